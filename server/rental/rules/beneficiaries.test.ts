import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '../../kernel/allocation.ts';
import { beneficiariesFault, weights } from './beneficiaries.ts';

const of = (...shares: readonly (readonly [number, number])[]) => shares.map(([numerator, denominator], index) => ({ partyId: `p${index}`, name: `Héritier ${index}`, numerator, denominator }));

test('shares that make a whole are taken, whatever their denominators; nobody is the owner alone', () => {
  expect([beneficiariesFault([]), beneficiariesFault(of([1, 1])), beneficiariesFault(of([1, 2], [1, 3], [1, 6])), beneficiariesFault(of([333_333, 1_000_000], [666_667, 1_000_000]))]).toEqual([null, null, null, null]);
});

test('shares that do not are refused with what is missing or beyond, reduced', () => {
  expect(beneficiariesFault(of([1, 2], [1, 3]))?.sentence).toContain('il manque 1/6');
  expect(beneficiariesFault(of([1, 2], [2, 3]))?.sentence).toMatch(/7\/6.*1\/6 de trop/);
  expect(beneficiariesFault([...of([1, 2]), { ...of([1, 2])[0]! }])).toMatchObject({ code: 'beneficiary-twice', sentence: expect.stringContaining('Héritier 0') });
  expect([of([0, 1]), of([2, 1]), of([1, 0]), of([1.5, 2])].map((rows) => beneficiariesFault(rows)?.code)).toEqual(Array(4).fill('share-unreadable'));
});

test('what is shared is all of it, and nobody is a cent away from their exact part', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1, maxLength: 12 }).map((parts) => of(...parts.map((part) => [part, parts.reduce((sum, one) => sum + one, 0)] as const)));
  fc.assert(fc.property(shares, fc.bigInt(1n, 10n ** 9n), (rows, cents) => {
    expect(beneficiariesFault(rows)).toBeNull();
    const parts = allocate(cents, weights(rows));
    expect(parts.reduce((sum, one) => sum + one, 0n)).toBe(cents);
    rows.forEach(({ numerator, denominator }, index) => {
      const off = parts[index]! * BigInt(denominator) - cents * BigInt(numerator);
      expect(off < BigInt(denominator) && off > -BigInt(denominator)).toBe(true);
    });
  }));
});
