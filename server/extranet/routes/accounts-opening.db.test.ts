import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let put: ExtranetFactory;
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  put = extranetFactory(app.db, app.agencyId);
});
afterAll(() => app.close());

type Signed = { headers: { cookie: string } };
const get = (url: string, as: Signed) => app.call('GET', `/api/extranet${url}`, { as });

test('[PAR-225] shut, the rubric « Compte » is gone for every client at once: no account, no line, no extract, nowhere to pay; documents and works funds stay; open again, it is as before', async () => {
  const [id, building, account] = [await put.identity(), newId(), newId()];
  await put.card({ id: building, kind: 'building', label: 'Les Tilleuls' });
  await put.card({ id: account, kind: 'account', label: 'C0014', parentId: id, data: { buildingId: building } });
  await put.grant({ identityId: id, role: 'coOwner', placeId: building });
  await put.grant({ identityId: id, role: 'holder', placeId: account });
  await put.accountLine({ accountId: account, on: '2026-01-01', cents: 30_000 });
  await put.insert('bank_details', { building_id: building, agency_id: app.agencyId, iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' });
  const [client, administrator, reader] = [await app.client(id), await app.staff('administrator'), await app.staff('reader')];
  const PATHS = ['/accounts?space=coOwner', `/accounts/${account}/lines`, `/accounts/${account}/extract?format=pdf`, `/accounts/${account}/extract?format=csv`, '/bank-details?space=coOwner'];
  const statuses = async () => Promise.all(PATHS.map(async (path) => (await get(path, client)).status));
  const seen = async () => ({ entry: (await get('/session', client)).body.features.accounts, tab: (await app.call('GET', `/api/office/extranet/identities/${id}`, { as: reader })).body.tabs.find(({ tab }: { tab: string }) => tab === 'account').closed === null });
  const set = (as: Signed, accountsOpen: boolean) => app.call('PATCH', '/api/office/extranet/settings', { as, body: { accountsOpen } });
  expect([await statuses(), await seen()]).toEqual([[200, 200, 200, 200, 200], { entry: true, tab: true }]);
  expect((await get('/bank-details?space=coOwner', client)).body.buildings).toHaveLength(1);

  expect((await set(reader, false)).status).toBe(403);
  expect((await set(administrator, false)).body.accountsOpen).toBe(false);
  expect([await statuses(), await seen()]).toEqual([[404, 404, 404, 404, 404], { entry: false, tab: false }]);
  expect((await app.call('GET', `/api/office/extranet/identities/${id}/accounts/${account}/lines`, { as: reader })).status).toBe(404);
  expect([(await get('/binders?space=coOwner', client)).status, (await get('/works-funds?space=coOwner', client)).status]).toEqual([200, 200]);

  await set(administrator, true);
  expect([await statuses(), await seen()]).toEqual([[200, 200, 200, 200, 200], { entry: true, tab: true }]);
});
