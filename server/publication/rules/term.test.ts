import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL, binder, document } from '../../../tests/factories/rights.ts';
import { addDays, addMonths, day, type Day } from '../../kernel/day.ts';
import { publicationState } from './publication-state.ts';
import { lastDayShown } from './term.ts';

test('[TPL-147] the term is counted from the treatment date, last day included', () => {
  expect(lastDayShown(day('2026-10-24'), 1)).toBe('2026-11-24');
  expect(lastDayShown(day('2026-10-23'), 1)).toBe('2026-11-23');
});

test('[TPL-147] a month without that day clamps to its end', () => {
  expect(lastDayShown(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(lastDayShown(day('2024-02-29'), 24)).toBe('2026-02-28');
  expect(lastDayShown(day('2027-12-31'), 2)).toBe('2028-02-29');
});

test('[TPL-147] without a number of months the document stays for ever', () => {
  expect(lastDayShown(day('2026-11-24'), null)).toBeNull();
});

test('[TPL-147] a document shows on the last day of its term and not the day after, whatever the term', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 240 }), (days, months) => {
    const treated = addDays(day('2000-01-01'), days);
    const last = lastDayShown(treated, months)!;
    const shown = (on: Day) => publicationState(document({ treatmentDate: treated, publicationDate: treated, termMonths: months }), binder('syndic', ALL), on).published;
    expect([shown(last), shown(addDays(last, 1))]).toEqual([true, false]);
    expect(last.slice(0, 7)).toBe(addMonths(`${treated.slice(0, 7)}-01` as typeof treated, months).slice(0, 7));
  }));
});
