import type { PaymentState } from '../model.ts';

export interface Refundable {
  method: 'CARD' | 'SEPA_OOFF';
  state: PaymentState;
  amountCents: bigint;
  refundedCents: bigint;
  /** Asked of the provider and not answered yet. */
  askedCents: bigint;
}

/** Why nothing can be given back through the provider; null when something can. A debit of the agency's own bank goes back by transfer. */
export function whyNotRefundable({ method, state }: Pick<Refundable, 'method' | 'state'>): 'debit' | 'not-paid' | 'claimed' | 'nothing-left' | null {
  if (method === 'SEPA_OOFF') return 'debit';
  if (state === 'REFUNDED') return 'nothing-left';
  if (state === 'DISPUTED' || state === 'LOST') return 'claimed';
  return state === 'PAID' || state === 'BOOKED' || state === 'WON' ? null : 'not-paid';
}

/** The most that may still be given back: what is under way counts as gone. */
export function refundableCents(payment: Refundable): bigint {
  if (whyNotRefundable(payment) !== null) return 0n;
  const left = payment.amountCents - payment.refundedCents - payment.askedCents;
  return left > 0n ? left : 0n;
}

const MINUTE = 60_000;
const LEAST_MS = 2 * MINUTE;
const MOST_MS = 4 * 60 * MINUTE;
/** An authorisation is taken by the bank within seven days, or never. */
const LAST_MS = 15 * 24 * 60 * MINUTE;

/** When a refund that the provider will make, but not yet, is asked for again: soon at first, then every four hours; null once nothing is to be expected. */
export function nextTry(askedAt: Date, now: Date): Date | null {
  const age = now.getTime() - askedAt.getTime();
  return age > LAST_MS ? null : new Date(now.getTime() + Math.min(Math.max(age, LEAST_MS), MOST_MS));
}
