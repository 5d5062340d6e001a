import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, day } from '../../kernel/day.ts';
import { lastDayShown, withinTerm } from './term.ts';

test('[TPL-147] the term is counted from the treatment date, last day included', () => {
  expect(withinTerm(day('2026-10-24'), 1, day('2026-11-24'))).toBe(true);
  expect(withinTerm(day('2026-10-24'), 1, day('2026-11-25'))).toBe(false);
  expect(withinTerm(day('2026-10-23'), 1, day('2026-11-24'))).toBe(false);
});

test('[TPL-147] a month without that day clamps to its end', () => {
  expect(lastDayShown(day('2026-01-31'), 1)).toBe('2026-02-28');
  expect(lastDayShown(day('2024-02-29'), 24)).toBe('2026-02-28');
  expect(lastDayShown(day('2027-12-31'), 2)).toBe('2028-02-29');
});

test('[TPL-147] without a number of months the document stays for ever', () => {
  expect(lastDayShown(day('2026-11-24'), null)).toBeNull();
  expect(withinTerm(day('1990-01-01'), null, day('2126-01-01'))).toBe(true);
});

test('[TPL-147] the eve of the end shows, the day after does not, whatever the term', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 240 }), (days, months) => {
    const treated = addDays(day('2000-01-01'), days);
    const last = lastDayShown(treated, months)!;
    expect(withinTerm(treated, months, last)).toBe(true);
    expect(withinTerm(treated, months, addDays(last, 1))).toBe(false);
    expect(last.slice(0, 7)).toBe(addMonths(`${treated.slice(0, 7)}-01` as typeof treated, months).slice(0, 7));
  }));
});
