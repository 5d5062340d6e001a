import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timesCut, timesHalfUp } from './rounding.ts';

test('a half goes away from zero, on both sides; a cut goes towards zero', () => {
  expect([timesHalfUp(5n, 1n, 2n), timesHalfUp(-5n, 1n, 2n), timesHalfUp(4n, 1n, 3n), timesHalfUp(5n, 1n, 3n)]).toEqual([3n, -3n, 1n, 2n]);
  expect([timesCut(5n, 1n, 2n), timesCut(-5n, 1n, 2n)]).toEqual([2n, -2n]);
});

test('rounding never moves an amount by more than half a unit, and mirrors its opposite', () => {
  fc.assert(fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(0n, 10_000n), fc.bigInt(1n, 10_000n), (amount, top, bottom) => {
    const rounded = timesHalfUp(amount, top, bottom);
    const gap = rounded * bottom - amount * top;
    expect(2n * (gap < 0n ? -gap : gap)).toBeLessThanOrEqual(bottom);
    expect(timesHalfUp(-amount, top, bottom)).toBe(-rounded);
  }));
});
