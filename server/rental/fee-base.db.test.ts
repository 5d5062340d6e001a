import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';

const clock = fixedClock('2026-01-02T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let mandateId: string;
let leaseId: string;

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const partyId = await office.party({ lastName: 'LEROY' });
  mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  const tenant = await office.party({ lastName: 'MARTIN' });
  leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2024-01-01', rent_cents: 85_000, charges_cents: 6_000 });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const agree = async (feeBase: string) => {
  const { mandateNumber: _number, ownerName: _name, ...terms } = await good('GET', `mandates/${mandateId}/terms`);
  return good('PUT', `mandates/${mandateId}/terms`, { ...terms, feeBase });
};
const month = async (on: string, paidCents: number) => {
  clock.moveTo(`${on}T08:00:00Z`);
  await good('POST', 'calls', { month: on });
  if (paidCents > 0) await good('POST', `leases/${leaseId}/receipts`, { receivedOn: on, cents: paidCents, label: 'Virement' });
};
const run = (on: string) => call('POST', 'fees', { on });

test('on what is called, a month that nobody paid bears its fees, once; paid later, it bears no more', async () => {
  await agree('calls');
  await month('2026-01-01', 0);
  expect((await good('GET', 'fees/preview?on=2026-01-01')).fees).toMatchObject([{ baseCents: 91_000, grossCents: 7_644 }]);
  expect((await run('2026-01-01')).body).toMatchObject({ count: 1, totalCents: 7_644 });
  await good('POST', `leases/${leaseId}/receipts`, { receivedOn: '2026-01-01', cents: 91_000, label: 'Virement' });
  expect((await run('2026-01-01')).body.error.code).toBe('nothing-to-bill');
});

test('the mandate changes its mind: each month bears fees one way only, whichever came first', async () => {
  await agree('receipts');
  await month('2026-02-01', 50_000);
  expect((await run('2026-02-01')).body).toMatchObject({ count: 1, totalCents: 4_200 });
  await agree('calls');
  await good('POST', `leases/${leaseId}/receipts`, { receivedOn: '2026-02-01', cents: 41_000, label: 'Solde' });
  expect((await run('2026-02-01')).body).toMatchObject({ count: 1, totalCents: 3_444 });
  await month('2026-03-01', 91_000);
  expect((await run('2026-03-01')).body).toMatchObject({ totalCents: 7_644 });
  await agree('receipts');
  expect((await run('2026-03-01')).body.error.code).toBe('nothing-to-bill');
});
