import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let ids: { party: string; building: string; lot: string; account: string };
const make = async (path: string, body: object) => (await app.call('POST', `/api/office/${path}`, { as: manager, body })).body.id as string;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
  const party = await make('parties', { kind: 'person', lastName: 'Érable', firstName: 'Hélène', city: 'Grenoble' });
  const building = await make('buildings', { code: 'I01', name: 'Résidence Les Érables', management: 'both', city: 'Grenoble' });
  const lot = await make('lots', { buildingId: building, number: '0012', kind: 'Appartement' });
  ids = { party, building, lot, account: await make('accounts', { kind: 'coOwner', partyId: party, buildingId: building }) };
});
afterAll(() => app.close());

const search = async (filter: string, as = manager, limit = 20) => (await app.call('GET', `/api/office/search?filter=${encodeURIComponent(filter)}&limit=${limit}`, { as })).body.rows as { kind: string; label: string; to: string; detail?: string }[];

test('[BEY-517] one box finds people, buildings and lots by words without accents, each with its page', async () => {
  expect(await search('erable')).toEqual([
    { kind: 'person', id: ids.party, label: 'ÉRABLE Hélène', detail: 'T0001, Grenoble', to: `/tiers/${ids.party}` },
    { kind: 'building', id: ids.building, label: 'Résidence Les Érables', detail: 'I01, Grenoble', to: `/immeubles/${ids.building}` },
    { kind: 'lot', id: ids.lot, label: 'Lot 0012', detail: 'Appartement, Résidence Les Érables', to: `/lots/${ids.lot}` },
  ]);
  expect((await search('lot 0012')).map((row) => row.to)).toEqual([`/lots/${ids.lot}`]);
  expect((await search('c010001')).map((row) => row.to)).toEqual([`/comptes/${ids.account}`]);
});

test('[BEY-517] the box finds events by title', async () => {
  await app.db.owner.query("insert into office.events (id, agency_id, chrono, title, treatment_on) values (gen_random_uuid(), $1, 4711, 'Ravalement de la façade', '2026-11-24')", [app.agencyId]);
  expect(await search('facade')).toMatchObject([{ kind: 'event', label: 'Ravalement de la façade', detail: 'N°\u00A04711' }]);
});

test('signs that mean something to the database are looked for as they are, and no words find nothing', async () => {
  expect(await search('%')).toEqual([]);
  expect(await search('_')).toEqual([]);
  expect(await search('   ')).toEqual([]);
});

test('another agency’s staff find nothing of it', async () => {
  expect(await search('erable', await app.staff('manager', await app.createAgency('ailleurs-4')))).toEqual([]);
});
