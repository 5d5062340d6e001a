import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { dropFiles, type ExportFile } from '../../tests/support/agency-export.ts';
import { resumeRuns } from './use-cases/resume-runs.ts';
import { workOnRun } from './use-cases/work-on-run.ts';

let app: TestApp;
let admin: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp();
  admin = await app.staff('administrator');
});
afterAll(() => app.close());

const csv = (path: string, text: string): ExportFile => ({ path, content: Buffer.from(text) });
const BUILDINGS = csv('immeubles.csv', 'Code immeuble;Nom;Mode de gestion\nA1;Les Ormes;Syndic\nA2;Les Pins;Gérance\n');
const LOTS = csv('lots.csv', 'N° lot;Immeuble;Type\n1;A1;Cave\n2;A9;Cave\n');
const runs = (path: string, options: Parameters<TestApp['call']>[2] & { method?: string } = {}) => app.call(options.method ?? 'GET', `/api/office/movein/runs${path}`, { as: admin, ...options });
const trial = async (id: string) => {
  const asked = await runs(`/${id}/trial`, { method: 'POST' });
  if (asked.status !== 200) return asked;
  await workOnRun(app.platform, app.agencyId, id);
  return runs(`/${id}`);
};

test('only who may move in reaches it: 403 without the right, 404 from another agency, 401 signed out', async () => {
  const id = await dropFiles(app, admin, [BUILDINGS]);
  const manager = await app.staff('manager');
  const stranger = await app.staff('administrator', await app.createAgency('ailleurs'));
  const routes: [string, string, unknown?][] = [
    ['GET', `/${id}`], ['PATCH', `/${id}`, { name: 'X' }], ['DELETE', `/${id}`], ['POST', `/${id}/trial`], ['POST', `/${id}/import`, { leaveOut: true }], ['GET', `/${id}/findings`], ['GET', `/${id}/findings/export?format=csv`],
    ['GET', `/${id}/report?format=csv`], ['GET', `/${id}/refused?path=lots.csv`], ['PUT', `/${id}/reading`, { path: 'immeubles.csv', table: null }], ['DELETE', `/${id}/file?path=immeubles.csv`],
    ['POST', `/${id}/corrections`, { corrections: [{ file: 'lots.csv', line: 2, column: 'Type', valueRead: 'x', value: 'y' }] }],
  ];
  for (const [method, path, body] of routes) {
    const ask = async (as: typeof admin | null) => (await runs(path, { method, as, ...(body ? { body } : {}) })).status;
    expect([method, path, await ask(manager), await ask(stranger), await ask(null)]).toEqual([method, path, 403, 404, 401]);
  }
  const put = (as: typeof admin) => runs(`/${id}/file?path=x.csv`, { method: 'PUT', as, body: Buffer.from('a;b\n'), headers: { 'content-type': 'application/octet-stream' } });
  expect([(await put(manager)).status, (await put(stranger)).status]).toEqual([403, 404]);
  expect((await runs('', { as: stranger })).body.rows).toEqual([]);
});

test('[BEY-525] a value put right on the screen is read by the next trial, and kept for the next drop of the same file', async () => {
  const id = await dropFiles(app, admin, [BUILDINGS, LOTS]);
  expect((await trial(id)).body.trial).toMatchObject({ errors: 1, files: [{ path: 'immeubles.csv', created: 2 }, { path: 'lots.csv', read: 2, refused: 1, created: 1 }] });
  const [finding] = (await runs(`/${id}/findings?level=error`)).body.rows;
  expect(finding).toMatchObject({ file: 'lots.csv', line: 3, column: 'Immeuble', valueRead: 'A9', choices: ['A1', 'A2'] });
  await runs(`/${id}/corrections`, { method: 'POST', body: { corrections: [{ file: 'lots.csv', line: 3, column: 'Immeuble', valueRead: 'A9', value: 'A2' }] } });
  expect((await trial(id)).body.trial.errors).toBe(0);
  const next = await dropFiles(app, admin, [BUILDINGS, LOTS]);
  expect((await trial(next)).body.trial.errors).toBe(0);
  const moved = await dropFiles(app, admin, [BUILDINGS, csv('lots.csv', 'N° lot;Immeuble;Type\n1;A1;Cave\n2;A8;Cave\n')]);
  expect((await trial(moved)).body.trial.errors).toBe(1);
});

