import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { readAgencyIds, silentRuns } from '../repository/runs.ts';
import { workOnRun } from './work-on-run.ts';

/** A work under way writes a sign of life about every second; after this many seconds of silence its process was killed. */
const SILENCE = 90;

/** Takes up again what a killed process left: nothing of it was kept, so it is done from its beginning. */
export async function resumeRuns(platform: Platform): Promise<void> {
  for (const agencyId of await readAgencyIds(platform.office)) {
    const runs = await inAgency(platform.office, agencyId, (tx) => silentRuns(tx, SILENCE));
    for (const runId of runs) {
      // One that fails again is told by its own row, and holds up nobody else's.
      await workOnRun(platform, agencyId, runId).catch((error: unknown) => platform.log('move-in not taken up again', { runId, error: String(error) }));
    }
  }
}
