import { execFileSync, spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { extractText, getMeta } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { openRenderer, type Letter } from './render-letter.ts';
import type { RichText } from './rich-text.ts';

const renderer = openRenderer();
afterAll(() => renderer.close());

const letter = (body: RichText, more: Partial<Letter> = {}): Letter => ({
  agency: { name: 'Cabinet Beyssac', lines: ['12, rue des Carmes', '69003 Lyon'] }, recipient: ['Madame GARNIER Hélène', '3, rue des Lilas'], day: day('2026-11-01'), title: 'Travaux de façade', body, ...more,
});
const paragraph = (...texts: string[]): RichText => texts.map((text) => ({ type: 'paragraph', runs: [{ text }] }));
const pagesOf = async (pdf: Buffer): Promise<string[]> => (await extractText(new Uint8Array(pdf), { mergePages: false })).text;
const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

test('a letter holds the agency, the addressee, the day in words, the title and its text', async () => {
  const [page] = await pagesOf(await renderer.renderLetter(letter(paragraph('Madame, l\'échafaudage sera monté lundi : merci de fermer vos volets.'))));
  for (const words of ['Cabinet Beyssac', '12, rue des Carmes', 'Madame GARNIER Hélène', '3, rue des Lilas', 'Le dimanche 1er novembre 2026', 'Travaux de façade', 'l’échafaudage sera monté lundi : merci de fermer vos volets.']) expect(squeezed(page!)).toContain(squeezed(words));
});

test('headings, bold, italics, lists and page breaks are set; empty blocks do no harm', async () => {
  const pages = await pagesOf(await renderer.renderLetter(letter([
    { type: 'heading', runs: [{ text: 'Calendrier' }] }, { type: 'paragraph', runs: [{ text: 'Du ' }, { text: 'lundi', bold: true }, { text: ' au ' }, { text: 'vendredi', italic: true }] }, { type: 'paragraph', runs: [] },
    { type: 'list', ordered: true, items: [[{ text: 'nettoyage' }], [{ text: 'peinture', bold: true, italic: true }]] }, { type: 'list', ordered: false, items: [] }, { type: 'pageBreak' }, { type: 'paragraph', runs: [{ text: 'Page deux' }] },
  ])));
  expect(pages).toHaveLength(2);
  expect(squeezed(pages[0]!)).toContain('CalendrierDulundiauvendredi1.nettoyage2.peinture');
  expect(squeezed(pages[1]!)).toContain('Pagedeux');
  expect(pages.map((page) => /\d\s?\/\s?\d/.exec(page)?.[0].replace(/\s/g, ''))).toEqual(['1/2', '2/2']);
});

test('the file is PDF/A-2b, tagged, in French, titled, with all its fonts inside', async () => {
  const pdf = await renderer.renderLetter(letter(paragraph('Bonjour')));
  const raw = pdf.toString('latin1');
  expect(raw).toMatch(/pdfaid:part>2<[^]*pdfaid:conformance>B</);
  expect(raw).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
  expect(raw).toMatch(/\/Lang\s*\(fr-FR\)/);
  expect((await getMeta(new Uint8Array(pdf))).info).toMatchObject({ Title: 'Travaux de façade', Author: 'Cabinet Beyssac' });
});

test('the same letter gives the same bytes, from another renderer too; another day or word does not', async () => {
  const same = letter(paragraph('Bonjour'));
  const other = openRenderer();
  const [first, second, elsewhere, nextDay, otherWord] = await Promise.all([
    renderer.renderLetter(same), renderer.renderLetter(structuredClone(same)), other.renderLetter(same), renderer.renderLetter({ ...same, day: day('2026-11-02') }), renderer.renderLetter(letter(paragraph('Bonsoir'))),
  ]);
  await other.close();
  expect(second.equals(first)).toBe(true);
  expect(elsewhere.equals(first)).toBe(true);
  expect(nextDay.equals(first)).toBe(false);
  expect(otherWord.equals(first)).toBe(false);
});

test('what people write is printed as written, never run: Typst code comes out as words', async () => {
  const code = ['#read("/etc/passwd")', '#panic("x")', '#import "@preview/cetz:0.1.0"', '$x^2$ *gras* _italique_ `brut` <nom> @nom // rien', '\\ ] ) } #sys.inputs', '= Titre', '#pagebreak()', '"', '\\u{41}'];
  const pages = await pagesOf(await renderer.renderLetter(letter(paragraph(...code), { title: '#title ]', recipient: ['#recipient'], agency: { name: '#agency "', lines: ['*x*'] } })));
  expect(pages).toHaveLength(1);
  for (const words of [...code, '#title ]', '#recipient', '#agency "', '*x*']) expect(squeezed(pages[0]!)).toContain(squeezed(words));
});

test('any text of the keyboard is printed whole, in whichever place it is', async () => {
  const keyboard = '#$*_`<>@\\/[](){}="\'~^&|%!?;:,.-+ \nabcé1€°«»'.split('');
  const words = fc.array(fc.constantFrom(...keyboard), { maxLength: 60 }).map((signs) => signs.join(''));
  const marks = (text: string): string => [...squeezed(text).replaceAll('’', "'")].toSorted().join('');
  await fc.assert(fc.asyncProperty(words, words, words, words, async (title, name, line, text) => {
    const common = { agency: { name: 'X', lines: [line] }, recipient: [name], title };
    const [page] = await pagesOf(await renderer.renderLetter(letter([{ type: 'paragraph', runs: [{ text, bold: true }] }, { type: 'list', ordered: false, items: [[{ text: line }]] }], common)));
    expect(marks(page!)).toBe(marks(`XX${line}${name}Le dimanche 1er novembre 2026${title}${text}•${line}1/1`));
  }), { numRuns: 60 });
});

test('signs of other languages, arrows and boxes are printed; a sign that no font of ours draws is refused by its name', async () => {
  await renderer.renderLetter(letter(paragraph('Ελένη, Łukasz, Жанна, שלום, محمد ⇒ ☐ ✓ ≤ ½ œ')));
  await expect(renderer.renderLetter(letter(paragraph('Bonne année 😀')))).rejects.toMatchObject({ name: 'Refusal', code: 'unprintable-sign', status: 422, message: expect.stringContaining('«\u00A0😀\u00A0»') });
  await expect(renderer.renderLetter(letter(paragraph('中文')))).rejects.toMatchObject({ message: 'Ces signes ne peuvent pas être imprimés dans un courrier\u00A0: «\u00A0中\u00A0», «\u00A0文\u00A0». Remplacez-les ou retirez-les du texte.' });
});

test('any string at all is printed or refused with a sentence, never a fault', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
    const outcome = await renderer.renderLetter(letter(paragraph(text), { title: text })).then((pdf) => pdf.subarray(0, 5).toString(), (error: { code?: string }) => error.code);
    expect(['%PDF-', 'unprintable-sign']).toContain(outcome);
  }), { numRuns: 60 });
});

test('many letters asked at once all come, each with its own words', async () => {
  const pdfs = await Promise.all(Array.from({ length: 30 }, (_, index) => renderer.renderLetter(letter(paragraph(`Courrier numéro ${index}.`)))));
  const pages = await Promise.all(pdfs.map(pagesOf));
  expect(pages.every(([page], index) => page!.includes(`Courrier numéro ${index}.`))).toBe(true);
});

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
test.runIf(poppler)('another reader (poppler) finds the same words in the same order', async () => {
  const pdf = await renderer.renderLetter(letter(paragraph('Premier point.', 'Second point : à l’étage ; merci !')));
  expect(squeezed(execFileSync('pdftotext', ['-', '-'], { input: pdf, encoding: 'utf8' }))).toContain('TravauxdefaçadePremierpoint.Secondpoint:àl’étage;merci!');
});
