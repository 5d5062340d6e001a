import type { Day } from '../../kernel/day.ts';
import { isHomeLease, type LeaseKind, type Reason } from '../model.ts';
import { depositReturn, keptForBuilding, settleDeposit, type Departure, type DepositReturn } from './deposit.ts';
import { euros, frenchDay } from './words.ts';

export interface AskedReturn extends Omit<Departure, 'rentCents' | 'kind'> {
  refundedOn: Day;
  /** Each justified to the tenant. */
  deductions: readonly { label: string; cents: bigint }[];
  /** Rents and charges left unpaid are taken first. */
  takeUnpaid: boolean;
  keptCents: bigint;
}

export interface ReturnPlan extends DepositReturn {
  depositCents: bigint;
  unpaidCents: bigint;
  /** What the deposit covers of the deductions, in their order. */
  deductions: { label: string; cents: bigint }[];
  keptCents: bigint;
  refundCents: bigint;
  /** Refund and surcharge. */
  paidCents: bigint;
  /** Justified and not covered: the tenant still owes it. */
  stillOwedCents: bigint;
  faults: Reason[];
}

/** What a deposit comes to when it is given back (loi n° 89-462, art. 22): unpaid rents, justified deductions, the part kept for the building, the rest to the tenant. */
export function planReturn(deposit: { kind: LeaseKind; cents: bigint; rentCents: bigint; collective: boolean; unpaidCents: bigint }, asked: AskedReturn): ReturnPlan {
  const unpaid = asked.takeUnpaid ? least(deposit.unpaidCents, deposit.cents) : 0n;
  const justified = (asked.takeUnpaid ? deposit.unpaidCents : 0n) + asked.deductions.reduce((sum, one) => sum + one.cents, 0n);
  const { refundCents, keptCents, stillOwedCents } = settleDeposit(deposit.cents, justified, asked.keptCents);
  let left = deposit.cents - unpaid;
  const deductions = asked.deductions.map(({ label, cents }) => {
    const covered = least(cents, left);
    left -= covered;
    return { label, cents: covered };
  }).filter(({ cents }) => cents > 0n);
  const late = depositReturn({ ...asked, kind: deposit.kind, rentCents: deposit.rentCents }, asked.refundedOn);
  // Nothing is late when nothing is left to give back.
  const surchargeCents = refundCents + keptCents > 0n ? late.surchargeCents : 0n;
  return { ...late, surchargeCents, depositCents: deposit.cents, unpaidCents: unpaid, deductions, keptCents, refundCents, paidCents: refundCents + surchargeCents, stillOwedCents, faults: faultsOf(deposit, asked) };
}

function faultsOf(deposit: { kind: LeaseKind; cents: bigint; collective: boolean }, asked: AskedReturn): Reason[] {
  const most = keptForBuilding(deposit.cents, asked.keysOn, { collective: deposit.collective, justified: true });
  return [
    ...(asked.refundedOn < asked.keysOn ? [{ code: 'refund-before-keys', sentence: `Le dépôt ne peut pas être rendu avant la remise des clés, le ${frenchDay(asked.keysOn)}.` }] : []),
    ...(isHomeLease(deposit.kind) && asked.keptCents > most ? [{ code: 'kept-too-much', sentence: deposit.collective ? `La provision gardée jusqu’aux comptes de l’immeuble ne peut dépasser 20\u00A0% du dépôt, soit ${euros(most)} (loi n°\u00A089-462, art. 22).` : 'Aucune provision ne peut être gardée\u00A0: le logement n’est pas dans un immeuble collectif (loi n°\u00A089-462, art. 22).' }] : []),
    ...(asked.deductions.some((one) => one.label.trim() === '') ? [{ code: 'deduction-unjustified', sentence: 'Chaque retenue doit être justifiée\u00A0: dites pourquoi elle est faite (loi n°\u00A089-462, art. 22).' }] : []),
  ];
}

const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
