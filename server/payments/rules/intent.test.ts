import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IntentFacts, IntentNews } from '../model.ts';
import { amountFault, isTwin, limitsOf } from './amount.ts';
import { isOpen, learn, nextReading, stateOf } from './intent.ts';

const FRESH: IntentFacts = {
  amountCents: 10_000n, redirectedAt: null, pendingAt: null, paidAt: null, bookedAt: null, dismissedAt: null, cancelledAt: null, expiredAt: null, failedAt: null, failureCode: null, disputedAt: null, lostAt: null, wonAt: null, refundedCents: 0n,
};
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 28, 9, minute));
const after = (...news: IntentNews[]) => stateOf(news.reduce(learn, FRESH));

const news = fc.oneof(
  fc.record({ kind: fc.constantFrom('redirected', 'pending', 'paid', 'booked', 'dismissed', 'cancelled', 'expired', 'disputed', 'dispute-lost', 'dispute-won'), at: fc.integer({ min: 0, max: 59 }).map(at) }),
  fc.record({ kind: fc.constant('failed'), at: fc.integer({ min: 0, max: 59 }).map(at), code: fc.constantFrom('card_declined', 'expired_card') }),
  fc.record({ kind: fc.constant('refunded'), at: fc.integer({ min: 0, max: 59 }).map(at), totalCents: fc.bigInt({ min: 1n, max: 12_000n }) }),
) as fc.Arbitrary<IntentNews>;

describe('[EXT-078] the state of an online payment', () => {
  test('every order of the same news, told once or several times, ends in the same state', () => {
    fc.assert(fc.property(fc.array(news, { maxLength: 8 }).chain((told) => fc.tuple(fc.constant(told), fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2, maxLength: told.length * 2 }))), ([told, again]) => {
      expect(again.reduce(learn, FRESH)).toEqual(told.reduce(learn, FRESH));
    }));
  });

  test('money that came is never forgotten, whatever is told before or after', () => {
    fc.assert(fc.property(fc.array(news), fc.array(news), (before, later) => {
      const facts = [...before, { kind: 'paid', at: at(5) } as const, ...later].reduce(learn, FRESH);
      expect(facts.paidAt).not.toBeNull();
      expect(isOpen(stateOf(facts))).toBe(false);
      expect(['CANCELLED', 'EXPIRED', 'FAILED']).not.toContain(stateOf(facts));
    }));
  });

  test('no more is ever given back than was paid', () => {
    fc.assert(fc.property(fc.array(news), (told) => {
      expect(told.reduce(learn, FRESH).refundedCents <= FRESH.amountCents).toBe(true);
    }));
  });

  test('the usual ways: card, refused card, given up, debit that fails, refund, dispute', () => {
    const [redirected, pending, paid, booked] = (['redirected', 'pending', 'paid', 'booked'] as const).map((kind, minute): IntentNews => ({ kind, at: at(minute) }));
    expect(after()).toBe('CREATED');
    expect(after(redirected!)).toBe('REDIRECTED');
    expect(after(redirected!, paid!)).toBe('PAID');
    expect(after(redirected!, paid!, booked!)).toBe('BOOKED');
    expect(after(redirected!, paid!, { kind: 'dismissed', at: at(9) })).toBe('BOOKED');
    expect(after(redirected!, { kind: 'expired', at: at(31) })).toBe('EXPIRED');
    expect(after(redirected!, { kind: 'cancelled', at: at(3) })).toBe('CANCELLED');
    expect(after(redirected!, pending!)).toBe('PENDING');
    expect(after(redirected!, pending!, { kind: 'failed', at: at(9), code: 'insufficient_funds' })).toBe('FAILED');
    expect(after(redirected!, paid!, booked!, { kind: 'refunded', at: at(9), totalCents: 4_000n })).toBe('BOOKED');
    expect(after(redirected!, paid!, booked!, { kind: 'refunded', at: at(9), totalCents: 10_000n })).toBe('REFUNDED');
    expect(after(paid!, booked!, { kind: 'disputed', at: at(9) })).toBe('DISPUTED');
    expect(after(paid!, booked!, { kind: 'dispute-lost', at: at(10) }, { kind: 'disputed', at: at(9) })).toBe('LOST');
    expect(after(paid!, booked!, { kind: 'disputed', at: at(9) }, { kind: 'dispute-won', at: at(10) })).toBe('WON');
  });

  test('the provider is asked after a quarter of an hour, then every hour, for a day (14 for a debit), and no more once it is over', () => {
    const card = { ...FRESH, createdAt: at(0), method: 'CARD' as const, readAt: null };
    expect(nextReading(card, at(1), null)).toEqual(at(15));
    expect(nextReading(card, at(20), 'answered')).toEqual(at(80));
    expect(nextReading(card, at(1441), 'answered')).toBeNull();
    expect(nextReading({ ...card, method: 'SEPA_OOFF' }, at(1441), 'answered')).toEqual(at(1501));
    expect(nextReading({ ...card, method: 'SEPA_OOFF' }, at(14 * 1440 + 1), 'answered')).toBeNull();
    expect(nextReading({ ...card, failedAt: at(2) }, at(3), null)).toBeNull();
  });

  test('once paid, the provider is asked after 1, 7, 30, 60, 90 and 120 days, until everything went back; asked in vain, again after six hours', () => {
    const days = (count: number) => at(2 + count * 1440);
    const paid = { ...FRESH, createdAt: at(0), method: 'CARD' as const, paidAt: at(2), readAt: null };
    const asked: Date[] = [];
    for (let next = nextReading(paid, at(3), null); next !== null; next = nextReading({ ...paid, readAt: next }, next, 'answered')) asked.push(next);
    expect(asked).toEqual([1, 7, 30, 60, 90, 120].map(days));
    expect(nextReading({ ...paid, readAt: days(7) }, days(7), 'unanswered')).toEqual(new Date(days(7).getTime() + 6 * 3_600_000));
    expect(nextReading({ ...paid, readAt: days(120) }, days(127), 'unanswered')).toBeNull();
    expect(nextReading({ ...paid, readAt: days(7) }, days(8), null)).toEqual(days(7));
    expect(nextReading({ ...paid, disputedAt: at(5) }, days(8), 'answered')).toEqual(days(30));
    for (const over of [{ refundedCents: 10_000n }, { lostAt: at(9) }, { disputedAt: at(5), wonAt: at(9) }]) expect(nextReading({ ...paid, ...over }, days(8), null)).toBeNull();
  });
});

