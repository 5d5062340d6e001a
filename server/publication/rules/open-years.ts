import { day, type Day } from '../../kernel/day.ts';

interface BuildingYears {
  /** Last day of an exercise of the building, whichever; null: the calendar year. */
  fiscalYearUntil: Day | null;
  /** Day of the assembly that votes the accounts. */
  accountsAssemblyOn: Day | null;
  /** Last day of the last exercise that is approved and locked in the books. */
  approvedUntil: Day | null;
}

/** An exercise bears the number of the year in which it ends: 2026 is "July 2025 to June 2026" where years end in June. */
export function lastDayOfYear(fiscalYear: number, fiscalYearUntil: Day | null): Day {
  const monthAndDay = fiscalYearUntil?.slice(5) ?? '12-31';
  // A year that ends on the last of February ends on the 28th or the 29th.
  if (monthAndDay.startsWith('02-') && Number(monthAndDay.slice(3)) >= 28) return day(`${fiscalYear}-02-${isLeap(fiscalYear) ? '29' : '28'}`);
  return day(`${fiscalYear}-${monthAndDay}`);
}

/**
 * An exercise is open, and its expenses are shown, until its accounts have been voted: the assembly on accounts has been held after its last day. So the list
 * stays readable while co-owners prepare for that assembly (SET-117, CLI-272; loi n° 65-557, art. 18-1). An exercise ended for longer than the one voted is
 * closed with it. The books may know before the building's record does: an exercise locked there is closed.
 */
export function isOpenYear(fiscalYear: number, { fiscalYearUntil, accountsAssemblyOn, approvedUntil }: BuildingYears, today: Day): boolean {
  if (approvedUntil !== null && lastDayOfYear(fiscalYear, fiscalYearUntil) <= approvedUntil) return false;
  if (accountsAssemblyOn === null || accountsAssemblyOn > today) return true;
  return lastDayOfYear(fiscalYear, fiscalYearUntil) >= accountsAssemblyOn;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
