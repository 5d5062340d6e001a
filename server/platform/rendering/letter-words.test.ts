import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { setInFrench, textInFrench } from './letter-words.ts';

test('spaces that French keeps unbroken are made so, by code point', () => {
  expect(setInFrench('Venez ! Quand ? Demain ; sinon : non. « oui » 90,9 % et 12 € au n° 3')).toBe('Venez\u202F! Quand\u202F? Demain\u202F; sinon\u00A0: non. «\u00A0oui\u00A0» 90,9\u00A0% et 12\u00A0€ au n°\u00A03');
});

test('an apostrophe between letters is curled, a minute mark or a quotation is left alone', () => {
  expect(setInFrench("l'assemblée, 5' de retard, 'mot'")).toBe("l’assemblée, 5' de retard, 'mot'");
});

test('what was typed without a space gets none: times and addresses stay as they are', () => {
  expect(setInFrench('18:42, https://exemple.fr/?a=1')).toBe('18:42, https://exemple.fr/?a=1');
});

test('control signs go, every kind of line end becomes one, and the bullet of Word is kept', () => {
  expect(setInFrench('a\u0000b\u0007c\r\nd\u000Be\u2028f\tg\uFEFF \uF0B7 h\uFE0F')).toBe('abc\nd\ne\nf g • h');
});

test('no visible sign is lost or added, and doing it twice changes nothing more', () => {
  const visible = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}\p{Cn}\p{Co}\p{Mn}]/gu, '').replaceAll('’', "'").replaceAll('•', '');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(' ', ';', '!', '«', '»', ':', "'", 'l', 'é', '\n', '\t', '%', '°', 'n')).map((all) => all.join(''))), (text) => {
    const once = setInFrench(text);
    expect(visible(once)).toBe(visible(text));
    expect(setInFrench(once)).toBe(once);
  }));
});

test('every word of a text is set, in paragraphs, headings and lists', () => {
  expect(textInFrench([{ type: 'heading', runs: [{ text: 'Quoi ?' }] }, { type: 'paragraph', runs: [{ text: 'a', bold: true }, { text: ' : b' }] }, { type: 'list', ordered: true, items: [[{ text: 'oui !' }]] }, { type: 'pageBreak' }]))
    .toEqual([{ type: 'heading', runs: [{ text: 'Quoi\u202F?' }] }, { type: 'paragraph', runs: [{ text: 'a', bold: true }, { text: '\u00A0: b' }] }, { type: 'list', ordered: true, items: [[{ text: 'oui\u202F!' }]] }, { type: 'pageBreak' }]);
});
