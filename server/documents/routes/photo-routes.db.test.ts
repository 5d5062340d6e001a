import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { multipart, SMALL_PDF, SMALL_PNG } from '../../../tests/support/upload.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let lot: string;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
  const building = await app.call('POST', '/api/office/buildings', { as: manager, body: { code: 'I1', name: 'Les Tilleuls', management: 'rental' } });
  lot = (await app.call('POST', '/api/office/lots', { as: manager, body: { buildingId: building.body.id, number: '1' } })).body.id;
});
afterAll(() => app.close());

const photos = async () => (await app.call('GET', `/api/office/lots/${lot}/photos`, { as: manager })).body.photos as { id: string; title: string | null; position: number }[];
const add = (query: string, ...files: Parameters<typeof multipart>[0]) => app.call('POST', `/api/office/lots/${lot}/photos${query}`, { as: manager, ...multipart(files) });

test('photos of a lot are added with a title, shown, put in order, renamed and removed', async () => {
  const added = await add('?title=Séjour', { name: 'a.png', content: SMALL_PNG }, { name: 'b.png', content: SMALL_PNG });
  expect(added.body.photos).toMatchObject([{ title: 'Séjour', position: 1, mime: 'image/png' }, { title: 'Séjour', position: 2 }]);
  const [one, two] = await photos();
  const image = await app.call('GET', `/api/office/photos/${one!.id}/file`, { as: manager });
  expect([image.headers['content-type'], image.raw.equals(SMALL_PNG)]).toEqual(['image/png', true]);
  expect((await app.call('PUT', `/api/office/lots/${lot}/photos/order`, { as: manager, body: { ids: [two!.id, one!.id] } })).body.photos).toMatchObject([{ id: two!.id, position: 1 }, { id: one!.id, position: 2 }]);
  expect((await app.call('PUT', `/api/office/lots/${lot}/photos/order`, { as: manager, body: { ids: [two!.id] } })).body.error.code).toBe('order-incomplete');
  expect((await app.call('PATCH', `/api/office/photos/${one!.id}`, { as: manager, body: { title: 'Cuisine' } })).body.title).toBe('Cuisine');
  expect((await app.call('DELETE', `/api/office/photos/${two!.id}`, { as: manager })).status).toBe(204);
  expect(await photos()).toMatchObject([{ id: one!.id, position: 1, title: 'Cuisine' }]);
});

test('what is not a picture is refused by name, with the good one before it', async () => {
  const before = await photos();
  const refused = await add('', { name: 'bonne.png', content: SMALL_PNG }, { name: 'plan.pdf', content: SMALL_PDF });
  expect([refused.status, refused.body.error.message]).toEqual([415, 'Le fichier «\u00A0plan.pdf\u00A0» n’est pas une photo. Envoyez une image JPEG, PNG ou WebP.']);
  expect((await add('', { name: 'page.png', content: '<svg onload="alert(1)">' })).status).toBe(415);
  expect(await photos()).toEqual(before);
});
