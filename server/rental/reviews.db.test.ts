import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';

const clock = fixedClock('2025-08-15T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
const leases: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  const office = officeFactory(app.db, app.agencyId);
  await office.binder('Courriers / Locataires', ['tenant'], { trade: 'rental' });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const partyId = await office.party({ lastName: 'LEROY' });
  const mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
  for (const [number, lastName, terms] of [['B0001', 'MARTIN', { review_clause: true, energy_class: 'C' }], ['B0002', 'PETIT', { review_clause: true, energy_class: 'G' }], ['B0003', 'ROUX', { review_clause: false, energy_class: 'C' }]] as const) {
    const tenant = await office.party({ lastName });
    leases[lastName] = await office.put('leases', { number, mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2023-06-01', rent_cents: 85_000, charges_cents: 6_000 });
    await app.db.owner.query('insert into office.rental_lease_terms (id, agency_id, review_clause, energy_class, review_quarter) values ($1, $2, $3, $4, 1)', [leases[lastName], app.agencyId, terms.review_clause, terms.energy_class]);
  }
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const proposals = async () => (await good('GET', 'reviews')).proposals as { tenantName: string; outcome: string; code: string; rentCents: number; fromOn: string | null; reviewOn: string }[];
const rentOf = async (lease: string) => Number((await app.db.owner.query('select rent_cents from office.leases where id = $1', [leases[lease]])).rows[0].rent_cents);
const rentCalled = async (month: string, lease: string) => (await good('GET', `calls/preview?month=${month}`)).rows.find((row: { leaseId: string }) => row.leaseId === leases[lease]).lines[0].cents;

test('without the index of the quarter nothing can be said; a list with a wrong line takes nothing', async () => {
  expect((await proposals()).map(({ code }) => code)).toEqual(['index-missing', 'energy-freeze']);
  const wrong = await call('POST', 'indexes', { text: 'IRL;2025;1;145,47;15/04/2025\nIRL;2024;9;143,46' });
  expect(wrong).toMatchObject({ status: 422, body: { error: { code: 'unreadable-lines', message: expect.stringContaining('Ligne 2') } } });
  expect((await good('GET', 'indexes')).values).toEqual([]);
  expect(await good('POST', 'indexes', { text: 'IRL;2025;1;145,47;15/04/2025\nIRL;2024;1;143,46;12/04/2024' })).toEqual({ written: 2 });
});

test('EX-20 850.00 becomes 861.90, cut; 861.91 when the agency rounds; a class G dwelling and a lease without a clause are left', async () => {
  expect(await proposals()).toMatchObject([{ tenantName: expect.stringContaining('MARTIN'), outcome: 'revised', rentCents: 86_190, reviewOn: '2025-06-01', fromOn: '2025-09-01' }, { tenantName: expect.stringContaining('PETIT'), outcome: 'refused', code: 'energy-freeze' }]);
  const { settings } = await good('GET', 'indexes');
  const changed = await good('PUT', 'review-settings', { version: settings.version, rounding: 'half-up', effect: 'request' });
  expect((await proposals())[0]).toMatchObject({ rentCents: 86_191, fromOn: '2025-08-15' });
  await good('PUT', 'review-settings', { version: changed.settings.version, rounding: 'cut', effect: 'next-term' });
});

test('tricky 19 asked ten weeks late: nothing for June to August, the new rent from the next call, and a letter dated the day of the request', async () => {
  await good('POST', 'calls', { month: '2025-08-01' });
  expect((await call('POST', 'reviews', { leaseIds: [leases.PETIT] })).body.error.code).toBe('cannot-review');
  expect(await good('POST', 'reviews', { leaseIds: [leases.MARTIN] })).toEqual({ asked: 1 });
  expect(await rentOf('MARTIN')).toBe(86_190);
  expect([await rentCalled('2025-07-01', 'MARTIN'), await rentCalled('2025-09-01', 'MARTIN')]).toEqual([85_000, 86_190]);
  const { rows } = await app.db.owner.query("select e.title, e.treatment_on::text as on, b.path from office.events e join office.binders b on b.id = e.binder_id where e.lease_id = $1", [leases.MARTIN]);
  expect(rows).toEqual([{ title: 'Révision de votre loyer au 01/09/2025', on: '2025-08-15', path: 'Courriers / Locataires' }]);
  expect((await proposals()).map(({ code }) => code)).toEqual(['energy-freeze']);
  expect((await call('POST', 'reviews', { leaseIds: [leases.MARTIN] })).body.error.code).toBe('nothing-to-review');
});

test('a revision that nothing followed is cancelled: the rent comes back and the letter leaves; once a rent was called it stays', async () => {
  const [done] = (await good('GET', 'reviews')).done;
  expect(done).toMatchObject({ cancellable: true, eventId: expect.any(String) });
  await good('POST', `reviews/${done.id}/cancel`);
  expect(await rentOf('MARTIN')).toBe(85_000);
  expect((await app.db.owner.query('select publication_on from office.events where id = $1', [done.eventId])).rows).toEqual([{ publication_on: null }]);
  await good('POST', 'reviews', { leaseIds: [leases.MARTIN] });
  clock.moveTo('2025-09-01T08:00:00Z');
  await good('POST', 'calls', { month: '2025-09-01' });
  const [again] = (await good('GET', 'reviews')).done;
  expect(again.cancellable).toBe(false);
  expect((await call('POST', `reviews/${again.id}/cancel`)).body.error.code).toBe('review-called');
});

test('asked on the last day of its year a revision still holds; the day after, that year is given up', async () => {
  await app.db.owner.query('update office.rental_lease_terms set review_clause = true where id = $1', [leases.ROUX]);
  const asked = async (on: string) => {
    clock.moveTo(`${on}T08:00:00Z`);
    return (await proposals()).find(({ tenantName }) => tenantName.includes('ROUX'));
  };
  expect(await asked('2026-05-31')).toMatchObject({ reviewOn: '2025-06-01', outcome: 'revised', fromOn: '2026-06-01' });
  expect(await asked('2026-06-02')).toMatchObject({ reviewOn: '2026-06-01', outcome: 'cannot-say', code: 'index-missing' });
  await good('POST', 'indexes', { text: 'IRL;2026;1;146,60;15/04/2026' });
  expect(await asked('2026-06-02')).toMatchObject({ reviewOn: '2026-06-01', code: 'revised', fromOn: '2026-07-01' });
});
