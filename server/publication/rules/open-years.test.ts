import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { isOpenYear, lastDayOfYear } from './open-years.ts';

const calendar = { fiscalYearUntil: day('2025-12-31'), accountsAssemblyOn: day('2026-05-12'), approvedUntil: null };

test('[CLI-272] the accounts of an exercise voted, it is closed, with all before; the next ones stay open', () => {
  const open = [2023, 2024, 2025, 2026, 2027].filter((year) => isOpenYear(year, calendar, day('2026-05-12')));
  expect(open).toEqual([2026, 2027]);
});

test('[CLI-272] an exercise that ended stays open until the day of the assembly that votes its accounts', () => {
  expect(isOpenYear(2025, calendar, day('2026-05-11'))).toBe(true);
  expect(isOpenYear(2025, calendar, day('2026-05-12'))).toBe(false);
});

test('an exercise bears the year in which it ends: years from July to June close in between', () => {
  const june = { fiscalYearUntil: day('2026-06-30'), accountsAssemblyOn: day('2026-11-20'), approvedUntil: null };
  expect([2025, 2026, 2027].map((year) => isOpenYear(year, june, day('2026-11-24')))).toEqual([false, false, true]);
  expect([lastDayOfYear(2027, day('2024-02-29')), lastDayOfYear(2028, day('2027-02-28')), lastDayOfYear(2026, null)]).toEqual(['2027-02-28', '2028-02-29', '2026-12-31']);
});

test('[CLI-272] an exercise approved in the books is closed, whatever the record of the building says of an assembly', () => {
  const approved = { fiscalYearUntil: day('2026-06-30'), accountsAssemblyOn: null, approvedUntil: day('2025-06-30') };
  expect([2024, 2025, 2026].map((year) => isOpenYear(year, approved, day('2026-11-24')))).toEqual([false, false, true]);
});

test('without a known assembly nothing is closed', () => {
  expect(isOpenYear(2001, { fiscalYearUntil: null, accountsAssemblyOn: null, approvedUntil: null }, day('2026-01-01'))).toBe(true);
});

test('an exercise never opens again as days pass, and a later one is never closed before an earlier one', () => {
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => day(date.toISOString().slice(0, 10)));
  fc.assert(fc.property(fc.integer({ min: 2018, max: 2032 }), fc.option(days), fc.option(days), fc.option(days), days, days, (year, fiscalYearUntil, accountsAssemblyOn, approvedUntil, one, two) => {
    const building = { fiscalYearUntil, accountsAssemblyOn, approvedUntil };
    const [before, after] = one < two ? [one, two] : [two, one];
    const open = (of: number, on: typeof one) => isOpenYear(of, building, on);
    expect([!open(year, before) && open(year, after), open(year, one) && !open(year + 1, one)]).toEqual([false, false]);
  }));
});
