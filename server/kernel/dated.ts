import type { Day } from './day.ts';

/** A legal figure over time: each value from a day on, with where it was read. History is kept, never overwritten. */
export interface Dated<T> {
  /** In French: errors and explanations name it. */
  label: string;
  unit: string;
  values: readonly DatedValue<T>[];
}

export interface DatedValue<T> {
  from: Day;
  /** Last day included; null while it is in force. */
  until: Day | null;
  value: T;
  source: string;
  checkedOn: Day;
}

/** The value in force on a day. A day outside what is known is an error, never a guess. */
export function valueOn<T>(parameter: Dated<T>, on: Day): T {
  const found = parameter.values.find((one) => one.from <= on && (one.until === null || on <= one.until));
  if (!found) throw new RangeError(`${parameter.label}: no value is known on ${on}.`);
  return found.value;
}
