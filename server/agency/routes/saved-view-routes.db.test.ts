import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
beforeAll(async () => { app = await openTestApp(); });
afterAll(() => app.close());

const definition = {
  filter: 'garnier', filters: { kind: { value: 'person', words: 'Personne physique' } }, sort: [{ key: 'name', descending: true }],
  columns: [{ key: 'name', hidden: false, width: 300 }, { key: 'phone', hidden: true, width: null }],
};
const put = (as: { headers: { cookie: string } }, name: string, more: object = {}) => app.call('PUT', '/api/office/saved-views/parties', { as, body: { name, definition: { ...definition, ...more } } });
const read = async (as: { headers: { cookie: string } }) => (await app.call('GET', '/api/office/saved-views/parties', { as })).body;

test('[BEY-516] a view keeps filters, sort, columns and widths under its name, is written over by the same name, and goes when removed', async () => {
  const staff = await app.staff('reader');
  expect(await read(staff)).toEqual({ usual: null, views: [] });
  await put(staff, 'Mes clients');
  await put(staff, 'Autre');
  expect((await put(staff, ' Mes clients ', { filter: 'ferrand' })).body.views).toEqual([{ name: 'Mes clients', definition: { ...definition, filter: 'ferrand' } }, { name: 'Autre', definition }]);
  const left = await app.call('DELETE', '/api/office/saved-views/parties?name=Mes%20clients', { as: staff });
  expect(left.body.views.map((view: { name: string }) => view.name)).toEqual(['Autre']);
});

test('[BEY-516] the list as one leaves it is kept apart from the named views, and apart for each list', async () => {
  const staff = await app.staff('reader');
  expect((await put(staff, '')).body).toEqual({ usual: definition, views: [] });
  expect((await app.call('GET', '/api/office/saved-views/lots', { as: staff })).body).toEqual({ usual: null, views: [] });
});

test('a colleague and another agency never read or remove somebody’s views', async () => {
  const [one, colleague, stranger] = [await app.staff('manager'), await app.staff('manager'), await app.staff('manager', await app.createAgency('loin'))];
  await put(one, 'À moi');
  for (const other of [colleague, stranger]) {
    expect((await read(other)).views).toEqual([]);
    await app.call('DELETE', '/api/office/saved-views/parties?name=%C3%80%20moi', { as: other });
  }
  expect((await read(one)).views).toHaveLength(1);
});

test('without a session there are no views, and a twenty-first view is refused with its way out', async () => {
  expect((await app.call('GET', '/api/office/saved-views/parties')).status).toBe(401);
  const staff = await app.staff('reader');
  for (let number = 1; number <= 20; number++) await put(staff, `Vue ${number}`);
  const refused = await put(staff, 'De trop');
  expect([refused.status, refused.body.error.code]).toEqual([409, 'too-many-views']);
  expect((await put(staff, 'Vue 3')).status).toBe(200);
});
