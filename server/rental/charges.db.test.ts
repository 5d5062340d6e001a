import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';

// Two tenants since 1 June 2023 called 90.00 and 110.00 a month for charges; one more pays a fixed sum.
const clock = fixedClock('2023-06-01T08:00:00Z');
const YEAR = { fromOn: '2023-01-01', untilOn: '2023-12-31' };
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let mandateId: string;
const leases: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  const office = officeFactory(app.db, app.agencyId);
  await office.binder('Régularisations de charges', ['tenant'], { trade: 'rental', personal: true });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const partyId = await office.party({ lastName: 'LEROY' });
  mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
  for (const [number, lastName, charges] of [['B0001', 'MARTIN', 9_000], ['B0002', 'PETIT', 11_000], ['B0003', 'ROUX', 5_000]] as const) {
    const tenant = await office.party({ lastName });
    leases[lastName] = await office.put('leases', { number, mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2023-06-01', rent_cents: 85_000, charges_cents: charges });
  }
  await app.db.owner.query("insert into office.rental_lease_terms (id, agency_id, kind, charges_mode) values ($1, $2, 'furnished', 'forfait')", [leases.ROUX, app.agencyId]);
  for (let month = 6; month <= 12; month++) {
    clock.moveTo(`2023-${String(month).padStart(2, '0')}-01T08:00:00Z`);
    await good('POST', 'calls', { month: `2023-${String(month).padStart(2, '0')}-01` });
  }
  clock.moveTo('2024-01-01T08:00:00Z');
  await good('POST', `leases/${leases.MARTIN}/receipts`, { receivedOn: '2024-01-01', cents: 7 * 94_000, label: 'Virement' });
  await good('POST', `leases/${leases.PETIT}/receipts`, { receivedOn: '2024-01-01', cents: 7 * 96_000 - 5_000, label: 'Virement' });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const lines = [{ nature: 'Eau froide', cents: 70_000 }, { nature: 'Ascenseur', cents: 50_000 }];
const rows = async () => (await good('GET', 'charges?fromOn=2023-01-01&untilOn=2023-12-31')).rows as { leaseId: string; calledCents: number; settlementId: string | null; balanceCents: number | null; version: number; eventId: string | null; refundCents: number | null; offsetCents: number | null }[];
const of = async (lease: string) => (await rows()).find((row) => row.leaseId === leases[lease])!;
const money = async () => (await good('GET', 'payouts/proposals')).money;

test('only charges called as provisions are settled: a fixed sum is left out, and refused', async () => {
  expect((await rows()).map((row) => [row.leaseId, row.calledCents])).toEqual([[leases.MARTIN, 63_000], [leases.PETIT, 77_000]]);
  expect((await call('POST', 'charges', { leaseId: leases.ROUX, ...YEAR, lines, provisionsCents: 35_000 })).body.error.code).toBe('fixed-charges');
});

test('EX-19 in since June with 1 200.00 of charges: 703.56, less 630.00, leaves 73.56; the statement by nature goes first, and the balance a month later at the earliest', async () => {
  clock.moveTo('2024-08-31T08:00:00Z');
  expect(await good('POST', 'charges/preview', { leaseId: leases.MARTIN, ...YEAR, lines, provisionsCents: 63_000 })).toMatchObject({ days: 214, shareCents: 70_356, balanceCents: 7_356, instalments: 1 });
  await good('POST', 'charges', { leaseId: leases.MARTIN, ...YEAR, lines, provisionsCents: 63_000 });
  expect((await call('POST', 'charges', { leaseId: leases.MARTIN, ...YEAR, lines, provisionsCents: 63_000 })).body.error.code).toBe('settlement-known');
  const told = await of('MARTIN');
  const { rows: [event] } = await app.db.owner.query('select b.path, f.text from office.events e join office.binders b on b.id = e.binder_id join office.files f on f.hash = e.body_file_hash where e.id = $1', [told.eventId]);
  expect(event.path).toBe('Régularisations de charges');
  for (const words of ['Eau froide', 'Ascenseur', '28/02/2025']) expect(event.text).toContain(words);
  const settled = (on: string, instalments = 1) => call('POST', `charges/${told.settlementId}/settle`, { version: told.version, on, instalments });
  expect((await settled('2024-09-29')).body.error.code).toBe('settlement-early');
  clock.moveTo('2024-09-30T08:00:00Z');
  expect((await settled('2024-09-30', 12)).body.error.code).toBe('no-instalments');
  expect((await settled('2024-09-30')).status).toBe(200);
  expect((await settled('2024-09-30')).body.error.code).toBe('settlement-settled');
  const { calls } = await good('GET', `leases/${leases.MARTIN}`);
  expect(calls[0]).toMatchObject({ kind: 'settlement', dueOn: '2024-09-30', due: [{ rubric: 'settlement', cents: 7_356 }] });
});

test('the balance is paid as any call, bears no fee, and the rent of its month is still called', async () => {
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  await good('POST', 'fees', { on: '2024-09-30' });
  await good('POST', `leases/${leases.MARTIN}/receipts`, { receivedOn: '2024-09-30', cents: 7_356, label: 'Virement' });
  expect((await good('GET', 'fees/preview?on=2024-09-30')).fees).toMatchObject([{ baseCents: 0, grossCents: 0 }]);
  expect(await good('POST', 'calls', { month: '2024-09-01' })).toMatchObject({ count: 3 });
});

test('EX-19 66.44 in the tenant’s favour is no overpayment: it pays what is due, the rest is paid back, and the owner bears it', async () => {
  await good('POST', `leases/${leases.PETIT}/receipts`, { receivedOn: '2024-09-30', cents: 96_000, label: 'Virement' });
  await good('POST', 'charges', { leaseId: leases.PETIT, ...YEAR, lines, provisionsCents: 77_000 });
  clock.moveTo('2024-10-30T08:00:00Z');
  const before = await good('GET', `mandates/${mandateId}/statement?fromOn=2024-10-01&untilOn=2024-10-31`);
  const told = await of('PETIT');
  await good('POST', `charges/${told.settlementId}/settle`, { version: told.version, on: '2024-10-30', instalments: 1 });
  // 50.00 of December 2023 was still due.
  expect(await of('PETIT')).toMatchObject({ balanceCents: -6_644, offsetCents: 5_000, refundCents: 1_644 });
  expect(await good('GET', `leases/${leases.PETIT}`)).toMatchObject({ overpaidCents: 0, receipts: [{ paidFrom: 'settlement' }, {}, {}] });
  const after = await good('GET', `mandates/${mandateId}/statement?fromOn=2024-10-01&untilOn=2024-10-31`);
  expect(after.closingCents - before.closingCents).toBe(5_000 - 6_644);
  expect(after).toMatchObject({ payoutsCents: 0, expensesCents: 6_644 });
  expect(await money()).toMatchObject({ balanced: true });
});

test('settled after the end of the following year, it is called in twelve times at the tenant’s request; a statement not settled is taken back', async () => {
  await app.db.owner.query("update office.leases set entry_on = '2021-06-01' where id = $1", [leases.MARTIN]);
  const body = { leaseId: leases.MARTIN, fromOn: '2021-06-01', untilOn: '2021-12-31', lines: [{ nature: 'Eau froide', cents: 80_000 }], provisionsCents: 63_000 };
  const { id } = await good('POST', 'charges', body);
  await good('POST', `charges/${id}/cancel`);
  const again = await good('POST', 'charges', body);
  clock.moveTo('2024-11-30T08:00:00Z');
  await good('POST', `charges/${again.id}/settle`, { version: 1, on: '2024-11-30', instalments: 12 });
  const twelfths = (await good('GET', `leases/${leases.MARTIN}`)).calls.filter((one: { kind: string; dueOn: string }) => one.kind === 'settlement' && one.dueOn >= '2024-11-30');
  expect([twelfths.length, twelfths.reduce((sum: number, one: { dueCents: number }) => sum + one.dueCents, 0)]).toEqual([12, 17_000]);
});
