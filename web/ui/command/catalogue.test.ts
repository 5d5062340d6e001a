import { expect, test } from 'vitest';
import { fold, linesOf, nextLine, withRecent, type Found, type OfficeFunction } from './catalogue.ts';

const catalogue: OfficeFunction[] = [
  { label: 'Classeurs', words: ['sens de présentation', 'niveaux'], to: '/classeurs', kind: 'go' },
  { label: 'Publication', words: ['synchronisation', 'services système'], to: '/publication', kind: 'go' },
  { label: 'Publier maintenant', to: '/publication/maintenant', kind: 'do' },
  { label: 'Comptes d’accès', to: '/acces', kind: 'go', refused: 'Réservé aux administrateurs.' },
];
const found: Found[] = [
  { kind: 'person', id: '1', label: 'GARNIER Hélène', detail: 'Résidence Les Tilleuls', to: '/tiers/1' },
  { kind: 'document', id: '2', label: 'Procès-verbal', to: '/documents/2' },
];
const labels = (query: string, results: Found[] = []) => linesOf(query, catalogue, results, []).map((line) => `${line.group} : ${line.label}`);

test('[BEY-517] a function is found by its old menu name, without accents', () => {
  expect(labels('sens de presentation')).toEqual(['Aller à : Classeurs']);
  expect(labels('Services SYSTÈME')).toEqual(['Aller à : Publication']);
});

test('[BEY-517] every word asked must be found, in any order', () => {
  expect(labels('maintenant publier')).toEqual(['Faire : Publier maintenant']);
  expect(labels('publier hier')).toEqual([]);
});

test('[BEY-517] places, acts, people and documents are told apart, in that order', () => {
  expect(labels('publi', found)).toEqual(['Aller à : Publication', 'Faire : Publier maintenant', 'Clients : GARNIER Hélène', 'Documents : Procès-verbal']);
});

test('[BEY-517] a function without right is shown with its reason when it is looked for, and not offered otherwise', () => {
  expect(linesOf('acces', catalogue, [], [])).toEqual([{ group: 'Aller à', label: 'Comptes d’accès', to: '/acces', refused: 'Réservé aux administrateurs.' }]);
  expect(labels('')).not.toContain('Aller à : Comptes d’accès');
});

test('[BEY-517] what was opened last comes first, once, and is not offered twice', () => {
  const recents = withRecent(withRecent(withRecent([], { label: 'Classeurs', to: '/classeurs' }), { label: 'Lot 12', to: '/lots/12' }), { label: 'Classeurs', to: '/classeurs' });
  expect(recents.map((recent) => recent.to)).toEqual(['/classeurs', '/lots/12']);
  expect(linesOf('', catalogue, [], recents).filter((line) => line.to === '/classeurs')).toEqual([{ group: 'Récents', label: 'Classeurs', to: '/classeurs', refused: null }]);
});

test('[BEY-517] the arrows go round the lines', () => {
  expect([nextLine(2, 1, 3), nextLine(0, -1, 3), nextLine(0, 1, 0)]).toEqual([0, 2, -1]);
});

test('words are compared without accents, capitals or apostrophes', () => {
  expect(fold('  L’État daté : œuvre ')).toBe('l etat date oeuvre');
});
