import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, chownSync, constants, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type Account = { uid: number; gid: number } | null;

export interface Launching {
  binaries: string;
  data: string;
  sockets: string;
  account: Account;
  /** Only for throw-away test servers: trades safety for speed. */
  disposable: boolean;
}

/** A server process that is started again when it ends by itself. */
export interface Postmaster {
  pid(): number;
  /** Null when the server was already running and is not our child. */
  child(): ChildProcess | null;
  stop(): Promise<void>;
}

/** Takes over the server that a killed program left behind, else launches one; whatever ends it but `stop` is mended by launching again. */
export async function keepPostmaster(options: Launching, log: (line: string) => void): Promise<Postmaster> {
  const taken = runningPostmaster(options.data);
  let child = taken === null ? await launchWithRetries(options) : null;
  let pid = taken ?? child!.pid!;
  const ending = new AbortController();
  let revival: Promise<void> = Promise.resolve();

  const watch = (): void => {
    if (child) {
      child.once('exit', () => { revival = revive(); });
      return;
    }
    const look = setInterval(() => {
      if (alive(pid)) return;
      clearInterval(look);
      revival = revive();
    }, 500);
    look.unref();
  };
  const revive = async (): Promise<void> => {
    for (let wait = 200; !ending.signal.aborted; wait = Math.min(wait * 2, 10_000)) {
      log('PostgreSQL ended by itself; starting it again');
      try {
        child = await launchWithRetries(options);
        pid = child.pid!;
        return watch();
      } catch (error) {
        log(String(error));
        await pause(wait);
      }
    }
  };
  watch();
  return {
    pid: () => pid,
    child: () => child,
    stop: async () => {
      ending.abort();
      await revival;
      await stopPostmaster(pid, child);
    },
  };
}

async function launchWithRetries(options: Launching): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const child = launch(options);
    const early = await Promise.race([
      new Promise<'ended'>((done) => child.once('exit', () => done('ended'))),
      pause(attempt === 1 ? 60 : 300).then(() => 'running' as const),
    ]);
    if (early === 'running') return child;
    // A postmaster.pid left by a killed server may block the first try; nobody lives behind it, so it goes.
    if (attempt === 5) throw new Error(`PostgreSQL ne démarre pas. Voir ${join(options.data, 'server.log')}.`);
    if (runningPostmaster(options.data) === null) rmSync(join(options.data, 'postmaster.pid'), { force: true });
    await pause(200 * attempt);
  }
}

function launch({ binaries, data, sockets, account, disposable }: Launching): ChildProcess {
  const quick = disposable ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : [];
  const log = openSync(join(data, 'server.log'), 'a');
  if (account) chownSync(join(data, 'server.log'), account.uid, account.gid);
  // Its own process group: Ctrl+C must reach us first, so that connections end before their server does.
  const child = spawn(join(binaries, 'bin', 'postgres'), [
    '-D', data, '-k', sockets, '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700',
    '-c', 'max_connections=120', '-c', 'shared_buffers=256MB', '-c', 'work_mem=16MB', '-c', 'max_wal_size=2GB', '-c', 'jit=off', '-c', 'timezone=UTC', '-c', 'log_timezone=UTC', ...quick,
  ], { ...(account ?? {}), detached: true, stdio: ['ignore', log, log], env: { PATH: process.env.PATH, TZ: 'UTC' } });
  child.unref(); // The program ends when its own work ends; the server is stopped by stop().
  return child;
}

/** The process id in postmaster.pid when that process is alive and is a PostgreSQL server of this folder, else null. */
function runningPostmaster(data: string): number | null {
  let pid: number;
  try {
    pid = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
  } catch {
    return null;
  }
  try {
    accessSync(`/proc/${pid}/cmdline`, constants.R_OK);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data) ? pid : null;
  } catch {
    return existsSync('/proc') ? null : pid;
  }
}

async function stopPostmaster(pid: number, child: ChildProcess | null): Promise<void> {
  try {
    process.kill(pid, 'SIGINT'); // "Fast" shutdown: sessions are ended, data is flushed.
  } catch {
    return; // Already gone.
  }
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (child ? child.exitCode !== null || child.signalCode !== null : !alive(pid)) return;
    await pause(20);
  }
  throw new Error('PostgreSQL ne s’arrête pas.');
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
