import { addMonths, type Day } from '../../kernel/day.ts';

/**
 * Last day a document shows, that day included: the template's months counted from the treatment date, same day of the month, clamped at the month's end
 * (31 August + 3 months: 30 November). Null months: for ever.
 */
export function lastDayShown(treatmentDate: Day, termMonths: number | null): Day | null {
  return termMonths === null ? null : addMonths(treatmentDate, termMonths);
}
