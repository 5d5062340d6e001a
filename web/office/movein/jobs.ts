import type { RunningJob } from '../../ui/shell/jobs-panel.tsx';
import { useSession } from '../session.tsx';
import { atWork, useRuns } from './calls.ts';
import { PROGRESS_WORDS } from './words.ts';

/** Trials and imports under way, for the foot of the rail. */
export function useMoveInJobs(): readonly RunningJob[] {
  const runs = useRuns(useSession().can('movein.run'));
  return (runs.data ?? []).filter(atWork).map((run) => ({
    id: run.id, name: `${run.state === 'trying' ? 'Simulation' : 'Import'}\u00A0: ${run.name}`, done: run.progress?.done ?? 0, total: run.progress?.total ?? 1, to: `/reprise/${run.id}`,
    ...(run.progress ? { remaining: PROGRESS_WORDS[run.progress.step] } : {}),
  }));
}
