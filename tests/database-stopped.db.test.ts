import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../bin/folders.ts';
import { boot, type Running } from '../server/boot.ts';
import type { Id } from '../server/kernel/ids.ts';
import { modules } from '../server/modules.ts';
import type { Workers } from '../server/platform/jobs/jobs.ts';
import { readSettings } from '../server/platform/settings.ts';
import { startModuleWorkers } from '../server/worker.ts';
import { officeFactory } from './factories/office.ts';
import { archiveOf, dropFiles, exportFiles } from './support/agency-export.ts';
import { openTestApp, type TestApp } from './support/app.ts';
import { until } from './support/program.ts';
import { titlesSeenBy } from './support/publication.ts';

// The program with its own PostgreSQL and its workers, as `npm start` opens it; the database is stopped under it.
const folder = temporaryFolder('stopped');
let running: Running;
let app: TestApp;
let workers: Workers;
beforeAll(async () => {
  running = await boot(readSettings({ MITOYEN_DATA: join(folder, 'data') }, '/'), () => undefined);
  const { platform, ownerPool, server } = running;
  app = await openTestApp({ database: { office: platform.office, extranet: platform.extranet, owner: ownerPool, name: 'stopped', connection: server!.connection('postgres', 'mitoyen') as pg.ClientConfig, close: async () => undefined } });
  workers = await startModuleWorkers({ ...running, platform: app.platform }, modules);
});
afterAll(async () => {
  await workers.stop();
  await app.close();
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets work begin, stops the server at once ("immediate" mode: no farewell, no flush) as it writes to `table`, and reads what people are told meanwhile. */
async function stoppedWhileWriting(table: string, as: { headers: { cookie: string } }, begin: () => Promise<unknown>): Promise<{ status: number; message: string }> {
  const blocker = new pg.Client(app.db.connection);
  blocker.on('error', () => undefined);
  await blocker.connect();
  await blocker.query(`begin; lock table ${table} in share mode`);
  await begin();
  await until(async () => (await app.db.owner.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like $1", [`%${table}%`])).rowCount! > 0, 60_000);
  process.kill(running.server!.pid, 'SIGQUIT');
  let told = { status: 0, message: '' };
  await until(async () => {
    const reply = await app.call('GET', '/api/office/publication/summary', { as });
    if (reply.status !== 200) told = { status: reply.status, message: reply.body.error?.message };
    return told.status !== 0 && reply.status === 200;
  }, 60_000);
  return told;
}

const AWAY = { status: 503, message: 'La base de données est momentanément indisponible. Rien n’a été perdu. Réessayez dans quelques instants.' };

test('[EXT-077] the database stopped in the middle of a publication and started again: the program lives on, and the run ends by itself with everything once', { timeout: 120_000 }, async () => {
  const id = await app.createAgency('arret');
  const office = officeFactory(app.db, id);
  await office.open({ notify_by_email: true });
  const building = await office.building();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const binder = await office.binder('PV', ['coOwner', 'member', 'president']);
  for (let index = 0; index < 5; index++) await office.event({ binderId: binder, buildingId: building, templateId: await office.template({ notify: true }) });
  const staff = await app.staff('administrator', id);
  let runId: Id = '';
  const told = await stoppedWhileWriting('extranet.documents', staff, async () => { runId = (await app.call('POST', '/api/office/publication/runs', { as: staff })).body.id; });
  expect(told).toEqual(AWAY);
  const run = async () => (await app.call('GET', `/api/office/publication/runs/${runId}`, { as: staff })).body;
  await until(async () => (await run()).state === 'done', 60_000);
  expect(await run()).toMatchObject({ state: 'done', error: null, attempts: 2, notices: 1 });
  expect(await titlesSeenBy(app.platform, id, owner.partyId)).toHaveLength(5);
});

test('[BEY-525] the database stopped in the middle of an import and started again: the import ends by itself, with everything once', { timeout: 120_000 }, async () => {
  const id = await app.createAgency('reprise');
  const staff = await app.staff('administrator', id);
  const runId = await dropFiles(app, staff, [{ path: 'export.zip', content: await archiveOf(exportFiles()) }]);
  const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/movein/runs/${runId}${path}`, { as: staff, ...(body ? { body } : {}) });
  const reaches = (state: string) => until(async () => (await call('GET', '')).body.state === state, 60_000);
  await call('POST', '/trial');
  await reaches('tried');
  const count = async (table: string) => Number((await app.db.owner.query(`select count(*) from office.${table} where agency_id = $1`, [id])).rows[0].count);
  const told = await stoppedWhileWriting('office.ledger_lines', staff, () => call('POST', '/import', { leaveOut: true }));
  expect(told).toEqual(AWAY);
  await reaches('imported');
  expect([await count('events'), await count('photos'), await count('ledger_entries'), await count('ledger_lines'), await count('expenses')]).toEqual([260, 4, 774 + 676 + 649, 1548 + 1910 + 1841, 152]);
});
