import { notFound } from '../../kernel/refusal.ts';
import type { Id } from '../../kernel/ids.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { readTarget, readAffected } from '../repository/changes.ts';
import { readLog, readRun, readRuns, type LogLine, type Run } from '../repository/runs.ts';
import { PUBLICATION_SERVICE, readService } from '../repository/services.ts';
import { readPublicationSettings } from '../repository/settings.ts';
import { askForRun } from './run-publication.ts';

/** "Publier maintenant". */
export function publishNow(platform: Platform, viewer: StaffViewer): Promise<{ id: Id; joined: boolean }> {
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const run = await askForRun(tx, viewer.agencyId, 'manual', viewer.staffId);
    await record(tx, viewer, 'publication.run-asked', { kind: 'publication-run', id: run.id });
    return run;
  });
}

export interface Summary {
  lastRun: Run | null;
  currentRun: Run | null;
  nextRunAt: Date | null;
  serviceActive: boolean;
  instant: boolean;
  /** Something was written since the last run. */
  waiting: boolean;
}

export function summariseRuns(platform: Platform, viewer: StaffViewer): Promise<Summary> {
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const runs = await readRuns(tx, 5, 0);
    const service = await readService(tx, viewer.agencyId, PUBLICATION_SERVICE);
    const affected = await readAffected(tx, await readTarget(tx), platform.clock.today());
    return {
      lastRun: runs.rows.find((run) => run.state === 'done' || run.state === 'failed') ?? null,
      currentRun: runs.rows.find((run) => run.state === 'running' || run.state === 'waiting') ?? null,
      nextRunAt: service.active ? service.nextRunAt : null, serviceActive: service.active, instant: (await readPublicationSettings(tx)).instant,
      waiting: affected.everything || affected.binders || affected.eventIds.length + affected.partyIds.length + affected.cardIds.length > 0,
    };
  });
}

export function listRuns(platform: Platform, viewer: StaffViewer, limit: number, offset: number): Promise<{ total: number; rows: Run[] }> {
  return inAgency(platform.office, viewer.agencyId, (tx) => readRuns(tx, limit, offset));
}

export async function getRun(platform: Platform, viewer: StaffViewer, id: Id): Promise<Run> {
  const run = await inAgency(platform.office, viewer.agencyId, (tx) => readRun(tx, id));
  if (!run) throw notFound();
  return run;
}

export type LoggedLine = LogLine & { seq: number; at: Date };

/** SET-110: the transfer log of a run, a thousand lines at a time. */
export async function* runLog(platform: Platform, viewer: StaffViewer, id: Id): AsyncGenerator<LoggedLine[]> {
  for (let after = -1; ;) {
    const lines = await inAgency(platform.office, viewer.agencyId, (tx) => readLog(tx, id, after, 1000));
    if (lines.length === 0) return;
    yield lines;
    after = lines.at(-1)!.seq;
  }
}
