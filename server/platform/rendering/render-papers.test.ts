import { extractText } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { openRenderer } from './render-letter.ts';
import type { Paper } from './render-papers.ts';

const renderer = openRenderer();
afterAll(() => renderer.close());

const paper = (title: string): Paper => ({
  agency: { name: 'Cabinet Essai', lines: ['69003 Lyon'] }, recipient: ['Madame PETIT', '3, rue des Lilas'], day: day('2026-11-01'), title, facts: [['Logement', 'Les Tilleuls, lot 12']], opening: ['Bonjour !'],
  tables: [{ columns: ['Détail', 'Montant'], figures: 1, rows: [{ kind: 'line', cells: ['#panic("Loyer")', '850,00'] }, { kind: 'total', cells: ['Total', '850,00'] }] }], closing: ['Merci.'],
});
const pagesOf = async (pdf: Buffer) => (await extractText(new Uint8Array(pdf), { mergePages: false })).text.map((text) => text.normalize('NFKC'));

test('a pile of papers begins each on a page of its own, with all its words as they were given', async () => {
  const pages = await pagesOf(await renderer.renderPapers([paper('Avis un'), paper('Avis deux')]));
  expect(pages.map((text) => /Avis (un|deux)/.exec(text)?.[0])).toEqual(['Avis un', 'Avis deux']);
  for (const words of ['Cabinet Essai', 'Madame PETIT', 'Les Tilleuls, lot 12', '#panic("Loyer")', '850,00', 'Merci.']) expect(pages[1]).toContain(words);
});

test('the same papers give the same bytes; another word does not', async () => {
  const [one, same, other] = await Promise.all([renderer.renderPapers([paper('Avis')]), renderer.renderPapers([paper('Avis')]), renderer.renderPapers([paper('Reçu')])]);
  expect(one.equals(same)).toBe(true);
  expect(one.equals(other)).toBe(false);
});
