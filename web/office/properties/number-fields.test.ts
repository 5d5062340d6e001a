import { expect, test } from 'vitest';
import { readWhole } from './number-fields.tsx';
import { hundredthsInField, partWords } from './words.tsx';

test('whole numbers are read with their thousands, and nothing is guessed of a decimal, a sign or an excess', () => {
  expect(['1 204', '10\u00A0000', '0', ' 12 '].map((text) => readWhole(text))).toEqual([1204, 10_000, 0, 12]);
  expect(['1,5', '-3', 'dix', '', '99999999999999999'].map((text) => readWhole(text))).toEqual([null, null, null, null, null]);
  expect(readWhole('2300', 2200)).toBeNull();
});

test('hundredths come back to their field as they were typed', () => {
  expect([4520, 5, 0, null].map(hundredthsInField)).toEqual(['45,20', '0,05', '0,00', '']);
});

test('a whole lot is owned without a word, a part is said', () => {
  expect([partWords({ shareNumerator: 1, shareDenominator: 1 }), partWords({ shareNumerator: 1, shareDenominator: 3 })]).toEqual([null, '1\u00A0/\u00A03']);
});
