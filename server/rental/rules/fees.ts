import type { Day } from '../../kernel/day.ts';
import { valueOn } from '../../kernel/dated.ts';
import { timesHalfUp } from '../../kernel/rounding.ts';
import type { Reason, Rubric, RubricAmount } from '../model.ts';
import { vatBasisPoints } from './parameters.ts';
import { euros, RUBRIC_TRAITS } from './words.ts';

const WHOLE = 10_000n;

export interface FeeAmounts {
  netCents: bigint;
  vatCents: bigint;
  grossCents: bigint;
}

/** Rounded once: net on the sum of the bases, then VAT on the net. Never the sum of rounded lines. A negative base gives back exactly what it took. */
export function feesOn(bases: readonly bigint[], feeBasisPoints: number, on: Day): FeeAmounts & { baseCents: bigint; explanation: string } {
  const baseCents = bases.reduce((sum, one) => sum + one, 0n);
  const netCents = timesHalfUp(baseCents, BigInt(feeBasisPoints), WHOLE);
  const amounts = withVat([netCents], on);
  return { ...amounts, baseCents, explanation: `${euros(baseCents)} × ${percent(feeBasisPoints)} = ${euros(netCents)} HT ; TVA ${percent(Number(valueOn(vatBasisPoints, on)))} : ${euros(amounts.vatCents)} ; TTC ${euros(amounts.grossCents)}` };
}

/** Several fees of one rate of VAT: the VAT is that of their sum. */
export function withVat(nets: readonly bigint[], on: Day): FeeAmounts {
  const netCents = nets.reduce((sum, one) => sum + one, 0n);
  const vatCents = timesHalfUp(netCents, valueOn(vatBasisPoints, on), WHOLE);
  return { netCents, vatCents, grossCents: netCents + vatCents };
}

/** From an amount agreed with its VAT. */
export function fromGross(grossCents: bigint, on: Day): FeeAmounts {
  const netCents = timesHalfUp(grossCents, WHOLE, WHOLE + valueOn(vatBasisPoints, on));
  return { netCents, vatCents: grossCents - netCents, grossCents };
}

export interface FeeTerms {
  feeBasisPoints: number;
  base: 'receipts' | 'calls';
  withCharges: boolean;
}

/** What of a receipt or of a call bears fees. Deposits, overpayments and settlements never do. */
export function feeBase(amounts: readonly RubricAmount[], { withCharges }: Pick<FeeTerms, 'withCharges'>): bigint {
  return amounts.filter(({ rubric }) => bearsFees(rubric, withCharges)).reduce((sum, one) => sum + one.cents, 0n);
}

function bearsFees(rubric: Rubric, withCharges: boolean): boolean {
  const { feeBase: counts, recoverable } = RUBRIC_TRAITS[rubric];
  return counts && (withCharges || !recoverable);
}

/** No fee other than those that the mandate describes (décret n° 72-678, art. 66). */
export function feeTypeFault(type: string, inMandate: ReadonlySet<string>): Reason | null {
  return inMandate.has(type) ? null : { code: 'fee-outside-mandate', sentence: `Le mandat ne prévoit pas d’honoraires « ${type} » : ils ne peuvent pas être prélevés (décret n°\u00A072-678, art. 66). Faites signer un avenant, puis cochez-les dans les conditions du mandat.` };
}

/** The tenant's part of a letting fee: not above the landlord's, nor above the cap by square metre of living area (loi n° 89-462, art. 5, I). Gross amounts. */
export function tenantLettingFeeCap(landlordCents: bigint, areaHundredths: number, capCentsBySquareMetre: bigint): bigint {
  const cap = capCentsBySquareMetre * BigInt(areaHundredths) / 100n;
  return cap < landlordCents ? cap : landlordCents;
}

export function percent(basisPoints: number): string {
  return `${(basisPoints / 100).toString().replace('.', ',')}\u00A0%`;
}
