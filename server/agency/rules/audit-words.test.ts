import { expect, test } from 'vitest';
import { actInWords, detailInWords } from './audit-words.ts';

test('an act is said in French; one without a name keeps its own', () => {
  expect(actInWords('building.created')).toBe('Immeuble\u00A0: création');
  expect(actInWords('staff.master-signed-in')).toBe('Connexion du compte maître');
  expect(actInWords('partner.polled')).toBe('partner.polled');
  expect(actInWords('constructor.toString')).toBe('constructor.toString');
});

test('a change says before and after field by field; what was created says its values', () => {
  expect(detailInWords({ before: { email: null, active: true }, after: { email: 'a@b.fr', active: false } })).toEqual([
    { field: 'Courriel', before: 'vide', after: 'a@b.fr' }, { field: 'Actif', before: 'oui', after: 'non' },
  ]);
  expect(detailInWords({ open: { before: true, after: false } })).toEqual([{ field: 'Extranet ouvert', before: 'oui', after: 'non' }]);
  expect(detailInWords({ name: 'Lyon', phone: null, features: ['a', 'b'] })).toEqual([{ field: 'Nom', before: null, after: 'Lyon' }, { field: 'Droits ouverts', before: null, after: 'a, b' }]);
});
