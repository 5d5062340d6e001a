import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
  await app.db.owner.query("insert into office.binders (id, agency_id, trade, path, reserved, tick_member, tick_president) values (gen_random_uuid(), $1, 'syndic', 'Factures', 'invoices', true, true)", [app.agencyId]);
});
afterAll(() => app.close());

const create = (body: object) => app.call('POST', '/api/office/binders', { as: manager, body });
const change = (id: string, body: object) => app.call('PATCH', `/api/office/binders/${id}`, { as: manager, body });
const remove = (id: string, query = '') => app.call('DELETE', `/api/office/binders/${id}${query}`, { as: manager });
const list = async (trade: string) => (await app.call('GET', `/api/office/binders?trade=${trade}`, { as: manager })).body.rows as { id: string; path: string; version: number; warnings: { code: string }[] }[];
const paths = async (trade: string) => (await list(trade)).map(({ path }) => path);

test('[SET-089] [SET-091] [SET-092] binders are listed by trade; one is created with its levels, renamed and deleted, and each act is in the audit', async () => {
  const { body } = await create({ trade: 'rental', path: ' Courriers/Locataires ', ticks: { tenant: true } });
  expect(body).toMatchObject({ path: 'Courriers / Locataires', ticks: { tenant: true, landlord: false }, warnings: [], mayRename: true, version: 1 });
  expect(await paths('rental')).toEqual(['Courriers / Locataires']);
  expect(await paths('syndic')).toEqual(['Factures']);
  expect((await change(body.id, { version: 1, path: 'Courriers / Occupants', ticks: { landlord: true } })).body).toMatchObject({ path: 'Courriers / Occupants', ticks: { tenant: true, landlord: true }, version: 2 });
  expect((await remove(body.id)).status).toBe(204);
  expect(await paths('rental')).toEqual([]);
  const { rows } = await app.db.owner.query('select act from office.audit where subject_id = $1 order by at', [body.id]);
  expect(rows.map(({ act }) => act)).toEqual(['binder.created', 'binder.changed', 'binder.deleted']);
});

test('[SET-090] a binder that drives a function keeps its name and stays; its levels may change', async () => {
  const [factures] = await list('syndic');
  expect((await change(factures!.id, { version: 1, path: 'Achats' })).body.error.code).toBe('binder-reserved');
  expect((await remove(factures!.id)).body.error.code).toBe('binder-reserved');
  expect((await change(factures!.id, { version: 1, path: 'Factures', ticks: { coOwner: true } })).body).toMatchObject({ path: 'Factures', ticks: { coOwner: true, member: true }, mayRename: false });
});

test('[SET-105] « copropriétaire » alone is taken, with a warning that the council would not see', async () => {
  const { status, body } = await create({ trade: 'syndic', path: 'Avis', ticks: { coOwner: true } });
  expect([status, body.warnings]).toMatchObject([200, [{ code: 'council-hidden', sentence: expect.stringContaining('Le conseil syndical ne verra pas') }]]);
  expect((await change(body.id, { version: 1, ticks: { member: true, president: true } })).body.warnings).toEqual([]);
});

test('a name is taken once in a trade, accents and case alike, and twice across trades; no level may be blank', async () => {
  await create({ trade: 'syndic', path: 'Procès-verbaux' });
  expect((await create({ trade: 'syndic', path: 'PROCES-VERBAUX' })).body.error.code).toBe('binder-taken');
  expect((await create({ trade: 'rental', path: 'Procès-verbaux' })).status).toBe(200);
  expect((await create({ trade: 'rental', path: 'Baux / / Annexes' })).body.error.fields).toHaveProperty('path');
});

test('the order is that of the agency, for the whole trade or not at all', async () => {
  const ids = (await list('syndic')).map(({ id }) => id);
  const order = (given: string[]) => app.call('PUT', '/api/office/binders/order', { as: manager, body: { trade: 'syndic', ids: given } });
  const before = await paths('syndic');
  expect((await order(ids.toReversed())).status).toBe(204);
  expect(await paths('syndic')).toEqual(before.toReversed());
  for (const wrong of [ids.slice(1), [...ids.slice(1), ids[1]!], [...ids, '00000000-0000-4000-8000-000000000000']]) expect((await order(wrong)).body.error.code).toBe('order-incomplete');
  expect(await paths('syndic')).toEqual(before.toReversed());
});

test('a binder in use says what it holds, and goes once its contents have somewhere to go, in the same trade', async () => {
  const [old, next, other] = [await create({ trade: 'syndic', path: 'Ancien' }), await create({ trade: 'syndic', path: 'Nouveau' }), await create({ trade: 'rental', path: 'Ailleurs' })];
  const template = await app.call('POST', '/api/office/event-templates', { as: manager, body: { code: 'T', label: 'T', binderId: old.body.id } });
  const event = await app.call('POST', '/api/office/events', { as: manager, body: { title: 'E', binderId: old.body.id } });
  expect((await remove(old.body.id)).body.error).toMatchObject({ code: 'binder-used', message: expect.stringContaining('1 modèle et 1 événement') });
  expect((await remove(old.body.id, `?moveTo=${old.body.id}`)).body.error.code).toBe('binder-moved-to-itself');
  expect((await remove(old.body.id, `?moveTo=${other.body.id}`)).body.error.code).toBe('binder-other-trade');
  expect((await remove(old.body.id, `?moveTo=${next.body.id}`)).status).toBe(204);
  expect((await app.call('GET', `/api/office/events/${event.body.id}`, { as: manager })).body.binderPath).toBe('Nouveau');
  expect((await app.call('GET', `/api/office/event-templates/${template.body.id}`, { as: manager })).body.binderPath).toBe('Nouveau');
});

test('whoever saves on top of another’s change is told', async () => {
  const { body } = await create({ trade: 'syndic', path: 'Deux mains' });
  await change(body.id, { version: 1, ticks: { president: true } });
  expect((await change(body.id, { version: 1, ticks: { member: true } })).body.error.code).toBe('stale');
});
