import { addDays, addMonths, daysBetween, type Day } from '../../kernel/day.ts';

export function firstOfMonth(of: Day): Day {
  return `${of.slice(0, 8)}01` as Day;
}

export function lastOfMonth(of: Day): Day {
  return addDays(addMonths(firstOfMonth(of), 1), -1);
}

/** Both days included; 0 when the period is empty. */
export function daysIncluded(from: Day, until: Day): number {
  return Math.max(0, daysBetween(from, until) + 1);
}

export function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}

/** The earlier of two days, the second of which may be open. */
export function earlier(one: Day, other: Day | null): Day {
  return other !== null && other < one ? other : one;
}
