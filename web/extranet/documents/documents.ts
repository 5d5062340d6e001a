import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, queryString } from '../../api/client.ts';
import type { Space } from '../session.tsx';

export interface DocumentRow {
  id: string;
  binderId: string;
  subfolder: string | null;
  title: string;
  fileName: string;
  size: number;
  mime: string;
  documentOn: string;
  publishedAt: string;
  isNew: boolean;
}

export interface DocumentDetail extends DocumentRow {
  shelf: string[];
  why: string;
  audience: string;
  firstReadAt: string | null;
}

export type BinderGroup = 'personal' | 'building' | 'rental' | 'council' | 'agency';

export interface BinderNode {
  key: string;
  name: string;
  group: BinderGroup;
  binderIds: string[];
  subfolder: string | null;
  documents: number;
  fresh: number;
  children: BinderNode[];
}

interface DocumentPage {
  total: number;
  bytes: number;
  shelfTotal: number;
  years: number[];
  rows: DocumentRow[];
}

/** Which documents a list asks for; without binders, all of them. */
export interface Shelf {
  binderIds: readonly string[];
  subfolder: string | null;
  words: string;
  year: number | null;
  sort: string;
}

const PAGE_ROWS = 50;

export function useBinders(space: Space) {
  return useQuery({ queryKey: ['documents', 'binders', space], queryFn: () => call<{ documents: number; fresh: number; binders: BinderNode[] }>('GET', `/api/extranet/binders${queryString({ space })}`) });
}

export function useRecent(space: Space, limit: number) {
  return useQuery({ queryKey: ['documents', 'recent', space, limit], queryFn: () => call<{ total: number; fresh: number; rows: DocumentRow[] }>('GET', `/api/extranet/recent${queryString({ space, limit })}`) });
}

export function useDocuments(space: Space, shelf: Shelf) {
  return useInfiniteQuery({
    queryKey: ['documents', 'list', space, shelfQuery(shelf), shelf.words, shelf.sort],
    queryFn: ({ pageParam, signal }) => call<DocumentPage>('GET', `/api/extranet/documents${queryString({ space, ...shelfQuery(shelf), filter: shelf.words, sort: shelf.sort, offset: pageParam, limit: PAGE_ROWS })}`, undefined, { signal }),
    initialPageParam: 0,
    getNextPageParam: (_last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return shown < (pages[0]?.total ?? 0) ? shown : undefined;
    },
    placeholderData: keepPreviousData,
  });
}

export function useDocument(id: string) {
  return useQuery({ queryKey: ['document', id], queryFn: () => call<DocumentDetail>('GET', `/api/extranet/documents/${encodeURIComponent(id)}`) });
}

export function fileAddress(id: string, disposition: 'inline' | 'attachment'): string {
  return `/api/extranet/documents/${encodeURIComponent(id)}/file${queryString({ disposition })}`;
}

/** Everything of a shelf, or the documents that were chosen, in one ZIP. */
export function archiveAddress(space: Space, shelf: Shelf | readonly string[]): string {
  return `/api/extranet/documents/archive${queryString({ space, ...('binderIds' in shelf ? shelfQuery(shelf) : { id: shelf }) })}`;
}

const READING_IS_NOTED_MS = 1_500;

/** An opened document is new no longer: once the server has noted the reading, the marks and counts are read again. */
export function useNoteReading(): () => void {
  const cache = useQueryClient();
  return () => void setTimeout(() => void cache.invalidateQueries({ queryKey: ['documents'] }), READING_IS_NOTED_MS);
}

/** All binders with their place in the tree, for finding one by its key and naming the way to it. */
export function flatten(nodes: readonly BinderNode[], above: readonly BinderNode[] = []): { node: BinderNode; above: readonly BinderNode[] }[] {
  return nodes.flatMap((node) => [{ node, above }, ...flatten(node.children, [...above, node])]);
}

function shelfQuery({ binderIds, subfolder, year }: Shelf): { binder: readonly string[]; subfolder: string | null; year: number | null } {
  return { binder: [...new Set(binderIds)], subfolder, year };
}
