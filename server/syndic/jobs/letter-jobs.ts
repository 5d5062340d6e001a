import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { TASK, writeLettersOf } from '../use-cases/letter-runs.ts';

export function letterJobs(platform: Platform): Record<string, JobHandler> {
  return { [TASK]: (payload, { lastAttempt }) => writeLettersOf(platform, String(payload.agencyId), String(payload.runId), lastAttempt) };
}
