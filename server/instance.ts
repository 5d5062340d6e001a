import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Settings } from './platform/settings.ts';

/** One running program per data folder: the second one is told so, and gets null. What a killed one left behind is taken over. */
export function claimDataFolder(settings: Settings): { release(): void } | null {
  const file = join(settings.dataFolder, 'running.pid');
  try {
    mkdirSync(settings.dataFolder, { recursive: true, mode: 0o755 });
    for (let attempt = 0; attempt < 3; attempt++) {
      // "wx" fails when the file exists: two starts at the same instant cannot both win.
      if (writeNew(file)) return { release: () => rmSync(file, { force: true }) };
      if (isRunning(readFileSync(file, 'utf8'))) return null;
      rmSync(file, { force: true }); // Left by a program that was killed.
    }
  } catch (error) {
    throw new Error(`Le dossier ${settings.dataFolder} ne peut pas être écrit par ce compte (${(error as NodeJS.ErrnoException).code}). Lancez Mitoyen avec le compte à qui il est, ou donnez un autre dossier\u00A0: MITOYEN_DATA=… npm start`, { cause: error });
  }
  return null;
}

/** Said before anything is built or started. */
export async function demandFreePort({ host, port }: Settings): Promise<void> {
  const code = await portFault(host, port);
  if (code === null) return;
  if (code === 'EADDRINUSE') throw new Error(`Le port ${port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port\u00A0: PORT=${port === 65_535 ? 4300 : port + 1} npm start`);
  if (code === 'EACCES') throw new Error(`Ce compte n’a pas le droit d’ouvrir le port ${port}. Choisissez un port au-dessus de 1023\u00A0: PORT=4300 npm start`);
  throw new Error(`L’adresse ${host}:${port} ne peut pas être écoutée (${code}). Vérifiez HOST et PORT.`);
}

/** Why a port cannot be listened on; null when it can. */
export function portFault(host: string, port: number): Promise<string | null> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'unknown'));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => done(null)));
  });
}

/** Number of this process and when it began: numbers are given again after a restart of the machine, the pair is not. */
function writeNew(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid} ${birthOf(process.pid) ?? ''}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function isRunning(written: string): boolean {
  const [pid = 0, birth = ''] = written.split(' ').map((word, index) => (index === 0 ? Number(word) : word)) as [number, string];
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && birthOf(pid) === birth; // Another account's process is alive too.
  }
  const now = birthOf(pid);
  return now === null || now === birth;
}

/** When a process began, in ticks since the machine did, with the machine's own start; null where there is no /proc to ask. */
function birthOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}-${fields[19]}`;
  } catch {
    return null;
  }
}
