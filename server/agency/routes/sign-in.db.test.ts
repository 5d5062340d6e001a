import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../../bin/folders.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';
import { modules } from '../../modules.ts';
import type { Id } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { serveWebPages } from '../../platform/http/web-pages.ts';
import { buildApp } from '../../serve.ts';
import { createAgency } from '../public.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
const MASTER = 'une-phrase-de-maitre-sur';
let app: TestApp;
let agencyId: Id;
beforeAll(async () => {
  app = await openTestApp({ clock });
  agencyId = await createAgency(app.platform, { slug: 'delorme', name: 'Cabinet Delorme', master: { login: 'delorme', password: MASTER, firstName: 'Sophie', lastName: 'Lang', mustChange: false }, security: { staffSecondFactor: 'optional' } });
});
afterAll(() => app.close());

const signIn = (login: string, password: string, more: object = {}) => app.call('POST', '/api/office/sign-in', { body: { agency: 'delorme', login, password, ...more } });
const cookieOf = (reply: { headers: Record<string, unknown> }) => ({ headers: { cookie: String(reply.headers['set-cookie']).split(';')[0]! } });
const call = (method: string, url: string, as: { headers: { cookie: string } } | null, body?: unknown) => app.call(method, `/api/office${url}`, { as, ...(body === undefined ? {} : { body }) });
const acts = async (name: string) => (await app.db.owner.query<{ act: string }>('select act from office.audit where agency_id = $1 and actor_name = $2 order by at, id', [agencyId, name])).rows.map(({ act }) => act);
/** Whole sign-in of the master. */
const master = async () => cookieOf(await signIn('delorme', MASTER));

test('[ADM-176] each agency’s address, /<agency>/connexion/, serves the staff’s page, and its sign-in knows that agency only', async () => {
  const dist = join(temporaryFolder('pages'), app.db.name);
  for (const face of ['office', 'extranet']) {
    mkdirSync(join(dist, face), { recursive: true });
    writeFileSync(join(dist, face, 'index.html'), `<html data-face="${face}"></html>`);
  }
  const { app: pages } = await buildApp(app.platform, modules);
  await serveWebPages(pages, app.platform.extranet, dist);
  for (const path of ['/delorme/connexion/', '/delorme/connexion/lots', '/connexion/']) expect((await pages.inject(path)).body, path).toContain('data-face="office"');
  expect((await pages.inject('/delorme/extranet/')).body).toContain('data-face="extranet"');
  await pages.close();
  rmSync(dist, { recursive: true });
  expect((await app.call('POST', '/api/office/sign-in', { body: { agency: 'essai', login: 'delorme', password: MASTER } })).status).toBe(401);
  expect((await app.call('POST', '/api/office/sign-in', { body: { agency: 'nulle-part', login: 'delorme', password: MASTER } })).status).toBe(404);
});

test('[ADM-177] the first sign-in is the master’s, and opens everything', async () => {
  const reply = await signIn('Delorme ', MASTER);
  expect(reply.body).toEqual({ next: 'done' });
  expect(String(reply.headers['set-cookie'])).toMatch(/mitoyen_office=.*Path=\/api\/office; HttpOnly; SameSite=Strict/);
  const session = cookieOf(reply);
  for (const route of ['/agency', '/staff', '/audit', '/security', '/buildings', '/extranet/identities']) expect((await call('GET', route, session)).status, route).toBe(200);
  expect((await call('PATCH', '/security', session, { passwordLength: 12 })).status).toBe(200);
});

