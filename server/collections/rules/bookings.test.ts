import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Movement, PaymentFacts } from '../model.ts';
import { bookingLabel, missingMovements, remainderLabel, sum } from './bookings.ts';

const at = new Date('2026-11-24T10:00:00Z');
const FRESH: PaymentFacts = { amountCents: 30_000n, paidAt: null, refundedCents: 0n, disputedAt: null, lostAt: null, wonAt: null };
const told = (...steps: Partial<PaymentFacts>[]) => {
  let [facts, known]: [PaymentFacts, Movement[]] = [FRESH, []];
  for (const step of steps) {
    facts = { ...facts, ...step };
    known = [...known, ...missingMovements(facts, known)];
  }
  return known.map(({ key, cents }) => [key, cents]);
};

test('nothing is proposed before money came; then it is, once', () => {
  expect(told({ refundedCents: 10_000n })).toEqual([]);
  expect(told({ paidAt: at }, {}, {})).toEqual([['paid', 30_000n]]);
});

test('refunds in parts each take what went back since the last one', () => {
  expect(told({ paidAt: at }, { refundedCents: 10_000n }, { refundedCents: 30_000n })).toEqual([['paid', 30_000n], ['refunded:10000', -10_000n], ['refunded:30000', -20_000n]]);
  expect(told({ paidAt: at, refundedCents: 10_000n })).toEqual([['paid', 30_000n], ['refunded:10000', -10_000n]]);
});

test('a claim takes back what is left, winning gives it back, losing adds nothing', () => {
  expect(told({ paidAt: at }, { refundedCents: 10_000n }, { disputedAt: at }, { wonAt: at })).toEqual([['paid', 30_000n], ['refunded:10000', -10_000n], ['disputed', -20_000n], ['dispute-won', 20_000n]]);
  expect(told({ paidAt: at }, { disputedAt: at }, { lostAt: at })).toEqual([['paid', 30_000n], ['disputed', -30_000n]]);
  expect(told({ paidAt: at }, { lostAt: at })).toEqual([['paid', 30_000n], ['disputed', -30_000n]]);
  expect(told({ paidAt: at }, { disputedAt: at, wonAt: at })).toEqual([['paid', 30_000n]]);
});

const facts = fc.record({
  paidAt: fc.option(fc.constant(at)), refundedCents: fc.bigInt({ min: 0n, max: 30_000n }), disputedAt: fc.option(fc.constant(at)), lostAt: fc.option(fc.constant(at)), wonAt: fc.option(fc.constant(at)),
});

test('whatever was told in whatever order, what the books keep lies between nothing and the payment, and looking again proposes nothing more', () => {
  fc.assert(fc.property(fc.array(facts, { maxLength: 6 }), (steps) => {
    let [now, known]: [PaymentFacts, Movement[]] = [FRESH, []];
    for (const step of steps) {
      // Facts are only ever added.
      now = { ...now, paidAt: now.paidAt ?? step.paidAt, disputedAt: now.disputedAt ?? step.disputedAt, lostAt: now.lostAt ?? step.lostAt, wonAt: now.wonAt ?? step.wonAt, refundedCents: step.refundedCents > now.refundedCents ? step.refundedCents : now.refundedCents };
      known = [...known, ...missingMovements(now, known)];
      const kept = sum(known);
      expect(kept >= 0n && kept <= FRESH.amountCents).toBe(true);
      expect(missingMovements(now, known)).toEqual([]);
    }
    if (now.paidAt !== null && now.disputedAt === null && now.lostAt === null) expect(sum(known)).toBe(FRESH.amountCents - now.refundedCents);
    expect(new Set(known.map(({ key }) => key)).size).toBe(known.length);
  }));
});

test('the label says what it is, by which means, and the receipt’s number', () => {
  expect(bookingLabel('receipt', 12, 'CARD')).toBe('Paiement en ligne n°\u00A012 (carte bancaire)');
  expect(bookingLabel('refund', 12, 'SEPA_OOFF')).toBe('Remboursement du paiement en ligne n°\u00A012 (prélèvement SEPA)');
  expect(remainderLabel(bookingLabel('receipt', 12, 'CARD'), 12_050n)).toBe('Paiement en ligne n°\u00A012 (carte bancaire), moins 120,50\u00A0€ remboursés');
});
