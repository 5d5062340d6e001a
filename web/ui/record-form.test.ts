import { expect, test } from 'vitest';
import { checkAll, fieldId, required, type Checks } from './record-form.ts';

interface Lease { name: string; from: string; until: string }

const checks: Checks<Lease> = {
  name: required('Donnez un nom au bail.'),
  until: (until, { from }) => (until !== '' && until < from ? 'La date de fin précède la date de début.' : null),
};

test('each field says its own sentence, and those in order say nothing', () => {
  expect(checkAll(checks, { name: ' ', from: '2027-03-03', until: '2027-03-02' })).toEqual({ name: 'Donnez un nom au bail.', until: 'La date de fin précède la date de début.' });
  expect(checkAll(checks, { name: 'Bail', from: '2027-03-03', until: '' })).toEqual({});
});

test('a nested field of the server has an id that a link can reach', () => {
  expect(fieldId('form-1', 'shares.0.count')).toBe('form-1-shares-0-count');
});

test('nought and false are values; empty text and null are not', () => {
  const check = required('Manque.');
  expect([check(0), check(false), check(''), check(null), check('  ')]).toEqual([null, null, 'Manque.', 'Manque.', 'Manque.']);
});
