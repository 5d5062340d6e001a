import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { DraftEntry, Posted } from '../model.ts';
import { groundFor } from '../repository/books.ts';
import { attachDocuments, insertNumbered } from '../repository/entries.ts';
import { demandPostable } from '../rules/postable.ts';
import { withPayable } from './analytic-accounts.ts';
import { placeEntries, type ReadyEntry } from './number-entries.ts';

/** How an entry is named by what made it; null when it is made once, by hand. */
const businessKey = ({ source, sourceKey }: DraftEntry): string | null => (sourceKey ? `${source}\u001F${sourceKey}` : null);

/**
 * Posts entries at once, in the order given: all of them or none. Each is checked (balance, accounts, third parties, keys, open exercise), numbered and chained.
 * One whose source and key were posted before changes nothing and comes back as it stands: a run may be done again. `today` becomes the day of validation.
 */
export async function postNow(tx: Tx, viewer: Viewer, today: Day, entityId: Id, entries: readonly DraftEntry[]): Promise<Posted[]> {
  demand(viewer, 'ledger.write');
  return post(tx, viewer, today, entityId, entries.map((entry) => ({ entry, reversesId: null })));
}

/** The same for entries that take others back. */
export async function post(tx: Tx, viewer: Viewer, today: Day, entityId: Id, asked: readonly { entry: DraftEntry; reversesId: Id | null }[]): Promise<Posted[]> {
  if (asked.length === 0) return [];
  const given = asked.map(({ entry }) => entry);
  const ground = await groundFor(tx, entityId, {
    accounts: given.flatMap(({ lines }) => lines.map(({ account }) => account)), journals: given.map(({ journal }) => journal),
    keys: given.flatMap(({ source, sourceKey }) => (sourceKey ? [{ source, sourceKey }] : [])),
  });
  if (!ground) throw notFound();
  const { kind, held, accounts, journals, years, counters } = ground;
  const entries = await withPayable(tx, entityId, given);
  await demandThings(tx, entries);
  const fresh: { at: number; ready: ReadyEntry }[] = [];
  const firstAt = new Map<string, number>();
  asked.forEach(({ reversesId }, at) => {
    const entry = entries[at]!;
    const key = businessKey(entry);
    if (key !== null && (held.has(key) || firstAt.has(key))) return;
    if (key !== null) firstAt.set(key, at);
    if (!journals.has(entry.journal)) throw refusals.journalUnknown(entry.journal);
    const lines = demandPostable(kind, entry, (number) => accounts.get(number));
    fresh.push({ at, ready: {
      journal: entry.journal, number: null, entryOn: entry.entryOn, label: entry.label, pieceReference: entry.pieceReference ?? null, pieceOn: entry.pieceOn ?? null, validatedOn: today,
      source: entry.source, sourceId: null, sourceKey: entry.sourceKey ?? null, reversesId, lines: lines.map((line) => ({ ...line, lettering: null, letteredOn: null })),
    } });
  });
  const { numbered, counters: after } = await placeEntries(tx, viewer.agencyId, entityId, years, fresh.map(({ ready }) => ready), counters);
  const byPlace = new Map(fresh.map(({ at }, index) => [at, numbered[index]!]));
  if (numbered.length > 0) {
    // Sent together: none of them waits for the answer of the one before.
    await Promise.all([
      insertNumbered(tx, viewer.agencyId, entityId, numbered, after),
      record(tx, viewer, 'ledger.posted', { kind: 'ledger', id: entityId }, { entries: numbered.length, numbers: numbered.slice(0, 20).map(({ number }) => number) }),
    ]);
    await attachDocuments(tx, viewer.agencyId, [...byPlace].flatMap(([at, { id }]) => (entries[at]!.documents ?? []).map((eventId) => ({ entryId: id, eventId }))));
  }
  return asked.map(({ entry }, at) => {
    const own = byPlace.get(at);
    if (own) return { id: own.id, number: own.number, created: true };
    const key = businessKey(entry)!;
    const before = held.get(key) ?? byPlace.get(firstAt.get(key)!)!;
    return { id: before.id, number: before.number, created: false };
  });
}

/** Keys, lots and events of another agency are not there. */
export async function demandThings(tx: Tx, entries: readonly Pick<DraftEntry, 'lines' | 'documents'>[]): Promise<void> {
  const lines = entries.flatMap((entry) => entry.lines);
  await demandReferences(tx, [
    { field: 'keyId', table: 'office.allocation_keys', ids: lines.map(({ keyId }) => keyId), sentence: 'Une clé de répartition n’existe plus. Choisissez-en une autre.' },
    { field: 'lotId', table: 'office.lots', ids: lines.map(({ lotId }) => lotId), sentence: 'Un lot n’existe plus. Choisissez-en un autre.' },
    { field: 'documents', table: 'office.events', ids: entries.flatMap(({ documents }) => documents ?? []), sentence: 'Une pièce n’existe plus. Retirez-la.' },
  ]);
}
