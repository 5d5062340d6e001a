import type { IntentFacts } from '../model.ts';

/** What the office must do something about: money that came, went back, or is claimed; a debit that was under way and did not come. */
export type ToldFact = 'paid' | 'refunded' | 'disputed' | 'dispute-lost' | 'dispute-won' | 'failed';

export interface Told {
  fact: ToldFact;
  /** One intent tells a key once. */
  key: string;
  /** Of the payment; for a refund, what went back since the last one that was told. */
  cents: bigint;
}

/** What the office has to hear now that `after` is known and `before` was: a fact told again, late or in another order is told to it once. */
export function newlyTold(before: IntentFacts, after: IntentFacts): Told[] {
  const known = new Set(keysOf(before));
  return keysOf(after).filter((key) => !known.has(key)).map((key) => {
    const fact = key.split(':')[0] as ToldFact;
    // Of what was given back before the payment itself was known, nothing has been told yet.
    const told = before.paidAt === null ? 0n : before.refundedCents;
    return { fact, key, cents: fact === 'refunded' ? after.refundedCents - told : after.amountCents };
  });
}

/** Nothing went back or is claimed before something came: until the payment is known, the rest waits. */
function keysOf(facts: IntentFacts): string[] {
  if (facts.paidAt === null) return facts.failedAt !== null && facts.pendingAt !== null ? ['failed'] : [];
  return [
    'paid',
    ...(facts.refundedCents > 0n ? [`refunded:${facts.refundedCents}`] : []),
    ...(facts.disputedAt === null ? [] : ['disputed']),
    ...(facts.lostAt === null ? [] : ['dispute-lost']),
    ...(facts.wonAt === null ? [] : ['dispute-won']),
  ];
}
