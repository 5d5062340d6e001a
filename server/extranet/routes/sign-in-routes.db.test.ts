import { TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../kernel/ids.ts';
import { fixedClock } from '../../platform/clock.ts';
import { hashPassword } from '../../platform/sign-in/password.ts';
import { hashTemporaryPassword, newTemporaryPassword } from '../../platform/sign-in/temporary-password.ts';
import { extranetFactory, type ExtranetFactory } from '../../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../../tests/support/app.ts';

const clock = fixedClock('2026-11-24T10:00:00Z');
const OWN = 'le platane de la cour';
let app: TestApp;
let put: ExtranetFactory;
let hash: string;
beforeAll(async () => {
  app = await openTestApp({ clock });
  put = extranetFactory(app.db, app.agencyId);
  hash = await hashPassword(OWN);
});
afterAll(() => app.close());

type Cookie = { headers: { cookie: string } };
const call = (method: string, url: string, body?: unknown, as: Cookie | null = null) => app.call(method, `/api/extranet${url}`, { as, ...(body === undefined ? {} : { body }) });
const signIn = (login: string, password: string, more: object = {}) => call('POST', '/sign-in', { agency: 'essai', login, password, ...more });
const cookieOf = (reply: { headers: Record<string, unknown> }): Cookie => ({ headers: { cookie: String(reply.headers['set-cookie']).split(';')[0]! } });
let number = 0;
const client = async (more: Parameters<ExtranetFactory['identity']>[0] = {}): Promise<{ id: Id; login: string }> => {
  const login = `hgarnier${(number += 1)}`;
  return { login, id: await put.identity({ login, passwordHash: hash, ...more }) };
};

test('[CLI-249][CLI-251] anybody reads at the agency’s door its name, its legal notice and whom to call; an unknown address is no agency’s', async () => {
  await put.agency({ legal_notice: 'Éditeur : Cabinet Essai, Lyon.', contacts: JSON.stringify([{ name: 'Lyon', phone: '04 78 00 00 00', email: 'lyon@essai.fr', address: null, hours: null, legalForm: null, siret: null, ape: null }]) });
  expect((await call('GET', '/agencies/essai')).body).toEqual({ name: 'Cabinet essai', slug: 'essai', open: true, closedReason: null, passwordLength: 12, legalNotice: 'Éditeur : Cabinet Essai, Lyon.', contact: 'lyon@essai.fr', telephone: '04 78 00 00 00' });
  expect((await call('GET', '/agencies/inconnue')).status).toBe(404);
});

test('[CLI-250] login and password open the client’s own session, and a neighbour agency’s door does not', async () => {
  const { login } = await client();
  await app.createAgency('voisine');
  const reply = await signIn(` ${login.toUpperCase()} `, OWN);
  expect(reply.body).toEqual({ next: 'done' });
  expect(String(reply.headers['set-cookie'])).toMatch(/mitoyen_extranet=.*Path=\/api\/extranet; HttpOnly; SameSite=Strict/);
  expect((await call('GET', '/session', undefined, cookieOf(reply))).body.person.name).toBe('Hélène GARNIER');
  expect((await call('POST', '/sign-in', { agency: 'voisine', login, password: OWN })).status).toBe(401);
  await call('POST', '/sign-out', {}, cookieOf(reply));
  expect((await call('GET', '/session', undefined, cookieOf(reply))).status).toBe(401);
});

test('[CLI-250] a wrong password, an unknown login and a closed account get the same words; staff do not come in by this door', async () => {
  const [known, closed] = [await client(), await client({ active: false })];
  const staff = await client({ kind: 'staff' });
  const answers = await Promise.all([signIn(known.login, 'une autre phrase'), signIn('personne', OWN), signIn(closed.login, OWN), signIn(staff.login, OWN)]);
  for (const { status, body } of answers) expect([status, body.error.code, body.error.message]).toEqual([401, 'wrong-password', answers[0]!.body.error.message]);
});

test('[PAR-230][STO-030] a closed or unlicensed extranet lets nobody in, and says so', async () => {
  const { login } = await client();
  for (const closed of [{ open: false }, { licensed: false }]) {
    await put.agency(closed);
    expect((await signIn(login, OWN)).body.error.code).toBe('extranet-closed');
    expect((await call('POST', '/forgotten-password', { agency: 'essai', login })).body.error.code).toBe('extranet-closed');
    await put.agency({ open: true, licensed: true });
  }
  expect((await signIn(login, OWN)).status).toBe(200);
});

test('[ACC-154][ACC-155][CLI-253][EXT-084] the first password serves once and in time, the client must choose their own, and then nobody else knows it', async () => {
  const temporary = newTemporaryPassword();
  const { id, login } = await client({ passwordHash: hashTemporaryPassword(temporary), mustChangePassword: true });
  const first = await signIn(login, temporary);
  expect(first.body).toEqual({ next: 'change-password' });
  const session = cookieOf(first);
  for (const route of ['/session', '/binders?space=coOwner', '/contacts']) expect((await call('GET', route, undefined, session)).body.error.code, route).toBe('change-password');
  // Used before it was replaced: only the last sign-in counts.
  const second = await signIn(login, temporary);
  expect((await call('POST', '/password', { password: 'une phrase de l’intrus' }, session)).status).toBe(401);
  expect((await call('POST', '/password', { password: `${login} 2026 !` }, cookieOf(second))).body.error.fields.password).toContain('identifiant');
  expect((await call('POST', '/password', { password: 'trois chats sur le toit' }, cookieOf(second))).body).toEqual({ next: 'done' });
  expect((await call('GET', '/session', undefined, cookieOf(second))).status).toBe(200);
  expect((await signIn(login, temporary)).status).toBe(401);
  expect((await signIn(login, 'trois chats sur le toit')).body).toEqual({ next: 'done' });
  const { rows: [row] } = await app.db.owner.query('select password_hash, must_change_password, temporary_until from extranet.identities where id = $1', [id]);
  expect(row).toMatchObject({ password_hash: expect.stringMatching(/^\$argon2id\$/), must_change_password: false, temporary_until: null });
  // The office is told to forget the one it printed, and not told the new one.
  const { rows: told } = await app.db.owner.query("select payload from extranet.acts where identity_id = $1 and kind = 'password-personalised'", [id]);
  expect(told).toEqual([{ payload: { identityId: id } }]);
  const staff = await app.staff('administrator');
  expect(JSON.stringify((await app.call('GET', `/api/office/extranet/identities/${id}`, { as: staff })).body)).not.toMatch(/argon2|trois chats/);
});

test('[ACC-154] a first password out of date opens nothing', async () => {
  const temporary = newTemporaryPassword();
  const { id, login } = await client({ passwordHash: hashTemporaryPassword(temporary), mustChangePassword: true });
  await app.db.owner.query("update extranet.identities set temporary_until = '2026-11-24T09:59:59Z' where id = $1", [id]);
  expect((await signIn(login, temporary)).body.error.code).toBe('first-password-over');
});

test('[CLI-252] « Mot de passe oublié »: the same words for everybody, one link a time, good once and for an hour', async () => {
  const { id, login } = await client();
  const unreachable = await client({ email: null });
  const ask = (name: string) => call('POST', '/forgotten-password', { agency: 'essai', login: name });
  const words = (await ask(login)).body.message;
  for (const name of ['personne', unreachable.login]) expect((await ask(name)).body.message).toBe(words);
  const tokens = async () => (await app.db.owner.query<{ token: string; identityId: Id }>("select payload->>'token' as token, identity_id as \"identityId\" from extranet.acts where kind = 'forgotten-password' order by created_at, id")).rows;
  expect((await tokens()).map(({ identityId }) => identityId)).toEqual([id]);
  const { token: stale } = (await tokens())[0]!;
  await ask(login);
  const { token } = (await tokens()).at(-1)!;
  const reset = (given: string, password: string) => call('POST', '/reset-password', { agency: 'essai', token: given, password });
  expect((await reset(stale, 'la glycine du balcon')).body.error.code).toBe('link-over');
  expect((await reset(token, 'court')).body.error.fields).toHaveProperty('password');
  const before = await signIn(login, OWN);
  expect((await reset(token, 'la glycine du balcon')).status).toBe(200);
  expect((await reset(token, 'une autre glycine')).body.error.code).toBe('link-over');
  expect((await call('GET', '/session', undefined, cookieOf(before))).status).toBe(401);
  expect((await signIn(login, OWN)).status).toBe(401);
  expect((await signIn(login, 'la glycine du balcon')).body).toEqual({ next: 'done' });
  await ask(login);
  clock.moveTo('2026-11-24T11:00:01Z');
  expect((await reset((await tokens()).at(-1)!.token, 'le tilleul de l’allée')).body.error.code).toBe('link-over');
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('guesses wait longer and longer, and the wait ends by itself', async () => {
  const { login } = await client();
  for (let tries = 0; tries < 3; tries += 1) expect((await signIn(login, `une fausse phrase ${tries}`)).status).toBe(401);
  const waiting = await signIn(login, OWN);
  expect([waiting.status, waiting.body.error.message]).toEqual([429, 'Trop d’essais. Réessayez dans 4\u00A0secondes.']);
  clock.moveTo('2026-11-24T10:00:05Z');
  expect((await signIn(login, OWN)).body).toEqual({ next: 'done' });
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('a client may add an authenticator; from then on its code, or a spare one, is asked, each good once', async () => {
  const { login } = await client();
  const session = cookieOf(await signIn(login, OWN));
  const { secret } = (await call('POST', '/second-factor/totp', undefined, session)).body;
  const code = () => new TOTP({ secret }).generate({ timestamp: clock.now().getTime() });
  const { recoveryCodes } = (await call('POST', '/second-factor/totp/confirm', { code: code() }, session)).body;
  const again = await signIn(login, OWN);
  expect(again.body).toEqual({ next: 'second-factor' });
  expect((await call('GET', '/session', undefined, cookieOf(again))).body.error.code).toBe('second-factor');
  expect((await call('POST', '/second-factor', { code: '000000' }, cookieOf(again))).body.error.code).toBe('wrong-code');
  expect((await call('POST', '/second-factor', { code: recoveryCodes[0] }, cookieOf(again))).body).toEqual({ next: 'done' });
  clock.moveTo('2026-11-24T10:01:00Z');
  const third = await signIn(login, OWN);
  expect((await call('POST', '/second-factor', { code: recoveryCodes[0] }, cookieOf(third))).status).toBe(422);
  expect((await call('POST', '/second-factor', { code: code() }, cookieOf(third))).body).toEqual({ next: 'done' });
  expect((await app.call('DELETE', '/api/extranet/second-factor/totp', { as: cookieOf(third), body: { password: OWN } })).status).toBe(200);
  expect((await signIn(login, OWN)).body).toEqual({ next: 'done' });
  clock.moveTo('2026-11-24T10:00:00Z');
});

test('who looks as a client changes neither their password nor their second factor', async () => {
  const { id } = await client();
  const looking = await app.client(id, { seenAsBy: 'Claire Essai' });
  expect((await call('POST', '/password', { current: OWN, password: 'un mot de passe volé' }, looking)).status).toBe(403);
  expect((await call('POST', '/second-factor/totp', undefined, looking)).status).toBe(403);
  expect((await call('POST', '/passkeys/options', undefined, looking)).status).toBe(403);
});
