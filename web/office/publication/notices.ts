import { plural } from '../../ui/format.ts';
import type { Notice } from '../screen.ts';
import { useSummary } from './queries.ts';
import { changesOf } from './words.ts';

const RECENT_MS = 24 * 3600_000;

/** The bell tells how the last run ended, for a day. */
export function useRunNotices(): readonly Notice[] {
  const run = useSummary().data?.lastRun;
  if (!run?.finishedAt || Date.now() - Date.parse(run.finishedAt) > RECENT_MS) return [];
  if (run.state === 'done' && changesOf(run) === 0) return [];
  const text = run.state === 'failed' ? `La publication n°\u00A0${run.number} n’a pas abouti. Vos clients voient l’état précédent.` : `Publication n°\u00A0${run.number} terminée\u00A0: ${changesOf(run)} ${plural(changesOf(run), 'changement', 'changements')}.`;
  return [{ id: `publication-${run.id}`, text, to: `/publication/envois/${run.id}`, at: run.finishedAt }];
}
