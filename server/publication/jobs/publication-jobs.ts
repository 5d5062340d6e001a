import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { readInbox } from '../use-cases/read-inbox.ts';
import { runPublication } from '../use-cases/run-publication.ts';
import { sendNotices } from '../use-cases/send-notices.ts';
import { serveSchedules } from '../use-cases/serve-schedule.ts';

/** Jobs carry ids only; each may run twice without harm. */
export function publicationJobs(platform: Platform): Record<string, JobHandler> {
  return {
    'publication.run': ({ agencyId, runId }) => runPublication(platform, String(agencyId), String(runId)),
    'publication.notify': ({ agencyId, runId }) => sendNotices(platform, String(agencyId), String(runId)),
    'publication.read-inbox': ({ agencyId }) => readInbox(platform, String(agencyId)),
    'publication:serve-schedules': () => serveSchedules(platform),
  };
}

export const PUBLICATION_CRONTAB = ['* * * * * publication:serve-schedules'];
