import { createHash } from 'node:crypto';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveOf, dropFiles, exportFiles } from '../../tests/support/agency-export.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { dieAtWork, type Order } from '../../tests/support/die-at-work.ts';
import type { Id } from '../kernel/ids.ts';
import { resumeRuns } from './use-cases/resume-runs.ts';
import { incomingFolder } from './use-cases/workspace.ts';
import { workOnRun } from './use-cases/work-on-run.ts';

let app: TestApp;
let archive: Buffer;
beforeAll(async () => {
  app = await openTestApp();
  const files = exportFiles();
  // One document that a disk nearly full cannot take, after many that it can.
  const large = files.filter(({ path }) => /releve-de-compte.*\.pdf$/.test(path)).sort((a, b) => (a.path < b.path ? -1 : 1)).at(-1)!;
  large.content = Buffer.concat([large.content, Buffer.alloc(100_000, '%\n')]);
  archive = await archiveOf(files);
});
afterAll(() => app.close());

const TABLES = ['buildings', 'lots', 'parties', 'accounts', 'ownerships', 'events', 'event_attachments', 'photos', 'ledger_entries', 'ledger_lines', 'ledger_analytics', 'expenses'];

let agencies = 0;
async function agency() {
  const id = await app.createAgency(`reprises-${++agencies}`);
  const staff = await app.staff('administrator', id);
  const call = async (method: string, path: string, body?: object) => (await app.call(method, `/api/office/movein/${path}`, { as: staff, ...(body ? { body } : {}) }));
  const read = async (runId: Id) => (await call('GET', `runs/${runId}`)).body;
  const counts = async (): Promise<number[]> => Promise.all(TABLES.map(async (table) => Number((await app.db.owner.query(`select count(*) from office.${table} where agency_id = $1`, [id])).rows[0].count)));
  const ask = (runId: Id, what: 'trial' | 'import') => call('POST', `runs/${runId}/${what}`, what === 'import' ? { leaveOut: true } : undefined);
  const work = async (runId: Id, what: 'trial' | 'import') => {
    expect((await ask(runId, what)).status).toBe(200);
    await workOnRun(app.platform, id, runId);
    return read(runId);
  };
  const die = (runId: Id, order: Partial<Order>, largestFile?: number) => dieAtWork(app, { work: 'move-in', agencyId: id, runId, ...order }, largestFile);
  const isSilent = (runId: Id) => app.db.owner.query("update office.movein_runs set alive_at = now() - interval '91 seconds' where id = $1", [runId]);
  return { id, staff, call, read, counts, ask, work, die, isSilent, drop: (name: string) => dropFiles(app, staff, [{ path: 'export.zip', content: archive }], name) };
}

/** What an undisturbed import of the export leaves, table by table (movein.db.test.ts tells where the figures come from). */
const WHOLE = expect.arrayContaining([260, 4, 774 + 676 + 649, 1548 + 1910 + 1841, 152]);
const NOTHING = TABLES.map(() => 0);

test('[BEY-525] an upload killed on its way leaves a run as it was; the same file dropped again is there once, and the pieces are swept', async () => {
  const { id, call, read, die } = await agency();
  const runId = (await call('POST', 'runs', { name: 'Coupée' })).body.id as Id;
  const content = 'Code tiers;Nature;Nom\nT1;Personne physique;Garnier\n';
  expect(await die(runId, { work: 'upload', path: 'tiers.csv', content })).toBe('SIGKILL');
  expect((await read(runId)).tables).toEqual([]);
  // Whole on the disk, and killed before anybody knows of it.
  expect(await die(runId, { work: 'upload', path: 'tiers.csv', content, at: ['insert into office.movein_files'] })).toBe('SIGKILL');
  expect((await read(runId)).tables).toEqual([]);
  for (let again = 0; again < 2; again++) await app.call('PUT', `/api/office/movein/runs/${runId}/file?path=tiers.csv`, { as: await app.staff('administrator', id), body: Buffer.from(content), headers: { 'content-type': 'application/octet-stream' } });
  expect((await read(runId)).tables).toEqual([expect.objectContaining({ path: 'tiers.csv', table: 'parties' })]);

  const folder = incomingFolder(app.platform, runId);
  const [piece] = readdirSync(folder);
  expect(piece).toBeDefined();
  const longAgo = new Date(Date.now() - 7_200_000);
  utimesSync(join(folder, piece!), longAgo, longAgo);
  writeFileSync(join(folder, 'still-coming-in'), 'half');
  await call('POST', `runs/${runId}/trial`);
  await workOnRun(app.platform, id, runId);
  expect(readdirSync(folder)).toEqual(['still-coming-in']);
  expect((await read(runId)).state).toBe('tried');
});

