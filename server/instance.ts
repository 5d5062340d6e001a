import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './platform/settings.ts';

/** One running program per data folder: the second one is told so. */
export async function claimDataFolder(settings: Settings): Promise<{ release(): void } | null> {
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o755 });
  const file = join(settings.dataFolder, 'running.pid');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      // "wx" fails when the file exists: two starts at the same instant cannot both win.
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return { release: () => rmSync(file, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (await answers(settings) || holdsTheFolder(Number(readFileSync(file, 'utf8')))) return null;
      rmSync(file, { force: true }); // Left by a program that was killed.
    }
  }
  return null;
}

async function answers(settings: Settings): Promise<boolean> {
  try {
    const reply = await fetch(`http://${settings.host}:${settings.port}/health`, { signal: AbortSignal.timeout(1000) });
    return (await reply.json() as { product?: string }).product === 'mitoyen';
  } catch {
    return false;
  }
}

function holdsTheFolder(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(join('server', 'main.ts'));
  } catch {
    return true; // No /proc to ask: a living process with this number is taken for ours.
  }
}
