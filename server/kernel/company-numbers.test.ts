import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFrenchVatNumber, isSiren } from './company-numbers.ts';

test('a SIREN has nine figures and its key, blanks aside', () => {
  expect(['732829320', '732 829 320', '999999998'].map(isSiren)).toEqual([true, true, true]);
  expect(['732829321', '73282932', '73282932A', ''].map(isSiren)).toEqual([false, false, false, false]);
});

test('a VAT number holds a SIREN under the key that goes with it', () => {
  expect(['FR44732829320', 'fr 44 732 829 320', 'FR11999999998', 'FRK7732829320'].map(isFrenchVatNumber)).toEqual([true, true, true, true]);
  expect(['FR45732829320', 'FR44732829321', 'DE44732829320', 'FR4473282932', ''].map(isFrenchVatNumber)).toEqual([false, false, false, false, false]);
});

test('of all keys of figures, one alone goes with a SIREN', () => {
  fc.assert(fc.property(fc.constantFrom('732829320', '999999998', '552100554'), (siren) => {
    expect(Array.from({ length: 100 }, (_, key) => `FR${String(key).padStart(2, '0')}${siren}`).filter(isFrenchVatNumber)).toHaveLength(1);
  }));
});
