import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { buildWeb } from '../../bin/build-web.ts';
import { memoryFolder, projectFolder } from '../../bin/folders.ts';
import { startBundledServer } from '../../server/platform/database/bundled.ts';
import { freePort, postmasterOf, startProgram, until, type Program } from '../support/program.ts';

const ground = memoryFolder('start');
const running: Program[] = [];
const folders: string[] = [];
const start: typeof startProgram = async (options) => {
  const program = await startProgram(options);
  running.push(program);
  if (options.data) folders.push(options.data);
  return program;
};
/** One agency for the tests that do not care how it began: each finds it as the one before left it. */
const AGENCY = 'agency';
const dataFolder = (name: string): string => join(ground, name);
const page = (program: Program, path = '/health') => fetch(program.url + path, { signal: AbortSignal.timeout(15_000) });

beforeAll(() => buildWeb(() => undefined));
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM');
    await ended;
  }
});
afterAll(() => {
  for (const folder of folders) {
    const left = postmasterOf(folder);
    if (left !== null) process.kill(left, 'SIGKILL');
  }
  rmSync(ground, { recursive: true, force: true });
});

test('a second start says that the first is running and where; Ctrl+C ends program and database in order', async () => {
  const data = dataFolder(AGENCY);
  const first = await start({ folder: projectFolder, data });
  await first.ready();
  expect((await page(first)).status).toBe(200);
  const second = await start({ folder: projectFolder, data });
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('Mitoyen tourne déjà sur ce dossier');
  expect((await page(first)).status).toBe(200);
  first.interrupt();
  expect(await first.ended).toBe(0);
  expect(first.output()).toContain('Mitoyen est arrêté. Rien n’a été perdu.');
  expect(postmasterOf(data)).toBeNull();
  expect(existsSync(join(data, 'running.pid'))).toBe(false);
});

test('killed without warning, program and database both, it starts again on what it left', async () => {
  const data = dataFolder(AGENCY);
  const first = await start({ folder: projectFolder, data, args: ['server/main.ts'] });
  await first.ready();
  first.child.kill('SIGKILL');
  await first.ended;
  const left = postmasterOf(data);
  expect(left).not.toBeNull(); // Its database lives on: the next start takes it over.
  const second = await start({ folder: projectFolder, data, args: ['server/main.ts'] });
  await second.ready();
  expect(postmasterOf(data)).toBe(left);
  second.child.kill('SIGKILL');
  process.kill(left!, 'SIGKILL');
  await second.ended;
  // Worst of all: the number in the file belongs to somebody else now.
  writeFileSync(join(data, 'running.pid'), `${process.pid} another-birth`);
  const third = await start({ folder: projectFolder, data, args: ['server/main.ts'] });
  await third.ready();
  expect((await page(third)).status).toBe(200);
});

test('interrupted while it is still opening, it leaves no database behind', async () => {
  const data = dataFolder('impatient');
  const program = await start({ folder: projectFolder, data });
  await until(async () => postmasterOf(data) !== null, 30_000, program.output);
  program.interrupt();
  await program.ended;
  expect(program.output()).toContain('Arrêt en cours');
  expect(postmasterOf(data)).toBeNull();
});

test('a port that is taken, or a folder that cannot be written, is said in a sentence with its remedy before anything is started', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const data = dataFolder('no-port');
  const program = await start({ folder: projectFolder, data, env: { PORT: String(port) } });
  expect(await program.ended).toBe(1);
  expect(program.output()).toContain(`Le port ${port} est déjà pris par un autre programme. Arrêtez-le, ou choisissez un autre port\u00A0: PORT=${port + 1} npm start`);
  expect(existsSync(join(data, 'postgres'))).toBe(false);
  expect(existsSync(join(data, 'running.pid'))).toBe(false);
  other.close();
  writeFileSync(join(ground, 'a-file'), '');
  const barred = await start({ folder: projectFolder, env: { MITOYEN_DATA: join(ground, 'a-file', 'inside') } });
  expect(await barred.ended).toBe(1);
  expect(barred.output()).toMatch(/Le dossier .* ne peut pas être écrit par ce compte/);
});

