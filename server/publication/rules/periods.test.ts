import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../kernel/day.ts';
import type { Period } from '../model.ts';
import { contains, intersect, intersectAll, merge, subtract, untilExcluded } from './periods.ts';

const base = day('2026-01-01');
const offset = fc.integer({ min: 0, max: 60 });
const period: fc.Arbitrary<Period> = fc.tuple(fc.option(offset), fc.option(offset))
  .filter(([a, b]) => a === null || b === null || a <= b)
  .map(([a, b]) => ({ from: a === null ? null : addDays(base, a), until: b === null ? null : addDays(base, b) }));
const periods = fc.array(period, { maxLength: 5 });
const someDay = fc.integer({ min: -5, max: 65 }).map((days) => addDays(base, days));
const inAny = (list: readonly Period[], on: ReturnType<typeof day>) => list.some((one) => contains(one, on));

test('the seller owns until the eve of the sale, and nothing when bought and sold the same day', () => {
  expect(untilExcluded(day('2020-01-01'), day('2026-09-15'))).toEqual({ from: '2020-01-01', until: '2026-09-14' });
  expect(untilExcluded(day('2026-09-15'), day('2026-09-15'))).toBeNull();
  expect(untilExcluded(day('2026-09-15'), null)).toEqual({ from: '2026-09-15', until: null });
});

test('two lots held one after the other without a gap are one period', () => {
  expect(merge([{ from: day('2026-02-01'), until: null }, { from: day('2025-01-01'), until: day('2026-01-31') }]))
    .toEqual([{ from: '2025-01-01', until: null }]);
});

test('a day is in the result exactly when it is in the parts, for every operation', () => {
  fc.assert(fc.property(periods, periods, someDay, (a, b, on) => {
    expect(inAny(merge(a), on)).toBe(inAny(a, on));
    expect(inAny(intersectAll(a, b), on)).toBe(inAny(a, on) && inAny(b, on));
    expect(inAny(subtract(a, b), on)).toBe(inAny(a, on) && !inAny(b, on));
  }));
});

test('merged periods are in order and never touch', () => {
  fc.assert(fc.property(periods, (list) => {
    const merged = merge(list);
    for (let index = 1; index < merged.length; index += 1) {
      const before = merged[index - 1]!;
      expect(before.until !== null && addDays(before.until, 1) < merged[index]!.from!).toBe(true);
    }
  }));
});

test('periods without a common day have no intersection', () => {
  expect(intersect({ from: null, until: day('2026-01-31') }, { from: day('2026-02-01'), until: null })).toBeNull();
});
