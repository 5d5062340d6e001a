import { addDays, type Day } from '../../kernel/day.ts';
import type { Period } from '../model.ts';

// Open ends, written as days so that plain comparison works.
const FIRST = '0001-01-01' as Day;
const LAST = '9999-12-31' as Day;

export function contains(period: Period, day: Day): boolean {
  return start(period) <= day && day <= end(period);
}

/** A period whose end is the first day that no longer counts (a sale); null when nothing is left of it. */
export function untilExcluded(from: Day, firstDayOut: Day | null): Period | null {
  if (firstDayOut === null) return { from, until: null };
  if (firstDayOut <= from) return null;
  return { from, until: addDays(firstDayOut, -1) };
}

export function intersect(a: Period, b: Period): Period | null {
  const from = start(a) > start(b) ? a.from : b.from;
  const until = end(a) < end(b) ? a.until : b.until;
  return valid({ from, until });
}

/** Disjoint periods in order; those that touch (the day after) become one. */
export function merge(periods: readonly Period[]): Period[] {
  const ordered = [...periods].sort((a, b) => (start(a) < start(b) ? -1 : start(a) > start(b) ? 1 : 0));
  const merged: Period[] = [];
  for (const next of ordered) {
    const last = merged.at(-1);
    if (last && (last.until === null || start(next) <= addDays(last.until, 1))) {
      if (end(next) > end(last)) last.until = next.until;
    } else {
      merged.push({ from: next.from, until: next.until });
    }
  }
  return merged;
}

export function intersectAll(left: readonly Period[], right: readonly Period[]): Period[] {
  return merge(left.flatMap((a) => right.flatMap((b) => intersect(a, b) ?? [])));
}

/** What is left of `periods` once the days of `removed` are taken out. */
export function subtract(periods: readonly Period[], removed: readonly Period[]): Period[] {
  let rest = merge(periods);
  for (const hole of merge(removed)) {
    rest = rest.flatMap((period) => {
      if (!intersect(period, hole)) return [period];
      const before = hole.from === null ? null : valid({ from: period.from, until: addDays(hole.from, -1) });
      const after = hole.until === null ? null : valid({ from: addDays(hole.until, 1), until: period.until });
      return [before, after].filter((part) => part !== null);
    });
  }
  return rest;
}

function start(period: Period): Day {
  return period.from ?? FIRST;
}

function end(period: Period): Day {
  return period.until ?? LAST;
}

function valid(period: Period): Period | null {
  return start(period) <= end(period) ? period : null;
}
