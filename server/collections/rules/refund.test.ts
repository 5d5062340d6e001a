import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAYMENT_STATES } from '../model.ts';
import { nextTry, refundableCents, whyNotRefundable } from './refund.ts';

test('only a card payment that came and is not claimed is given back', () => {
  const open = PAYMENT_STATES.filter((state) => whyNotRefundable({ method: 'CARD', state }) === null);
  expect(open).toEqual(['PAID', 'BOOKED', 'WON']);
  expect(PAYMENT_STATES.map((state) => whyNotRefundable({ method: 'SEPA_OOFF', state }))).toEqual(PAYMENT_STATES.map(() => 'debit'));
});

test('however many refunds are asked one after the other, no more than the payment is given back', () => {
  fc.assert(fc.property(fc.bigInt({ min: 1n, max: 100_000n }), fc.array(fc.record({ cents: fc.bigInt({ min: 1n, max: 60_000n }), answered: fc.boolean() }), { maxLength: 12 }), (amountCents, asked) => {
    let [refundedCents, askedCents] = [0n, 0n];
    for (const { cents, answered } of asked) {
      if (cents > refundableCents({ method: 'CARD', state: 'BOOKED', amountCents, refundedCents, askedCents })) continue;
      if (answered) refundedCents += cents;
      else askedCents += cents;
    }
    expect(refundedCents + askedCents <= amountCents).toBe(true);
  }));
});

test('a refund that has to wait is asked for soon at first, then every four hours, for a fortnight', () => {
  const asked = new Date('2026-11-29T10:00:00Z');
  const minutes = (age: number) => {
    const now = new Date(asked.getTime() + age * 60_000);
    const next = nextTry(asked, now);
    return next === null ? null : (next.getTime() - now.getTime()) / 60_000;
  };
  expect([0, 1, 2, 30, 240, 5_000, 21_600, 21_601].map(minutes)).toEqual([2, 2, 2, 30, 240, 240, 240, null]);
});
