import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { TELL_CLIENT } from '../use-cases/serve-requests.ts';
import { tellClient } from '../use-cases/tell-client.ts';

export function requestJobs(platform: Platform): Record<string, JobHandler> {
  return { [TELL_CLIENT]: ({ agencyId, requestId }) => tellClient(platform, String(agencyId), String(requestId)) };
}