test('[BEY-525] killed at each of its steps, a move-in keeps nothing of itself, and the next try brings everything once', { timeout: 180_000 }, async () => {
  const { id, read, counts, ask, work, die, isSilent, drop } = await agency();
  const runId = await drop('Coupée');
  await ask(runId, 'trial');
  // Looking at the documents; writing, to be taken back; taken back, before it is told.
  for (const at of [['update office.movein_files f set hash'], ['insert into office.ledger_lines'], ['insert into office.ledger_lines', 'delete from "office"."movein_findings"']]) {
    expect([at, await die(runId, { at })]).toEqual([at, 'SIGKILL']);
    expect([at, (await read(runId)).state, await counts()]).toEqual([at, 'trying', NOTHING]);
  }
  await isSilent(runId);
  await resumeRuns(app.platform);
  expect(await read(runId)).toMatchObject({ state: 'tried', failure: null });
  expect(await counts()).toEqual(NOTHING);

  // The disk takes nearly all documents, and not the large one.
  await ask(runId, 'import');
  expect(await die(runId, {}, 16 * 1024)).toBe(0);
  expect(await read(runId)).toMatchObject({ state: 'failed', failure: 'Le disque du serveur est plein. Rien n’a été enregistré. Faites libérer de la place, puis relancez la simulation.' });
  expect(await counts()).toEqual(NOTHING);

  expect((await work(runId, 'trial')).state).toBe('tried');
  await ask(runId, 'import');
  // Files stored and not yet ticked; among the documents; among the entries; all written, before the end.
  for (const at of [['set stored = true'], ['insert into office.files'], ['insert into office.ledger_lines'], ['"report" = ', 'commit']]) {
    expect([at, await die(runId, { at })]).toEqual([at, 'SIGKILL']);
    expect([at, (await read(runId)).state, await counts()]).toEqual([at, 'importing', NOTHING]);
  }
  // The end itself: kept, and nobody there to hear so.
  await isSilent(runId);
  expect(await die(runId, { work: 'resume', at: ['"report" = ', 'commit'], answered: true })).toBe('SIGKILL');
  const done = await read(runId);
  expect([done.state, done.failure, await counts()]).toEqual(['imported', null, WHOLE]);
  for (const file of done.report.files) expect([file.path, file.created]).toEqual([file.path, file.read - file.refused]);
  const whole = await counts();
  await isSilent(runId);
  await resumeRuns(app.platform);
  expect(await counts()).toEqual(whole);
  const { rows: files } = await app.db.owner.query('select hash from office.files where agency_id = $1', [id]);
  expect(files.length).toBeGreaterThan(200);
  for (const { hash } of files) expect(createHash('sha256').update(await buffer(app.platform.files.read(hash))).digest('hex')).toBe(hash);
});

test('[BEY-525] the same export imported by two runs at once, each of them begun twice: one after the other, and nothing double', { timeout: 120_000 }, async () => {
  const { id, read, counts, ask, work, drop } = await agency();
  const runs = [await drop('Une'), await drop('Deux')];
  for (const runId of runs) await work(runId, 'trial');
  for (const runId of runs) await ask(runId, 'import');
  await Promise.all([...runs, ...runs].map((runId) => workOnRun(app.platform, id, runId)));
  const [one, two] = await Promise.all(runs.map(read));
  expect([one.state, two.state, await counts()]).toEqual(['imported', 'imported', WHOLE]);
  const created = (run: { report: { files: { created: number }[] } }) => run.report.files.reduce((sum, file) => sum + file.created, 0);
  expect(Math.min(created(one), created(two))).toBe(0);
});

test('a move-in that ends its process at every try is given up, and says so', async () => {
  const { id, staff, call, read } = await agency();
  const runId = await dropFiles(app, staff, [{ path: 'tiers.csv', content: Buffer.from('Code tiers;Nature;Nom\nT1;Personne physique;Garnier\n') }], 'Trop');
  await call('POST', `runs/${runId}/trial`);
  await app.db.owner.query('update office.movein_runs set attempts = 6 where id = $1', [runId]);
  await workOnRun(app.platform, id, runId);
  expect(await read(runId)).toMatchObject({ state: 'failed', failure: expect.stringContaining('s’est arrêté à chaque essai') });
  await call('POST', `runs/${runId}/trial`);
  await workOnRun(app.platform, id, runId);
  expect((await read(runId)).state).toBe('tried');
});
