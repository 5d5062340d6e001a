import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, day, dayAt, daysBetween, makeDay, parseDay, weekday } from './day.ts';

const anyDay = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }).map((instant) => day(instant.toISOString().slice(0, 10)));

test('a day that does not exist is never read, not even as its neighbour', () => {
  for (const text of ['2025-02-31', '2025-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-01-00', '31/01/2025', '2025-1-1', '', '0000-01-01']) expect(parseDay(text)).toBeNull();
  expect(parseDay('2024-02-29')).toBe('2024-02-29');
  expect(makeDay(2000, 2, 29)).toBe('2000-02-29');
  expect(makeDay(2025.5, 1, 1)).toBeNull();
  expect(() => day('2025-02-31')).toThrow(RangeError);
});

test('months are added on the same day, clamped at the end of the month', () => {
  expect(addMonths(day('2026-10-24'), 1)).toBe('2026-11-24');
  expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28');
  expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29');
  expect(addMonths(day('2025-03-31'), -1)).toBe('2025-02-28');
  expect(addMonths(day('2025-11-30'), 14)).toBe('2027-01-30');
});

test('adding days and counting them agree', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
    expect(daysBetween(from, addDays(from, days))).toBe(days);
  }));
});

test('days sort as texts in the order of time', () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => { expect(a < b).toBe(daysBetween(a, b) > 0); }));
});

test('weekdays run from Monday to Sunday', () => {
  expect(weekday(day('2026-11-23'))).toBe(1);
  expect(weekday(day('2026-11-29'))).toBe(7);
});

test('the day changes at midnight in Paris, not in Greenwich', () => {
  expect(dayAt(new Date('2026-11-23T23:30:00Z'))).toBe('2026-11-24');
  expect(dayAt(new Date('2026-07-14T21:59:00Z'))).toBe('2026-07-14');
  expect(dayAt(new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15');
});
