import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, choicesOf, moved, resized, shown, widened } from './columns.ts';

const columns = [{ key: 'code', width: 90 }, { key: 'name' }, { key: 'siret', hidden: true }];
const keys = (choices: readonly { key: string }[]) => choices.map(({ key }) => key);

test('without choices the columns stand as the screen gives them', () => {
  expect(arrange(columns, []).map(({ key, shown, pixels }) => [key, shown, pixels])).toEqual([['code', true, 90], ['name', true, 160], ['siret', false, 160]]);
});

test('[BEY-516] order, visibility and width are those of the person', () => {
  const choices = [{ key: 'siret', hidden: false, width: 200 }, { key: 'name', hidden: true, width: null }, { key: 'code', hidden: false, width: null }];
  expect(arrange(columns, choices).map(({ key, shown, pixels }) => [key, shown, pixels])).toEqual([['siret', true, 200], ['name', false, 160], ['code', true, 90]]);
});

test('a column that came since stands at its own place, one that went is forgotten', () => {
  expect(keys(arrange(columns, [{ key: 'gone', hidden: false, width: null }, { key: 'siret', hidden: false, width: null }, { key: 'code', hidden: false, width: null }]))).toEqual(['siret', 'name', 'code']);
});

test('moving stops at both ends, and loses no column', () => {
  const all = choicesOf(columns, []);
  expect(keys(moved(all, 'code', -1))).toEqual(['code', 'name', 'siret']);
  expect(keys(moved(all, 'code', 1))).toEqual(['name', 'code', 'siret']);
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('code', 'name', 'siret', 'unknown'), fc.constantFrom(-1 as const, 1 as const))), (steps) => {
    expect(keys(steps.reduce((choices, [key, step]) => moved(choices, key, step), all)).toSorted()).toEqual(['code', 'name', 'siret']);
  }));
});

test('the last column shown cannot be hidden', () => {
  const one = shown(choicesOf(columns, []), 'name', false);
  expect(shown(one, 'code', false)).toEqual(one);
  expect(shown(one, 'siret', true).filter(({ hidden }) => !hidden)).toHaveLength(2);
});

test('widths stay within what can be read and grasped', () => {
  const all = choicesOf(columns, []);
  const widthOf = (choices: typeof all) => choices[0]?.width;
  expect([widthOf(resized(all, 'code', 3)), widthOf(resized(all, 'code', 5000)), widthOf(widened(all, 'code', 90, 1))]).toEqual([60, 900, 130]);
});
