import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
beforeAll(async () => { app = await openTestApp(); });
afterAll(() => app.close());

test('the session says who works, for which agency, with which rights and in which trades', async () => {
  const reader = await app.staff('reader');
  await app.db.owner.query("insert into office.settings (agency_id, area, values) values ($1, 'general', '{\"trades\":[\"rental\"]}')", [app.agencyId]);
  const { body } = await app.call('GET', '/api/office/session', { as: reader });
  expect(body.staff).toMatchObject({ id: reader.viewer.staffId, name: 'Claire Essai', initials: 'CE', email: '', rights: expect.arrayContaining(['parties.read']) });
  expect(body.staff.rights).not.toContain('parties.write');
  expect(body.agency).toEqual({ name: `Cabinet ${app.slug}`, slug: 'essai', modules: ['rental'] });
});

test('nobody signed in is nobody', async () => {
  const { status, body } = await app.call('GET', '/api/office/session');
  expect([status, body.error.code]).toEqual([401, 'signed-out']);
});
