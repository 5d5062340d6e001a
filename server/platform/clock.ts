import { dayAt, type Day } from '../kernel/day.ts';

/** Time is asked for, never taken: tests and replays give their own. */
export interface Clock {
  now(): Date;
  today(timeZone?: string): Day;
}

export const systemClock: Clock = {
  now: () => new Date(),
  today: (timeZone) => dayAt(new Date(), timeZone),
};

/** A clock that stands at `instant` until it is moved. */
export function fixedClock(instant: string): Clock & { moveTo(instant: string): void } {
  let at = new Date(instant);
  return {
    now: () => new Date(at),
    today: (timeZone) => dayAt(at, timeZone),
    moveTo: (next) => { at = new Date(next); },
  };
}
