import { addDays, dayAt, daysBetween, weekday, type Day } from '../../kernel/day.ts';
import type { WeeklySchedule } from '../model.ts';

/** One planned run. `slot` names it for ever ("2026-03-29 02:30"), so that a run asked for twice is run once. */
export type PlannedRun = { slot: string; at: Date };

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MINUTE = 60_000;

/** The first planned run strictly after an instant; null when nothing is planned. */
export function nextRun(schedule: WeeklySchedule, after: Date, timeZone = 'Europe/Paris'): PlannedRun | null {
  const today = dayAt(after, timeZone);
  // From the eve: a time skipped by the clock may be served after midnight. A week and a day then see every slot.
  for (let offset = -1; offset <= 8; offset += 1) {
    const found = runsOfDay(schedule, addDays(today, offset), timeZone).find(({ at }) => at > after);
    if (found) return found;
  }
  return null;
}

/**
 * The runs that fell due after `last` and up to `now`. Asked again and again it gives each slot once, whatever the moments of asking: a machine that was off
 * catches up, and the hour that comes twice in autumn counts once.
 */
export function dueRuns(schedule: WeeklySchedule, last: Date, now: Date, timeZone = 'Europe/Paris'): PlannedRun[] {
  if (now <= last) return [];
  const first = addDays(dayAt(last, timeZone), -1);
  const days = daysBetween(first, dayAt(now, timeZone));
  return Array.from({ length: days + 1 }, (_, offset) => runsOfDay(schedule, addDays(first, offset), timeZone)).flat()
    .filter(({ at }) => at > last && at <= now);
}

/** The French sentence of the first thing wrong in a schedule; null when all is well. */
export function scheduleFault(schedule: Readonly<Record<string, readonly string[]>>): string | null {
  for (const [weekdayNumber, times] of Object.entries(schedule)) {
    if (!/^[1-7]$/.test(weekdayNumber)) return `Jour inconnu\u00A0: ${weekdayNumber}. Les jours vont de 1 (lundi) à 7 (dimanche).`;
    const wrong = times.find((time) => !TIME.test(time));
    if (wrong !== undefined) return `Heure inconnue\u00A0: ${wrong}. Écrivez-la sous la forme 07:30.`;
  }
  return null;
}

/** The runs of a local day, in order; two times that the clock change brings to the same instant are one run. */
function runsOfDay(schedule: WeeklySchedule, day: Day, timeZone: string): PlannedRun[] {
  const times = [...new Set(schedule[`${weekday(day)}`] ?? [])].sort();
  const runs = times.map((time): PlannedRun => ({ slot: `${day} ${time}`, at: instantOf(day, time, timeZone) }));
  return runs.filter((run, index) => index === 0 || run.at > runs[index - 1]!.at);
}

/**
 * The instant of a local time. In autumn the hour comes twice: the first one. In spring it is skipped: the moment the clock jumps, so that the run is late by
 * less than an hour and not lost.
 */
function instantOf(day: Day, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  // No place is more than a day away from UTC, and no two clock changes are that close: these two offsets are the ones before and after a change.
  const [before, after] = [offsetAt(wanted - 1440 * MINUTE, timeZone), offsetAt(wanted + 1440 * MINUTE, timeZone)];
  const matches = [wanted - before, wanted - after].filter((instant) => instant + offsetAt(instant, timeZone) === wanted);
  if (matches.length > 0) return new Date(Math.min(...matches));
  let [low, high] = [wanted - Math.max(before, after), wanted - Math.min(before, after)];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetAt(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return new Date(high);
}

/** Local time minus UTC, in milliseconds, at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  const pieces = Object.fromEntries(clockOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(pieces.year!, pieces.month! - 1, pieces.day, pieces.hour, pieces.minute, pieces.second) - instant;
}

/** Built once per zone: making one costs more than a whole week of questions. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = CLOCKS.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    });
    CLOCKS.set(timeZone, clock);
  }
  return clock;
}
