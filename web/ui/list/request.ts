import type { FilterValue, FilterValues, FixedParams, ListFilter, ListView, SortKey } from './model.ts';

/** The query string's values of a list, but for its window. Filters of the person win over nothing: a screen's own parameters stay. */
export function parametersOf({ filter, filters, sort }: Pick<ListView, 'filter' | 'filters' | 'sort'>, fixed: FixedParams = {}): Record<string, string | number | boolean | null | undefined> {
  const chosen = Object.fromEntries(Object.entries(filters).map(([key, { value }]) => [key, value]));
  return { ...chosen, ...fixed, filter: filter.trim(), sort: sortText(sort) };
}

function sortText(sort: readonly SortKey[]): string {
  return sort.map(({ key, descending }) => `${descending ? '-' : ''}${key}`).join(',');
}

/** Pressing a column's head: ascending, then descending, then as the list comes by itself. */
export function nextSort(sort: readonly SortKey[], key: string): SortKey[] {
  const [current] = sort;
  if (current?.key !== key) return [{ key, descending: false }];
  return current.descending ? [] : [{ key, descending: true }];
}

/** For acts on the whole list: the filters as the routes' bodies take them, yes and no as such. */
export function facetsOf(filters: FilterValues, fixed: FixedParams = {}): Record<string, string | boolean> {
  const all = { ...Object.fromEntries(Object.entries(filters).map(([key, { value }]) => [key, value])), ...fixed };
  const facets: Record<string, string | boolean> = {};
  for (const [key, value] of Object.entries(all)) {
    if (value === null || value === undefined || value === '') continue;
    facets[key] = value === 'true' ? true : value === 'false' ? false : typeof value === 'number' ? String(value) : value;
  }
  return facets;
}

/** Without a value the filter goes. */
export function withFilter(filters: FilterValues, key: string, value: FilterValue | null): FilterValues {
  const { [key]: _before, ...rest } = filters;
  return value ? { ...rest, [key]: value } : rest;
}

/** What an address asks for: "/evenements?publication=retained" opens the list so filtered. An address carries no name: the words of a picked thing stay empty, to be asked for. */
export function filtersAsked(filters: readonly ListFilter[], asked: Readonly<Record<string, unknown>>): FilterValues {
  const found: Record<string, FilterValue> = {};
  for (const filter of filters) {
    for (const key of filter.kind === 'days' ? [filter.fromKey, filter.untilKey] : [filter.key]) {
      const value = asked[key];
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') continue;
      const words = filter.kind === 'choice' ? filter.choices.find((choice) => choice.value === String(value))?.label : undefined;
      if (filter.kind === 'choice' && words === undefined) continue;
      found[key] = { value: String(value), words: words ?? (filter.kind === 'pick' ? '' : 'choisi') };
    }
  }
  return found;
}

/** Whether the tab shows exactly what it was saved with: filters and sort count, the columns' widths do not. */
export function sameQuestion(a: Pick<ListView, 'filter' | 'filters' | 'sort'>, b: Pick<ListView, 'filter' | 'filters' | 'sort'>): boolean {
  const text = (view: Pick<ListView, 'filter' | 'filters' | 'sort'>) => JSON.stringify([view.filter.trim(), Object.entries(view.filters).map(([key, { value }]) => [key, value]).sort(), view.sort.map(({ key, descending }) => [key, descending])]);
  return text(a) === text(b);
}

/** The pages of `size` rows that hold the rows from `first` to `last`. */
export function pagesOf(first: number, last: number, size: number): number[] {
  const from = Math.floor(Math.max(0, first) / size);
  const until = Math.floor(Math.max(0, last) / size);
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}
