import type { IntentFacts, IntentNews, IntentState } from '../model.ts';
import { LAST_LOOK_DAYS } from './payout.ts';

/**
 * A provider tells its news more than once, late, and in any order. So news only adds facts, each kept as it was first learnt in time: adding is the same
 * whatever the order and however often, and the state is read from the facts.
 */
export function learn<T extends IntentFacts>(facts: T, news: IntentNews): T {
  switch (news.kind) {
    case 'redirected': return { ...facts, redirectedAt: earlier(facts.redirectedAt, news.at) };
    case 'pending': return { ...facts, pendingAt: earlier(facts.pendingAt, news.at) };
    case 'paid': return { ...facts, paidAt: earlier(facts.paidAt, news.at) };
    case 'booked': return { ...facts, bookedAt: earlier(facts.bookedAt, news.at) };
    case 'dismissed': return { ...facts, dismissedAt: earlier(facts.dismissedAt, news.at) };
    case 'cancelled': return { ...facts, cancelledAt: earlier(facts.cancelledAt, news.at) };
    case 'expired': return { ...facts, expiredAt: earlier(facts.expiredAt, news.at) };
    case 'disputed': return { ...facts, disputedAt: earlier(facts.disputedAt, news.at) };
    case 'dispute-lost': return { ...facts, lostAt: earlier(facts.lostAt, news.at) };
    case 'dispute-won': return { ...facts, wonAt: earlier(facts.wonAt, news.at) };
    case 'failed': {
      const first = facts.failedAt === null || news.at < facts.failedAt || (news.at.getTime() === facts.failedAt.getTime() && news.code < (facts.failureCode ?? ''));
      return first ? { ...facts, failedAt: news.at, failureCode: news.code } : facts;
    }
    case 'refunded': {
      const known = news.totalCents > facts.refundedCents ? news.totalCents : facts.refundedCents;
      return { ...facts, refundedCents: known > facts.amountCents ? facts.amountCents : known };
    }
  }
}

/** Money that came is money that came: a checkout said to be over, cancelled or failed, before or after, does not take it back. */
export function stateOf(facts: IntentFacts): IntentState {
  if (facts.paidAt !== null) {
    if (facts.lostAt !== null) return 'LOST';
    if (facts.wonAt === null && facts.disputedAt !== null) return 'DISPUTED';
    if (facts.refundedCents >= facts.amountCents) return 'REFUNDED';
    if (facts.wonAt !== null) return 'WON';
    return facts.bookedAt === null && facts.dismissedAt === null ? 'PAID' : 'BOOKED';
  }
  if (facts.failedAt !== null) return 'FAILED';
  if (facts.cancelledAt !== null) return 'CANCELLED';
  if (facts.expiredAt !== null) return 'EXPIRED';
  if (facts.pendingAt !== null) return 'PENDING';
  return facts.redirectedAt === null ? 'CREATED' : 'REDIRECTED';
}

const OPEN: ReadonlySet<IntentState> = new Set(['CREATED', 'REDIRECTED', 'PENDING']);

/** Money may still come: the provider is asked, and the client is told that it is under way. */
export const isOpen = (state: IntentState): boolean => OPEN.has(state);

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** Days after a payment on which the provider is asked whether money went back: a refund made on its own site, or a dispute, may lose every notification. */
const LOOKS_BACK = [1, 7, 30, 60, 90, LAST_LOOK_DAYS];
/** Asked in vain, a paid payment waits for the next quarter of a day rather than for the next month. */
const AGAIN_MS = 6 * 60 * MINUTE;

/** Of a call to the provider that ends now: it answered or not. Null: the news came otherwise. */
export type Answer = 'answered' | 'unanswered' | null;

/**
 * When to ask the provider again about a payment whose news may be lost. Under way: after a quarter of an hour, then every hour; a debit is followed for 14 days, a card
 * for one. Paid: on the days of LOOKS_BACK, until all of it went back or its dispute is over. Null: no more.
 */
export function nextReading(facts: IntentFacts & { createdAt: Date; method: 'CARD' | 'SEPA_OOFF'; readAt: Date | null }, now: Date, answer: Answer): Date | null {
  const state = stateOf(facts);
  if (facts.paidAt !== null) {
    if (state === 'REFUNDED' || state === 'LOST' || state === 'WON') return null;
    const next = LOOKS_BACK.map((days) => new Date(facts.paidAt!.getTime() + days * DAY)).find((at) => at > now) ?? null;
    // A reading that is due stays due, whatever else is learnt meanwhile.
    if (answer === null && facts.readAt !== null && facts.readAt <= now) return facts.readAt;
    if (answer === 'unanswered' && now.getTime() < facts.paidAt.getTime() + (LAST_LOOK_DAYS + 7) * DAY) return new Date(now.getTime() + AGAIN_MS);
    return next;
  }
  if (!isOpen(state)) return null;
  const age = now.getTime() - facts.createdAt.getTime();
  if (age > (facts.method === 'SEPA_OOFF' ? 14 * DAY : DAY)) return null;
  return new Date(age < 15 * MINUTE ? facts.createdAt.getTime() + 15 * MINUTE : now.getTime() + 60 * MINUTE);
}

function earlier(known: Date | null, at: Date): Date {
  return known === null || at < known ? at : known;
}