test('the database runs as the account whose folder it is; another account is told whose it is', async () => {
  if (process.getuid!() === 0) {
    const data = dataFolder('of-somebody');
    mkdirSync(join(data, 'postgres'), { recursive: true, mode: 0o755 });
    const daemon = Number(execFileSync('id', ['-u', 'daemon'], { encoding: 'utf8' }));
    chownSync(join(data, 'postgres'), daemon, daemon);
    const program = await start({ folder: projectFolder, data, args: ['server/main.ts'] });
    await program.ready();
    expect(statSync(join(data, 'postgres', 'data-18', 'PG_VERSION')).uid).toBe(daemon);
  } else {
    await expect(startBundledServer({ folder: '/var' })).rejects.toThrow('appartient à un autre compte');
  }
});

test('a clone in a folder with blanks and accents opens the demo agency, and its printed logins sign in', async () => {
  const clone = join(ground, 'Mes dossiers', 'où j’habite (été)', 'mitoyen');
  for (const file of execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: projectFolder, encoding: 'utf8' }).split('\0').filter((name) => name && existsSync(join(projectFolder, name)))) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(projectFolder, file), join(clone, file));
  }
  symlinkSync(join(projectFolder, 'node_modules'), join(clone, 'node_modules'));
  cpSync(join(projectFolder, 'web', 'dist'), join(clone, 'web', 'dist'), { recursive: true });
  folders.push(join(clone, '.mitoyen'));
  const program = await start({ folder: clone, env: { MITOYEN_DEMO: '' } });
  await program.ready();
  const [, password] = /mot de passe de tous\u00A0: (\S+)\)/.exec(program.output())!;
  const logins = [...program.output().matchAll(/^ {4}(Agence|Clients) +(\S+)/gm)].map(([, face, login]) => ({ face: face === 'Agence' ? 'office' : 'extranet', login: login! }));
  expect(logins.length).toBeGreaterThanOrEqual(12);
  for (const { face, login } of [logins[0]!, logins.at(-1)!]) {
    const reply = await fetch(`${program.url}/api/${face}/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ agency: 'delorme', login, password }) });
    expect([login, reply.status, await reply.json()]).toEqual([login, 200, { next: 'done' }]);
  }
  expect(await (await page(program, '/delorme/extranet/')).text()).toContain('<html');
});

test('DATABASE_URL uses another PostgreSQL, by an account that is no superuser; what is wrong with it is said', async () => {
  const server = await startBundledServer({ folder: join(ground, 'theirs'), disposable: true });
  const admin = new pg.Client(server.connection('postgres'));
  await admin.connect();
  for (const statement of ['create role agence login createrole', 'create database agence owner agence']) await admin.query(statement);
  await admin.end();
  const address = (database: string): string => `postgresql://agence@/${database}?host=${encodeURIComponent(String(server.connection('x').host))}`;
  const data = dataFolder('elsewhere');
  const program = await start({ folder: projectFolder, data, env: { DATABASE_URL: address('agence') } });
  await program.ready();
  expect((await page(program)).status).toBe(200);
  expect(existsSync(join(data, 'postgres'))).toBe(false);
  program.interrupt();
  expect(await program.ended).toBe(0);
  const missing = await start({ folder: projectFolder, data, env: { DATABASE_URL: address('absente') } });
  expect(await missing.ended).toBe(1);
  expect(missing.output()).toContain('La base de DATABASE_URL n’existe pas sur ce serveur');
  await server.stop();
  const away = await start({ folder: projectFolder, data, env: { DATABASE_URL: address('agence') } });
  expect(await away.ended).toBe(1);
  expect(away.output()).toContain('La base de DATABASE_URL ne répond pas');
});

test('the database killed while serving: a French sentence meanwhile, and everything works again by itself', async () => {
  const data = dataFolder(AGENCY);
  const program = await start({ folder: projectFolder, data, args: ['server/main.ts'] });
  await program.ready();
  const shot = postmasterOf(data)!;
  process.kill(shot, 'SIGKILL');
  const seen = new Map<number, string>();
  await until(async () => {
    const reply = await page(program);
    seen.set(reply.status, await reply.text());
    return seen.has(503) && reply.status === 200;
  }, 60_000, () => readFileSync(join(data, 'postgres', 'data-18', 'server.log'), 'utf8'));
  expect([...seen.keys()].sort()).toEqual([200, 503]);
  expect(JSON.parse(seen.get(503)!).error).toMatchObject({ code: 'database-away', message: 'La base de données est momentanément indisponible. Rien n’a été perdu. Réessayez dans quelques instants.' });
  expect(postmasterOf(data)).not.toBe(shot);
  program.interrupt();
  expect(await program.ended).toBe(0);
  expect(postmasterOf(data)).toBeNull();
});
