import { join } from 'node:path';
import type { Id } from '../../kernel/ids.ts';
import type { Platform } from '../../platform/module.ts';

/** Where the files of a run stay until it is removed; names in it were judged safe (rules/file-path.ts). */
export function runFolder(platform: Platform, runId: Id): string {
  return join(platform.settings.dataFolder, 'movein', runId);
}

export function pathInRun(platform: Platform, runId: Id, path: string): string {
  return join(runFolder(platform, runId), 'files', path);
}
