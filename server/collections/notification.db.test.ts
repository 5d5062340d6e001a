import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/stripe/server.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { until } from '../../tests/support/program.ts';
import type { Id } from '../kernel/ids.ts';

// « Enregistrer la notification » and « Essayer », against a sandbox that speaks Stripe's API.
const KEY = 'sk_test_notification';
const FIELDS = {
  holder: 'Cabinet Essai, gérance', cardOn: false, provider: 'stripe-sandbox', shopId: null, merchantEmail: 'compta@example.org', transitAccount: '511500', leastCents: 100, aboveBasisPoints: 0, sepaOn: false, creditorId: null, iban: null, bic: null,
  debitVersion: 'pain.008.001.08', leadDays: 1, cutOffHour: 12,
};
let app: TestApp;
let sandbox: Sandbox;
let administrator: Awaited<ReturnType<TestApp['staff']>>;
let id: Id;

beforeAll(async () => {
  sandbox = await startSandbox();
  app = await openTestApp({ stripeSandboxUrl: sandbox.address });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  app.platform.settings.publicUrl = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`;
  administrator = await app.staff('administrator');
  id = (await call('POST', '', { ...FIELDS, buildingId: null })).body.id;
});
beforeEach(() => sandbox.failWebhooks(null));
afterAll(async () => {
  await sandbox.close();
  await app.close();
});

const call = (method: string, path: string, body?: object, as: { headers: { cookie: string } } = administrator) => app.call(method, `/api/office/payments/contracts${path}`, { as, body });
const contract = async () => (await call('GET', '')).body.rows.find((row: { id: Id }) => row.id === id);
const register = async (more: object = {}) => call('POST', `/${id}/notification`, { version: (await contract()).version, provider: 'stripe-sandbox', ...more });
const endpoints = () => Object.values(sandbox.store.accounts[KEY]?.endpoints ?? {});
const outcome = async (trial: string): Promise<string> => (await call('GET', `/${id}/trials/${trial}`)).body.outcome;

test('the address is registered at Stripe with the events that speak of payments, and what signs them is kept sealed; cards can then be accepted', async () => {
  expect((await register()).body.error.fields).toHaveProperty('secretKey');
  expect((await call('POST', `/${id}/trials`)).body.error.code).toBe('register-first');
  const registered = await register({ secretKey: KEY });
  expect([registered.status, registered.body]).toEqual([200, expect.objectContaining({ secretKeyEnd: 'tion', webhookSecretEnd: endpoints()[0]!.secret.slice(-4) })]);
  expect(endpoints()).toMatchObject([{ url: registered.body.notificationUrl, enabled_events: expect.arrayContaining(['checkout.session.completed', 'charge.refunded', 'charge.dispute.closed']) }]);
  const { rows: [row] } = await app.db.owner.query("select webhook_secret_sealed as hook, (select string_agg(detail::text, ' ') from office.audit) || (select coalesce(string_agg(detail, ' '), '') from extranet.payment_calls) as said from extranet.payment_accounts where id = $1", [id]);
  expect(app.platform.secrets.open(row.hook)).toBe(endpoints()[0]!.secret);
  expect(row.said).not.toContain(endpoints()[0]!.secret);
  expect((await call('PUT', `/${id}`, { ...FIELDS, cardOn: true, version: registered.body.version })).status).toBe(200);
});

test('registered again, the former endpoint is closed and those of other programs are left alone', async () => {
  const other = 'https://ailleurs.example/stripe';
  await fetch(`${sandbox.address}/v1/webhook_endpoints`, { method: 'POST', headers: { authorization: `Bearer ${KEY}` }, body: new URLSearchParams({ url: other, 'enabled_events[0]': '*' }) });
  const before = endpoints()[0]!.id;
  expect((await register()).status).toBe(200);
  expect(endpoints().map(({ url }) => url).sort()).toEqual([(await contract()).notificationUrl, other].sort());
  expect(endpoints().map((one) => one.id)).not.toContain(before);
});

test('tried, its signed notification comes, without any money; with another secret kept it is said to be unsigned; lost, it is awaited', async () => {
  const { body: { trial } } = await call('POST', `/${id}/trials`);
  await until(async () => await outcome(trial) === 'heard', 5_000);
  expect(sandbox.store.accounts[KEY]!.sessions[trial]).toMatchObject({ status: 'expired', payment_status: 'unpaid', payment_intent: null });
  expect((await app.db.owner.query('select count(*)::int as count from extranet.payment_intents')).rows).toEqual([{ count: 0 }]);
  sandbox.failWebhooks('lost');
  expect(await outcome((await call('POST', `/${id}/trials`)).body.trial)).toBe('waiting');
  sandbox.failWebhooks('unsigned');
  const unsigned = (await call('POST', `/${id}/trials`)).body.trial;
  await until(async () => await outcome(unsigned) === 'unsigned', 5_000);
  expect((await call('GET', `/${id}/trials/cs_test_unknown`)).status).toBe(404);
});

test('what goes wrong is said, and nothing is changed: somebody changed the contract meanwhile, a key is refused, Stripe is away, the address is not public', async () => {
  const before = [await contract(), endpoints().length];
  expect((await call('POST', `/${id}/notification`, { version: 1, provider: 'stripe-sandbox' })).status).toBe(409);
  expect((await register({ secretKey: 'rk_wrong_key' })).body.error).toMatchObject({ code: 'key-refused', fields: { secretKey: expect.stringContaining('Webhook Endpoints') } });
  sandbox.failApi('error', 9);
  expect((await register()).body.error.code).toBe('stripe-away');
  sandbox.failApi('error', 0);
  expect((await register({ provider: 'stripe' })).body.error.code).toBe('no-key');
  expect((await register({ provider: 'stripe', secretKey: 'pk_live_123456' })).body.error.fields).toHaveProperty('secretKey');
  expect((await register({ provider: 'stripe', secretKey: 'sk_live_123456' })).body.error).toMatchObject({ code: 'not-public', message: expect.stringContaining('https') });
  expect([await contract(), endpoints().length]).toEqual(before);
  const assistant = await app.staff('assistant');
  const stranger = await app.staff('administrator', await app.createAgency('voisine'));
  for (const [as, status] of [[assistant, 403], [stranger, 404]] as const) expect([(await call('POST', `/${id}/notification`, { version: 1, provider: 'stripe-sandbox', secretKey: KEY }, as)).status, (await call('POST', `/${id}/trials`, {}, as)).status]).toEqual([status, status]);
});
