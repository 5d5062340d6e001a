import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api.ts';
import { toastError } from '../../ui/toasts.tsx';
import type { Correction, Run } from './model.ts';

const RUNS = '/api/office/movein/runs';
const RUN = '/api/office/movein/runs/{id}';
const runKey = (id: string) => ['movein', id];
const WORK_MS = 1000;

export function useRuns(enabled = true) {
  return useQuery({ enabled, queryKey: ['movein'], queryFn: async ({ signal }) => (await api.get(RUNS, { signal })).rows, refetchInterval: (query) => (query.state.data?.some(atWork) ? 3 * WORK_MS : false) });
}

/** A run, asked again every second while something is at work on it. */
export function useRun(id: string) {
  return useQuery({ queryKey: runKey(id), queryFn: ({ signal }) => api.get(RUN, { params: { id }, signal }), refetchInterval: (query) => (query.state.data && atWork(query.state.data) ? WORK_MS : false) });
}

export function atWork({ state }: { state: Run['state'] }): boolean {
  return state === 'trying' || state === 'importing';
}

export function useFindings(id: string, level: 'error' | 'warning' | 'auto', triedAt: string | null) {
  return useQuery({ queryKey: [...runKey(id), 'findings', level, triedAt], queryFn: ({ signal }) => api.get('/api/office/movein/runs/{id}/findings', { params: { id }, query: { level, limit: 200 }, signal }) });
}

export function useTables() {
  return useQuery({ queryKey: ['movein', 'tables'], staleTime: Number.POSITIVE_INFINITY, queryFn: async ({ signal }) => (await api.get('/api/office/movein/tables', { signal })).tables });
}

/** What is done to a run; the answer is the run as it is now. A refusal is told where everybody looks. */
export function useRunActs(id: string) {
  const cache = useQueryClient();
  const keep = (run: Run) => {
    cache.setQueryData(runKey(id), run);
    void cache.invalidateQueries({ queryKey: ['movein'], exact: true });
  };
  const told = { onSuccess: keep, onError: (error: Error) => toastError(error.message) };
  return {
    rename: useMutation({ mutationFn: (name: string) => api.patch(RUN, { params: { id }, body: { name } }), ...told }),
    read: useMutation({ mutationFn: (body: { path: string; table: string | null; columns?: Record<string, string>; books?: string | null }) => api.put('/api/office/movein/runs/{id}/reading', { params: { id }, body: body as never }), ...told }),
    trial: useMutation({ mutationFn: () => api.post('/api/office/movein/runs/{id}/trial', { params: { id } }), ...told }),
    bring: useMutation({ mutationFn: (leaveOut: boolean) => api.post('/api/office/movein/runs/{id}/import', { params: { id }, body: { leaveOut } }), ...told }),
    correct: useMutation({ mutationFn: (corrections: Correction[]) => api.post('/api/office/movein/runs/{id}/corrections', { params: { id }, body: { corrections } }), ...told }),
    removeFile: useMutation({ mutationFn: (path: string) => api.delete('/api/office/movein/runs/{id}/file', { params: { id }, query: { path } }), onSuccess: () => cache.invalidateQueries({ queryKey: runKey(id) }), onError: told.onError }),
    refresh: () => cache.invalidateQueries({ queryKey: runKey(id) }),
  };
}

export function useOpenRun() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (name: string) => api.post(RUNS, { body: { name } }), onSuccess: () => cache.invalidateQueries({ queryKey: ['movein'], exact: true }), onError: (error) => toastError(error.message) });
}

export function useRemoveRun() {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (id: string) => api.delete(RUN, { params: { id } }), onSuccess: () => cache.invalidateQueries({ queryKey: ['movein'], exact: true }), onError: (error) => toastError(error.message) });
}
