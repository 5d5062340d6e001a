import { allocate } from '../../kernel/allocation.ts';
import { daysBetween, type Day } from '../../kernel/day.ts';
import { isIban } from '../../kernel/iban.ts';
import type { ListKind, Reason } from '../model.ts';
import { weights } from './beneficiaries.ts';
import { euros } from './words.ts';

export interface PayoutFacts {
  /** Credit positive, analytics that are kept left out. */
  payableBalanceCents: bigint;
  /** The part of the balance whose money is on the bank account for good. */
  clearedCents: bigint;
  reserveCents: bigint;
  thresholdCents: bigint;
  /** Opposition, succession…: in words, null when nothing blocks. */
  block: string | null;
  beneficiaries: readonly Beneficiary[];
}

export interface Beneficiary {
  partyId: string;
  name: string;
  iban: string | null;
  /** When the IBAN was last changed; a fresh one waits. */
  ibanChangedOn: Day | null;
  numerator: number;
  denominator: number;
}

export interface PayoutDecision {
  outcome: 'pay' | 'skip';
  code: string;
  explanation: string;
  payableCents: bigint;
  parts: { partyId: string; name: string; iban: string; cents: bigint; numerator: number; denominator: number }[];
}

const IBAN_WAIT_DAYS = 3;

/** What a mandate is paid: the smaller of its payable balance and of what is cleared, less its reserve, unless something stops it. Several owners share it exactly. */
export function decidePayout(facts: PayoutFacts, on: Day, waitDays: number = IBAN_WAIT_DAYS): PayoutDecision {
  const available = facts.payableBalanceCents < facts.clearedCents ? facts.payableBalanceCents : facts.clearedCents;
  const payableCents = available - facts.reserveCents;
  const skip = (code: string, explanation: string): PayoutDecision => ({ outcome: 'skip', code, explanation, payableCents, parts: [] });
  if (facts.payableBalanceCents < 0n) return skip('overdrawn', `Le propriétaire doit ${euros(-facts.payableBalanceCents)} : rien n’est reversé avant que ce soit couvert.`);
  if (facts.block !== null) return skip('blocked', `Reversement bloqué : ${facts.block}.`);
  if (payableCents <= 0n) return skip('nothing-to-pay', facts.reserveCents > 0n && available > 0n ? `Le solde de ${euros(available)} reste dans la réserve de ${euros(facts.reserveCents)}.` : 'Rien à reverser.');
  if (payableCents < facts.thresholdCents) return skip('below-threshold', `${euros(payableCents)} est en dessous du seuil de ${euros(facts.thresholdCents)}.`);
  const fault = ibanFault(facts.beneficiaries, on, waitDays);
  if (fault) return skip(fault.code, fault.sentence);
  const cents = allocate(payableCents, weights(facts.beneficiaries));
  const parts = facts.beneficiaries.map((one, index) => ({ partyId: one.partyId, name: one.name, iban: one.iban!, cents: cents[index]!, numerator: one.numerator, denominator: one.denominator })).filter((part) => part.cents > 0n);
  return { outcome: 'pay', code: 'pay', explanation: whyPaid(facts, payableCents), payableCents, parts };
}

/** Why nothing may be transferred to these: an IBAN that is missing, whose check digits are wrong (ISO 7064), or that has just changed. */
export function ibanFault(payees: readonly Pick<Beneficiary, 'name' | 'iban' | 'ibanChangedOn'>[], on: Day, waitDays: number = IBAN_WAIT_DAYS): Reason | null {
  const wrong = payees.find((one) => one.iban === null || !isIban(one.iban));
  if (wrong || payees.length === 0) return { code: 'iban-invalid', sentence: `${wrong?.name ?? 'Le propriétaire'} n’a pas d’IBAN valable : saisissez-le sur sa fiche.` };
  const fresh = payees.find((one) => one.ibanChangedOn !== null && daysBetween(one.ibanChangedOn, on) < waitDays);
  return fresh ? { code: 'iban-changed', sentence: `L’IBAN de ${fresh.name} a changé il y a moins de ${waitDays} jours : vérifiez-le auprès de cette personne par un autre moyen.` } : null;
}

/** What makes the amount: the balance, less what no tenant has paid yet, less the reserve. */
function whyPaid({ payableBalanceCents, clearedCents, reserveCents }: PayoutFacts, payableCents: bigint): string {
  const waiting = payableBalanceCents - clearedCents;
  const less = [...(waiting > 0n ? [`${euros(waiting)} pas encore encaissés`] : []), ...(reserveCents > 0n ? [`${euros(reserveCents)} de réserve`] : [])];
  return less.length === 0 ? 'Tout le solde, encaissé et sans réserve.' : `Solde de ${euros(payableBalanceCents)}, moins ${less.join(', moins ')} : ${euros(payableCents)}.`;
}

/** Four eyes: who prepared a list does not approve it. */
export function approvalFault(preparedBy: string, approvedBy: string): string | null {
  return preparedBy === approvedBy ? 'Vous avez préparé cette liste : une autre personne doit l’approuver.' : null;
}

const PREFIXES: Record<ListKind, string> = { owners: 'REV', fees: 'HON', tenants: 'REM' };

/** How the file of a list is called (MsgId): the same each time it is written, and known again when the bank's statement names it. */
export function messageName(kind: ListKind, listId: string): string {
  return `${PREFIXES[kind]}-${listId.replaceAll('-', '').slice(-24)}`;
}
