/**
 * A calendar day without time or zone, written `YYYY-MM-DD`. Days compare with `<` and `>` as plain strings.
 * Legal dates, terms and ownership periods are days; instants (`Date`) are for logs only.
 */
export type Day = string & { readonly __brand: 'Day' };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads an ISO day; null when the text is not one or the day does not exist (2025-02-31). */
export function parseDay(text: string): Day | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  return makeDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Builds a day from its parts (month 1–12); null when it does not exist in the calendar. */
export function makeDay(year: number, month: number, dayOfMonth: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  return format(year, month, dayOfMonth);
}

/** A day known to be right, for literals in code and tests; throws otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`Not a calendar day: ${text}`);
  return parsed;
}

/** Same day of the month, `months` later, clamped at the end of the month (31 January + 1 month = 28 or 29 February). */
export function addMonths(from: Day, months: number): Day {
  const [year, month, dayOfMonth] = parts(from);
  const index = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = (index % 12 + 12) % 12 + 1;
  return format(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

export function addDays(from: Day, days: number): Day {
  const [year, month, dayOfMonth] = parts(from);
  return dayOfUtc(Date.UTC(year, month - 1, dayOfMonth + days));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / 86_400_000);
}

/** The day it is at `instant` in a time zone; French agencies use Europe/Paris unless their office says otherwise. */
export function dayAt(instant: Date, timeZone = 'Europe/Paris'): Day {
  const pieces = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant);
  return day(pieces);
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekday(of: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return ((new Date(utc(of)).getUTCDay() + 6) % 7 + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : 30 + (month + (month >> 3)) % 2;
}

function parts(of: Day): [number, number, number] {
  return [Number(of.slice(0, 4)), Number(of.slice(5, 7)), Number(of.slice(8, 10))];
}

function utc(of: Day): number {
  const [year, month, dayOfMonth] = parts(of);
  return Date.UTC(year, month - 1, dayOfMonth);
}

function dayOfUtc(milliseconds: number): Day {
  const date = new Date(milliseconds);
  return format(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function format(year: number, month: number, dayOfMonth: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}` as Day;
}
