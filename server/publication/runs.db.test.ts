import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { inAgency, OFFICE_ROLE, openDatabase, openPool } from '../platform/database/connection.ts';
import type { Id } from '../kernel/ids.ts';
import { officeFactory, type OfficeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish, readRunRow, titlesSeenBy } from '../../tests/support/publication.ts';
import { runPublication } from './use-cases/run-publication.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

let agencies = 0;
async function agency() {
  const id = await app.createAgency(`envois-${++agencies}`);
  const office: OfficeFactory = officeFactory(app.db, id);
  await office.open();
  const staff = await app.staff('administrator', id);
  const building = await office.building();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const open = await office.binder('PV', ['coOwner', 'member', 'president']);
  const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/${path}`, { as: staff, body });
  const count = async (sql: string): Promise<number> => Number((await app.db.owner.query(`select count(*) from ${sql}`, [id])).rows[0].count);
  return { id, office, staff, building, owner, open, call, count, run: () => publish(app.platform, app.db, id), sees: (personId: Id) => titlesSeenBy(app.platform, id, personId) };
}

const WATCHED = ['extranet.documents', 'extranet.document_places', 'extranet.grants', 'extranet.binders', 'extranet.cards', 'extranet.expenses', 'extranet.identities', 'extranet.notices', 'office.target_items', 'office.event_publications'];

/** Rows each table got or changed meanwhile: PostgreSQL writes in each row the transaction that made it (xmin). */
async function writtenDuring(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const { rows: [{ since }] } = await app.db.owner.query('select pg_current_xact_id()::text as since');
  await work();
  const counts: Record<string, number> = {};
  for (const table of WATCHED) counts[table] = Number((await app.db.owner.query(`select count(*) as n from ${table} where xmin::text::bigint > $1::bigint`, [since])).rows[0].n);
  return counts;
}

/** The program with a counter of the rows that the office's connections read or wrote for it. */
async function rowsMoved(id: Id): Promise<number> {
  const pool = openPool(app.db.connection, { role: OFFICE_ROLE, name: 'counted' });
  let moved = 0;
  pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<{ rowCount: number | null }>;
    client.query = (async (...args: unknown[]) => {
      const result = await query(...args);
      moved += result?.rowCount ?? 0;
      return result;
    }) as typeof client.query;
  });
  try {
    await publish({ ...app.platform, office: openDatabase(pool) }, app.db, id);
  } finally {
    await pool.end();
  }
  return moved;
}

test('what stands below a published thing goes with it: places with their document, the log with its run, all of it with its agency, and nothing of another one', async () => {
  const [leaving, staying] = [await agency(), await agency()];
  for (const one of [leaving, staying]) {
    await one.office.event({ binderId: one.open, buildingId: one.building });
    await one.run();
  }
  const below = async ({ id }: { id: Id }) => Promise.all(['extranet.documents', 'extranet.document_places', 'office.target_items', 'office.publication_log', 'office.event_publications'].map(async (table) => Number((await app.db.owner.query(`select count(*) from ${table} where agency_id = $1`, [id])).rows[0].count)));
  const before = await below(staying);
  expect(before.every((rows) => rows > 0)).toBe(true);
  expect((await below(leaving))).toEqual(before);
  await app.db.owner.query('delete from office.publication_runs where agency_id = $1', [leaving.id]);
  expect((await below(leaving))[3]).toBe(0);
  await app.db.owner.query('delete from extranet.documents where agency_id = $1', [leaving.id]);
  expect((await below(leaving))[1]).toBe(0);
  await app.db.owner.query('delete from office.publication_targets where agency_id = $1', [leaving.id]);
  expect((await below(leaving))[2]).toBe(0);
  expect(await below(staying)).toEqual(before);
  await app.db.owner.query('delete from platform.agencies where id = $1', [staying.id]);
  expect(await below(staying)).toEqual([0, 0, 0, 0, 0]);
});

test('[EXT-077] the cost of a run follows what changed: the same few rows move for one document among 10 or among 400', async () => {
  const cost = async (documents: number) => {
    const { id, building, open, office, run } = await agency();
    for (let index = 0; index < documents; index++) await office.event({ binderId: open, buildingId: building, files: ['le même'] });
    await run();
    await office.event({ binderId: open, buildingId: building });
    return rowsMoved(id);
  };
  const [few, many] = [await cost(10), await cost(400)];
  expect(many).toBeLessThan(few + 20);
  expect(few).toBeLessThan(120);
});

/** A transaction of somebody else, which writes and stays open until it is told otherwise. */
async function openTransaction(write = 'select pg_current_xact_id()', values: unknown[] = []): Promise<(end: 'commit' | 'rollback') => Promise<void>> {
  const client = await app.db.owner.connect();
  onTestFinished(() => client.release(true));
  await client.query('begin');
  await client.query(write, values);
  return async (end) => { await client.query(end); };
}

test('[EXT-077] a transaction that stays open elsewhere makes no run look again at what was taken, and hides nothing from the next one', async () => {
  const { id, building, open, office, run, call } = await agency();
  const waiting = async () => (await call('GET', 'publication/summary')).body.waiting as boolean;
  const late = await office.event({ binderId: open, buildingId: building });
  const end = await openTransaction();
  for (let index = 0; index < 60; index++) await office.event({ binderId: open, buildingId: building, files: ['le même'] });
  await run();
  expect(await waiting()).toBe(false);
  expect(await rowsMoved(id)).toBeLessThan(60);
  await end('rollback');
  // Written before a run, committed after it.
  const commit = await openTransaction("update office.events set treatment_on = '2026-11-05' where id = $1", [late]);
  await office.event({ binderId: open, buildingId: building });
  expect((await run()).report!.byKind.document).toEqual({ appeared: 1, changed: 0, disappeared: 0 });
  await commit('commit');
  expect(await waiting()).toBe(true);
  expect((await run()).report!.byKind.document).toEqual({ appeared: 0, changed: 1, disappeared: 0 });
  expect(await waiting()).toBe(false);
});

test('a copy of the database restored on another server, whose transactions count anew, has everything looked at and loses no change', async () => {
  const { id, building, open, office, run } = await agency();
  await run();
  await app.db.owner.query("update office.publication_targets set acknowledged_snapshot = '900000000:900000000:' where agency_id = $1", [id]);
  await office.event({ binderId: open, buildingId: building });
  expect((await run()).report!.byKind.document).toEqual({ appeared: 1, changed: 0, disappeared: 0 });
});

test('what the extranet acknowledged is lost, and not what it shows: the next run writes over what is there', async () => {
  const { id, owner, building, open, office, run, sees, count } = await agency();
  await office.event({ binderId: open, buildingId: building });
  await run();
  await app.db.owner.query('delete from office.publication_targets where agency_id = $1', [id]);
  expect(await run()).toMatchObject({ state: 'done', error: null });
  expect([await count('extranet.documents where agency_id = $1'), (await sees(owner.partyId)).length]).toEqual([1, 1]);
});

test('[EXT-077] when nothing changed, a run writes its own row and nothing of what clients see', async () => {
  const { building, open, office, run } = await agency();
  for (let index = 0; index < 30; index++) await office.event({ binderId: open, buildingId: building });
  await run();
  expect(await writtenDuring(run)).toEqual(Object.fromEntries(WATCHED.map((table) => [table, 0])));
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
});

test('a sale moves rights and the cards of two accounts, whatever the number of documents', async () => {
  const { id, building, owner, open, office, run, call, sees } = await agency();
  for (let index = 0; index < 40; index++) await office.event({ binderId: open, buildingId: building });
  await run();
  const buyer = await office.party({ lastName: 'Acheteur' });
  expect((await call('POST', 'transfers', { buildingId: building, sellerPartyId: owner.partyId, buyerPartyId: buyer, soldOn: '2026-11-24', lotIds: [owner.lotId] })).status).toBe(200);
  await app.db.owner.query('update office.accounts set published = true where agency_id = $1', [id]);
  const written = await writtenDuring(run);
  expect([written['extranet.documents'], written['extranet.document_places']]).toEqual([0, 0]);
  expect(written['extranet.grants']).toBeLessThan(8);
  expect([(await sees(owner.partyId)).length, (await sees(buyer)).length]).toEqual([0, 40]);
});

test('[PUB-174] what is unpublished leaves the extranet at the next run, and comes back when it is published again', async () => {
  const { building, owner, open, office, run, call, sees } = await agency();
  const event = await office.event({ binderId: open, buildingId: building });
  await run();
  expect(await sees(owner.partyId)).toHaveLength(1);
  expect((await call('POST', 'events/unpublish', { ids: [event] })).status).toBe(200);
  expect(await sees(owner.partyId)).toHaveLength(1);
  await run();
  expect(await sees(owner.partyId)).toEqual([]);
  await call('POST', 'events/publish', { ids: [event] });
  await run();
  expect(await sees(owner.partyId)).toHaveLength(1);
});

test('cancelled and replaced: the old one leaves and the new one arrives in the same run', async () => {
  const { building, owner, open, office, run, call, sees } = await agency();
  const event = await office.event({ binderId: open, buildingId: building, templateId: await office.template({ attachmentNames: 'no', label: 'Avis' }), treatmentOn: '2026-11-02' });
  await run();
  const reply = await call('POST', 'events/replace', { ids: [event], keepText: false, keepAttachments: true, publish: true });
  expect(reply.status).toBe(200);
  expect((await run()).report!.byKind.document).toEqual({ appeared: 1, changed: 0, disappeared: 1 });
  expect(await sees(owner.partyId)).toEqual([expect.stringContaining('24')]);
});

test('[SET-114] ticked, documents bear the name their attachment came with; unticked, a neutral one; the next publication renames what was sent', async () => {
  const { building, owner, open, office, run, call, sees } = await agency();
  await office.event({ binderId: open, buildingId: building, templateId: await office.template({ label: 'Avis' }), treatmentOn: '2026-11-02', files: ['un', 'deux'] });
  const titles = async (useAttachmentNames: boolean) => {
    expect((await call('PATCH', 'publication/settings', { useAttachmentNames })).status).toBe(200);
    await run();
    return sees(owner.partyId);
  };
  const neutral = ['Avis du 2 novembre 2026, pièce jointe 1', 'Avis du 2 novembre 2026, pièce jointe 2'];
  expect([await titles(false), await titles(true), await titles(false)]).toEqual([neutral, ['piece-1.txt', 'piece-2.txt'], neutral]);
});

test('[SET-137] [SET-138] documents treated since a day are sent again once, told to nobody as new, and the date is forgotten', async () => {
  const { id, building, open, office, run, call, count } = await agency();
  for (const treatmentOn of ['2026-10-31', '2026-11-01', '2026-11-02']) await office.event({ binderId: open, buildingId: building, treatmentOn });
  await run();
  expect((await call('POST', 'publication/resend', { sinceOn: '2027-01-01' })).status).toBe(422);
  const asked = await call('POST', 'publication/resend', { sinceOn: '2026-11-01' });
  expect((await call('GET', 'publication/settings')).body.resendSince).toBe('2026-11-01');
  await runPublication(app.platform, id, asked.body.runId);
  expect((await readRunRow(app.db, asked.body.runId)).report!.byKind.document).toEqual({ appeared: 0, changed: 2, disappeared: 0 });
  expect((await call('GET', 'publication/settings')).body.resendSince).toBeNull();
  expect(await run()).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
  expect(await count('extranet.documents where agency_id = $1')).toBe(3);
});

test('[ACC-153] an account that is published gives its holder one login and a first password, kept sealed and shown to staff who may', async () => {
  const { id, office, building, run, call } = await agency();
  const { partyId, accountId } = await office.coOwner(building, { lastName: 'Berthier', published: false });
  const second = await office.account({ partyId, kind: 'landlord', published: false });
  expect((await call('GET', `parties/${partyId}/access`)).body).toMatchObject({ login: null, temporaryPassword: null });
  await call('POST', 'accounts/publication', { published: true, ids: [accountId, second] });
  const given = (await call('GET', `parties/${partyId}/access`)).body;
  expect(given).toMatchObject({ login: 'c.berthier', temporaryPassword: expect.stringMatching(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/) });
  const { rows: [kept] } = await app.db.owner.query('select temporary_password from office.client_access where party_id = $1', [partyId]);
  expect(kept.temporary_password).not.toContain(given.temporaryPassword);
  await run();
  const signIn = await app.call('POST', '/api/extranet/sign-in', { body: { agency: `envois-${agencies}`, login: given.login, password: given.temporaryPassword } });
  expect([signIn.status, signIn.body.next]).toEqual([200, 'change-password']);
  const { rows: audit } = await app.db.owner.query("select 1 from office.audit where agency_id = $1 and act = 'publication.first-password-seen'", [id]);
  expect(audit).toHaveLength(1);
});

test('[ACC-159] an account switched off: sign-in stops at once, its documents leave at the next run, and both come back', async () => {
  const { id, owner, building, open, office, run, call, count } = await agency();
  await office.event({ binderId: open, buildingId: building });
  await run();
  const client = await app.client(owner.partyId, { agencyId: id });
  expect((await app.call('GET', '/api/extranet/me', { as: client })).status).toBe(200);
  const off = await call('POST', 'accounts/publication', { published: false, ids: [owner.accountId] });
  expect(off.status).toBe(200);
  expect((await app.call('GET', '/api/extranet/me', { as: client })).status).toBe(401);
  expect(await count('extranet.grants where agency_id = $1')).toBeGreaterThan(0);
  await run();
  expect(await count('extranet.grants where agency_id = $1')).toBe(0);
  await call('POST', 'accounts/publication', { published: true, ids: [owner.accountId] });
  await run();
  expect((await app.call('GET', '/api/extranet/me', { as: await app.client(owner.partyId, { agencyId: id }) })).status).toBe(200);
});

test('[PUB-168] [PUB-169] each run is reported to the staff who receive system messages, and to whoever asked for it', async () => {
  const { id, office, building, open, call } = await agency();
  const [told, other] = [await app.staff('manager', id), await app.staff('manager', id)];
  await app.db.owner.query('update office.staff set receives_system_messages = true where id = $1', [told.viewer.staffId]);
  await office.event({ binderId: open, buildingId: building });
  const asked = await call('POST', 'publication/runs');
  await runPublication(app.platform, id, asked.body.id);
  const messages = async (staff: { viewer: { staffId: Id } }) => (await app.db.owner.query('select subject, body, link from office.messages where staff_id = $1', [staff.viewer.staffId])).rows;
  expect(await messages(told)).toEqual([{ subject: expect.stringMatching(/^Publication terminée/), body: expect.stringContaining('1 document apparu'), link: `/publication/envois/${asked.body.id}` }]);
  expect(await messages(other)).toEqual([]);
  expect((await app.db.owner.query('select count(*)::int as n from office.messages where agency_id = $1', [id])).rows[0].n).toBe(2);
});

test('[SET-109] [SET-110] the transfer log tells each thing sent, from where to where, in XML and JSON, and is not kept when the option is off', async () => {
  const { office, building, open, run, call } = await agency();
  const event = await office.event({ binderId: open, buildingId: building, title: 'PV <2026> & suites', templateId: await office.template({ label: 'PV <2026> & suites', attachmentNames: 'no' }) });
  const first = await run();
  const xml = await call('GET', `publication/runs/${first.id}/log?format=xml`);
  expect(xml.headers['content-type']).toContain('application/xml');
  expect(xml.body).toMatch(/<transfer [^>]*act="appear" kind="document"[^>]*label="PV &lt;2026&gt; &amp; suites[^"]*" local="[0-9a-f]{64}" remote="PV \/ [^"]+" success="true"\/>/);
  const json = (await call('GET', `publication/runs/${first.id}/log?format=json`)).body as { kind: string }[];
  expect(json.filter(({ kind }) => kind === 'document')).toEqual([expect.objectContaining({ act: 'appear', success: true, reason: null })]);
  await call('POST', 'events/unpublish', { ids: [event] });
  const second = (await call('GET', `publication/runs/${(await run()).id}/log?format=json`)).body;
  expect(second).toEqual([expect.objectContaining({ act: 'disappear', kind: 'document', label: expect.stringContaining('PV <2026>') })]);
  await call('PATCH', 'publication/settings', { transferLog: false });
  await call('POST', 'events/publish', { ids: [event] });
  expect((await call('GET', `publication/runs/${(await run()).id}/log?format=json`)).body).toEqual([]);
});

test('two runs at once: one works, the other waits for its turn, nothing is written twice', async () => {
  const { id, office, building, owner, open, sees, call } = await agency();
  for (let index = 0; index < 20; index++) await office.event({ binderId: open, buildingId: building });
  const run = (await call('POST', 'publication/runs')).body.id as Id;
  await Promise.all([runPublication(app.platform, id, run), runPublication(app.platform, id, run), runPublication(app.platform, id, run)]);
  expect(await readRunRow(app.db, run)).toMatchObject({ state: 'done', attempts: 1 });
  expect(await sees(owner.partyId)).toHaveLength(20);
});

test('what is written while a run works belongs to the next one, which is asked for and not lost', async () => {
  const { id, call } = await agency();
  const first = (await call('POST', 'publication/runs')).body as { id: Id };
  expect((await call('POST', 'publication/runs')).body).toEqual({ id: first.id, joined: true });
  await app.db.owner.query("update office.publication_runs set state = 'running', started_at = now() where id = $1", [first.id]);
  const second = (await call('POST', 'publication/runs')).body as { id: Id; joined: boolean };
  expect([second.joined, second.id === first.id]).toEqual([false, false]);
  await runPublication(app.platform, id, first.id);
  await runPublication(app.platform, id, second.id);
  expect([(await readRunRow(app.db, first.id)).state, (await readRunRow(app.db, second.id)).state]).toEqual(['done', 'done']);
});

test('a run that staff interrupt leaves the former state whole, and the next one sends everything', async () => {
  const { id, office, building, owner, open, sees, call, run } = await agency();
  await office.event({ binderId: open, buildingId: building });
  const asked = (await call('POST', 'publication/runs')).body.id as Id;
  await app.db.owner.query('insert into office.publication_stops (run_id, agency_id) values ($1, $2)', [asked, id]);
  await runPublication(app.platform, id, asked);
  expect(await readRunRow(app.db, asked)).toMatchObject({ state: 'stopped', appeared: 0 });
  expect(await sees(owner.partyId)).toEqual([]);
  expect((await call('POST', `publication/runs/${asked}/stop`)).status).toBe(409);
  await run();
  expect(await sees(owner.partyId)).toHaveLength(1);
});

test('a name of the attachment or of the template: changing the setting renames every document at the next run', async () => {
  const { office, building, owner, open, sees, call, run } = await agency();
  await office.event({ binderId: open, buildingId: building, templateId: await office.template({ label: 'Facture' }) });
  await run();
  expect(await sees(owner.partyId)).toEqual([expect.stringMatching(/^Facture/)]);
  await call('PATCH', 'publication/settings', { useAttachmentNames: true });
  await run();
  expect(await sees(owner.partyId)).toEqual([expect.stringContaining('piece-1')]);
});

test('each route of publication refuses strangers, other roles and other agencies', async () => {
  const { id, owner, run } = await agency();
  const done = await run();
  const [reader, foreign, client] = [await app.staff('reader', id), await app.staff('administrator'), await app.client(owner.partyId, { agencyId: id })];
  const routes: [method: string, path: string, body: object | undefined, reader: number, foreign: number][] = [
    ['GET', 'publication/summary', undefined, 200, 200], ['POST', 'publication/simulation', {}, 200, 200], ['POST', 'publication/runs', undefined, 403, 200], ['GET', 'publication/runs', undefined, 200, 200],
    ['GET', `publication/runs/${done.id}`, undefined, 200, 404], ['POST', `publication/runs/${done.id}/stop`, undefined, 403, 404], ['GET', `publication/runs/${done.id}/lines`, undefined, 200, 404],
    ['GET', `publication/runs/${done.id}/log`, undefined, 200, 404], ['GET', `publication/events/${done.id}/readers`, undefined, 404, 404], ['GET', `parties/${owner.partyId}/access`, undefined, 403, 404],
    ['GET', 'publication/settings', undefined, 200, 200], ['PATCH', 'publication/settings', { instant: true }, 403, 200], ['POST', 'publication/resend', { sinceOn: '2026-11-01' }, 403, 200],
    ['GET', 'system-services/publication', undefined, 200, 200], ['PUT', 'system-services/publication', { version: 1, active: false, schedule: {} }, 403, 200],
  ];
  for (const [method, path, body, forReader, forForeign] of routes) {
    const status = async (as: { headers: { cookie: string } } | null) => (await app.call(method, `/api/office/${path}`, { as, body })).status;
    expect([path, await status(null), await status(client), await status(reader), await status(foreign)]).toEqual([path, 401, 401, forReader, forForeign]);
  }
  expect((await inAgency(app.platform.office, id, (tx) => tx.selectFrom('office.publication_runs').select('id').where('state', '=', 'waiting').execute()))).toEqual([]);
});
