import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../tests/support/app.ts';
import { openAgency, ownAgencies } from './open-agency.ts';
import { DEFAULT_BINDERS } from './publication/rules/default-binders.ts';

let app: TestApp;
beforeAll(async () => { app = await openTestApp(); });
afterAll(() => app.close());

test('an agency opens under its own address, with a first password for its master and the usual binders of both trades', async () => {
  const opened = await openAgency(app.platform, ' Cabinet Évrard & Fils ');
  expect(opened).toMatchObject({ name: 'Cabinet Évrard & Fils', slug: 'cabinet-evrard-fils' });
  const reply = await app.call('POST', '/api/office/sign-in', { body: { agency: opened.slug, login: opened.login, password: opened.password } });
  expect([reply.status, reply.body.next]).toEqual([200, 'change-password']);
  const { rows } = await app.db.owner.query<{ trade: string; path: string; reserved: string | null }>(
    'select b.trade, b.path, b.reserved from office.binders b join platform.agencies a on a.id = b.agency_id where a.slug = $1 order by b.trade, b.position', [opened.slug]);
  const inOrder = (trade: string) => DEFAULT_BINDERS.filter((binder) => binder.trade === trade).map(({ path, reserved }) => ({ trade, path, reserved }));
  expect(rows).toEqual([...inOrder('rental'), ...inOrder('syndic')]);
});

test('asked again, it is found as it stands, without a new password; a name without a letter is refused', async () => {
  expect(await openAgency(app.platform, 'cabinet Évrard fils')).toMatchObject({ slug: 'cabinet-evrard-fils', password: null });
  await expect(openAgency(app.platform, ' — ')).rejects.toThrow('Donnez le nom de l’agence');
});

test('each start names the agencies opened here, not the one of demonstration', async () => {
  expect((await ownAgencies(app.platform, 'essai')).map(({ slug }) => slug)).toEqual(['cabinet-evrard-fils']);
});
