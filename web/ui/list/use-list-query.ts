import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call, queryString } from '../../api/client.ts';
import type { FixedParams } from './model.ts';
import { pagesOf } from './request.ts';

interface Page<Row> {
  total: number;
  rows: Row[];
}

export interface ListData<Row> {
  /** Null until the first answer. */
  total: number | null;
  /** Undefined while its page is on the way. */
  rowAt: (index: number) => Row | undefined;
  /** Rows shown belong to the question before; the new ones are on the way. */
  stale: boolean;
  error: unknown;
  retry: () => void;
  /** Says which rows are on the screen: their pages are fetched. */
  show: (first: number, last: number) => void;
  /** The rows of the pages on the screen, in order. */
  atHand: () => Row[];
  /** All rows of a stretch, fetched if need be. */
  read: (first: number, last: number) => Promise<Row[]>;
}

const PAGE = 100;

/** The cache's key of every window of a list: `queryClient.invalidateQueries({ queryKey: listKey('/api/office/parties') })` after a change. */
export function listKey(path: string): readonly string[] {
  return ['list', path];
}

/**
 * Reads a list of the API by windows: `{ total, rows }` for `filter, sort, offset, limit` and the route's own parameters.
 * Rows already read stay on the screen until those of a new question come.
 */
export function useListQuery<Row>(path: string, parameters: FixedParams): ListData<Row> {
  const client = useQueryClient();
  const question = queryString(parameters);
  const [wanted, setWanted] = useState<{ question: string; pages: readonly number[] }>({ question, pages: [0] });
  const pages = wanted.question === question ? wanted.pages : [0];
  const optionsOf = (page: number) => ({
    queryKey: [...listKey(path), question, page],
    queryFn: ({ signal }: { signal: AbortSignal }) => call<Page<Row>>('GET', `${path}${queryString({ ...parameters, offset: page * PAGE, limit: PAGE })}`, undefined, { signal }),
  });
  const answers = useQueries({ queries: pages.map(optionsOf) });
  const answered = answers.find((answer) => answer.data !== undefined)?.data;
  const failed = answers.find((answer) => answer.isError && answer.data === undefined);

  const last = useRef<{ question: string; total: number } | null>(null);
  if (answered) last.current = { question, total: answered.total };
  const shown = last.current;
  const pageOf = (asked: string, page: number) => client.getQueryData<Page<Row>>([...listKey(path), asked, page]);

  return {
    total: shown?.total ?? null,
    rowAt: (index) => (shown ? pageOf(shown.question, Math.floor(index / PAGE))?.rows[index % PAGE] : undefined),
    stale: shown !== null && shown.question !== question,
    error: failed?.error ?? null,
    retry: () => { for (const answer of answers) if (answer.isError) void answer.refetch(); },
    show: (first, until) => {
      const next = pagesOf(first, until, PAGE);
      setWanted((before) => (before.question === question && before.pages.join() === next.join() ? before : { question, pages: next }));
    },
    atHand: () => (shown ? pages.flatMap((page) => pageOf(shown.question, page)?.rows ?? []) : []),
    read: async (first, until) => {
      const read = await Promise.all(pagesOf(first, until, PAGE).map(async (page) => ({ page, ...await client.fetchQuery({ ...optionsOf(page), staleTime: 15_000 }) })));
      return read.flatMap(({ page, rows }) => rows.filter((_row, index) => page * PAGE + index >= first && page * PAGE + index <= until));
    },
  };
}
