import fc from 'fast-check';
import { expect, test } from 'vitest';
import { payoutInDoubt } from './payout.ts';

test('a payout that leaves what was paid lately, or less, says nothing; one that leaves more, less than nothing, or takes, is looked into', () => {
  expect(payoutInDoubt({ cents: 50_000n, leftCents: 0n, recentCents: 0n })).toBe(false);
  expect(payoutInDoubt({ cents: 50_000n, leftCents: 30_000n, recentCents: 30_000n })).toBe(false);
  expect(payoutInDoubt({ cents: 50_000n, leftCents: 30_001n, recentCents: 30_000n })).toBe(true);
  expect(payoutInDoubt({ cents: 50_000n, leftCents: -1n, recentCents: 0n })).toBe(true);
  expect(payoutInDoubt({ cents: -50_000n, leftCents: 10n, recentCents: 10n })).toBe(true);
});

test('a refund kept back from a payout, once what was paid lately is paid out, is always seen', () => {
  fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (paid, back) => {
    fc.pre(back <= paid);
    expect(payoutInDoubt({ cents: paid - back, leftCents: back, recentCents: 0n })).toBe(true);
  }));
});
