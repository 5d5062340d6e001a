import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from './allocation.ts';

const total = fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n });
const shares = fc.array(fc.bigInt({ min: 0n, max: 1_000_000n }), { minLength: 1, maxLength: 60 }).filter((all) => all.some((one) => one > 0n));
const sum = (all: readonly bigint[]) => all.reduce((whole, one) => whole + one, 0n);

test('the parts add up to the total, to the cent', () => {
  fc.assert(fc.property(total, shares, (amount, weights) => { expect(sum(allocate(amount, weights))).toBe(amount); }));
});

test('no part is a whole unit away from its exact value', () => {
  fc.assert(fc.property(total, shares, (amount, weights) => {
    allocate(amount, weights).forEach((part, index) => {
      const gap = part * sum(weights) - amount * weights[index]!;
      expect(gap < sum(weights) && gap > -sum(weights)).toBe(true);
    });
  }));
});

test('a negative total mirrors the positive one', () => {
  fc.assert(fc.property(total, shares, (amount, weights) => { expect(allocate(-amount, weights)).toEqual(allocate(amount, weights).map((part) => -part)); }));
});

test('a share of zero receives nothing', () => {
  fc.assert(fc.property(total, shares, (amount, weights) => {
    expect(allocate(amount, [...weights, 0n]).at(-1)).toBe(0n);
  }));
});

test('the cents left over go to the largest remainders, ties to the first in the given order', () => {
  expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
  expect(allocate(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
  expect(allocate(10n, [15n, 25n, 60n])).toEqual([2n, 2n, 6n]);
  expect(allocate(10n, [14n, 25n, 61n])).toEqual([1n, 3n, 6n]);
});

test('no share at all, or a negative one, is refused', () => {
  expect(() => allocate(1n, [])).toThrow(RangeError);
  expect(() => allocate(1n, [0n])).toThrow(RangeError);
  expect(() => allocate(1n, [2n, -1n])).toThrow(RangeError);
});

/** The rule written out: floors, then the units left over by remainder, sorted. */
function byTheRule(amount: bigint, weights: readonly bigint[]): bigint[] {
  const sumOf = sum(weights);
  const exact = weights.map((weight) => amount * weight / sumOf);
  const left = Number(amount - sum(exact));
  const served = weights.map((weight, index) => ({ index, remainder: amount * weight % sumOf })).sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1)).slice(0, left);
  for (const { index } of served) exact[index]! += 1n;
  return exact;
}

test('small and great amounts are shared by the same rule', () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 8n }), shares, (amount, weights) => { expect(allocate(amount, weights)).toEqual(byTheRule(amount, weights)); }));
});

test('hundreds of lots, many of one weight, and amounts up to where doubles end are shared by the same rule', () => {
  const many = fc.array(fc.constantFrom(0n, 1n, 7n, 40n, 41n, 1_250n), { minLength: 1, maxLength: 700 }).filter((all) => all.some((one) => one > 0n));
  const edge = (weights: readonly bigint[]) => 2n ** 50n / sum(weights);
  fc.assert(fc.property(many, fc.bigInt({ min: 0n, max: 2n ** 30n }), fc.bigInt({ min: -3n, max: 3n }), (weights, amount, near) => {
    const whole = edge(weights) / sum(weights) * sum(weights);
    const totals = [amount, edge(weights) + near, whole, whole + near].filter((total) => total >= 0n);
    expect(totals.map((total) => allocate(total, weights))).toEqual(totals.map((total) => byTheRule(total, weights)));
  }));
});
