import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/${path}`, { as: manager, body });
const building = async (code: string) => (await call('POST', 'buildings', { code, name: `Résidence ${code}`, management: 'both' })).body.id as string;
const lot = async (buildingId: string, number: string, more: object = {}) => (await call('POST', 'lots', { buildingId, number, ...more })).body;

test('a lot keeps an area of zero apart from no area, and its number is free in another building only', async () => {
  const [one, two] = [await building('L1'), await building('L2')];
  expect(await lot(one, '12', { areaHundredths: 0, roomCount: null, kind: 'Cave' })).toMatchObject({ areaHundredths: 0, roomCount: null, available: false, buildingCode: 'L1', acts: ['change', 'delete'] });
  expect((await call('POST', 'lots', { buildingId: one, number: '12' })).body.error).toMatchObject({ code: 'code-taken', fields: { number: expect.stringContaining('existe déjà') } });
  expect((await lot(two, '12')).areaHundredths).toBeNull();
});

test('rooms are replaced as a whole in their order, and give the Carrez area in the record and in the list', async () => {
  const { id } = await lot(await building('L3'), '1');
  const rooms = [{ name: 'Séjour', areaHundredths: 1849, excludeCarrez: false }, { name: 'Combles', areaHundredths: 700, excludeCarrez: true }, { name: 'Cuisine', areaHundredths: 1023, excludeCarrez: false }];
  const saved = await call('PUT', `lots/${id}/rooms`, { version: 1, rooms });
  expect(saved.body).toMatchObject({ version: 2, rooms, carrezHundredths: 2872 });
  expect((await call('GET', 'lots?filter=L3')).body.rows[0].carrezHundredths).toBe(2872);
  expect((await call('PUT', `lots/${id}/rooms`, { version: 1, rooms: [] })).status).toBe(409);
  expect((await call('PUT', `lots/${id}/rooms`, { version: 2, rooms: [] })).body).toMatchObject({ rooms: [], carrezHundredths: 0 });
});

test('[BEY-516] lots follow by building then by number as people count, by facet, and by words of the building', async () => {
  const id = await building('L4');
  for (const number of ['102', '12 bis', '12', '2']) await lot(id, number, { kind: number === '2' ? 'Parking' : 'Appartement', available: number === '12' });
  const numbers = async (query: string) => ((await call('GET', `lots?${query}`)).body.rows as { number: string }[]).map((row) => row.number);
  expect(await numbers(`buildingId=${id}`)).toEqual(['2', '12', '12 bis', '102']);
  expect(await numbers(`buildingId=${id}&sort=-number`)).toEqual(['102', '12 bis', '12', '2']);
  expect(await numbers(`buildingId=${id}&kind=Parking`)).toEqual(['2']);
  expect(await numbers(`buildingId=${id}&available=true`)).toEqual(['12']);
  expect(await numbers('filter=residence l4 parking')).toEqual(['2']);
  expect(String((await call('GET', `lots/export?format=csv&buildingId=${id}&columns=number,kind&sort=number`)).body)).toBe('\uFEFF"N° lot";"Type"\r\n"2";"Parking"\r\n"12";"Appartement"\r\n"12 bis";"Appartement"\r\n"102";"Appartement"\r\n');
});

test('a lot somebody owns is not deleted, and a building with lots is not either', async () => {
  const buildingId = await building('L5');
  const { id } = await lot(buildingId, '1');
  const owner = (await call('POST', 'parties', { kind: 'person', lastName: 'Garnier', firstName: 'Hélène' })).body;
  await call('POST', 'ownerships', { lotId: id, partyId: owner.id, fromOn: '2020-01-01' });
  expect((await call('GET', `lots/${id}`)).body).toMatchObject({ owners: [{ name: 'GARNIER Hélène', shareNumerator: 1, shareDenominator: 1 }], acts: ['change'] });
  expect((await call('GET', `lots?ownerPartyId=${owner.id}`)).body.rows).toMatchObject([{ id, owners: ['GARNIER Hélène'] }]);
  expect((await call('DELETE', `lots/${id}`)).body.error.code).toBe('lot-used');
  expect((await call('DELETE', `buildings/${buildingId}`)).body.error.code).toBe('building-used');
});

test('a key whose shares do not make its announced total is kept and says what is missing', async () => {
  const buildingId = await building('L6');
  const [one, two, three] = [await lot(buildingId, '1'), await lot(buildingId, '2'), await lot(buildingId, '3')];
  const key = (await call('POST', 'allocation-keys', { buildingId, code: 'GEN', label: 'Charges générales', announcedTotal: 10_000, general: true })).body;
  const shared = await call('PUT', `allocation-keys/${key.id}/shares`, { version: 1, shares: [{ lotId: one.id, shares: 9_000 }, { lotId: two.id, shares: 990 }] });
  expect(shared.body).toMatchObject({ announcedTotal: 10_000, computedTotal: 9_990, warning: expect.stringContaining('il en manque 10'), lots: [{ number: '1', shares: 9_000 }, { number: '2', shares: 990 }, { number: '3', shares: null }] });
  expect((await call('GET', `lots/${two.id}`)).body.shares).toEqual([{ keyId: key.id, code: 'GEN', label: 'Charges générales', shares: 990 }]);
  expect((await call('GET', `allocation-keys?buildingId=${buildingId}&differing=true`)).body.total).toBe(1);
  await call('PUT', `allocation-keys/${key.id}/shares`, { version: 2, shares: [{ lotId: one.id, shares: 9_000 }, { lotId: two.id, shares: 990 }, { lotId: three.id, shares: 10 }] });
  expect((await call('GET', `allocation-keys?buildingId=${buildingId}&differing=false`)).body.rows).toMatchObject([{ computedTotal: 10_000, warning: null }]);
});

test('shares of a lot of another building, of a lot twice, or a second general key are refused', async () => {
  const [buildingId, elsewhere] = [await building('L7'), await building('L8')];
  const [own, other] = [await lot(buildingId, '1'), await lot(elsewhere, '1')];
  const key = (await call('POST', 'allocation-keys', { buildingId, code: 'GEN', label: 'Charges générales', general: true })).body;
  const put = async (lots: string[]) => (await call('PUT', `allocation-keys/${key.id}/shares`, { version: 1, shares: lots.map((lotId) => ({ lotId, shares: 1 })) })).body.error.code;
  expect([await put([own.id, other.id]), await put([own.id, own.id])]).toEqual(['lot-elsewhere', 'lot-twice']);
  expect((await call('POST', 'allocation-keys', { buildingId, code: 'ASC', label: 'Ascenseur', general: true })).body.error.fields.general).toContain('GEN');
});
