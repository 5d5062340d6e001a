import { notFound } from '../../kernel/refusal.ts';
import type { Id } from '../../kernel/ids.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand, mayRead, mayRun } from '../access.ts';
import { refusals } from '../errors.ts';
import { contactsDiffer } from '../repository/agency-card.ts';
import { readAffected, readTarget, readTimeZone, type Affected } from '../repository/changes.ts';
import { askToStop, readLog, readRun, readRuns, stopWaiting, type LogLine, type Run } from '../repository/runs.ts';
import { PUBLICATION_SERVICE, readService } from '../repository/services.ts';
import { readPublicationSettings } from '../repository/settings.ts';
import { askForRun } from './run-publication.ts';

/** "Publier maintenant". */
export function publishNow(platform: Platform, viewer: StaffViewer): Promise<{ id: Id; joined: boolean }> {
  demand(mayRun(viewer));
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const run = await askForRun(tx, viewer.agencyId, 'manual', viewer.staffId);
    await record(tx, viewer, 'publication.run-asked', { kind: 'publication-run', id: run.id });
    return run;
  });
}

/** "Interrompre": the run leaves at its next batch, and the extranet keeps its former state. */
export function stopRun(platform: Platform, viewer: StaffViewer, id: Id): Promise<void> {
  demand(mayRun(viewer));
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const run = await readRun(tx, id);
    if (!run) throw notFound();
    if (run.state !== 'waiting' && run.state !== 'running') throw refusals.runOver();
    await askToStop(tx, viewer.agencyId, id, viewer.staffId);
    if (run.state === 'waiting') await stopWaiting(tx, id, platform.clock.now());
    await record(tx, viewer, 'publication.run-stopped', { kind: 'publication-run', id });
  });
}

export interface Summary {
  lastRun: Run | null;
  /** At work, else waiting. */
  currentRun: Run | null;
  nextRunAt: Date | null;
  serviceActive: boolean;
  instant: boolean;
  /** Something was written since the last run. */
  waiting: boolean;
}

export function summariseRuns(platform: Platform, viewer: StaffViewer): Promise<Summary> {
  demand(mayRead(viewer));
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const { rows } = await readRuns(tx, 5, 0);
    const service = await readService(tx, viewer.agencyId, PUBLICATION_SERVICE);
    const affected = await readAffected(tx, await readTarget(tx), platform.clock.today(await readTimeZone(tx, viewer.agencyId)));
    return {
      lastRun: rows.find((run) => run.state === 'done' || run.state === 'failed') ?? null,
      currentRun: rows.find((run) => run.state === 'running') ?? rows.find((run) => run.state === 'waiting') ?? null,
      nextRunAt: service.active ? service.nextRunAt : null, serviceActive: service.active, instant: (await readPublicationSettings(tx)).instant, waiting: isAffected(affected) || await contactsDiffer(tx, viewer.agencyId),
    };
  });
}

/** True when a run would have something to look at; it may still find that nothing differs. */
export function isAffected({ everything, binders, eventIds, partyIds, cardIds, expenseBuildingIds, fundBuildingIds, bankBuildingIds, accountIds }: Affected): boolean {
  return everything || binders || eventIds.length + partyIds.length + cardIds.length + expenseBuildingIds.length + fundBuildingIds.length + bankBuildingIds.length + accountIds.length > 0;
}

export function listRuns(platform: Platform, viewer: StaffViewer, limit: number, offset: number): Promise<{ total: number; rows: Run[] }> {
  demand(mayRead(viewer));
  return inAgency(platform.office, viewer.agencyId, (tx) => readRuns(tx, limit, offset));
}

export async function getRun(platform: Platform, viewer: StaffViewer, id: Id): Promise<Run> {
  demand(mayRead(viewer));
  const run = await inAgency(platform.office, viewer.agencyId, (tx) => readRun(tx, id));
  if (!run) throw notFound();
  return run;
}

export type LoggedLine = LogLine & { seq: number; at: Date };

/** The transfer log of a run as a screen shows it: a window of lines. */
export function readRunLog(platform: Platform, viewer: StaffViewer, id: Id, after: number, limit: number): Promise<LoggedLine[]> {
  demand(mayRead(viewer));
  return inAgency(platform.office, viewer.agencyId, (tx) => readLog(tx, id, after, limit));
}

/** SET-110: the whole of it, a thousand lines at a time. */
export async function* runLog(platform: Platform, viewer: StaffViewer, id: Id): AsyncGenerator<LoggedLine[]> {
  for (let after = -1; ;) {
    const lines = await readRunLog(platform, viewer, id, after, 1000);
    if (lines.length === 0) return;
    yield lines;
    after = lines.at(-1)!.seq;
  }
}
