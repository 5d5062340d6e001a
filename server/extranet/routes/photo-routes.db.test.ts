import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, type Id } from '../../kernel/ids.ts';
import { extranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { SMALL_PNG } from '../../../tests/support/upload.ts';

let app: TestApp;
let staff: { headers: { cookie: string } };
let owner: Id;
let neighbour: Id;
let photo: Id;
let disguised: Id;
beforeAll(async () => {
  app = await openTestApp();
  staff = await app.staff('administrator');
  const put = extranetFactory(app.db, app.agencyId);
  const image = await app.platform.files.put(SMALL_PNG, { maxBytes: 1_000_000 });
  const [tilleuls, erables] = [await put.card({ kind: 'building', label: 'Les Tilleuls', data: { management: 'syndic' } }), await put.card({ kind: 'building', label: 'Les Érables', data: { management: 'rental' } })];
  const [lot10, lot2, flat] = [await put.card({ kind: 'lot', label: 'Lot 10', parentId: tilleuls, data: { number: '10' } }), await put.card({ kind: 'lot', label: 'Lot 2', parentId: tilleuls, data: { number: '2' } }), await put.card({ kind: 'lot', label: 'Lot 7', parentId: erables, data: { number: '7' } })];
  const take = (label: string, lot: Id, position: number, mime = 'image/png') => put.card({ kind: 'photo', label, parentId: lot, data: { ...image, mime, position } });
  await take('Cuisine', lot10, 2);
  photo = await take('Séjour', lot10, 1);
  await take('Cave', lot2, 1);
  disguised = await take('Façade', flat, 1, 'image/svg+xml');
  owner = await put.identity();
  await put.grant({ identityId: owner, role: 'holder', placeId: await put.card({ kind: 'account', label: 'C0010', parentId: owner, data: { owned: [{ lot: lot10, from: '2020-01-01', until: null }] } }) });
  neighbour = await put.identity();
  await put.grant({ identityId: neighbour, role: 'landlord', placeId: flat });
});
afterAll(() => app.close());

const call = (path: string, as = staff) => app.call('GET', `/api/office/extranet${path}`, { as });
const shown = (reply: { body: { buildings: { name: string; lots: { label: string; photos: { title: string }[] }[] }[] } }) => reply.body.buildings.map(({ name, lots }) => [name, lots.map((lot) => [lot.label, lot.photos.map(({ title }) => title)])]);

test('[ADM-221] the published photos of a module, by building, each lot’s in its order', async () => {
  expect(shown(await call('/photos?module=syndic'))).toEqual([['Les Tilleuls', [['Lot 2', ['Cave']], ['Lot 10', ['Séjour', 'Cuisine']]]]]);
  expect(shown(await call('/photos?module=rental'))).toEqual([['Les Érables', [['Lot 7', ['Façade']]]]]);
  expect((await call('/modules')).body[0].buttons.find(({ key }: { key: string }) => key === 'photos').closed).toBeNull();
});

test('[ADM-208] the tab of a client shows the photos of the lots they hold, by account or by themselves, and no other', async () => {
  expect(shown(await call(`/identities/${owner}/photos`))).toEqual([['Les Tilleuls', [['Lot 10', ['Séjour', 'Cuisine']]]]]);
  expect(shown(await call(`/identities/${neighbour}/photos`))).toEqual([['Les Érables', [['Lot 7', ['Façade']]]]]);
  expect((await call(`/identities/${owner}`)).body.tabs).toContainEqual({ tab: 'photos', label: 'Photos', closed: null });
  expect((await call(`/identities/${newId()}/photos`)).status).toBe(404);
});

test('a photo is sent as the plain image it is, shut in a sandbox; what is not a plain image is not a photo', async () => {
  const sent = await call(`/photos/${photo}/file`);
  expect([sent.status, sent.headers['content-type'], sent.headers['x-content-type-options'], sent.raw.equals(SMALL_PNG)]).toEqual([200, 'image/png', 'nosniff', true]);
  expect(sent.headers['content-security-policy']).toContain('sandbox');
  expect((await call(`/photos/${disguised}/file`)).status).toBe(404);
});

test('another agency finds none of them, nor does a client', async () => {
  const stranger = await app.staff('administrator', await app.createAgency('voisine'));
  expect((await call('/photos?module=syndic', stranger)).body.buildings).toEqual([]);
  expect((await call(`/identities/${owner}/photos`, stranger)).status).toBe(404);
  expect((await call(`/photos/${photo}/file`, stranger)).status).toBe(404);
  expect((await call(`/photos/${photo}/file`, await app.client(owner))).status).toBe(401);
});
