import { useQueries } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { call, queryString } from '../../api/client.ts';
import { arrange, choicesOf } from './columns.ts';
import type { ColumnChoice, FilterValue, FilterValues, ListProps, ListView, SortKey } from './model.ts';
import { filtersAsked, parametersOf, sameQuestion, withFilter } from './request.ts';
import { listKey, useListQuery } from './use-list-query.ts';
import { useSettled } from '../use-settled.ts';
import { useSavedViews } from './use-saved-views.ts';

type Question = Pick<ListView, 'filter' | 'filters' | 'sort'>;

interface Tab {
  key: string;
  label: string;
  question: Question;
  /** Of a saved view: its own columns, and its name. */
  saved?: { name: string; definition: ListView };
}

interface Remembered {
  question: Question;
  tab: string;
}

const TYPING_MS = 200;
const ALL_TAB = 'all';
/** Lists as they were left, while the page lives: coming back from a record finds the same rows. */
const left = new Map<string, Remembered>();

/** Everything a list knows and does, without a pixel. */
export function useList<Row extends { id: string }>({ name, path, params, columns, filters = [], views = [], noun }: ListProps<Row>) {
  const asked = useRouterState({ select: (state) => state.location.search as Record<string, unknown> });
  const kept = useSavedViews(name);
  const usualSort = kept.usual?.sort ?? [];
  const [state, setState] = useState<Remembered | null>(() => {
    const fromAddress = filtersAsked(filters, asked);
    return Object.keys(fromAddress).length > 0 ? { tab: ALL_TAB, question: { filter: '', filters: fromAddress, sort: [] } } : (left.get(name) ?? null);
  });
  const tab = state?.tab ?? ALL_TAB;
  const question = state?.question ?? { filter: '', filters: {}, sort: usualSort };
  useEffect(() => { if (state) left.set(name, state); }, [name, state]);

  const tabs: Tab[] = [
    { key: ALL_TAB, label: noun.feminine ? 'Toutes' : 'Tous', question: { filter: '', filters: {}, sort: usualSort } },
    ...views.map((view): Tab => ({ key: `given ${view.name}`, label: view.name, question: { filter: '', filters: view.filters ?? {}, sort: view.sort ?? [] } })),
    ...kept.views.map((view): Tab => ({ key: `saved ${view.name}`, label: view.name, question: view.definition, saved: view })),
  ];
  const current = tabs.find(({ key }) => key === tab) ?? tabs[0]!;
  const counts = useCounts(path, tabs.map((one) => parametersOf(one.question, params)));
  const choices = current.saved?.definition.columns ?? kept.usual?.columns ?? [];
  const arranged = arrange(columns, choices);

  const settled = useSettled(question.filter, TYPING_MS);
  const parameters = parametersOf({ ...question, filter: settled }, params);
  const data = useListQuery<Row>(path, parameters);

  const ask = (change: Partial<Question>) => setState({ tab: current.key, question: { ...question, ...change } });
  const keepColumns = (next: readonly ColumnChoice[]) => {
    const saved = current.saved;
    kept.keep(saved?.name ?? '', { ...(saved?.definition ?? { filter: '', filters: {}, sort: usualSort }), columns: next });
  };
  return {
    ready: kept.ready,
    data,
    question,
    settledFilter: settled,
    tabs: tabs.map((one, index) => ({ ...one, count: counts[index] })),
    current,
    /** The list without any filter, for "64 sur 1 286". */
    wholeTotal: counts[0],
    changed: !sameQuestion(question, current.question),
    filtered: question.filter.trim() !== '' || Object.keys(question.filters).length > 0,
    columns: arranged.filter((column) => column.shown),
    arranged,
    exportTo: (format: 'xlsx' | 'csv') => `${path}/export${queryString({ ...parameters, format, columns: arranged.filter((column) => column.shown).map(({ key }) => key).join(',') })}`,
    open: (key: string) => {
      const next = tabs.find((one) => one.key === key);
      if (next) setState({ tab: key, question: { filter: next.question.filter, filters: next.question.filters, sort: next.question.sort } });
    },
    type: (filter: string) => ask({ filter }),
    choose: (key: string, value: FilterValue | null) => ask({ filters: withFilter(question.filters, key, value) }),
    chooseAll: (next: FilterValues) => ask({ filters: next }),
    clear: () => ask({ filter: '', filters: {} }),
    sortBy: (sort: readonly SortKey[]) => {
      ask({ sort });
      if (current.key === ALL_TAB) kept.keep('', { filter: '', filters: {}, sort, columns: kept.usual?.columns ?? [] });
    },
    changeColumns: (change: (choices: ColumnChoice[]) => ColumnChoice[]) => keepColumns(change(choicesOf(columns, choices))),
    resetColumns: () => keepColumns([]),
    save: async (viewName: string) => {
      const sentence = await kept.save(viewName, { ...question, columns: choicesOf(columns, choices) });
      if (sentence === null) setState({ tab: `saved ${viewName}`, question });
      return sentence;
    },
    remove: async (saved: { name: string; definition: ListView }) => {
      await kept.remove(saved.name);
      setState({ tab: ALL_TAB, question });
    },
    restore: (saved: { name: string; definition: ListView }) => void kept.save(saved.name, saved.definition),
  };
}

export type List<Row extends { id: string }> = ReturnType<typeof useList<Row>>;

/** How many rows each tab holds: the first row of each is asked, the answer tells the rest. */
function useCounts(path: string, parameters: readonly Record<string, string | number | boolean | null | undefined>[]): (number | undefined)[] {
  return useQueries({
    queries: parameters.map(({ sort: _sort, ...one }) => {
      const query = queryString({ ...one, limit: 1 });
      return { queryKey: [...listKey(path), 'count', query], queryFn: ({ signal }: { signal: AbortSignal }) => call<{ total: number }>('GET', `${path}${query}`, undefined, { signal }) };
    }),
  }).map((answer) => answer.data?.total);
}
