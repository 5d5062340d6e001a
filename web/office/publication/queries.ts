import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { toastError } from '../../ui/toasts.tsx';
import type { RunningJob } from '../../ui/shell/jobs-panel.tsx';
import { useSession } from '../session.tsx';
import type { Run, Summary } from './model.ts';
import { isOver } from './words.ts';

export const PUBLICATION_KEY = ['publication'];

/** Read again every second while a run works, else every quarter of a minute. */
export function useSummary() {
  const { can } = useSession();
  return useQuery({
    queryKey: [...PUBLICATION_KEY, 'summary'], queryFn: () => call<Summary>('GET', '/api/office/publication/summary'), enabled: can('publication.read'),
    refetchInterval: (query) => (query.state.data?.currentRun ? 1000 : 15_000),
  });
}

export function useRun(id: string) {
  return useQuery({
    queryKey: [...PUBLICATION_KEY, 'run', id], queryFn: () => call<Run>('GET', `/api/office/publication/runs/${id}`),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) && query.state.data.notices === query.state.data.noticesSent ? false : 1000),
  });
}

/** How far a run is, over all its steps. */
export function progressOf(run: Run): { done: number; total: number } {
  const documents = run.steps.find(({ step }) => step === 'documents');
  if (run.steps.some(({ step }) => step === 'switch')) return { done: 95, total: 100 };
  if (documents && documents.total > 0) return { done: 20 + Math.round((70 * documents.done) / documents.total), total: 100 };
  return { done: 5 + 5 * run.steps.length, total: 100 };
}

export async function stopRun(id: string): Promise<void> {
  try {
    await call('POST', `/api/office/publication/runs/${id}/stop`);
  } catch (error) {
    toastError((error as Error).message);
  }
}

/** The run at work, for the panel at the foot of the rail. */
export function useRunningJobs(): readonly RunningJob[] {
  const { can } = useSession();
  const run = useSummary().data?.currentRun;
  if (!run) return [];
  return [{
    id: run.id, name: `Publication n°\u00A0${run.number}`, ...progressOf(run), to: `/publication/envois/${run.id}`, remaining: run.state === 'waiting' ? 'attend son tour' : run.stopAsked ? 's’arrête…' : undefined,
    stop: can('publication.run') && !run.stopAsked ? () => void stopRun(run.id) : undefined,
  }];
}
