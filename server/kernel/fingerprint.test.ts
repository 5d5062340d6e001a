import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, fingerprintOf } from './fingerprint.ts';

test('the order of keys does not matter, that of a list does', () => {
  expect(fingerprintOf({ a: 1, b: [1, 2] })).toBe(fingerprintOf({ b: [1, 2], a: 1 }));
  expect(fingerprintOf([1, 2])).not.toBe(fingerprintOf([2, 1]));
});

test('cents and numbers, absent and null are told apart as they should be', () => {
  expect(canonical({ cents: 12n })).toBe('{"cents":12n}');
  expect(fingerprintOf({ a: undefined })).toBe(fingerprintOf({}));
  expect(fingerprintOf({ a: null })).not.toBe(fingerprintOf({}));
});

test('equal plain values have equal fingerprints, different ones differ', () => {
  fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
    expect(fingerprintOf(JSON.parse(JSON.stringify(a)))).toBe(fingerprintOf(a));
    expect(fingerprintOf(a) === fingerprintOf(b)).toBe(canonical(a) === canonical(b));
  }));
});
