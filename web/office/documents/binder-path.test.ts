import { expect, test } from 'vitest';
import { levelsOf } from './binder-path.ts';

test('a slash opens a level, two are a slash in a name', () => {
  expect(levelsOf('Factures')).toEqual(['Factures']);
  expect(levelsOf('Courriers / Locataires / 2026')).toEqual(['Courriers', 'Locataires', '2026']);
  expect(levelsOf('Entrée // Sortie / Plans')).toEqual(['Entrée / Sortie', 'Plans']);
});
