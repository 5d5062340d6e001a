import type { JobHandler } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { readTexts, sweepFiles } from '../use-cases/read-text.ts';

/** Reads the words of new files, and every ten minutes those whose job was lost. Both may run twice without harm. */
export function fileJobs(platform: Platform): Record<string, JobHandler> {
  return {
    'documents.read-text': ({ agencyId, hashes }) => readTexts(platform, String(agencyId), (hashes as string[]).map(String)),
    'documents:sweep-files': () => sweepFiles(platform),
  };
}

export const FILE_CRONTAB = ['*/10 * * * * documents:sweep-files'];
