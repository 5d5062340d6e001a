import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitBinderPath } from '../../publication/rules/binder-path.ts';
import { levelsOf } from './binder-path.ts';

test('[CLI-259] a path opens a level at each slash, and a doubled slash stays in the name', () => {
  expect(levelsOf('Courriers / Locataires')).toEqual(['Courriers', 'Locataires']);
  expect(levelsOf('Entrée // Sortie / 2026')).toEqual(['Entrée / Sortie', '2026']);
  expect(levelsOf(' / ')).toEqual([]);
});

test('the extranet and the office read a path alike', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('/', 'a', 'é', ' ') }), (path) => {
    expect(levelsOf(path)).toEqual(splitBinderPath(path));
  }));
});
