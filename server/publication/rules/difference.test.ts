import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceBetween, type Difference, type Held } from './difference.ts';

const held: fc.Arbitrary<Held[]> = fc.uniqueArray(fc.record({ key: fc.stringMatching(/^[a-f]{1,2}$/), fingerprint: fc.constantFrom('1', '2', '3') }), { selector: ({ key }) => key });
/** What a target holds once it has applied the difference. */
function acknowledge(acknowledged: readonly Held[], { appear, change, disappear }: Difference<Held>): Held[] {
  const held = new Map(acknowledged.map((item) => [item.key, item]));
  for (const { key } of disappear) held.delete(key);
  for (const { after } of change) held.set(after.key, after);
  for (const item of appear) held.set(item.key, item);
  return [...held.values()];
}
const sorted = (items: Held[]) => [...items].sort((a, b) => (a.key < b.key ? -1 : 1));

test('[BEY-522] what appears, what changes and what disappears are told apart', () => {
  const difference = differenceBetween([{ key: 'new', fingerprint: '1' }, { key: 'same', fingerprint: '1' }, { key: 'other', fingerprint: '2' }],
    [{ key: 'same', fingerprint: '1' }, { key: 'other', fingerprint: '1' }, { key: 'old', fingerprint: '1' }]);
  expect(difference).toEqual({
    appear: [{ key: 'new', fingerprint: '1' }], change: [{ before: { key: 'other', fingerprint: '1' }, after: { key: 'other', fingerprint: '2' } }],
    disappear: [{ key: 'old', fingerprint: '1' }], unchanged: 1,
  });
});

test('a target that applies the difference holds exactly what it should', () => {
  fc.assert(fc.property(held, held, (wanted, acknowledged) => {
    expect(sorted(acknowledge(acknowledged, differenceBetween(wanted, acknowledged)))).toEqual(sorted(wanted));
  }));
});

test('once applied, the next difference is empty', () => {
  fc.assert(fc.property(held, held, (wanted, acknowledged) => {
    const next = differenceBetween(wanted, acknowledge(acknowledged, differenceBetween(wanted, acknowledged)));
    expect(next).toEqual({ appear: [], change: [], disappear: [], unchanged: wanted.length });
  }));
});

test('nothing is sent that need not be, and everything is counted once', () => {
  fc.assert(fc.property(held, held, (wanted, acknowledged) => {
    const { appear, change, disappear, unchanged } = differenceBetween(wanted, acknowledged);
    expect(appear.length + change.length + unchanged).toBe(wanted.length);
    expect(disappear.length + change.length + unchanged).toBe(acknowledged.length);
    for (const { before, after } of change) expect(before.fingerprint).not.toBe(after.fingerprint);
  }));
});

test('the opposite difference swaps what appears and what disappears', () => {
  fc.assert(fc.property(held, held, (one, other) => {
    const there = differenceBetween(one, other);
    const back = differenceBetween(other, one);
    expect(sorted(there.appear)).toEqual(sorted(back.disappear));
    expect(there.change.length).toBe(back.change.length);
  }));
});

test('a key given twice is refused, never settled by chance', () => {
  const twice = [{ key: 'a', fingerprint: '1' }, { key: 'a', fingerprint: '2' }];
  expect(() => differenceBetween(twice, [])).toThrow(/Key given twice on the wanted side: a/);
  expect(() => differenceBetween([], twice)).toThrow(/acknowledged/);
});