describe('[CLI-265] how much may be paid', () => {
  const terms = { leastCents: 100n, aboveBasisPoints: 1000 };
  test('up to what is due and a tenth above it, to the cent; what is under way counts as paid', () => {
    expect(limitsOf(91_033n, 0n, terms)).toEqual({ leastCents: 100n, mostCents: 100_137n, proposedCents: 91_033n });
    expect(limitsOf(91_033n, 91_033n, terms)).toEqual({ leastCents: 100n, mostCents: null, proposedCents: 0n });
    expect(limitsOf(-500n, 0n, terms).mostCents).toBeNull();
    expect(limitsOf(40n, 0n, terms)).toEqual({ leastCents: 40n, mostCents: 100n, proposedCents: 40n });
  });
  test('each side of each limit', () => {
    const limits = limitsOf(10_000n, 0n, terms);
    expect([99n, 100n, 11_000n, 11_001n].map((cents) => amountFault(cents, limits))).toEqual(['too-little', null, null, 'too-much']);
    expect(amountFault(100n, limitsOf(0n, 0n, terms))).toBe('nothing-due');
  });
  test('what is proposed is always allowed', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.integer({ min: 0, max: 10_000 }), fc.bigInt({ min: 100n, max: 100_000n }), (due, aboveBasisPoints, leastCents) => {
      const limits = limitsOf(due, 0n, { leastCents, aboveBasisPoints });
      expect(amountFault(limits.proposedCents, limits)).toBeNull();
    }));
  });
  test('the same amount twice within ten minutes is a twin; later, another amount, or after a failure it is not', () => {
    const earlier = { amountCents: 5_000n, createdAt: at(0), over: false };
    expect(isTwin(earlier, { amountCents: 5_000n, at: at(9) })).toBe(true);
    expect(isTwin(earlier, { amountCents: 5_000n, at: at(10) })).toBe(false);
    expect(isTwin(earlier, { amountCents: 5_001n, at: at(1) })).toBe(false);
    expect(isTwin({ ...earlier, over: true }, { amountCents: 5_000n, at: at(1) })).toBe(false);
  });
});
