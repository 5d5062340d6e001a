import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IntentFacts, IntentNews } from '../model.ts';
import { learn } from './intent.ts';
import { newlyTold, type Told } from './told.ts';

const FRESH: IntentFacts = {
  amountCents: 10_000n, redirectedAt: null, pendingAt: null, paidAt: null, bookedAt: null, dismissedAt: null, cancelledAt: null, expiredAt: null, failedAt: null, failureCode: null, disputedAt: null, lostAt: null, wonAt: null, refundedCents: 0n,
};
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 28, 9, minute));
const news = fc.oneof(
  fc.record({ kind: fc.constantFrom('redirected', 'pending', 'paid', 'cancelled', 'expired', 'disputed', 'dispute-lost', 'dispute-won'), at: fc.integer({ min: 0, max: 59 }).map(at) }),
  fc.record({ kind: fc.constant('failed'), at: fc.integer({ min: 0, max: 59 }).map(at), code: fc.constant('card_declined') }),
  fc.record({ kind: fc.constant('refunded'), at: fc.integer({ min: 0, max: 59 }).map(at), totalCents: fc.bigInt({ min: 1n, max: 12_000n }) }),
) as fc.Arbitrary<IntentNews>;

/** All that the office is told while these are learnt one by one. */
function toldBy(learnt: readonly IntentNews[]): { told: Told[]; facts: IntentFacts } {
  let facts = FRESH;
  const told: Told[] = [];
  for (const one of learnt) {
    const after = learn(facts, one);
    told.push(...newlyTold(facts, after));
    facts = after;
  }
  return { told, facts };
}

describe('[EXT-078] what the office is told of a payment', () => {
  test('in whatever order the news come and however often, each fact is told once and the refunds add up to what went back', () => {
    fc.assert(fc.property(fc.array(news, { maxLength: 10 }), (learnt) => {
      const { told, facts } = toldBy([...learnt, ...learnt]);
      const keys = told.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(told.filter(({ fact }) => fact === 'paid')).toHaveLength(facts.paidAt === null ? 0 : 1);
      expect(told.reduce((sum, { fact, cents }) => (fact === 'refunded' ? sum + cents : sum), 0n)).toBe(facts.paidAt === null ? 0n : facts.refundedCents);
    }));
  });

  test('a refund or a claim that is heard before its payment waits for it', () => {
    const early: IntentNews[] = [{ kind: 'refunded', at: at(9), totalCents: 4_000n }, { kind: 'disputed', at: at(9) }];
    expect(toldBy(early).told).toEqual([]);
    expect(toldBy([...early, { kind: 'paid', at: at(1) }]).told.map(({ fact, cents }) => [fact, cents])).toEqual([['paid', 10_000n], ['refunded', 4_000n], ['disputed', 10_000n]]);
  });

  test('a checkout given up or a card refused is no news for the office; a debit that was under way and failed is', () => {
    const failed: IntentNews = { kind: 'failed', at: at(9), code: 'insufficient_funds' };
    expect(toldBy([{ kind: 'redirected', at: at(0) }, failed, { kind: 'cancelled', at: at(9) }]).told).toEqual([]);
    expect(toldBy([failed, { kind: 'pending', at: at(1) }]).told.map(({ fact }) => fact)).toEqual(['failed']);
  });
});
