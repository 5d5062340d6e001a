import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactIban, isIban, withCheckDigits } from './iban.ts';

test.each(['FR1420041010050500013M02606', 'DE89370400440532013000', 'BE68539007547034', 'fr14 2004 1010 0505 0001 3M02 606'])('%s is an IBAN', (iban) => { expect(isIban(iban)).toBe(true); });
test.each(['', 'FR', 'FR1520041010050500013M02606', 'FR142004101005050001302606', 'FR1420041010050500013M026061', '1420041010050500013M02606'])('« %s » is none', (iban) => { expect(isIban(iban)).toBe(false); });

test('blanks, points and small letters do not count', () => { expect(compactIban(' fr14 2004.1010-0505\u00A00001\u202F3m02 606')).toBe('FR1420041010050500013M02606'); });

test('one wrong digit, or two swapped neighbours, never pass', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{23}$/), fc.nat(22), fc.integer({ min: 1, max: 9 }), (basic, place, by) => {
    const iban = withCheckDigits('FR', basic);
    expect(isIban(iban)).toBe(true);
    const at = place + 4;
    expect(isIban(iban.slice(0, at) + String((Number(iban[at]) + by) % 10) + iban.slice(at + 1))).toBe(false);
    if (iban[at] !== iban[at - 1] && place > 0) expect(isIban(iban.slice(0, at - 1) + iban[at] + iban[at - 1] + iban.slice(at + 1))).toBe(false);
  }));
});
