import { expect, test } from 'vitest';
import { headState, isSelected, NOTHING, selectedCount, toggled, withRows } from './selection.ts';

test('ticking twice leaves nothing ticked', () => {
  const one = toggled(NOTHING, 'a', ['a', 'b'], 2);
  expect([isSelected(one, 'a'), isSelected(one, 'b'), selectedCount(one, 2), headState(one, 2)]).toEqual([true, false, 1, 'some']);
  expect(selectedCount(toggled(one, 'a', ['a', 'b'], 2), 2)).toBe(0);
});

test('[BEY-516] the whole list is selected with the rows that were never read', () => {
  const all = { kind: 'all' } as const;
  expect([isSelected(all, 'never read'), selectedCount(all, 1286), headState(all, 1286)]).toEqual([true, 1286, 'all']);
});

test('unticking one row of the whole list keeps the others when all are known, and starts again otherwise', () => {
  expect(toggled({ kind: 'all' }, 'b', ['a', 'b', 'c'], 3)).toEqual({ kind: 'ids', ids: new Set(['a', 'c']) });
  expect(toggled({ kind: 'all' }, 'b', ['a', 'b', 'c'], 9)).toEqual(NOTHING);
});

test('extending adds rows and takes none away', () => {
  expect(withRows(toggled(NOTHING, 'a', [], 5), ['b', 'c'])).toEqual({ kind: 'ids', ids: new Set(['a', 'b', 'c']) });
  expect(withRows({ kind: 'all' }, ['b'])).toEqual({ kind: 'all' });
});
