import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { fromPlainText, isEmptyText, plainText, RichText } from './rich-text.ts';

test('a text without a word to read is empty, whatever its blocks', () => {
  for (const body of [null, [], [{ type: 'pageBreak' as const }], [{ type: 'paragraph' as const, runs: [{ text: ' \u00A0\n' }] }], [{ type: 'list' as const, ordered: true, items: [[], [{ text: '' }]] }]]) expect(isEmptyText(body)).toBe(true);
  expect(isEmptyText([{ type: 'list', ordered: false, items: [[{ text: 'un' }]] }])).toBe(false);
});

test('plain lines become paragraphs at blank lines and keep their own line ends, and their words come back', () => {
  const body = fromPlainText('Madame,\r\n\r\nVenez lundi\nà 18 h.\n\n\n\n  Merci  ');
  expect(body).toEqual(['Madame,', 'Venez lundi\nà 18 h.', 'Merci'].map((text) => ({ type: 'paragraph', runs: [{ text }] })));
  expect(plainText(body)).toBe('Madame,\nVenez lundi\nà 18 h.\nMerci');
  expect(Value.Check(RichText, body)).toBe(true);
});

test('words of all kinds of blocks are found; runs of one word are not cut apart', () => {
  expect(plainText([{ type: 'heading', runs: [{ text: 'Tra', bold: true }, { text: 'vaux' }] }, { type: 'list', ordered: true, items: [[{ text: 'un' }], [{ text: 'deux' }]] }])).toBe('Travaux\nun\ndeux');
});

test('a block, a field or a value that letters do not know is not a text', () => {
  for (const body of [[{ type: 'script', runs: [] }], [{ type: 'paragraph', runs: [{ text: 'x', link: 'javascript:1' }] }], [{ type: 'paragraph', runs: [{ text: 1 }] }], [{ type: 'paragraph', runs: [], typst: '#x' }], 'texte', [{ type: 'list', items: [] }]]) expect(Value.Check(RichText, body)).toBe(false);
});
