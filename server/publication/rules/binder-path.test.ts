import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { shelfOf, splitBinderPath, subfolderOf } from './binder-path.ts';

const level = fc.string({ unit: fc.constantFrom('a', 'É', ' ', '/', '1', '’'), minLength: 1, maxLength: 8 })
  .map((text) => text.trim()).filter((text) => text !== '');

test('[TPL-143] a document is put under its folder’s type when the template groups and the event has a folder', () => {
  expect(subfolderOf({ groupByFolderType: true }, { type: 'Sinistre' })).toBe('Sinistre');
  expect(subfolderOf({ groupByFolderType: false }, { type: 'Sinistre' })).toBeNull();
  expect(subfolderOf({ groupByFolderType: true }, null)).toBeNull();
});

test('[TPL-144] folder 0152 of type Sinistre gives a sub-folder named Sinistre, not 0152', () => {
  const folder = { reference: '0152', type: 'Sinistre' };
  expect(shelfOf('Courriers', subfolderOf({ groupByFolderType: true }, folder))).toEqual(['Courriers', 'Sinistre']);
});

test('[TPL-145] "Courriers / locataires" opens Courriers, then locataires, then Sinistre', () => {
  expect(shelfOf('Courriers / locataires', 'Sinistre')).toEqual(['Courriers', 'locataires', 'Sinistre']);
});

test('[TPL-145] spaces around a slash do not count, a doubled slash is a slash in the name, an empty level is none', () => {
  expect(splitBinderPath('Courriers/locataires ')).toEqual(['Courriers', 'locataires']);
  expect(splitBinderPath('États des lieux / Entrée // Sortie')).toEqual(['États des lieux', 'Entrée / Sortie']);
  expect(splitBinderPath('Travaux / ')).toEqual(['Travaux']);
  expect(splitBinderPath('')).toEqual([]);
});

test('[TPL-145] any levels, slashes included, come back from their written path', () => {
  fc.assert(fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), (levels) => {
    expect(splitBinderPath(levels.map((name) => name.replaceAll('/', '//')).join(' / '))).toEqual(levels);
  }));
});

test('[TPL-143] a folder’s type is one level, even with a slash in it', () => {
  expect(shelfOf('Courriers', 'Impayé/contentieux')).toEqual(['Courriers', 'Impayé/contentieux']);
});
