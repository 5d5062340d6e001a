import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyWithBinders } from '../../../tests/factories/documents.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let has: Awaited<ReturnType<typeof agencyWithBinders>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
  has = await agencyWithBinders(app, manager);
});
afterAll(() => app.close());

const create = (body: object) => app.call('POST', '/api/office/folders', { as: manager, body: { openedOn: '2026-02-01', ...body } });
const change = (id: string, body: object) => app.call('PATCH', `/api/office/folders/${id}`, { as: manager, body });

test('a folder is opened for a building and a lot, closed, opened again, and each act is in the audit', async () => {
  const { body } = await create({ reference: ' 0200 ', type: ' Sinistre ', label: ' ', buildingId: has.buildingId, lotId: has.lotId });
  expect(body).toMatchObject({ reference: '0200', type: 'Sinistre', label: null, buildingName: 'Les Tilleuls', lotNumber: '14', closedOn: null, version: 1 });
  expect((await change(body.id, { version: 1, closedOn: '2026-09-30' })).body).toMatchObject({ closedOn: '2026-09-30', version: 2 });
  expect((await change(body.id, { version: 2, closedOn: null })).body.closedOn).toBeNull();
  expect((await change(body.id, { version: 1, label: 'X' })).body.error.code).toBe('stale');
  const { rows } = await app.db.owner.query('select act from office.audit where subject_id = $1 order by at', [body.id]);
  expect(rows.map(({ act }) => act)).toEqual(['folder.created', 'folder.changed', 'folder.changed']);
});

test('a reference is given once; a closing before the opening, an unknown building or a lot of another building is refused beside its field', async () => {
  await create({ reference: '0300', type: 'Impayé' });
  const field = async (body: object) => Object.keys((await create({ type: 'Impayé', ...body })).body.error.fields);
  expect(await field({ reference: '0300' })).toEqual(['reference']);
  expect(await field({ reference: '0301', closedOn: '2026-01-31' })).toEqual(['closedOn']);
  expect(await field({ reference: '0301', buildingId: has.lotId })).toEqual(['buildingId']);
  expect(await field({ reference: '0301', buildingId: has.buildingId, lotId: has.otherLotId })).toEqual(['lotIds']);
});

test('a folder with events stays, an empty one goes', async () => {
  await app.call('POST', '/api/office/events', { as: manager, body: { title: 'Constat', folderId: has.folderId } });
  expect((await app.call('DELETE', `/api/office/folders/${has.folderId}`, { as: manager })).body.error).toMatchObject({ code: 'folder-used', message: expect.stringContaining('1 événement') });
  const { body } = await create({ reference: '0400', type: 'Travaux' });
  expect((await app.call('DELETE', `/api/office/folders/${body.id}`, { as: manager })).status).toBe(204);
});

test('[BEY-516] folders are found by words, type, building and state; the types already used are proposed; the list opens in a spreadsheet', async () => {
  await create({ reference: '0500', type: 'Procédure', label: 'Ascenseur', buildingId: has.otherBuildingId, closedOn: '2026-03-01' });
  await create({ reference: '0501', type: 'Procédure', label: 'Toiture' });
  const references = async (query: string) => ((await app.call('GET', `/api/office/folders?${query}`, { as: manager })).body.rows as { reference: string }[]).map(({ reference }) => reference);
  expect(await references('filter=procedure')).toEqual(['0500', '0501']);
  expect(await references('type=Procédure&open=true')).toEqual(['0501']);
  expect(await references(`buildingId=${has.otherBuildingId}`)).toEqual(['0500']);
  expect((await app.call('GET', '/api/office/folders/types', { as: manager })).body.types).toEqual(expect.arrayContaining(['Procédure', 'Sinistre']));
  const csv = await app.call('GET', '/api/office/folders/export?format=csv&filter=procedure&columns=reference,label,closedOn', { as: manager });
  expect(String(csv.body).split('\r\n')[1]).toBe('"0500";"Ascenseur";01/03/2026');
});
