import { addDays, dayAt, makeDay, weekday, type Day } from '../../kernel/day.ts';

/** Days on which payments in euros settle: not on week-ends, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December (TARGET calendar of the European Central Bank). */
export function isTargetDay(of: Day): boolean {
  if (weekday(of) >= 6) return false;
  if (['01-01', '05-01', '12-25', '12-26'].includes(of.slice(5))) return false;
  const easter = easterSunday(Number(of.slice(0, 4)));
  return of !== addDays(easter, -2) && of !== addDays(easter, 1);
}

/** The day itself, or the next on which payments settle. */
export function targetDayFrom(of: Day): Day {
  let on = of;
  while (!isTargetDay(on)) on = addDays(on, 1);
  return on;
}

/** `days` business days before a day. */
export function targetDaysBefore(of: Day, days: number): Day {
  let on = of;
  for (let left = days; left > 0;) {
    on = addDays(on, -1);
    if (isTargetDay(on)) left -= 1;
  }
  return on;
}

export interface BankDelay {
  /** Business days between the hand-over of a file and its collection; the contract with the bank says. */
  leadDays: number;
  /** A file handed over from this hour on, in Paris, counts as of the next business day. */
  cutOffHour: number;
}

/** An hour of a day, in Paris. */
export interface Moment {
  on: Day;
  hour: number;
}

export function momentAt(instant: Date): Moment {
  const hour = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: 'numeric', hourCycle: 'h23' }).formatToParts(instant).find(({ type }) => type === 'hour')!.value;
  return { on: dayAt(instant), hour: Number(hour) };
}

export interface Collection {
  collectOn: Day;
  /** The file reaches the bank on this day at the latest, before the hour it closes at. */
  submitBefore: Day;
  /** Why it is not the day asked for: banks are closed that day, or its file can no longer be handed over in time. */
  moved: 'closed' | 'too-late' | null;
}

/** When a debit asked for a day really takes place, seen from now. Shown before the client confirms. */
export function planCollection(askedOn: Day, { leadDays, cutOffHour }: BankDelay, now: Moment): Collection {
  const open = targetDayFrom(askedOn);
  // From a day on which the bank takes no file any more, the first that may be met is counted; never is a day in the past walked through.
  const handOver = targetDayFrom(now.hour < cutOffHour ? now.on : addDays(now.on, 1));
  const earliest = targetDaysAfter(handOver, leadDays);
  const collectOn = open < earliest ? earliest : open;
  return { collectOn, submitBefore: targetDaysBefore(collectOn, leadDays), moved: collectOn !== open ? 'too-late' : open !== askedOn ? 'closed' : null };
}

function targetDaysAfter(of: Day, days: number): Day {
  let on = of;
  for (let left = days; left > 0; left -= 1) on = targetDayFrom(addDays(on, 1));
  return on;
}

/** Gregorian Easter (Meeus, Jones, Butcher). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - c % 4) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return makeDay(year, month, (h + l - 7 * m + 114) % 31 + 1)!;
}
