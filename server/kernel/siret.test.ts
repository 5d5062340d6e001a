import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSiret, withSiretKey } from './siret.ts';

test('a number with the right Luhn key is a SIRET, blanks aside', () => {
  expect(isSiret('73282932000074')).toBe(true);
  expect(isSiret('732 829 320 00074')).toBe(true);
});

test('a wrong key, a short number and letters are refused', () => {
  for (const text of ['73282932000075', '7328293200007', '7328293200007A', '']) expect(isSiret(text)).toBe(false);
});

test('the offices of La Poste pass when their digits add up to a multiple of five', () => {
  expect(isSiret('35600000049837')).toBe(true);
  expect(isSiret('35600000049838')).toBe(false);
});

test('the key we compute is the key we accept, and no other digit is', () => {
  fc.assert(fc.property(fc.stringMatching(/^000\d{10}$/), fc.integer({ min: 1, max: 9 }), (thirteen, by) => {
    const siret = withSiretKey(thirteen);
    expect(isSiret(siret)).toBe(true);
    expect(isSiret(thirteen + String((Number(siret[13]) + by) % 10))).toBe(false);
  }));
});
