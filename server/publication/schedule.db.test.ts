import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish, titlesSeenBy } from '../../tests/support/publication.ts';
import { readInbox } from './use-cases/read-inbox.ts';
import { runPublication } from './use-cases/run-publication.ts';
import { sendNotices } from './use-cases/send-notices.ts';
import { serveSchedules } from './use-cases/serve-schedule.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());
beforeEach(() => clock.moveTo('2026-11-24T10:00:00Z'));

let agencies = 0;
async function agency() {
  const id = await app.createAgency(`horaires-${++agencies}`);
  const office = officeFactory(app.db, id);
  await office.open();
  const [master, administrator] = [await app.staff('master', id), await app.staff('administrator', id)];
  const call = (method: string, path: string, body?: object, as = master) => app.call(method, `/api/office/${path}`, { as, body });
  const runs = async (): Promise<{ id: Id; trigger: string; state: string }[]> => (await app.db.owner.query('select id, trigger, state from office.publication_runs where agency_id = $1 order by number', [id])).rows;
  const serve = async (instant: string): Promise<number> => { clock.moveTo(instant); await serveSchedules(app.platform); for (const run of await runs()) if (run.state === 'waiting') await runPublication(app.platform, id, run.id); return (await runs()).length; };
  return { id, office, master, administrator, call, runs, serve };
}

test('[PUB-161] [PUB-162] [PUB-163] [PUB-164] [PUB-166] [PUB-167] [EXT-081] the service publishes by itself on its days and at its hours, and says when it will next', async () => {
  const { id, call, serve, runs } = await agency();
  expect((await call('GET', 'system-services/publication')).body).toMatchObject({ name: 'pi.sys.publier.xml', active: false, nextRunAt: null });
  // Tuesday twice, Thursday once.
  const saved = await call('PUT', 'system-services/publication', { version: 1, active: true, schedule: { 2: ['12:00', '18:30'], 4: ['07:00'] } });
  expect(saved.body).toMatchObject({ active: true, nextRunAt: '2026-11-24T11:00:00.000Z' });
  expect((await call('GET', 'publication/summary')).body).toMatchObject({ serviceActive: true, nextRunAt: '2026-11-24T11:00:00.000Z' });
  expect(await serve('2026-11-24T10:59:00Z')).toBe(0);
  expect(await serve('2026-11-24T11:00:00Z')).toBe(1);
  expect(await serve('2026-11-24T11:01:00Z')).toBe(1);
  expect(await serve('2026-11-24T17:30:30Z')).toBe(2);
  expect(await serve('2026-11-25T23:00:00Z')).toBe(2);
  expect(await serve('2026-11-26T06:00:00Z')).toBe(3);
  expect((await runs()).every(({ trigger, state }) => trigger === 'schedule' && state === 'done')).toBe(true);
  expect((await app.db.owner.query('select active, next_run_at from office.system_services where agency_id = $1', [id])).rows).toEqual([{ active: true, next_run_at: new Date('2026-12-01T11:00:00Z') }]);
});

test('[PUB-167] [EXT-081] hours are the agency’s own over both clock changes, and a machine that was off catches up with one run', async () => {
  const { call, serve } = await agency();
  clock.moveTo('2026-10-24T10:00:00Z');
  await call('PUT', 'system-services/publication', { version: 1, active: true, schedule: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ['02:30']])) });
  expect(await serve('2026-10-25T00:29:00Z')).toBe(0);
  // 02:30 comes twice that night: once is enough.
  expect(await serve('2026-10-25T00:30:00Z')).toBe(1);
  expect(await serve('2026-10-25T01:30:00Z')).toBe(1);
  expect(await serve('2026-10-26T01:29:00Z')).toBe(1);
  expect(await serve('2026-10-26T01:30:00Z')).toBe(2);
  // Off for months; the night of 28 March 2027 has no 02:30.
  expect(await serve('2027-03-28T00:59:00Z')).toBe(3);
  expect(await serve('2027-03-28T01:00:00Z')).toBe(4);
  expect(await serve('2027-03-29T00:30:00Z')).toBe(5);
});

test('[PUB-167] a clock that was a year ahead and is put right does not hold the service back for a year', async () => {
  const { call, serve } = await agency();
  await call('PUT', 'system-services/publication', { version: 1, active: true, schedule: { 2: ['12:00'] } });
  expect(await serve('2027-11-30T11:00:00Z')).toBe(1);
  expect(await serve('2026-11-24T10:58:00Z')).toBe(1);
  expect((await call('GET', 'system-services/publication')).body.nextRunAt).toBe('2026-11-24T11:00:00.000Z');
  expect(await serve('2026-11-24T11:00:00Z')).toBe(2);
});

