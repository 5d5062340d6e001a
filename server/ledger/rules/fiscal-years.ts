import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import { refusals } from '../errors.ts';
import type { FiscalYear } from '../model.ts';

/** What of an exercise tells whether an entry may be posted into it. */
export type PostableYear = Pick<FiscalYear, 'id' | 'fromOn' | 'untilOn' | 'state' | 'closedUntil'>;

/** Where an entry of this day goes; refused without an exercise, in a closed one, or on a closed day of an open one. */
export function demandOpenOn<T extends Pick<FiscalYear, 'fromOn' | 'untilOn' | 'state' | 'closedUntil'>>(years: readonly T[], on: Day): T {
  const year = years.find(({ fromOn, untilOn }) => fromOn <= on && on <= untilOn);
  if (!year) throw refusals.noFiscalYear(on);
  const nextOpen = firstOpenDay(years, on);
  if (year.state !== 'open') throw refusals.yearClosed(year.fromOn, year.untilOn, nextOpen);
  if (year.closedUntil !== null && on <= year.closedUntil) throw refusals.periodClosed(year.closedUntil, nextOpen);
  return year;
}

/** The first day on which something of a closed day may still be posted. */
function firstOpenDay(years: readonly Pick<FiscalYear, 'fromOn' | 'untilOn' | 'state' | 'closedUntil'>[], after: Day): Day | null {
  const open = years.filter(({ state, closedUntil, untilOn }) => state === 'open' && untilOn > after && closedUntil !== untilOn).toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1))[0];
  return open ? (open.closedUntil ? addDays(open.closedUntil, 1) : open.fromOn) : null;
}

/** Twelve months; the first exercise at most eighteen (décret n° 2005-240, art. 5). Exercises follow one another without a hole. */
export function demandYear(years: readonly Pick<FiscalYear, 'fromOn' | 'untilOn'>[], { fromOn, untilOn }: { fromOn: Day; untilOn: Day }): void {
  if (untilOn < fromOn) throw refusals.yearReversed();
  const months = years.length === 0 ? 18 : 12;
  if (untilOn >= addMonths(fromOn, months)) throw refusals.yearTooLong(months);
  if (years.some((year) => year.fromOn <= untilOn && fromOn <= year.untilOn)) throw refusals.yearOverlaps();
  if (years.length > 0 && !years.some((year) => addDays(year.untilOn, 1) === fromOn || addDays(untilOn, 1) === year.fromOn)) throw refusals.yearApart();
}

/** Exercises that are missing for days from `from` to `until`: twelve months each, in step with those that are there, by default calendar years. */
export function missingYears(years: readonly Pick<FiscalYear, 'fromOn' | 'untilOn'>[], from: Day, until: Day): { fromOn: Day; untilOn: Day }[] {
  const sorted = years.toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  const year = (start: Day) => ({ fromOn: start, untilOn: addDays(addMonths(start, 12), -1) });
  const made: { fromOn: Day; untilOn: Day }[] = [];
  let first = sorted[0]?.fromOn ?? (`${from.slice(0, 4)}-01-01` as Day);
  if (sorted.length === 0) made.push(year(first));
  while (from < first) made.push(year(first = addMonths(first, -12)));
  let last = sorted.at(-1)?.untilOn ?? made[0]!.untilOn;
  while (until > last) {
    made.push(year(addDays(last, 1)));
    last = made.at(-1)!.untilOn;
  }
  return made;
}
