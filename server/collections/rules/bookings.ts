import type { Movement, PaymentFacts } from '../model.ts';
import { euros } from './words.ts';

/**
 * What the facts of a payment move that was not proposed yet, in the order in which it is booked. Proposed or told again, nothing comes twice; whatever the order
 * of the facts, what is booked in the end is what is left of the payment.
 */
export function missingMovements(facts: PaymentFacts, known: readonly Movement[]): Movement[] {
  const made: Movement[] = [];
  const all = () => [...known, ...made];
  const has = (key: string) => all().some((one) => one.key === key);
  const kept = () => sum(all());
  if (facts.paidAt === null) return [];
  if (!has('paid')) made.push({ key: 'paid', kind: 'receipt', cents: facts.amountCents });
  // The provider takes the money back as soon as it is claimed: what a dispute lost adds is nothing.
  const claimed = facts.disputedAt !== null || facts.lostAt !== null;
  const over = facts.wonAt !== null && facts.lostAt === null;
  if (claimed && !has('disputed') && !over && kept() > 0n) made.push({ key: 'disputed', kind: 'dispute', cents: -kept() });
  const taken = all().find(({ key }) => key === 'disputed');
  if (over && taken && !has('dispute-won')) made.push({ key: 'dispute-won', kind: 'dispute-won', cents: -taken.cents });
  // Named by what went back in all once it is booked: what a claim left no room for comes with the claim's end.
  const before = -sum(all().filter(({ kind }) => kind === 'refund'));
  const back = facts.refundedCents - before < kept() ? facts.refundedCents - before : kept();
  if (back > 0n) made.push({ key: `refunded:${before + back}`, kind: 'refund', cents: -back });
  return made;
}

export function sum(movements: readonly Pick<Movement, 'cents'>[]): bigint {
  return movements.reduce((total, { cents }) => total + cents, 0n);
}

const WORDS = { receipt: 'Paiement en ligne', refund: 'Remboursement du paiement en ligne', dispute: 'Contestation du paiement en ligne', 'dispute-won': 'Contestation gagnée, paiement en ligne' } as const;

/** What the client reads on their account. */
export function bookingLabel(kind: Movement['kind'], receiptNumber: number | null, method: 'CARD' | 'SEPA_OOFF'): string {
  const number = receiptNumber === null ? '' : ` n°\u00A0${receiptNumber}`;
  return `${WORDS[kind]}${number} (${method === 'CARD' ? 'carte bancaire' : 'prélèvement SEPA'})`;
}

/** What stays of a payment once a part went back: received again, it says that it is the payment and what it lacks. */
export function remainderLabel(receiptLabel: string, backCents: bigint): string {
  return `${receiptLabel}, moins ${euros(backCents)} remboursés`;
}
