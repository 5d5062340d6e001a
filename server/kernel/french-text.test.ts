import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, fold, grouped, quoted, words } from './french-text.ts';

test('names that differ by accents, case, apostrophes and blanks fold to one', () => {
  expect(fold('  D’Hérouville\u00A0 ÉLODIE ')).toBe("d'herouville elodie");
  expect(fold('Œuvrard')).toBe(fold('OEUVRARD'));
  expect(fold('Mu\u0308ller')).toBe(fold('MÜLLER'));
});

test('headers split into the same words however they are written', () => {
  expect(words('N° lot')).toEqual(['no', 'lot']);
  expect(words('NUM_LOT')).toEqual(['num', 'lot']);
  expect(words('numLot')).toEqual(['num', 'lot']);
  expect(words('Préfixer (réf. dossier)')).toEqual(['prefixer', 'ref', 'dossier']);
});

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => { expect(fold(fold(text))).toBe(fold(text)); }));
});

test('a distance counts additions, omissions, changes and swaps, both ways alike', () => {
  expect(editDistance('locataire', 'locatire')).toBe(1);
  expect(editDistance('ab', 'ba')).toBe(1);
  expect(editDistance('immeuble', 'tiers', 2)).toBe(3);
  fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
    expect(editDistance(a, b)).toBe(editDistance(b, a));
    expect(editDistance(a, b) === 0).toBe(a === b);
  }));
});

test('figures are grouped by no-break spaces, and quotes hold theirs', () => {
  expect(grouped(1234567n)).toBe('1\u00A0234\u00A0567');
  expect(grouped(-1234)).toBe('−1\u00A0234');
  expect(quoted('ASC-B')).toBe('«\u00A0ASC-B\u00A0»');
});
