import { expect, test } from 'vitest';
import { EVERYTHING, headState, isSelected, NOTHING, selectedCount, toggled, withRows } from './selection.ts';

test('ticking twice leaves nothing ticked', () => {
  const one = toggled(NOTHING, 'a');
  expect([isSelected(one, 'a'), isSelected(one, 'b'), selectedCount(one, 2), headState(one, 2)]).toEqual([true, false, 1, 'some']);
  expect(selectedCount(toggled(one, 'a'), 2)).toBe(0);
});

test('[BEY-516] the whole list is selected with the rows that were never read', () => {
  expect([isSelected(EVERYTHING, 'never read'), selectedCount(EVERYTHING, 1286), headState(EVERYTHING, 1286)]).toEqual([true, 1286, 'all']);
});

test('unticking a row of the whole list keeps all the others, also those never read', () => {
  const butB = toggled(EVERYTHING, 'b');
  expect([isSelected(butB, 'b'), isSelected(butB, 'never read'), selectedCount(butB, 1286), headState(butB, 1286)]).toEqual([false, true, 1285, 'some']);
  expect(toggled(butB, 'b')).toEqual(EVERYTHING);
  expect(headState(toggled(EVERYTHING, 'only one'), 1)).toBe('none');
});

test('extending adds rows and takes none away', () => {
  expect(withRows(toggled(NOTHING, 'a'), ['b', 'c'])).toEqual({ kind: 'ids', ids: new Set(['a', 'b', 'c']) });
  expect(withRows(EVERYTHING, ['b'])).toEqual(EVERYTHING);
  expect(withRows(toggled(toggled(EVERYTHING, 'b'), 'c'), ['b'])).toEqual({ kind: 'all', except: new Set(['c']) });
});
