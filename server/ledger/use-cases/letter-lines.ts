import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { LineRef } from '../model.ts';
import { lastCode, linesOf, lockLines, sameLetter, writeLetter } from '../repository/letters.ts';
import { matchOf, nextCode } from '../rules/lettering.ts';

/**
 * Matches lines of one account and third party. Sides equal: a full code; unequal: refused, unless `partial` allows a mark that stays out of exports.
 * Lines under a partial mark may be matched again, with what completes them. A closed exercise may still be lettered with the next one.
 */
export async function letter(tx: Tx, viewer: Viewer, today: Day, entityId: Id, refs: readonly LineRef[], options: { partial?: boolean } = {}): Promise<{ code: string; full: boolean }> {
  demand(viewer, 'ledger.write');
  const lines = await lockLines(tx, entityId, refs);
  if (lines.length < new Set(refs.map(({ entryId, line }) => `${entryId} ${line}`)).size) throw notFound();
  const match = matchOf(lines, today);
  if (!match.full && !options.partial) throw refusals.lettersUnequal(match.gapCents);
  const { account, auxiliary } = lines[0]!;
  const code = nextCode(await lastCode(tx, entityId, account, auxiliary));
  await writeLetter(tx, lines, { code, full: match.full, on: match.letteredOn });
  await record(tx, viewer, 'ledger.lettered', { kind: 'ledger', id: entityId }, { account, auxiliary, code, full: match.full, lines: lines.length });
  return { code, full: match.full };
}

/** Takes the code of these lines, and of all that share it, away; logged. */
export async function unletter(tx: Tx, viewer: Viewer, entityId: Id, refs: readonly LineRef[]): Promise<{ lines: number }> {
  demand(viewer, 'ledger.write');
  const lines = await sameLetter(tx, entityId, refs);
  if (lines.length === 0) throw refusals.notLettered();
  await writeLetter(tx, lines, null);
  for (const [, own] of Map.groupBy(lines, ({ account, auxiliary, lettering, partialLettering }) => [account, auxiliary, lettering ?? partialLettering].join('\u001F'))) {
    const { account, auxiliary, lettering, partialLettering } = own[0]!;
    await record(tx, viewer, 'ledger.unlettered', { kind: 'ledger', id: entityId }, { account, auxiliary, code: lettering ?? partialLettering, lines: own.map(({ entryId, line }) => `${entryId} ${line}`) });
  }
  return { lines: lines.length };
}

/** What was matched with an entry is open again once the entry is taken back. */
export async function unletterEntry(tx: Tx, viewer: Viewer, entityId: Id, entryId: Id): Promise<void> {
  const lines = await sameLetter(tx, entityId, await linesOf(tx, entryId));
  if (lines.length > 0) await unletter(tx, viewer, entityId, lines);
}
