import { allocate } from '../../kernel/allocation.ts';
import type { RubricAmount } from '../model.ts';
import { euros } from './words.ts';

/** How a payment that does not cover everything is shared between rubrics. */
export type RubricOrder = 'proportional' | 'charges-first';

export interface Receipt {
  /** `quittance` when the whole term is paid, `reçu` for a part payment (compulsory), null when nothing was paid. */
  kind: 'quittance' | 'reçu' | null;
  paid: RubricAmount[];
  leftCents: bigint;
  explanation: string;
}

/**
 * Loi n° 89-462, art. 21: rent and charges apart; a part payment gives a receipt, no quittance. `paidCents` above the term is not of this term: see overpayments.
 */
export function receiptFor(due: readonly RubricAmount[], paidCents: bigint, order: RubricOrder = 'proportional'): Receipt {
  const total = sum(due);
  if (paidCents <= 0n) return { kind: null, paid: [], leftCents: total, explanation: 'Aucun paiement : ni quittance, ni reçu.' };
  const whole = paidCents >= total;
  const paid = splitByRubric(due, whole ? total : paidCents, order);
  return {
    kind: whole ? 'quittance' : 'reçu', paid, leftCents: whole ? 0n : total - paidCents,
    explanation: whole ? `Le terme de ${euros(total)} est payé en entier : quittance.` : `${euros(paidCents)} sur ${euros(total)} : paiement partiel, donc reçu et non quittance (loi n°\u00A089-462, art. 21).`,
  };
}

/** Shares a payment between the rubrics of a term, exact to the cent. `cents` is at most what is due. */
export function splitByRubric(due: readonly RubricAmount[], cents: bigint, order: RubricOrder): RubricAmount[] {
  if (cents > sum(due) || cents < 0n) throw new RangeError('A term takes what it is owed, at most.');
  if (cents === 0n) return [];
  const parts = order === 'proportional' ? allocate(cents, due.map((one) => one.cents)) : inOrder(due, cents);
  return due.map(({ rubric }, index) => ({ rubric, cents: parts[index]! })).filter((one) => one.cents > 0n);
}

function inOrder(due: readonly RubricAmount[], cents: bigint): bigint[] {
  const parts = due.map(() => 0n);
  let left = cents;
  for (const index of [...due.keys()].toSorted((a, b) => Number(due[a]!.rubric === 'rent') - Number(due[b]!.rubric === 'rent'))) {
    parts[index] = left < due[index]!.cents ? left : due[index]!.cents;
    left -= parts[index]!;
  }
  return parts;
}

/** A quittance leaves by electronic means with the tenant's express consent only, and never costs anything (loi n° 89-462, art. 21 and 4 p). */
export function mayGoElectronically(consent: boolean | null): boolean {
  return consent === true;
}

function sum(amounts: readonly RubricAmount[]): bigint {
  return amounts.reduce((all, one) => all + one.cents, 0n);
}
