import { expect, test } from 'vitest';
import { yearChoices } from './expenses.ts';

const labels = (years: number[], currentYear = 2026) => yearChoices({ years, currentYear }).map(({ label }) => label);

test('[PAR-245][CLI-271] the menu offers each exercise still open, and this year with the next where that is not all of them', () => {
  expect(labels([2027, 2026, 2025])).toEqual(['2026 et 2027', '2027', '2026', '2025']);
  expect(labels([2027, 2026])).toEqual(['2027', '2026']);
  expect(labels([2026, 2025, 2024])).toEqual(['2026', '2025', '2024']);
  expect(labels([2026])).toEqual(['2026']);
  expect(yearChoices({ years: [2027, 2026, 2025], currentYear: 2026 })[0]).toMatchObject({ value: '2026-2027', year: 2026, untilYear: 2027 });
});
