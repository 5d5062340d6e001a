import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../kernel/ids.ts';
import { inAgency, OFFICE_ROLE, openDatabase, openPool } from '../platform/database/connection.ts';
import type { Platform } from '../platform/module.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { dieAtWork } from '../../tests/support/die-at-work.ts';
import { everythingSeen, publish, readRunRow } from '../../tests/support/publication.ts';
import { askForRun, runPublication } from './use-cases/run-publication.ts';
import { serveSchedules } from './use-cases/serve-schedule.ts';

let app: TestApp;
beforeAll(async () => { app = await openTestApp(); });
afterAll(() => app.close());

let agencies = 0;
/** Published once, then changed in every kind: a document that comes, one that goes, one that changes, a right, a person, a binder. */
async function changedAgency(): Promise<{ id: Id; runId: Id }> {
  const id = await app.createAgency(`coupures-${++agencies}`);
  const office = officeFactory(app.db, id);
  await office.open({ notify_by_email: true });
  const building = await office.building();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const binder = await office.binder('PV', ['coOwner', 'member', 'president']);
  const template = await office.template({ notify: true });
  const [kept, gone] = [await office.event({ binderId: binder, buildingId: building, templateId: template }), await office.event({ binderId: binder, buildingId: building, templateId: template })];
  await publish(app.platform, app.db, id);
  await office.change('events', gone, { publication_on: null });
  await office.change('events', kept, { treatment_on: '2026-11-05' });
  await office.event({ binderId: binder, buildingId: building, templateId: template });
  await office.coOwner(building, { lastName: 'Nouveau' });
  await office.change('ownerships', owner.ownershipId, { until_on: '2030-01-01' });
  await office.binder('Contrats', ['coOwner', 'member', 'president']);
  const { id: runId } = await inAgency(app.platform.office, id, (tx) => askForRun(tx, id, 'manual', null));
  return { id, runId };
}

/** The platform whose nth query meets `fate` instead of its answer. */
function failingPlatform(at: number, fate: (client: { connection?: { stream: { destroy(): void } }; processID?: number }) => Promise<void>): { platform: Platform; sent: () => number; end: () => Promise<void> } {
  const pool = openPool(app.db.connection, { role: OFFICE_ROLE, name: 'failing' });
  let sent = 0;
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    const query = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>;
    client.query = (async (...args: unknown[]) => {
      sent += 1;
      if (sent === at) await fate(client as never);
      return query(...args);
    }) as typeof client.query;
  });
  return { platform: { ...app.platform, office: openDatabase(pool) }, sent: () => sent, end: () => pool.end().catch(() => undefined) };
}

/** How many queries such a run sends when nothing happens to it. */
async function queriesOfRun(): Promise<number> {
  const { id, runId } = await changedAgency();
  const { platform, sent, end } = failingPlatform(-1, async () => undefined);
  await runPublication(platform, id, runId);
  await end();
  return sent();
}

/** After the blow: the former state or the new one, whole; then the next try ends, and leaves what an undisturbed run leaves. */
async function heals(id: Id, runId: Id, before: Map<Id, Map<Id, string>>): Promise<void> {
  const plain = (seen: Map<Id, Map<Id, string>>) => Object.fromEntries([...seen].map(([person, documents]) => [person, [...documents.keys()].sort()]));
  const halfway = await everythingSeen(app.platform, app.db, id);
  const done = (await readRunRow(app.db, runId)).state === 'done';
  if (!done) expect(plain(halfway)).toEqual(plain(before));
  // PostgreSQL may take a moment to see that nobody is at the other end: until then the next try is put off, not lost.
  await expect.poll(async () => {
    await runPublication(app.platform, id, runId);
    return readRunRow(app.db, runId);
  }, { timeout: 10_000 }).toMatchObject({ state: 'done', error: null });
  const after = await everythingSeen(app.platform, app.db, id);
  expect([...after.values()].map((documents) => documents.size)).toEqual([2, 2]);
  if (done) expect(plain(halfway)).toEqual(plain(after));
  // One digest each, whatever the number of tries; and nothing is left to send.
  expect((await app.db.owner.query('select count(*)::int as n, count(distinct identity_id)::int as people from extranet.notices where run_id = $1', [runId])).rows[0]).toEqual({ n: 2, people: 2 });
  expect(await publish(app.platform, app.db, id)).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
}

test('[EXT-077] a run whose connection is cut at any of its queries shows nothing of itself, and the next try ends it', { timeout: 480_000 }, async () => {
  const queries = await queriesOfRun();
  expect(queries).toBeGreaterThan(30);
  for (let at = 1; at <= queries; at++) {
    const { id, runId } = await changedAgency();
    const before = await everythingSeen(app.platform, app.db, id);
    const { platform, end } = failingPlatform(at, async (client) => client.connection!.stream.destroy());
    await runPublication(platform, id, runId).catch(() => undefined);
    await end();
    await heals(id, runId, before);
  }
});

