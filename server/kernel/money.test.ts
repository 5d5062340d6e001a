import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalText, parseCents, parseHundredths } from './money.ts';

test.each([
  ['1 234,56 €', 123456n], ['1\u202F234,56\u00A0€', 123456n], ['1\u00A0234\u00A0567,8', 123456780n], ['1234.56', 123456n], ['1.234,56', 123456n], ['1,234.56', 123456n],
  ['0,05', 5n], [',5', 50n], ['-12,5', -1250n], ['−12,50', -1250n], ['(12,50)', -1250n], ['12,50-', -1250n], ['+3', 300n], ['12,500', 1250n], ['1.234.567', 123456700n], ['7 EUR', 700n], ['0', 0n],
])('the amount %s is %s cents', (text, cents) => { expect(parseCents(text)).toBe(cents); });

test.each(['', ' ', '€', 'douze', '1,234', '12,345', '1 23,45', '1O4', '1e5', '--3', '(-3)', '1,2,3', 'NaN', '0x10', '12,50 $', '-'])('« %s » is no amount, and is never guessed', (text) => { expect(parseCents(text)).toBeNull(); });

test('an amount written by a program comes back the same, with point or comma', () => {
  fc.assert(fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.constantFrom('.' as const, ',' as const), (cents, mark) => {
    expect(parseCents(decimalText(cents, mark))).toBe(cents);
  }));
});

test('an amount written for French readers comes back the same, whatever blank groups it', () => {
  fc.assert(fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(' ', '\u00A0', '\u202F', '\u2009'), (cents, blank) => {
    const [whole, decimals] = decimalText(cents, ',').split(',');
    expect(parseCents(`${whole!.replace(/\B(?=(\d{3})+$)/g, blank)},${decimals}${blank}€`)).toBe(cents);
  }));
});

test('a quantity in hundredths takes no currency', () => {
  expect(parseHundredths('58,20')).toBe(5820n);
  expect(parseHundredths('58,20 €')).toBeNull();
});
