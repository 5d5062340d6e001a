import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { insertNumbered, type NumberedEntry } from '../repository/entries.ts';
import { lockCounters, type Counter } from '../repository/fiscal-years.ts';
import { chainLink, nextNumber } from '../rules/chain.ts';
import { demandOpenOn, type PostableYear } from '../rules/fiscal-years.ts';

/** An entry ready to stand in the books but for its place in its journal. `number` null: the one that follows. */
export type ReadyEntry = Omit<NumberedEntry, 'id' | 'fiscalYearId' | 'sequence' | 'number' | 'hash'> & { number: string | null };

/**
 * Gives each entry its place: 1, 2, 3… in its journal and exercise, under the lock of that journal, and the link of the chain; nothing is written yet. Answers them with where their journals then stand.
 * All in the caller's transaction: taken back, no number was given. The caller has taken its turn on these books; what it read since of where journals stand (`read`) still holds.
 */
export async function placeEntries(tx: Tx, agencyId: Id, entityId: Id, years: readonly PostableYear[], entries: readonly ReadyEntry[], read: readonly Counter[]): Promise<{ numbered: NumberedEntry[]; counters: Counter[] }> {
  if (entries.length === 0) return { numbered: [], counters: [] };
  const placed = entries.map((entry) => ({ entry, fiscalYearId: demandOpenOn(years, entry.entryOn).id }));
  const journals = new Map(placed.map(({ entry, fiscalYearId }) => [`${fiscalYearId} ${entry.journal}`, { fiscalYearId, journal: entry.journal }]));
  const standing = read.filter(({ fiscalYearId, journal }) => journals.has(`${fiscalYearId} ${journal}`));
  const found = standing.length === journals.size ? standing : await lockCounters(tx, agencyId, entityId, [...journals.values()]);
  const counters = new Map(found.map((counter) => [`${counter.fiscalYearId} ${counter.journal}`, { ...counter }]));
  const ids = placed.map(() => newId()).sort(); // Written at the end of their index, one after the other.
  const numbered = placed.map(({ entry, fiscalYearId }, index): NumberedEntry => {
    const counter = counters.get(`${fiscalYearId} ${entry.journal}`)!;
    const sequence = counter.last += 1;
    const number = counter.lastNumber = entry.number ?? nextNumber(entry.journal, sequence, counter.lastNumber);
    const hash = counter.hash = chainLink(counter.hash, { ...entry, sequence, number });
    return { ...entry, id: ids[index]!, fiscalYearId, sequence, number, hash };
  });
  return { numbered, counters: [...counters.values()] };
}

/** The same, written at once. */
export async function numberEntries(tx: Tx, agencyId: Id, entityId: Id, years: readonly PostableYear[], entries: readonly ReadyEntry[]): Promise<NumberedEntry[]> {
  const { numbered, counters } = await placeEntries(tx, agencyId, entityId, years, entries, []);
  if (numbered.length > 0) await insertNumbered(tx, agencyId, entityId, numbered, counters);
  return numbered;
}
