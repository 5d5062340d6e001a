import { expect, test } from 'vitest';
import { changedFields, divergences } from './conflict.ts';

const base = { city: 'Lyon', phone: '04', notes: null as string | null };

test('only the fields that were touched are sent', () => {
  expect(changedFields(base, { ...base, city: 'Bron' })).toEqual({ city: 'Bron' });
  expect(changedFields(base, { ...base })).toEqual({});
});

test('a difference names what the other person changed, and whether both did', () => {
  expect(divergences(base, { ...base, city: 'Bron' }, { ...base, city: 'Paris', phone: '06' })).toEqual([
    { name: 'city', mine: 'Bron', theirs: 'Paris', both: true },
    { name: 'phone', mine: '04', theirs: '06', both: false },
  ]);
});

test('two people who made the same change do not disagree', () => {
  expect(divergences(base, { ...base, notes: 'vu' }, { ...base, notes: 'vu' })).toEqual([]);
});
