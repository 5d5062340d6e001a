import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let put: ExtranetFactory;
let member: Id;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  put = extranetFactory(app.db, app.agencyId);
  const building = await put.card({ kind: 'building', label: 'Les Tilleuls' });
  member = await put.identity();
  const lot = await put.card({ kind: 'lot', parentId: building, label: 'Lot 1', data: { number: '1', kind: 'Appartement' } });
  const account = await put.card({ kind: 'account', label: 'C0014', parentId: member, data: { code: 'C0014', buildingId: building, owned: [{ lot, from: '2020-01-01', until: null }] } });
  await put.grant({ identityId: member, role: 'holder', placeId: account });
  for (const role of ['coOwner', 'member'] as const) await put.grant({ identityId: member, role, placeId: building });
  await put.binder({ path: 'Factures', roles: ['member', 'president'], reserved: 'invoices' });
  await put.insert('lot_funds', { id: newId(), agency_id: app.agencyId, building_id: building, lot_id: lot, account: '105000', account_label: 'Fonds de travaux', amount_cents: 43_200 });
  await put.insert('expenses', { id: newId(), agency_id: app.agencyId, building_id: building, fiscal_year: 2026, key_id: newId(), key_code: 'ASC', key_label: 'Ascenseur', key_general: false, account: '614', account_label: 'Contrats de maintenance', spent_on: '2026-03-10', supplier: 'Ascenseurs Essai', label: 'Entretien', amount_cents: 86_400 });
});
afterAll(() => app.close());

const read = async () => {
  const as = await app.client(member);
  const get = (url: string) => app.call('GET', `/api/extranet${url}`, { as });
  const [access, list, funds] = [await get('/expenses/access?space=coOwner'), await get('/expenses?space=coOwner'), await get('/works-funds?space=coOwner')];
  return { buildings: access.body.buildings.length, list: list.status, total: list.body.years?.[0]?.buildings[0].totalCents, funds: funds.status, cents: funds.body.buildings?.length };
};

const OPEN = { buildings: 1, list: 200, total: 86_400, funds: 200, cents: 1 };

test('[PAR-245][PAR-246] both lists are open at first; each is shut for every client at once by its own switch, and comes back as it was', async () => {
  const [administrator, reader] = [await app.staff('administrator'), await app.staff('reader')];
  const set = (body: object, as = administrator) => app.call('PATCH', '/api/office/extranet/settings', { as, body });
  expect((await app.call('GET', '/api/office/extranet/settings', { as: reader })).body).toMatchObject({ expensesOpen: true, worksFundsOpen: true });
  expect(await read()).toEqual(OPEN);
  expect((await set({ expensesOpen: false }, reader)).status).toBe(403);

  expect((await set({ expensesOpen: false })).body).toMatchObject({ expensesOpen: false, worksFundsOpen: true });
  expect(await read()).toEqual({ ...OPEN, buildings: 0, list: 404, total: undefined });

  await set({ expensesOpen: true, worksFundsOpen: false });
  expect(await read()).toEqual({ ...OPEN, funds: 404, cents: undefined });

  await set({ worksFundsOpen: true });
  expect(await read()).toEqual(OPEN);
});
