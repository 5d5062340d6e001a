import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { PARTY_KINDS, type PartyKind } from '../model.ts';
import { partyName } from './party-name.ts';

const name = (kind: PartyKind, lastName: string, firstName: string | null = null, civility: string | null = null) => partyName({ kind, civility, lastName, firstName });

test('each kind of party is named as the trade writes it', () => {
  expect(name('person', 'Garnier', 'Hélène', 'Mme')).toBe('GARNIER Hélène');
  expect(name('person', 'Évrard', null)).toBe('ÉVRARD');
  expect(name('couple', 'Masson', 'Jérôme et Véronique', 'M. et Mme')).toBe('M. et Mme MASSON Jérôme et Véronique');
  expect(name('couple', 'Roux', null, 'Mmes')).toBe('Mmes ROUX');
  expect(name('jointOwnership', 'Indivision Fontaine')).toBe('Indivision Fontaine');
  expect(name('jointOwnership', 'Fontaine')).toBe('Indivision Fontaine');
  expect(name('company', 'SCI NOËL')).toBe('SCI NOËL');
  expect(name('dividedOwnership', 'Usufruit / nue-propriété Escoffier')).toBe('Usufruit / nue-propriété Escoffier');
});

test('a name never has spaces at its ends or side by side, and always holds the last name', () => {
  const word = fc.stringMatching(/^[A-Za-zéèêïôÉ]{1,12}$/);
  fc.assert(fc.property(fc.constantFrom(...PARTY_KINDS), word, fc.option(fc.oneof(word, fc.constant('  '))), fc.option(word), (kind, lastName, firstName, civility) => {
    const shown = partyName({ kind, civility, lastName: ` ${lastName} `, firstName });
    expect(shown).not.toMatch(/^\s|\s$|\s{2}/);
    expect(shown.toLocaleUpperCase('fr')).toContain(lastName.toLocaleUpperCase('fr'));
  }));
});
