import { expect, test } from 'vitest';
import { neighboursIn, rememberRows } from './neighbours.ts';

test('a record opened from a list knows the rows around it, as that list stood', () => {
  const [a, b, c] = [{ id: 'a', label: 'Aubert' }, { id: 'b', label: 'Belaïd' }, { id: 'c', label: 'Ferrand' }];
  rememberRows('parties', [a, b, c]);
  expect([neighboursIn('parties', 'b'), neighboursIn('parties', 'a'), neighboursIn('parties', 'c')]).toEqual([{ previous: a, next: c }, { previous: null, next: b }, { previous: b, next: null }]);
  expect([neighboursIn('parties', 'elsewhere'), neighboursIn('lots', 'b')]).toEqual([null, null]);
});