test('[PUB-165] activating the service is a right of its own; days and hours are not', async () => {
  const { call, administrator } = await agency();
  const put = (body: object, as = administrator) => call('PUT', 'system-services/publication', body, as);
  expect((await put({ version: 1, active: true, schedule: { 1: ['07:00'] } })).status).toBe(403);
  expect((await put({ version: 1, active: false, schedule: { 1: ['07:00'] } })).body).toMatchObject({ active: false, schedule: { 1: ['07:00'] }, acts: ['change'] });
  const on = await call('PUT', 'system-services/publication', { version: 2, active: true, schedule: { 1: ['07:00'] } });
  expect([on.status, on.body.acts]).toEqual([200, ['change', 'activate']]);
  expect((await put({ version: 3, active: true, schedule: { 1: ['08:00'] } })).status).toBe(200);
  expect((await put({ version: 3, active: true, schedule: { 1: ['09:00'] } })).status).toBe(409);
  expect((await put({ version: 4, active: true, schedule: { 1: ['25:00'] } })).body.error.message).toContain('25:00');
});

test('switched off and on again, the service waits for its next hour and does not make up for the time it was off', async () => {
  const { call, serve } = await agency();
  await call('PUT', 'system-services/publication', { version: 1, active: true, schedule: { 2: ['12:00'] } });
  expect(await serve('2026-11-24T11:00:00Z')).toBe(1);
  const { version } = (await call('GET', 'system-services/publication')).body;
  await call('PUT', 'system-services/publication', { version, active: false, schedule: { 2: ['12:00'] } });
  expect(await serve('2026-12-09T10:00:00Z')).toBe(1);
  await call('PUT', 'system-services/publication', { version: version + 1, active: true, schedule: { 2: ['12:00'] } });
  expect(await serve('2026-12-09T10:01:00Z')).toBe(1);
});

test('[BEY-526] in the immediate mode what is validated is asked for in the same act, and read seconds later; so are an unpublishing and a binder', async () => {
  const { id, office, call, runs, serve } = await agency();
  const building = await office.building();
  const owner = await office.coOwner(building, { lastName: 'Garnier' });
  const binder = await office.binder('PV', ['coOwner', 'member', 'president']);
  const event = await office.event({ binderId: binder, buildingId: building, publicationOn: null });
  await publish(app.platform, app.db, id);
  await call('POST', 'events/publish', { ids: [event] });
  expect((await runs()).filter(({ trigger }) => trigger === 'instant')).toEqual([]);
  await call('PATCH', 'publication/settings', { instant: true });
  await call('POST', 'events/publish', { ids: [event] });
  const [asked] = (await runs()).filter(({ trigger }) => trigger === 'instant');
  await runPublication(app.platform, id, asked!.id);
  expect(await titlesSeenBy(app.platform, id, owner.partyId)).toHaveLength(1);
  await call('POST', 'events/unpublish', { ids: [event] });
  await runPublication(app.platform, id, (await runs()).at(-1)!.id);
  expect(await titlesSeenBy(app.platform, id, owner.partyId)).toEqual([]);
  // Nobody announces a binder: the sweep of the minute sees it.
  const before = (await runs()).length;
  await office.change('binders', binder, { path: 'Procès-verbaux' });
  expect(await serve('2026-11-24T10:01:00Z')).toBe(before + 1);
  expect(await serve('2026-11-24T10:02:00Z')).toBe(before + 1);
});

test('[SET-134] [SET-135] [SET-136] the three options close the account when the act is recorded, or on its day, and staff are told', async () => {
  const { id, office, call, serve } = await agency();
  const building = await office.building('Clos', 'both');
  const lease = async (lastName: string) => {
    const partyId = await office.party({ lastName });
    const accountId = await office.account({ partyId, kind: 'tenant' });
    return { partyId, accountId, leaseId: await office.lease({ buildingId: building, lotIds: [await office.lot(building)], partyId, accountId }) };
  };
  const published = async (accountId: Id) => (await app.db.owner.query('select published from office.accounts where id = $1', [accountId])).rows[0].published as boolean;
  const untouched = await lease('Sans');
  await call('POST', `leases/${untouched.leaseId}/notice`, { version: 1, receivedOn: '2026-11-20', exitOn: '2026-12-20' });
  expect(await published(untouched.accountId)).toBe(true);
  await call('PATCH', 'publication/settings', { closeTenantAtNotice: true, closeSellerAtSale: true });
  const [noticed, seller] = [await lease('Preavis'), await office.coOwner(building, { lastName: 'Vendeur' })];
  await publish(app.platform, app.db, id);
  await call('POST', `leases/${noticed.leaseId}/notice`, { version: 1, receivedOn: '2026-11-20', exitOn: '2026-12-20' });
  expect(await published(noticed.accountId)).toBe(false);
  expect((await app.db.owner.query('select active from extranet.identities where id = $1', [noticed.partyId])).rows).toEqual([{ active: false }]);
  const buyer = await office.party({ lastName: 'Acheteur' });
  const sale = await call('POST', 'transfers', { buildingId: building, sellerPartyId: seller.partyId, buyerPartyId: buyer, soldOn: '2026-11-26', lotIds: [seller.lotId] });
  expect(JSON.stringify(sale.body)).toContain('sera dépublié le');
  expect(await published(seller.accountId)).toBe(true);
  await serve('2026-11-25T22:59:00Z');
  expect(await published(seller.accountId)).toBe(true);
  await serve('2026-11-25T23:00:00Z');
  expect(await published(seller.accountId)).toBe(false);
});