test('[BEY-525] columns chosen by hand are kept for the next export with the same headers', async () => {
  const odd = csv('divers.csv', 'Zut;Machin;Sorte\nB1;Les Saules;Syndic\n');
  const id = await dropFiles(app, admin, [odd]);
  expect((await trial(id)).body.error.code).toBe('movein-no-table');
  const chosen = await runs(`/${id}/reading`, { method: 'PUT', body: { path: 'divers.csv', table: 'buildings', columns: { code: 'Zut', name: 'Machin', management: 'Sorte' } } });
  expect(chosen.body.tables[0]).toMatchObject({ table: 'buildings', missing: [] });
  expect((await runs(`/${id}/reading`, { method: 'PUT', body: { path: 'divers.csv', table: 'buildings', columns: { code: 'Rien' } } })).body.error.code).toBe('movein-unknown-column');
  const next = await dropFiles(app, admin, [csv('autre.csv', 'Sorte;Machin;Zut\nSyndic;Les Aulnes;B2\n')]);
  expect((await trial(next)).body.trial.files).toMatchObject([{ path: 'autre.csv', table: 'buildings', created: 1 }]);
});

test('[BEY-525] refused lines can be left out, and are given back in a file to mend, as they were', async () => {
  const id = await dropFiles(app, admin, [BUILDINGS, csv('lots.csv', 'N° lot;Immeuble;Type\n7;A1;Cave\n8;ZZ;"Cave; sèche"\n')]);
  await trial(id);
  const file = await runs(`/${id}/refused?path=lots.csv`);
  expect(String(file.body)).toBe('\uFEFF"N° lot";"Immeuble";"Type";"Problème"\r\n"8";"ZZ";"Cave; sèche";"«\u00A0ZZ\u00A0» n’existe pas dans «\u00A0Immeubles\u00A0»."\r\n');
  expect((await runs(`/${id}/import`, { method: 'POST', body: { leaveOut: false } })).status).toBe(409);
});

test('[BEY-525] an archive is unpacked, a folder around everything is passed over, and what climbs out of it is held back', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'movein-'));
  const zip = new yazl.ZipFile();
  zip.addBuffer(BUILDINGS.content, 'export/immeubles.csv');
  zip.addBuffer(Buffer.from('%PDF-1.4 bail'), 'export/documents/Bail signé n° 1.pdf');
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, 'export.zip')));
  const id = await dropFiles(app, admin, []);
  const sent = await runs(`/${id}/file?path=export.zip`, { method: 'PUT', body: await readFile(join(folder, 'export.zip')), headers: { 'content-type': 'application/octet-stream' } });
  expect(sent.body).toEqual({ taken: 2, refused: [] });
  expect((await runs(`/${id}`)).body).toMatchObject({ tables: [{ path: 'immeubles.csv', table: 'buildings' }], others: { count: 1 } });
  const climbing = await runs(`/${id}/file?path=${encodeURIComponent('../../evil.csv')}`, { method: 'PUT', body: Buffer.from('x'), headers: { 'content-type': 'application/octet-stream' } });
  expect(climbing.body.error.code).toBe('movein-bad-path');
  await rm(folder, { recursive: true });
});

test('[BEY-525] cut just before the import ends, nothing is left, and the work is taken up again from its beginning', async () => {
  const fresh = await app.createAgency('coupure');
  const boss = await app.staff('administrator', fresh);
  const id = await dropFiles(app, boss, [csv('immeubles.csv', 'Code immeuble;Nom;Mode de gestion\nK1;Un;Syndic\n'), csv('lots.csv', 'N° lot;Immeuble\n1;K1\n'), csv('tiers.csv', 'Code tiers;Nature;Nom\nT1;Couple;Un\n')]);
  const ask = (what: string, body?: unknown) => app.call('POST', `/api/office/movein/runs/${id}/${what}`, { as: boss, ...(body ? { body } : {}) });
  await ask('trial');
  await workOnRun(app.platform, fresh, id);
  expect((await ask('import', { leaveOut: false })).status).toBe(200);
  const there = async () => Number((await app.db.owner.query('select (select count(*) from office.buildings where agency_id = $1) + (select count(*) from office.lots where agency_id = $1) + (select count(*) from office.parties where agency_id = $1) as n', [fresh])).rows[0].n);

  // The last write before commit waits for a lock we hold; its connection is then killed, as a dying process would leave it.
  const holder = await app.db.owner.connect();
  await holder.query('begin');
  await holder.query('lock table office.audit in access exclusive mode');
  const cut = workOnRun(app.platform, fresh, id).catch((error: unknown) => String(error));
  for (let waited = 0; waited < 200; waited += 1) {
    const { rows } = await app.db.owner.query("select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%audit%'");
    if (rows.length > 0) {
      await app.db.owner.query('select pg_terminate_backend($1)', [rows[0].pid]);
      break;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  expect(await cut).toMatch(/terminat|connection|ECONNRESET|EPIPE/i);
  await holder.query('rollback');
  holder.release();
  expect(await there()).toBe(0);

  await app.db.owner.query("update office.movein_runs set state = 'importing', alive_at = now() - interval '5 minutes' where id = $1", [id]);
  await resumeRuns(app.platform);
  expect((await app.call('GET', `/api/office/movein/runs/${id}`, { as: boss })).body).toMatchObject({ state: 'imported', report: { files: [{ created: 1 }, { created: 1 }, { created: 1 }] } });
  expect(await there()).toBe(3);
});
