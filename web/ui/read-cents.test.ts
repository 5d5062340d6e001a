import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amount } from './format.ts';
import { readCents } from './read-cents.ts';

test('an amount is read as it is written in French, in whole cents', () => {
  expect(readCents('1 234,56 €')).toBe(123456);
  expect(readCents('12.5')).toBe(1250);
  expect(readCents('\u22123')).toBe(-300);
  expect(readCents('0')).toBe(0);
});

test('what is unclear is refused, never rounded', () => {
  for (const text of ['', 'abc', '1,234', '1.234,56', '12,', '--3']) expect(readCents(text)).toBeNull();
});

test('what we show can be typed back', () => {
  fc.assert(fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (cents) => {
    expect(readCents(amount(cents))).toBe(cents);
  }));
});