const mails = () => { try { return readdirSync(join(app.platform.settings.dataFolder, 'mail')).map((name) => readFileSync(join(app.platform.settings.dataFolder, 'mail', name), 'utf8')); } catch { return []; } };
const mailsTo = (address: string) => mails().filter((mail) => mail.includes(`To: ${address}`));

test('[TPL-150] [PAR-234] [PAR-235] one digest a person and a run, when template, agency and client all say yes', async () => {
  for (const [index, [template, whole, client]] of [[true, true, true], [false, true, true], [true, false, true], [true, true, false]].entries()) {
    const { id, office } = await agency();
    await office.open({ notify_by_email: whole }).catch(() => undefined);
    await app.db.owner.query('update extranet.agencies set notify_by_email = $2 where agency_id = $1', [id, whole]);
    const building = await office.building();
    const owner = await office.coOwner(building, { lastName: 'Garnier', email: `garnier-${index}@example.org` });
    const binder = await office.binder('PV', ['coOwner', 'member', 'president']);
    await publish(app.platform, app.db, id);
    await app.db.owner.query('update extranet.identities set notifications = $2 where id = $1', [owner.partyId, client]);
    const templateId = await office.template({ notify: template!, label: 'Convocation' });
    for (let n = 0; n < 3; n++) await office.event({ binderId: binder, buildingId: building, templateId });
    const run = await publish(app.platform, app.db, id);
    await sendNotices(app.platform, id, run.id);
    await sendNotices(app.platform, id, run.id);
    const sent = mailsTo(`garnier-${index}@example.org`);
    expect([template, whole, client, sent.length]).toEqual([template, whole, client, template && whole && client ? 1 : 0]);
    if (sent.length > 0) expect(sent[0]).toMatch(/Subject: =\?UTF-8|Subject: 3 nouveaux documents/);
  }
});

test('[PAR-235] a client who says no between the run and the sending gets nothing; a mail server that is away is asked again, and nobody twice', async () => {
  const { id, office } = await agency();
  await app.db.owner.query('update extranet.agencies set notify_by_email = true where agency_id = $1', [id]);
  const building = await office.building();
  const people = [await office.coOwner(building, { lastName: 'Un', email: 'un@example.org' }), await office.coOwner(building, { lastName: 'Deux', email: 'deux@example.org' }), await office.coOwner(building, { lastName: 'Trois', email: 'trois@example.org' })];
  const binder = await office.binder('PV', ['coOwner', 'member', 'president']);
  await office.event({ binderId: binder, buildingId: building, templateId: await office.template({ notify: true }) });
  const run = await publish(app.platform, app.db, id);
  await app.db.owner.query('update extranet.identities set notifications = false where id = $1', [people[0]!.partyId]);
  const away = { ...app.platform, mailer: { send: async (to: string, message: Parameters<typeof app.platform.mailer.send>[1]) => (to === 'deux@example.org' ? { outcome: 'retry' as const, reason: '421' } : app.platform.mailer.send(to, message)) } };
  await expect(sendNotices(away, id, run.id)).rejects.toThrow('421');
  await sendNotices(app.platform, id, run.id);
  expect(['un', 'deux', 'trois'].map((name) => mailsTo(`${name}@example.org`).length)).toEqual([0, 1, 1]);
});

test('acts of clients call the office in their own transaction: a chosen password wipes the printed one, a forgotten one is mailed once and its token kept nowhere', async () => {
  const { id, office } = await agency();
  const building = await office.building();
  const owner = await office.coOwner(building, { lastName: 'Perdu', email: 'perdu@example.org' });
  await publish(app.platform, app.db, id);
  const act = (kind: string, payload: object) => app.db.owner.query('insert into extranet.acts (id, agency_id, kind, identity_id, payload, created_at) values ($1, $2, $3, $4, $5, $6)', [newId(), id, kind, owner.partyId, JSON.stringify(payload), clock.now()]);
  await act('forgotten-password', { identityId: owner.partyId, token: 'jeton-secret' });
  await act('password-personalised', { identityId: owner.partyId });
  expect((await app.db.owner.query('select 1 from graphile_worker.jobs where key = $1', [`publication.read-inbox:${id}`])).rowCount).toBe(1);
  await readInbox(app.platform, id);
  await readInbox(app.platform, id);
  expect(mailsTo('perdu@example.org')).toHaveLength(1);
  expect((await app.db.owner.query('select kind, outcome, payload from extranet.acts where agency_id = $1 order by id', [id])).rows).toEqual([
    { kind: 'forgotten-password', outcome: 'sent', payload: { identityId: owner.partyId } }, { kind: 'password-personalised', outcome: 'done', payload: { identityId: owner.partyId } }]);
  expect((await app.db.owner.query('select temporary_password, personalised_at from office.client_access where party_id = $1', [owner.partyId])).rows).toEqual([{ temporary_password: null, personalised_at: clock.now() }]);
});