test('[EXT-077] a first publication, which reads ahead on a second connection, cut on either one: nothing of it is shown, and the next try ends it', { timeout: 120_000 }, async () => {
  const first = async () => {
    const id = await app.createAgency(`premieres-${++agencies}`);
    const office = officeFactory(app.db, id);
    await office.open({ notify_by_email: true });
    const building = await office.building();
    const owner = await office.coOwner(building, { lastName: 'Garnier' });
    const binder = await office.binder('PV', ['coOwner', 'member', 'president']);
    for (let index = 0; index < 3; index++) await office.event({ binderId: binder, buildingId: building });
    const { id: runId } = await inAgency(app.platform.office, id, (tx) => askForRun(tx, id, 'manual', null));
    return { id, runId, owner: owner.partyId };
  };
  const whole = await first();
  const { platform, sent, end } = failingPlatform(-1, async () => undefined);
  await runPublication(platform, whole.id, whole.runId);
  await end();
  for (let at = 3; at <= sent(); at += 5) {
    const { id, runId, owner } = await first();
    const cut = failingPlatform(at, async (client) => client.connection!.stream.destroy());
    await runPublication(cut.platform, id, runId).catch(() => undefined);
    await cut.end();
    if ((await readRunRow(app.db, runId)).state !== 'done') expect((await everythingSeen(app.platform, app.db, id)).size).toBe(0);
    await expect.poll(async () => {
      await runPublication(app.platform, id, runId);
      return readRunRow(app.db, runId);
    }, { timeout: 10_000 }).toMatchObject({ state: 'done', error: null });
    expect((await everythingSeen(app.platform, app.db, id)).get(owner)!.size).toBe(3);
    expect(await publish(app.platform, app.db, id)).toMatchObject({ appeared: 0, changed: 0, disappeared: 0 });
  }
});

test('PostgreSQL ends the run’s session (its own restart, an administrator): nothing is shown, the next try ends it', { timeout: 120_000 }, async () => {
  const queries = await queriesOfRun();
  expect(queries).toBeGreaterThan(30);
  for (let at = 5; at <= queries; at += 6) {
    const { id, runId } = await changedAgency();
    const before = await everythingSeen(app.platform, app.db, id);
    const { platform, end } = failingPlatform(at, async (client) => { await app.db.owner.query('select pg_terminate_backend($1)', [client.processID]); });
    await runPublication(platform, id, runId).catch(() => undefined);
    await end();
    await heals(id, runId, before);
  }
});

test('the program killed at work (SIGKILL) leaves the former state; the minute sweep takes the run up again, and one worker heals it', { timeout: 240_000 }, async () => {
  const queries = await queriesOfRun();
  for (const share of [0.15, 0.4, 0.6, 0.8, 0.95]) {
    const { id, runId } = await changedAgency();
    const before = await everythingSeen(app.platform, app.db, id);
    expect(await dieAtWork(app, { work: 'publication', agencyId: id, runId, at: Math.ceil(queries * share) })).toBe('SIGKILL');
    expect((await readRunRow(app.db, runId)).state).toBe('running');
    await app.db.owner.query("update office.publication_runs set started_at = started_at - interval '15 seconds' where id = $1", [runId]);
    await app.db.owner.query("delete from graphile_worker._private_jobs where key = $1", [`publication.run:${runId}`]);
    await serveSchedules(app.platform);
    expect((await app.db.owner.query('select 1 from graphile_worker.jobs where key = $1', [`publication.run:${runId}`])).rowCount).toBe(1);
    await heals(id, runId, before);
  }
});

test('the sweep leaves alone a run that is at work, however long it takes', async () => {
  const { id, runId } = await changedAgency();
  await app.db.owner.query("delete from graphile_worker._private_jobs where key = $1", [`publication.run:${runId}`]);
  const { platform, end } = failingPlatform(20, async () => {
    await serveSchedules({ ...app.platform, clock: { now: () => new Date(Date.now() + 7_200_000), today: app.platform.clock.today } });
    expect((await app.db.owner.query('select 1 from graphile_worker.jobs where key = $1', [`publication.run:${runId}`])).rowCount).toBe(0);
  });
  await runPublication(platform, id, runId);
  await end();
  expect(await readRunRow(app.db, runId)).toMatchObject({ state: 'done', attempts: 1 });
});

test('a full disk at the last write of all: staff read so, clients keep the former state, and the same run ends once there is room', async () => {
  const { id, runId } = await changedAgency();
  const before = await everythingSeen(app.platform, app.db, id);
  // What PostgreSQL says when it cannot extend a file (53100), at commit, when everything else has been written.
  await app.db.owner.query("create function public.no_room() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$");
  await app.db.owner.query('create constraint trigger no_room after insert on extranet.document_places deferrable initially deferred for each row execute function public.no_room()');
  try {
    await expect(runPublication(app.platform, id, runId)).rejects.toThrow('No space left');
    expect(await readRunRow(app.db, runId)).toMatchObject({ state: 'running', error: expect.stringContaining('Le disque est plein') });
  } finally {
    await app.db.owner.query('drop trigger no_room on extranet.document_places');
    await app.db.owner.query('drop function public.no_room()');
  }
  await heals(id, runId, before);
});

test('after six tries a run gives up, says so to staff, and the next one sends everything', async () => {
  const { id, runId } = await changedAgency();
  await app.db.owner.query('update office.publication_runs set attempts = 5 where id = $1', [runId]);
  const { platform, end } = failingPlatform(25, async () => { throw Object.assign(new Error('terminating connection'), { code: '57P01' }); });
  await runPublication(platform, id, runId);
  await end();
  expect(await readRunRow(app.db, runId)).toMatchObject({ state: 'failed', error: expect.stringContaining('La base de données n’a pas répondu') });
  expect((await publish(app.platform, app.db, id)).report!.byKind.document).toMatchObject({ appeared: 1, disappeared: 1 });
});
