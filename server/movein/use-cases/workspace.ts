import { readdir, rm, stat } from 'node:fs/promises';
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

/** Where a file stays while it comes in. */
export function incomingFolder(platform: Platform, runId: Id): string {
  return join(runFolder(platform, runId), 'incoming');
}

const CUT_AFTER_MS = 3_600_000;

/** Removes what uploads cut by a kill left behind; one still coming in was written to a moment ago. */
export async function sweepIncoming(platform: Platform, runId: Id): Promise<void> {
  const folder = incomingFolder(platform, runId);
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && found.mtimeMs < Date.now() - CUT_AFTER_MS) await rm(join(folder, name), { recursive: true, force: true });
  }
}
