import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';

const clock = fixedClock('2026-01-02T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let reader: typeof manager;
let mandateId: string;
let leaseId: string;

beforeAll(async () => {
  app = await openTestApp({ clock });
  [manager, reader] = [await app.staff('manager'), await app.staff('reader')];
  const office = officeFactory(app.db, app.agencyId);
  await office.binder('Avis d’échéance', ['tenant'], { trade: 'rental', personal: true });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const partyId = await office.party({ lastName: 'LEROY' });
  mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  const tenant = await office.party({ lastName: 'MARTIN' });
  leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2024-01-01', rent_cents: 85_000, charges_cents: 6_000 });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object, as = manager) => app.call(method, `/api/office/rental/${path}`, { as, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const calls = async (): Promise<{ id: string; month: string; dueCents: number; noticeEventId: string | null }[]> => (await good('GET', `leases/${leaseId}`)).calls;
const setRent = (cents: number) => app.db.owner.query('update office.leases set rent_cents = $2 where id = $1', [leaseId, cents]);
const onTenant = async () => (await app.db.owner.query("select coalesce(sum(debit_cents - credit_cents), 0)::int as cents, count(*) filter (where lettering is null)::int as loose, max(entry_on) as last from office.ledger_lines where account = '411000'")).rows[0];
const withdrawn = async (eventId: string) => (await app.db.owner.query('select withdrawn_on is not null as yes from office.rental_papers where event_id = $1', [eventId])).rows[0].yes;

test('a rent called wrongly is taken back by a contrary entry with its notice, then called again at the right amount', async () => {
  await good('POST', 'calls', { month: '2026-01-01' });
  await good('POST', 'papers', { papers: 'notices', month: '2026-01-01' });
  const [wrong] = await calls();
  expect(await good('POST', `calls/${wrong!.id}/cancel`)).toEqual({ entryId: expect.any(String), papersWithdrawn: 1 });
  expect([await calls(), await onTenant(), await withdrawn(wrong!.noticeEventId!)]).toEqual([[], { cents: 0, loose: 0, last: '2026-01-02' }, true]);
  expect((await call('POST', `calls/${wrong!.id}/cancel`)).body.error.code).toBe('call-cancelled');
  await setRent(80_000);
  expect(await good('POST', 'calls', { month: '2026-01-01' })).toMatchObject({ count: 1, totalCents: 86_000 });
  expect(await good('POST', 'papers', { papers: 'notices', month: '2026-01-01' })).toMatchObject({ made: 1 });
  expect([await calls(), await onTenant()]).toMatchObject([[{ month: '2026-01-01', dueCents: 86_000 }], { cents: 86_000 }]);
  // Once more: each time has an entry of its own.
  await good('POST', `calls/${(await calls())[0]!.id}/cancel`);
  await good('POST', 'calls', { month: '2026-01-01' });
  expect(await onTenant()).toMatchObject({ cents: 86_000 });
});

test('a rent called ahead is taken back on its due day, so that no account is in credit before', async () => {
  await good('POST', 'calls', { month: '2026-02-01' });
  await good('POST', `calls/${(await calls()).find(({ month }) => month === '2026-02-01')!.id}/cancel`);
  expect(await onTenant()).toMatchObject({ cents: 86_000, last: '2026-02-01' });
});

test('a rent that was paid, even in part, is not taken back before its payment is; read rights do not suffice', async () => {
  await good('POST', `leases/${leaseId}/receipts`, { receivedOn: '2026-01-02', cents: 50_000, label: 'Virement' });
  const [january] = await calls();
  expect((await call('POST', `calls/${january!.id}/cancel`)).body.error).toMatchObject({ code: 'call-paid', message: expect.stringContaining('500,00') });
  const { receipts: [receipt] } = await good('GET', `leases/${leaseId}`);
  await good('POST', `receipts/${receipt.id}/return`, { on: '2026-01-02', label: 'Erreur' });
  expect((await call('POST', `calls/${january!.id}/cancel`, undefined, reader)).status).toBe(403);
  await good('POST', `calls/${january!.id}/cancel`);
  expect(await onTenant()).toMatchObject({ cents: 0, loose: 0 });
});

test('fees that a rent bore as called are given back by the next run, once, and taken again when it is called again', async () => {
  const { mandateNumber: _number, ownerName: _name, ...terms } = await good('GET', `mandates/${mandateId}/terms`);
  await good('PUT', `mandates/${mandateId}/terms`, { ...terms, feeBase: 'calls' });
  await good('POST', 'calls', { month: '2026-01-01' });
  const run = async () => (await call('POST', 'fees', { on: '2026-01-31' })).body;
  clock.moveTo('2026-01-31T08:00:00Z');
  expect((await run()).totalCents).toBe(7_224);
  await good('POST', `calls/${(await calls())[0]!.id}/cancel`);
  expect((await run()).totalCents).toBe(-7_224);
  expect((await run()).error.code).toBe('nothing-to-bill');
  await good('POST', 'calls', { month: '2026-01-01' });
  expect((await run()).totalCents).toBe(7_224);
});
