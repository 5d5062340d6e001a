import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { dayAt } from '../../kernel/day.ts';
import { takeDueClosures, unpublishAccounts } from '../repository/accounts.ts';
import { markServed, PUBLICATION_SERVICE, readAgencies, readService } from '../repository/services.ts';
import { abandonedRuns, readRun } from '../repository/runs.ts';
import { dueRuns, nextRun } from '../rules/schedule.ts';
import { accountsSwitched } from './account-publication.ts';
import { askForRun, enqueueRun } from './run-publication.ts';

/** A run whose process died leaves its row behind; after this long somebody else takes it up. */
const ABANDONED_AFTER_MS = 45_000;

/**
 * Called every minute. Starts the runs that fell due since the last look (a machine that was off catches up with one), takes up runs that a kill left behind,
 * and applies the account closures whose day has come. Every part may be done twice without harm.
 */
export async function serveSchedules(platform: Platform): Promise<void> {
  const now = platform.clock.now();
  for (const { id, timeZone } of await readAgencies(platform.office)) {
    await inAgency(platform.office, id, async (tx) => {
      const closures = await takeDueClosures(tx, dayAt(now, timeZone));
      if (closures.length > 0) {
        await unpublishAccounts(tx, closures);
        await accountsSwitched(tx, platform, id, closures.map((closure) => closure.id));
      }
      for (const runId of await abandonedRuns(tx, new Date(now.getTime() - ABANDONED_AFTER_MS))) {
        if (await readRun(tx, runId)) await enqueueRun(tx, id, runId);
      }
      const service = await readService(tx, id, PUBLICATION_SERVICE);
      if (!service.active) return;
      const since = service.lastRunAt ?? new Date(now.getTime() - 60_000);
      if (dueRuns(service.schedule, since, now, timeZone).length === 0) return;
      await askForRun(tx, id, 'schedule', null);
      await markServed(tx, PUBLICATION_SERVICE, now, nextRun(service.schedule, now, timeZone)?.at ?? null);
    });
  }
}
