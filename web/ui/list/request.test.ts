import { expect, test } from 'vitest';
import { daysWords } from './filter-bar.tsx';
import { facetsOf, filtersAsked, nextSort, pagesOf, parametersOf, sameQuestion, withFilter } from './request.ts';

const kind = { value: 'person', words: 'Personne physique' };

test('filters, sort and the screen’s own parameters become the query; the screen’s own cannot be filtered away', () => {
  expect(parametersOf({ filter: ' gar ', filters: { kind, buildingId: { value: 'other', words: '' } }, sort: [{ key: 'name', descending: true }, { key: 'code', descending: false }] }, { buildingId: 'this' }))
    .toEqual({ kind: 'person', buildingId: 'this', filter: 'gar', sort: '-name,code' });
});

test('a column’s head sorts up, then down, then no more', () => {
  const up = nextSort([], 'name');
  expect([up, nextSort(up, 'name'), nextSort(nextSort(up, 'name'), 'name'), nextSort(up, 'code')]).toEqual([[{ key: 'name', descending: false }], [{ key: 'name', descending: true }], [], [{ key: 'code', descending: false }]]);
});

test('an act on the whole list says yes and no as such, and leaves out what is not filtered', () => {
  expect(facetsOf({ kind, withEmail: { value: 'false', words: 'Non' } }, { year: 2026, binderId: null, city: '' })).toEqual({ kind: 'person', withEmail: false, year: '2026' });
});

test('an address opens the list filtered, and unknown answers are left aside', () => {
  const filters = [{ kind: 'choice' as const, key: 'kind', label: 'Nature', choices: [{ value: 'person', label: 'Personne physique' }] }, { kind: 'days' as const, key: 'on', label: 'Date', fromKey: 'from', untilKey: 'until' }];
  expect(filtersAsked(filters, { kind: 'person', from: '2026-11-13', other: 'x' })).toEqual({ kind, from: { value: '2026-11-13', words: 'choisi' } });
  expect(filtersAsked(filters, { kind: 'robot' })).toEqual({});
  expect(filtersAsked([{ kind: 'pick', key: 'buildingId', label: 'Immeuble', find: () => Promise.resolve([]) }], { buildingId: 'b1' })).toEqual({ buildingId: { value: 'b1', words: '' } });
});

test('a tab is changed by a filter or a sort, not by the order in which filters were chosen', () => {
  const [a, b] = [{ value: '1', words: 'un' }, { value: '2', words: 'deux' }];
  expect(sameQuestion({ filter: '', filters: { a, b }, sort: [] }, { filter: ' ', filters: { b, a }, sort: [] })).toBe(true);
  expect(sameQuestion({ filter: '', filters: { a }, sort: [] }, { filter: '', filters: withFilter({ a }, 'a', null), sort: [] })).toBe(false);
});

test('the rows on the screen are fetched by pages, two at most where they meet', () => {
  expect([pagesOf(0, 40, 100), pagesOf(95, 130, 100), pagesOf(99_960, 99_999, 100)]).toEqual([[0], [0, 1], [999]]);
});

test('a filter by days states its value', () => {
  expect([daysWords('2026-11-13', ''), daysWords('', '2026-11-30'), daysWords('2026-11-01', '2026-11-30'), daysWords('', '')]).toEqual(['depuis le 13 nov. 2026', 'jusqu’au 30 nov. 2026', 'du 1er nov. 2026 au 30 nov. 2026', undefined]);
});
