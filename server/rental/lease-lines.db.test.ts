import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';

// One flat, let twice: 850.00 until December 2025, then to a new tenant from January 2026.
const clock = fixedClock('2026-04-15T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let leaseId: string;
let formerId: string;

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const lotId = await office.lot(buildingId);
  const owner = await office.party({ lastName: 'LEROY' });
  const mandateId = await office.mandate({ buildingId, lotIds: [lotId], partyId: owner, accountId: await office.account({ partyId: owner, kind: 'landlord', buildingId }) });
  const lease = async (number: string, lastName: string, dates: { entry_on: string; exit_on?: string }, rent: number) => {
    const tenant = await office.party({ lastName });
    const id = await office.put('leases', { number, mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), rent_cents: rent, ...dates });
    await app.db.owner.query('insert into office.lease_lots (agency_id, lease_id, lot_id) values ($1, $2, $3)', [app.agencyId, id, lotId]);
    return id;
  };
  formerId = await lease('B0001', 'MARTIN', { entry_on: '2020-01-01', exit_on: '2025-12-31' }, 85_000);
  leaseId = await lease('B0002', 'PETIT', { entry_on: '2026-01-01' }, 90_000);
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const change = async (part: object, lease = leaseId) => {
  const { leaseNumber: _number, rentFault: _fault, ...terms } = await good('GET', `leases/${lease}/terms`);
  return call('PUT', `leases/${lease}/terms`, { ...terms, ...part });
};
const insurance = { rubric: 'insurance', label: 'Assurance souscrite pour vous', monthlyCents: 1_200, fromOn: '2026-01-01', untilOn: null };
const energy = { rubric: 'energy', label: 'Contribution au partage des économies de charges', monthlyCents: 2_000, fromOn: '2026-01-16', untilOn: '2040-12-31' };
const rowOf = async (month: string) => (await good('GET', `calls/preview?month=${month}`)).rows.find((row: { leaseId: string }) => row.leaseId === leaseId);

test('loi 89-462, art. 23-1: a contribution of more than fifteen years, or of two amounts, is refused with its reason and nothing is kept', async () => {
  const long = await change({ lines: [{ ...energy, untilOn: null }] });
  expect([long.status, long.body.error.code, long.body.error.fields.lines]).toEqual([422, 'energy-too-long', expect.stringContaining('16/01/2041')]);
  expect((await change({ lines: [energy, { ...energy, fromOn: '2041-01-01', untilOn: '2041-01-15', monthlyCents: 2_100 }] })).body.error.code).toBe('energy-revised');
  expect((await change({ lines: [insurance, { ...insurance, label: 'Autre assurance' }] })).body.error).toMatchObject({ code: 'lines-meet', message: expect.stringContaining('Ligne 2') });
  expect((await good('GET', `leases/${leaseId}/terms`)).lines).toEqual([]);
});

test('loi 89-462, art. 7 g and 23-1: insurance and contribution are called beside the rent, by days in a part month, and bear no fees', async () => {
  expect((await change({ lines: [insurance, energy] })).status).toBe(200);
  // From 16 to 31 January: 20.00 × 16/31.
  expect((await rowOf('2026-01-01')).lines.map(({ rubric, cents }: { rubric: string; cents: number }) => [rubric, cents])).toEqual([['rent', 90_000], ['insurance', 1_200], ['energy', 1_032]]);
  expect((await rowOf('2026-02-01')).totalCents).toBe(93_200);
});

test('loi 89-462, art. 17, II: the first rent of a new letting of class G above the last one is not called, and the lease says why', async () => {
  expect((await change({ energyClass: 'G' })).body.rentFault).toMatch(/900,00.*850,00.*B0001/);
  expect(await rowOf('2026-01-01')).toMatchObject({ totalCents: 0, reason: { code: 'rent-above-last', sentence: expect.stringContaining('art. 17, II') } });
  expect((await call('POST', 'calls', { month: '2026-01-01' })).body.error.code).toBe('nothing-to-call');
  expect((await change({ energyClass: 'G' }, formerId)).body.rentFault).toBeNull();
});

test('brought down to the last rent, it is called; class E may ask more', async () => {
  await app.db.owner.query('update office.leases set rent_cents = 85000 where id = $1', [leaseId]);
  expect((await good('GET', `leases/${leaseId}/terms`)).rentFault).toBeNull();
  expect(await good('POST', 'calls', { month: '2026-01-01' })).toMatchObject({ count: 1, totalCents: 85_000 + 1_200 + 1_032 });
  await app.db.owner.query('update office.leases set rent_cents = 90000 where id = $1', [leaseId]);
  expect((await change({ energyClass: 'E' })).body.rentFault).toBeNull();
});

test('a lease whose rent is called already is warned, not stopped: what was due stays due', async () => {
  expect((await change({ energyClass: 'F' })).body.rentFault).toContain('classe F');
  expect(await rowOf('2026-02-01')).toMatchObject({ reason: null, totalCents: 93_200 });
});
