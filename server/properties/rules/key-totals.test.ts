import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyTotals } from './key-totals.ts';

test('a key adding up to 9 990 of 10 000 announced is reported, and its sum counts', () => {
  expect(keyTotals(10_000n, [9_000n, 990n])).toEqual({
    announced: 10_000n, computed: 9_990n, warning: 'Les tantièmes des lots font 9\u00A0990, la clé en annonce 10\u00A0000\u00A0: il en manque 10. Le calcul suit la somme des lots.',
  });
  expect(keyTotals(1_000n, [1_200n]).warning).toContain('200 de trop');
});

test('a key without an announced total, or with the right one, has nothing to report', () => {
  expect(keyTotals(null, [1n, 2n])).toEqual({ announced: null, computed: 3n, warning: null });
  expect(keyTotals(3n, [1n, 2n]).warning).toBeNull();
});

test('the sum does not depend on the order of the lots, and the warning appears exactly when the totals differ', () => {
  fc.assert(fc.property(fc.array(fc.bigInt(0n, 10n ** 9n)), fc.bigInt(0n, 10n ** 10n), (shares, announced) => {
    const totals = keyTotals(announced, shares);
    expect(keyTotals(announced, shares.toReversed())).toEqual(totals);
    expect(totals.warning === null).toBe(totals.computed === announced);
  }));
});
