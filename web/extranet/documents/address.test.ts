import { expect, test } from 'vitest';
import { NEWEST_FIRST, readAddress, searchOf, type DocumentsAddress } from './address.ts';

test('what the address says is read back as it was written', () => {
  const said: DocumentsAddress[] = [
    { binder: null, words: '', year: null, sort: NEWEST_FIRST },
    { binder: 'building:Contrats/Entretien#Ascenseur', words: 'dégâts des eaux', year: 2026, sort: 'title' },
  ];
  for (const address of said) expect(readAddress(searchOf(address))).toEqual(address);
});

test('an address made up by hand never breaks the page', () => {
  expect(readAddress({ classeur: 12, mots: 2026, annee: 'hier', tri: 'owner' })).toEqual({ binder: '12', words: '2026', year: null, sort: NEWEST_FIRST });
  expect(readAddress({ mots: { a: 1 }, annee: 12 })).toEqual({ binder: null, words: '', year: null, sort: NEWEST_FIRST });
});
