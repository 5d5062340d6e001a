import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAYMENT_STATES } from '../model.ts';
import { refundableCents, whyNotRefundable } from './refund.ts';

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
