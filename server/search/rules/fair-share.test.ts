import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fairShare } from './fair-share.ts';

test('a long list leaves room for the short ones, and takes what they leave', () => {
  expect(fairShare([['a1'], ['b1', 'b2', 'b3', 'b4'], ['c1', 'c2']], 5)).toEqual(['a1', 'b1', 'b2', 'c1', 'c2']);
  expect(fairShare([[], ['b1', 'b2', 'b3']], 2)).toEqual(['b1', 'b2']);
  expect(fairShare([['a1'], ['b1']], 0)).toEqual([]);
});

test('nothing is lost below the limit, nothing is above it, and no list of two gets less than another’s share while it has more', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.nat(), { maxLength: 12 }), { maxLength: 5 }), fc.nat(30), (lists, limit) => {
    const total = lists.flat().length;
    expect(fairShare(lists, limit)).toHaveLength(Math.min(limit, total));
    const tagged = lists.map((list, index) => list.map(() => index));
    const counts = lists.map((_, index) => fairShare(tagged, limit).filter((tag) => tag === index).length);
    const cut = counts.filter((count, index) => count < lists[index]!.length);
    expect(Math.max(0, ...counts) - Math.min(...cut, Infinity)).toBeLessThanOrEqual(1);
  }));
});
