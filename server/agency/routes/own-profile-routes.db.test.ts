import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

let app: TestApp;
beforeAll(async () => { app = await openTestApp(); });
afterAll(() => app.close());

const read = async (as: { headers: { cookie: string } }) => (await app.call('GET', '/api/office/own-profile', { as })).body;
const patch = (as: { headers: { cookie: string } }, body: object) => app.call('PATCH', '/api/office/own-profile', { as, body });

test('whatever their role, people change their own name and address, and nobody else’s', async () => {
  const [reader, colleague] = [await app.staff('reader'), await app.staff('reader')];
  const { version } = await read(reader);
  const changed = await patch(reader, { version, lastName: ' Vidal ', email: 'claire@example.com' });
  expect(changed.body).toMatchObject({ firstName: 'Claire', lastName: 'Vidal', email: 'claire@example.com', authenticator: false, version: version + 1 });
  expect(await read(colleague)).toMatchObject({ lastName: 'Essai', email: null });
});

test('a role is not one’s own to change, and two changes at once are not written over each other', async () => {
  const reader = await app.staff('reader');
  const { version } = await read(reader);
  expect((await patch(reader, { version, role: 'administrator' })).status).toBe(400);
  await patch(reader, { version, phone: '0472000000' });
  expect((await patch(reader, { version, phone: '0600000000' })).body.error.code).toBe('stale');
  expect((await app.call('GET', '/api/office/own-profile')).status).toBe(401);
});

test('the door of the office says the agency’s name and notices to anybody, and nothing of agencies that are not there', async () => {
  await app.db.owner.query("update office.agency_profiles set city = 'Lyon', phone = '0472000000' where agency_id = $1", [app.agencyId]);
  expect((await app.call('GET', `/api/office/agencies/${app.slug}`)).body).toEqual({ name: `Cabinet ${app.slug}`, telephone: '0472000000', legalNotice: 'Lyon' });
  expect((await app.call('GET', '/api/office/agencies/nulle-part')).status).toBe(404);
});
