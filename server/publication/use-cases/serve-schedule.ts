import { dayAt } from '../../kernel/day.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { takeDueClosures } from '../repository/accounts.ts';
import { readAffected, readTarget } from '../repository/changes.ts';
import { hasActs } from '../repository/inbox.ts';
import { runsWithNotices } from '../repository/notices.ts';
import { abandonedRuns } from '../repository/runs.ts';
import { markServed, promiseRun, PUBLICATION_SERVICE, readAgencies, readService, type AgencyClock } from '../repository/services.ts';
import { readPublicationSettings } from '../repository/settings.ts';
import { dueRuns, nextRun } from '../rules/schedule.ts';
import { closeAccounts } from './account-publication.ts';
import { isAffected } from './follow-runs.ts';
import { askForRun, enqueueRun } from './run-publication.ts';

/** Longer than the queue itself waits between two tries of a job. */
const LOST_AFTER_MS = 30 * 60_000;

/**
 * Called every minute. Starts the runs that fell due since the last look (a machine that was off catches up with one), takes up what a kill left behind, and
 * applies the account closures whose day has come. Every part may be done twice without harm; one agency in trouble does not hold up the others.
 */
export async function serveSchedules(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  for (const agency of await readAgencies(platform.office)) {
    try {
      await inAgency(platform.office, agency.id, (tx) => serveAgency(tx, platform, agency, now));
    } catch (error) {
      platform.log('the schedule of an agency could not be served', { agency: agency.id, error: String(error) });
    }
  }
}

async function serveAgency(tx: Tx, platform: Platform, agency: AgencyClock, now: Date): Promise<void> {
  await closeAccounts(tx, platform, agency.id, await takeDueClosures(tx, dayAt(now, agency.timeZone)));
  for (const runId of await abandonedRuns(tx, agency.id, now)) await enqueueRun(tx, agency.id, runId);
  for (const runId of await runsWithNotices(tx, new Date(now.getTime() - LOST_AFTER_MS))) await enqueue(tx, 'publication.notify', { agencyId: agency.id, runId }, { key: `publication.notify:${runId}` });
  if (await hasActs(tx)) await enqueue(tx, 'publication.read-inbox', { agencyId: agency.id }, { key: `publication.read-inbox:${agency.id}` });
  await startDueRun(tx, agency, now);
  await startInstantRun(tx, agency, now);
}

async function startDueRun(tx: Tx, { id, timeZone }: AgencyClock, now: Date): Promise<void> {
  const { active, schedule, nextRunAt } = await readService(tx, id, PUBLICATION_SERVICE);
  if (!active || nextRunAt === null) return;
  const next = nextRun(schedule, now, timeZone)?.at ?? null;
  // The hour that was promised on the screen, and all those missed since.
  if (dueRuns(schedule, new Date(nextRunAt.getTime() - 1), now, timeZone).length > 0) {
    await askForRun(tx, id, 'schedule', null);
    await markServed(tx, PUBLICATION_SERVICE, now, next);
  } else if (next !== null && next < nextRunAt) {
    // Promised by a clock that was ahead and has been put right: an hour that comes again is served again, which costs nothing when nothing changed.
    await promiseRun(tx, PUBLICATION_SERVICE, next);
  }
}

/** In the immediate mode, also what nobody announces: a binder or a template that changed, a publication date that came with the new day. */
async function startInstantRun(tx: Tx, { id, timeZone }: AgencyClock, now: Date): Promise<void> {
  if (!(await readPublicationSettings(tx)).instant) return;
  if (isAffected(await readAffected(tx, await readTarget(tx), dayAt(now, timeZone)))) await askForRun(tx, id, 'instant', null);
}
