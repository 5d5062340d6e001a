import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { resumeRuns } from '../use-cases/resume-runs.ts';
import { TASK } from '../use-cases/runs.ts';
import { workOnRun } from '../use-cases/work-on-run.ts';

export function moveInJobs(platform: Platform): Record<string, JobHandler> {
  return {
    [TASK]: (payload) => workOnRun(platform, String(payload.agencyId), String(payload.runId)),
    'movein:resume': () => resumeRuns(platform),
  };
}
