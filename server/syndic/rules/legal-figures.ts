import type { Day } from '../../kernel/day.ts';

export type FigureCode =
  | 'works-fund-of-budget' | 'works-fund-of-plan' | 'works-fund-suspension-of-plan' | 'reserve-of-budget' | 'urgent-works-first-call'
  | 'dated-statement-cap' | 'notice-delay' | 'opposition-delay' | 'sale-notice-delay' | 'fallback-provisions' | 'legal-interest';

/** A figure of the law for a while: a fraction (5 % is 5/100), cents or days. */
export interface LegalFigure {
  code: FigureCode;
  numerator: bigint;
  denominator: bigint;
  unit: 'fraction' | 'cents' | 'days' | 'count';
  validFrom: Day;
  /** Excluded; null while it holds. */
  validTo: Day | null;
  source: string;
  checkedOn: Day;
}

const on = (text: string) => text as Day;
const CHECKED = on('2026-11-25');
const figure = (code: FigureCode, numerator: bigint, denominator: bigint, unit: LegalFigure['unit'], validFrom: string, source: string): LegalFigure =>
  ({ code, numerator, denominator, unit, validFrom: on(validFrom), validTo: null, source, checkedOn: CHECKED });

/** What the texts say today; an installation adds those that change by decree (legal interest, twice a year). */
export const LEGAL_FIGURES: readonly LegalFigure[] = [
  figure('works-fund-of-budget', 5n, 100n, 'fraction', '2017-01-01', 'Loi n°\u00A065-557, art. 14-2-1 I'),
  figure('works-fund-of-plan', 25n, 1000n, 'fraction', '2023-01-01', 'Loi n°\u00A065-557, art. 14-2-1 I'),
  figure('works-fund-suspension-of-plan', 50n, 100n, 'fraction', '2023-01-01', 'Loi n°\u00A065-557, art. 14-2-1 II'),
  figure('reserve-of-budget', 1n, 6n, 'fraction', '2004-09-01', 'Décret n°\u00A067-223, art. 35 1°'),
  figure('urgent-works-first-call', 1n, 3n, 'fraction', '2004-09-01', 'Décret n°\u00A067-223, art. 37'),
  figure('fallback-provisions', 2n, 1n, 'count', '2004-09-01', 'Décret n°\u00A067-223, art. 43'),
  figure('dated-statement-cap', 38_000n, 1n, 'cents', '2020-06-01', 'Loi n°\u00A065-557, art. 10-1 b\u202F; décret n°\u00A02020-153'),
  figure('notice-delay', 30n, 1n, 'days', '2018-11-25', 'Loi n°\u00A065-557, art. 19-2'),
  // The notary gives notice of the sale within that many days of the transfer.
  figure('sale-notice-delay', 15n, 1n, 'days', '1994-07-21', 'Loi n°\u00A065-557, art. 20 I'),
  figure('opposition-delay', 15n, 1n, 'days', '1994-07-21', 'Loi n°\u00A065-557, art. 20 I'),
];

/** The figure in force on a day; a later one wins over an earlier one. Null when none is known for that day: nothing is guessed. */
export function legalFigure(figures: readonly LegalFigure[], code: FigureCode, day: Day): LegalFigure | null {
  const inForce = figures.filter((one) => one.code === code && one.validFrom <= day && (one.validTo === null || day < one.validTo));
  return inForce.sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0] ?? null;
}

/** A share of an amount, rounded up to the cent: a minimum is never undercut. */
export function shareUp(cents: bigint, { numerator, denominator }: LegalFigure): bigint {
  return (cents * numerator + denominator - 1n) / denominator;
}

/** A share of an amount, rounded down to the cent: a maximum is never passed. */
export function shareDown(cents: bigint, { numerator, denominator }: LegalFigure): bigint {
  return cents * numerator / denominator;
}
