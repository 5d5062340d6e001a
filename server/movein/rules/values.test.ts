import { expect, test } from 'vitest';
import type { FieldKind } from '../model.ts';
import { tableOf } from './tables.ts';
import { cellReader, type Problem } from './values.ts';

function read(kind: Exclude<FieldKind, 'choice'>, text: string): { value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const value = cellReader({ kind, label: 'Champ', synonyms: [], required: false })(text, (problem) => problems.push(problem));
  return { value, problems };
}

test('the same value is read whatever way a product writes it', () => {
  expect(['24/11/2026', '2026-11-24', '20261124', '24.11.2026', '24/11/2026 10:30'].map((text) => read('day', text).value)).toEqual(Array.from({ length: 5 }, () => '2026-11-24'));
  expect(['1 234,56 €', '1\u202F234,56', '1234.56', '1.234,56'].map((text) => read('cents', text).value)).toEqual(Array.from({ length: 4 }, () => 123_456n));
  expect(['O', 'oui', 'Vrai', '1', 'N', 'Non', '0'].map((text) => read('yesNo', text).value)).toEqual([true, true, true, true, false, false, false]);
  expect(['1/2', '50 %', '0,5'].map((text) => read('fraction', text).value)).toEqual(Array.from({ length: 3 }, () => ({ numerator: 1, denominator: 2 })));
  expect(read('list', '0012|0046').value).toEqual(['0012', '0046']);
  expect(read('path', 'Courriers/ locataires').value).toBe('Courriers / locataires');
});

test('a date that does not exist is refused without a proposal', () => {
  expect(read('day', '31/02/2025')).toMatchObject({ value: undefined, problems: [{ level: 'error', code: 'no-such-day' }] });
  expect(read('day', '31/02/2025').problems[0]).not.toHaveProperty('proposal');
});

test('only what is certain is proposed: a letter for a digit, a doubled sign of an address', () => {
  expect(read('whole', '1O4').problems).toMatchObject([{ code: 'letter-for-digit', proposal: '104' }]);
  expect(read('email', 'm.leroy@@exemple.fr').problems).toMatchObject([{ level: 'error', proposal: 'm.leroy@exemple.fr' }]);
  expect(read('email', 'leroy').problems[0]).not.toHaveProperty('proposal');
  expect(read('email', 'lise. espace @example.org')).toMatchObject({ value: 'lise.espace@example.org', problems: [{ level: 'auto' }] });
});

test('a false IBAN refuses its line, a false SIRET only warns, a name that climbs is refused', () => {
  expect(read('iban', 'FR84 9999 9979 9805 4542 1040 041')).toMatchObject({ value: undefined, problems: [{ code: 'iban-key' }] });
  expect(read('siret', '00059941500497')).toMatchObject({ value: '00059941500497', problems: [{ level: 'warning' }] });
  expect(read('file', '../../hors_dossier.pdf')).toMatchObject({ value: undefined, problems: [{ code: 'path-climbs' }] });
});

test('an empty cell is what its field says: asked for, nothing, or its usual value', () => {
  const said = (table: 'lots' | 'ownerships', field: string) => {
    const problems: string[] = [];
    const value = cellReader(tableOf(table).fields[field]!)('', ({ code }) => problems.push(code));
    return { value, problems };
  };
  expect([said('lots', 'number'), said('lots', 'floor'), said('lots', 'available'), said('ownerships', 'share')]).toEqual([
    { value: undefined, problems: ['empty'] }, { value: null, problems: [] }, { value: false, problems: [] }, { value: { numerator: 1, denominator: 1 }, problems: [] },
  ]);
});
