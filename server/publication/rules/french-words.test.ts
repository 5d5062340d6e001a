import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { frenchDay, listed, quoted } from './french-words.ts';

test('the first of a month is "1er", the others are plain', () => {
  expect(frenchDay(day('2027-03-01'))).toBe('1er mars 2027');
  expect(frenchDay(day('2026-12-24'))).toBe('24 décembre 2026');
});

test('quotes hold a no-break space, and a list ends with "et"', () => {
  expect(quoted('Factures')).toBe('«\u00A0Factures\u00A0»');
  expect(listed(['12'])).toBe('12');
  expect(listed(['12', '27', '31'])).toBe('12, 27 et 31');
  expect(listed([])).toBe('');
});
