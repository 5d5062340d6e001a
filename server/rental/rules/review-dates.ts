import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { RentTerm } from '../model.ts';
import { firstOfMonth, later } from './months.ts';

/** The last day on which the rent of a lease may be revised, on a day or before it; null while the first has not come. `from` gives the month and day of each year. */
export function lastReviewDate(from: Day, entryOn: Day, until: Day): Day | null {
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  const dates = [addMonths(from, 12 * (years - 1)), addMonths(from, 12 * years)].filter((date) => date <= until && date > entryOn);
  return dates.at(-1) ?? null;
}

/** A month that was called stays as it was: the new rent comes with the next call. */
export function afterCalls(fromOn: Day, lastCalled: Day | null): Day {
  return lastCalled === null ? fromOn : later(fromOn, addMonths(firstOfMonth(lastCalled), 1));
}

/** The rent over time: each revision ended the rent of before; the last part is what the lease says now. */
export function rentTerms(entryOn: Day, rentCents: bigint, reviews: readonly { fromOn: Day; formerCents: bigint }[], label: string): RentTerm[] {
  const ordered = reviews.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  const parts = ordered.map(({ fromOn, formerCents }, index) => ({ monthlyCents: formerCents, fromOn: index === 0 ? entryOn : ordered[index - 1]!.fromOn, untilOn: addDays(fromOn, -1) }));
  return [...parts, { monthlyCents: rentCents, fromOn: ordered.at(-1)?.fromOn ?? entryOn, untilOn: null }].map((part) => ({ rubric: 'rent', label, ...part }));
}
