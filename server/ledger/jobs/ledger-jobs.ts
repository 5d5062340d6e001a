import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { IMPORT_TASK, importFec } from '../use-cases/import-fec.ts';

export function ledgerJobs(platform: Platform): Record<string, JobHandler> {
  return { [IMPORT_TASK]: (payload) => importFec(platform, String(payload.agencyId), String(payload.importId)) };
}
