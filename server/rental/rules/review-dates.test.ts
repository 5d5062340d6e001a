import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, day, daysBetween } from '../../kernel/day.ts';
import { lastOfMonth } from './months.ts';
import { rentCall } from './rent-call.ts';
import { afterCalls, lastReviewDate, rentTerms } from './review-dates.ts';

test('the date of revision comes back every year, never on the entry itself, and waits for the first year', () => {
  expect(lastReviewDate(day('2024-06-01'), day('2024-06-01'), day('2025-05-31'))).toBe(null);
  expect(lastReviewDate(day('2024-06-01'), day('2024-06-01'), day('2025-06-01'))).toBe('2025-06-01');
  expect(lastReviewDate(day('2023-12-15'), day('2023-12-15'), day('2026-01-10'))).toBe('2025-12-15');
  expect(lastReviewDate(day('2020-07-01'), day('2025-10-01'), day('2026-06-30'))).toBe(null);
});

test('the last date of revision is never after the day asked, and less than a year and a day before it once the lease is old', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 400, max: 4_000 }), (from, ahead) => {
    const start = addDays(day('2010-01-01'), from);
    const until = addDays(start, ahead);
    const found = lastReviewDate(start, start, until)!;
    expect(found <= until && daysBetween(found, until) <= 366).toBe(true);
  }));
});

test('a month that was called keeps its rent: the new one comes with the next call', () => {
  expect(afterCalls(day('2026-02-01'), day('2026-02-01'))).toBe('2026-03-01');
  expect(afterCalls(day('2026-03-01'), day('2026-02-01'))).toBe('2026-03-01');
  expect(afterCalls(day('2026-03-01'), null)).toBe('2026-03-01');
});

test('each month is called at the rent of its time, and a revision in the middle of a month shares it by days', () => {
  const terms = rentTerms(day('2024-01-01'), 90_000n, [{ fromOn: day('2026-03-16'), formerCents: 88_000n }, { fromOn: day('2025-01-01'), formerCents: 85_000n }], 'Loyer');
  const called = (month: string) => rentCall(day(month), { entryOn: day('2024-01-01'), exitOn: null, terms })!.totalCents;
  expect([called('2024-12-01'), called('2025-01-01'), called('2026-02-01'), called('2026-04-01')]).toEqual([85_000n, 88_000n, 88_000n, 90_000n]);
  expect(called('2026-03-01')).toBe((88_000n * 15n + 90_000n * 16n + 15n) / 31n);
  for (let month = day('2024-01-01'); month < '2027-01-01'; month = addMonths(month, 1)) expect(terms.filter((term) => term.fromOn <= lastOfMonth(month) && (term.untilOn === null || term.untilOn >= lastOfMonth(month)))).toHaveLength(1);
});
