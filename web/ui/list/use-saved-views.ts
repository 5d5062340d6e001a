import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ApiError, call, queryString } from '../../api/client.ts';
import { toastError } from '../toasts.tsx';
import type { ListView } from './model.ts';

interface SavedView {
  name: string;
  definition: ListView;
}

interface Views {
  /** The list as the person left it; null the first time. */
  usual: ListView | null;
  views: SavedView[];
}

const NONE: Views = { usual: null, views: [] };
const KEEP_AFTER_MS = 800;

/** A person's own views of one list, kept by the server: they follow the person from one machine to another. */
export function useSavedViews(listKey: string) {
  const client = useQueryClient();
  const queryKey = ['saved-views', listKey];
  const path = `/api/office/saved-views/${listKey}`;
  const query = useQuery({ queryKey, queryFn: () => call<Views>('GET', path), staleTime: Number.POSITIVE_INFINITY });
  const waiting = useRef(new Map<string, ListView>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const flush = useRef(() => {
    clearTimeout(timer.current);
    // Losing an arrangement harms nobody: the next one is kept again.
    for (const [name, definition] of waiting.current) void call('PUT', path, { name, definition }).catch(() => undefined);
    waiting.current.clear();
  });
  useEffect(() => flush.current, []);
  return {
    ready: !query.isPending,
    ...(query.data ?? NONE),
    /** An arrangement, shown at once and sent when the hand rests: widths change many times a second. '' names the usual one. */
    keep: (name: string, definition: ListView) => {
      client.setQueryData<Views>(queryKey, (before = NONE) => (name === '' ? { ...before, usual: definition } : { ...before, views: before.views.map((view) => (view.name === name ? { name, definition } : view)) }));
      waiting.current.set(name, definition);
      clearTimeout(timer.current);
      timer.current = setTimeout(flush.current, KEEP_AFTER_MS);
    },
    /** The sentence of the refusal, or null. */
    save: async (name: string, definition: ListView): Promise<string | null> => {
      try {
        client.setQueryData(queryKey, await call<Views>('PUT', path, { name, definition }));
        return null;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return error.message;
      }
    },
    remove: async (name: string): Promise<void> => {
      try {
        client.setQueryData(queryKey, await call<Views>('DELETE', `${path}${queryString({ name })}`));
      } catch (error) {
        toastError((error as Error).message);
      }
    },
  };
}
