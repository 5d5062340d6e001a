import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Entry } from '../model.ts';
import { openMetAccounts, openMetJournals, takeTurn } from '../repository/books.ts';
import { heldAlready } from '../repository/entries.ts';
import { insertYears, readYears } from '../repository/fiscal-years.ts';
import { demandBalanced, onPositiveSide } from '../rules/entry-balance.ts';
import { missingYears } from '../rules/fiscal-years.ts';
import { numberEntries } from './number-entries.ts';

/**
 * Posts entries of other books, with their numbers, each balanced or refused; one that is already there (same journal, number and day) is left as it was posted.
 * Opens the exercises, journals and accounts they need. Answers how many entries, and how many lines, are new.
 * `intoEmpty`: the books held nothing before this source, which gives each entry once: none of them is looked for.
 */
export async function postEntries(tx: Tx, agencyId: Id, entityId: Id, entries: readonly Entry[], source: { name: string; id: Id | null; intoEmpty?: boolean }): Promise<{ entries: number; lines: number }> {
  for (const entry of entries) demandBalanced(entry);
  if (entries.length === 0) return { entries: 0, lines: 0 };
  const entity = await takeTurn(tx, entityId);
  if (!entity) throw notFound();
  const held = source.intoEmpty ? new Set<string>() : await heldAlready(tx, entityId, entries);
  const fresh = entries.filter(({ journal, number, entryOn }) => !held.has(`${journal}\u001F${number}\u001F${entryOn}`));
  if (fresh.length === 0) return { entries: 0, lines: 0 };
  await openMetAccounts(tx, agencyId, entity, [...new Set(fresh.flatMap(({ lines }) => lines.map(({ account }) => account)))]);
  await openMetJournals(tx, agencyId, entityId, [...new Set(fresh.map(({ journal }) => journal))]);
  const days = fresh.map(({ entryOn }) => entryOn).toSorted();
  const known = await readYears(tx, entityId);
  const missing = missingYears(known, days[0]!, days.at(-1)!);
  await insertYears(tx, agencyId, entityId, missing);
  const years = missing.length === 0 ? known : await readYears(tx, entityId);
  const posted = await numberEntries(tx, agencyId, entityId, years, fresh.map((entry) => ({
    ...entry, lines: entry.lines.map(onPositiveSide), source: source.name, sourceId: source.id, sourceKey: null, reversesId: null,
  })));
  return { entries: posted.length, lines: posted.reduce((lines, entry) => lines + entry.lines.length, 0) };
}
