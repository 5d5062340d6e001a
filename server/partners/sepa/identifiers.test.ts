import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIban } from '../../kernel/iban.ts';
import { isReference, latin } from './characters.ts';
import { isAccount, isBic, isCreditorId, ribKey } from './identifiers.ts';

test('EX-31 IBANs: a right one, one with a wrong key, one with letters, one written in groups', () => {
  expect(['FR7630006000011234567890189', 'FR7630006000011234567890188', 'FR1420041010050500013M02606', 'FR76 3000 6000 0112 3456 7890 189'].map(isAccount)).toEqual([true, false, true, true]);
  expect(ribKey('30006', '00001', '12345678901')).toBe('89');
});

test('EX-31 creditor identifiers: the check digits leave the business code out', () => {
  expect(['FR72ZZZ123456', 'FR73ZZZ123456', 'FR72ABC123456', 'DE98ZZZ09999999999', 'FR72ZZZ1234567'].map(isCreditorId)).toEqual([true, false, true, true, false]);
});

test('EX-31 a BIC has eight or eleven signs', () => {
  expect(['AGRIFRPP', 'AGRIFRPP882', 'AGRIFRP', 'agrifrpp', 'AGRIFRPP88'].map(isBic)).toEqual([true, true, false, false, false]);
});

test('a wrong digit in an IBAN is always seen', () => {
  const iban = 'FR7630006000011234567890189';
  fc.assert(fc.property(fc.integer({ min: 4, max: 26 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
    const wrong = `${iban.slice(0, place)}${(Number(iban[place]) + step) % 10}${iban.slice(place + 1)}`;
    expect([isAccount(wrong), isIban(wrong)]).toEqual([false, false]);
  }));
});

test('texts keep to the Latin set of the banks: no accents, no ligatures, no other signs, cut to length', () => {
  expect(latin('Société « L’Œuvre » n° 7 – été & hiver', 70)).toBe('Societe L\'OEuvre n 7 - ete hiver');
  expect(latin('x'.repeat(200), 140)).toHaveLength(140);
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => { expect(latin(text, 70)).toMatch(/^[a-zA-Z0-9/\-?:().,'+ ]{0,70}$/); }));
});

test('references start and end without a slash and hold 35 signs', () => {
  expect(['REV-2026-03', '/REV', 'REV/', 'A//B', 'x'.repeat(35), 'x'.repeat(36), '', 'été'].map(isReference)).toEqual([true, false, false, false, true, false, false, false]);
});
