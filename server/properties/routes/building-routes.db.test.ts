import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp();
  manager = await app.staff('manager');
});
afterAll(() => app.close());

const post = (body: unknown) => app.call('POST', '/api/office/buildings', { as: manager, body });

test('a building is created, read, changed and deleted, and each act is in the audit', async () => {
  const created = await post({ code: ' I90 ', name: 'Les Érables', management: 'both', city: '' });
  expect(created.status).toBe(200);
  expect(created.body).toMatchObject({ code: 'I90', name: 'Les Érables', city: null, version: 1, lotCount: 0, acts: ['change', 'delete'] });
  const address = `/api/office/buildings/${created.body.id}`;
  const changed = await app.call('PATCH', address, { as: manager, body: { version: 1, builtYear: 1934 } });
  expect(changed.body).toMatchObject({ builtYear: 1934, name: 'Les Érables', version: 2 });
  expect((await app.call('DELETE', address, { as: manager })).status).toBe(204);
  expect((await app.call('GET', address, { as: manager })).status).toBe(404);
  const { rows } = await app.db.owner.query('select act, detail from office.audit where subject_id = $1 order by at', [created.body.id]);
  expect(rows.map((row) => row.act)).toEqual(['building.created', 'building.changed', 'building.deleted']);
  expect(rows[1].detail).toEqual({ before: { builtYear: null }, after: { builtYear: 1934 } });
});

test('whoever saves on top of another’s change is told whose it was, and nothing is lost', async () => {
  const { body } = await post({ code: 'I91', name: 'Le Clos', management: 'syndic' });
  const address = `/api/office/buildings/${body.id}`;
  await app.call('PATCH', address, { as: manager, body: { version: 1, name: 'Le Clos Saint-Rémy' } });
  const late = await app.call('PATCH', address, { as: await app.staff('administrator'), body: { version: 1, name: 'Autre' } });
  expect(late.status).toBe(409);
  expect(late.body.error).toMatchObject({ code: 'stale', message: expect.stringContaining('Modifié entre-temps par Claire Essai') });
  expect((await app.call('GET', address, { as: manager })).body.name).toBe('Le Clos Saint-Rémy');
});

test('a code in use is refused beside its field, whatever its case', async () => {
  await post({ code: 'I92', name: 'Un', management: 'syndic' });
  const twice = await post({ code: 'i92', name: 'Deux', management: 'syndic' });
  expect(twice.status).toBe(409);
  expect(twice.body.error.fields.code).toContain('déjà celui d’un autre immeuble');
});

test('a financial year that ends before it begins, or a manager of another agency, is refused', async () => {
  const reversed = await post({ code: 'I93', name: 'Un', management: 'syndic', fiscalYearFrom: '2026-01-01', fiscalYearUntil: '2025-12-31' });
  expect([reversed.status, Object.keys(reversed.body.error.fields)]).toEqual([422, ['fiscalYearUntil']]);
  const stranger = await app.staff('manager', await app.createAgency('ailleurs-1'));
  const foreign = await post({ code: 'I93', name: 'Un', management: 'syndic', managerStaffId: stranger.viewer.staffId });
  expect([foreign.status, Object.keys(foreign.body.error.fields)]).toEqual([422, ['managerStaffId']]);
});

test('[BEY-516] the list filters words without accents, keeps to a facet, sorts codes as people count, and counts the whole', async () => {
  for (const code of ['Z10', 'Z9', 'Z100']) await post({ code, name: `Résidence ${code}`, management: code === 'Z9' ? 'rental' : 'syndic' });
  const list = (query: string) => app.call('GET', `/api/office/buildings?${query}`, { as: manager });
  const codes = async (query: string) => ((await list(query)).body.rows as { code: string }[]).map((row) => row.code);
  expect(await codes('filter=residence z')).toEqual(['Z9', 'Z10', 'Z100']);
  expect(await codes('filter=residence z&sort=-code')).toEqual(['Z100', 'Z10', 'Z9']);
  expect(await codes('filter=residence z&management=rental')).toEqual(['Z9']);
  expect((await list('filter=residence z&limit=1&offset=1')).body).toMatchObject({ total: 3, rows: [{ code: 'Z10' }] });
});

test('[BEY-516] the same list opens in a spreadsheet, with the columns asked for in their order', async () => {
  const csv = await app.call('GET', '/api/office/buildings/export?format=csv&filter=residence z&sort=code&columns=name,code,management', { as: manager });
  expect(csv.headers['content-type']).toContain('text/csv');
  expect(String(csv.body)).toBe('\uFEFF"Nom";"Code";"Mode de gestion"\r\n"Résidence Z9";"Z9";"Gérance"\r\n"Résidence Z10";"Z10";"Syndic"\r\n"Résidence Z100";"Z100";"Syndic"\r\n');
  const workbook = await app.call('GET', '/api/office/buildings/export?format=xlsx', { as: manager });
  expect(workbook.headers['content-disposition']).toContain('Immeubles.xlsx');
  expect(workbook.raw.subarray(0, 2).toString()).toBe('PK');
});