test('[ADM-178][ADM-179][ACC-155] each colleague signs in with a login of their own, and nothing opens before they have chosen their own password', async () => {
  const { person, temporaryPassword } = (await call('POST', '/staff', await master(), { login: 'lea', firstName: 'Léa', lastName: 'Roux', role: 'accountant' })).body;
  const first = await signIn('lea', temporaryPassword);
  expect(first.body).toEqual({ next: 'change-password' });
  const session = cookieOf(first);
  for (const route of ['/session', '/buildings', '/messages']) expect((await call('GET', route, session)).body.error.code, route).toBe('change-password');
  expect((await call('POST', '/password', session, { password: temporaryPassword })).status).toBe(422);
  expect((await call('POST', '/password', session, { password: 'court' })).body.error.fields.password).toContain('12');
  expect((await call('POST', '/password', session, { password: 'les tilleuls en fleur' })).body).toEqual({ next: 'done' });
  expect((await call('GET', '/buildings', session)).status).toBe(200);
  expect((await call('GET', '/security', session)).body.acts).toEqual([]);
  expect((await call('PATCH', '/security', session, { passwordLength: 20 })).status).toBe(403);
  expect((await signIn('lea', temporaryPassword)).status).toBe(401);
  expect((await signIn('lea', 'les tilleuls en fleur')).body).toEqual({ next: 'done' });
  expect((await call('GET', `/staff/${person.id}`, await master())).body).toMatchObject({ firstPassword: false, lastSignedInAt: '2026-11-24T10:00:00.000Z' });
});

test('[ADM-179] a first password that nobody used in time opens nothing', async () => {
  const { temporaryPassword } = (await call('POST', '/staff', await master(), { login: 'tard', firstName: 'T', lastName: 'Tard', role: 'reader' })).body;
  clock.moveTo('2026-12-09T10:00:00Z');
  expect((await signIn('tard', temporaryPassword)).body.error.code).toBe('first-password-over');
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('[ADM-180] whatever becomes of the others, the master sign-in works, and each of its uses is in the journal', async () => {
  const before = (await acts('Sophie Lang')).filter((act) => act === 'staff.master-signed-in').length;
  const administrator = (await call('POST', '/staff', await master(), { login: 'adm', firstName: 'Ad', lastName: 'Min', role: 'administrator' })).body;
  const session = cookieOf(await signIn('adm', administrator.temporaryPassword));
  await call('POST', '/password', session, { password: 'les marronniers du parc' });
  const { rows } = (await call('GET', '/staff', session)).body as { rows: { id: Id; login: string; version: number }[] };
  const { id, version } = rows.find(({ login }) => login === 'delorme')!;
  expect((await call('PATCH', `/staff/${id}`, session, { version, active: false })).status).toBe(403);
  expect((await call('POST', `/staff/${id}/password`, session)).status).toBe(403);
  for (let tries = 0; tries < 20; tries += 1) await signIn('delorme', 'une fausse phrase');
  clock.moveTo('2026-11-24T10:15:00Z');
  expect((await signIn('delorme', MASTER)).body).toEqual({ next: 'done' });
  expect((await acts('Sophie Lang')).filter((act) => act === 'staff.master-signed-in')).toHaveLength(before + 2);
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('by policy, staff without a second factor enrol one before anything opens, then give its code at each sign-in', async () => {
  const before = await master();
  await call('PATCH', '/security', before, { staffSecondFactor: 'required' });
  const reply = await signIn('delorme', MASTER);
  expect(reply.body).toEqual({ next: 'enrol-second-factor' });
  const session = cookieOf(reply);
  expect((await call('GET', '/agency', session)).body.error.code).toBe('enrol-second-factor');
  const { secret } = (await call('POST', '/second-factor/totp', session)).body;
  const code = () => new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
  expect((await call('POST', '/second-factor/totp/confirm', session, { code: code() })).body).toMatchObject({ next: 'done' });
  expect((await call('GET', '/agency', session)).status).toBe(200);
  const again = await signIn('delorme', MASTER);
  expect(again.body).toEqual({ next: 'second-factor' });
  expect((await call('GET', '/agency', cookieOf(again))).status).toBe(401);
  // The code that enrolled has served: the next half minute gives another.
  expect((await call('POST', '/second-factor', cookieOf(again), { code: code() })).status).toBe(422);
  clock.moveTo('2026-11-24T10:01:00Z');
  expect((await call('POST', '/second-factor', cookieOf(again), { code: code() })).body).toEqual({ next: 'done' });
  expect((await call('GET', '/agency', cookieOf(again))).status).toBe(200);
});
