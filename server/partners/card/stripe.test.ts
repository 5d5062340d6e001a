import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandboxes/stripe/server.ts';
import { until } from '../../../tests/support/program.ts';
import { newId } from '../../kernel/ids.ts';
import { CardFault, type CheckoutAsked, type PaymentProvider } from './provider.ts';
import { openStripeEndpoint } from './stripe-endpoint.ts';
import { stripeProvider } from './stripe.ts';

// What is Stripe's own; what every provider does is in providers.test.ts.
const KEY = 'sk_test_tilleuls';
let sandbox: Sandbox;
let provider: PaymentProvider;
const heard: { raw: Buffer; headers: Record<string, string | string[] | undefined> }[] = [];
const listener = createServer((request, response) => void buffer(request).then((raw) => {
  heard.push({ raw, headers: request.headers });
  response.end('{}');
}));

beforeAll(async () => {
  sandbox = await startSandbox();
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  const endpoint = await (await fetch(`${sandbox.address}/v1/webhook_endpoints`, { method: 'POST', headers: { authorization: `Bearer ${KEY}` }, body: new URLSearchParams({ url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`, 'enabled_events[0]': '*' }) })).json() as { secret: string };
  provider = stripeProvider({ secretKey: KEY, webhookSecret: endpoint.secret, address: sandbox.address });
});
beforeEach(() => { heard.splice(0); sandbox.failWebhooks(null); });
afterAll(async () => {
  await sandbox.close();
  listener.close();
});

const asked = (changes: Partial<CheckoutAsked> = {}): CheckoutAsked => ({
  reference: newId(), method: 'card', cents: 30_000n, label: 'SDC Les Tilleuls, compte C0014', payerEmail: 'helene@example.org', returnUrl: 'http://localhost/retour', cancelUrl: 'http://localhost/annule', notifyUrl: 'http://localhost/', expiresAt: new Date(Date.now() + 35 * 60_000), ...changes,
});
const press = (url: string, act: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ act }), redirect: 'manual' });
const kinds = (news: readonly { kind: string }[]): string[] => news.map(({ kind }) => kind);
const told = () => heard.map(({ raw, headers }) => provider.parseNotification(raw, headers, new Date()));

test('asked twice with the same reference, one page is opened; another amount under the same reference is refused', async () => {
  const one = asked();
  const [first, again] = [await provider.createCheckout(one), await provider.createCheckout(one)];
  expect(again).toEqual(first);
  await expect(provider.createCheckout({ ...one, cents: 1n * 99_900n })).rejects.toMatchObject({ kind: 'refused' });
});

test('[EXT-078] a notification more than five minutes old proves nothing', async () => {
  await press((await provider.createCheckout(asked())).redirectUrl, 'pay');
  await until(async () => heard.length === 1, 5_000);
  const { raw, headers } = heard[0]!;
  expect(provider.parseNotification(raw, headers, new Date()).news).toHaveLength(1);
  for (const [given, at] of [[headers, Date.now() + 400_000], [{ ...headers, 'stripe-signature': undefined }, Date.now()]] as const) expect(() => provider.parseNotification(raw, given, new Date(at))).toThrow(expect.objectContaining({ kind: 'unsigned' }));
});

test('a server that is not there is said to be away', async () => {
  await expect(stripeProvider({ secretKey: KEY, webhookSecret: 'whsec_x', address: 'http://127.0.0.1:9' }).read('cs_test_1')).rejects.toMatchObject({ kind: 'away' });
});

test('[EXT-078] a debit completes the page before it is paid, then is paid, and may still be claimed back', async () => {
  const { externalId, redirectUrl } = await provider.createCheckout(asked({ method: 'debit' }));
  await press(redirectUrl, 'pay');
  expect(kinds((await provider.read(externalId)).news)).toEqual(['pending']);
  sandbox.endDebit(externalId, true);
  expect(kinds((await provider.read(externalId)).news)).toEqual(['paid']);
  sandbox.dispute(externalId, 'needs_response');
  sandbox.dispute(externalId, 'lost');
  await until(async () => heard.length === 4, 5_000);
  expect(told().flatMap(({ news }) => kinds(news)).sort()).toEqual(['dispute-lost', 'disputed', 'disputed', 'paid', 'pending']);
  expect(kinds((await provider.read(externalId)).news)).toEqual(['paid', 'disputed', 'dispute-lost']);
  sandbox.dispute(externalId, 'won');
  expect(kinds((await provider.read(externalId)).news)).toEqual(['paid', 'disputed', 'dispute-won']);
});

test('a debit that comes back says why', async () => {
  const { externalId, redirectUrl } = await provider.createCheckout(asked({ method: 'debit' }));
  await press(redirectUrl, 'pay');
  sandbox.endDebit(externalId, false);
  expect((await provider.read(externalId)).news).toMatchObject([{ kind: 'pending' }, { kind: 'failed', code: 'insufficient_funds' }]);
});

test('[EXT-078] an address for notifications is opened once a key, the former one closed; its secret proves what comes there', async () => {
  const secretKey = 'sk_test_platanes';
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/ici`;
  const former = await openStripeEndpoint({ secretKey, address: sandbox.address, url });
  const webhookSecret = await openStripeEndpoint({ secretKey, address: sandbox.address, url });
  const own = stripeProvider({ secretKey, webhookSecret, address: sandbox.address });
  await press((await own.createCheckout(asked())).redirectUrl, 'pay');
  await until(async () => heard.length === 1, 5_000);
  const { raw, headers } = heard[0]!;
  expect(own.parseNotification(raw, headers, new Date()).news).toMatchObject([{ kind: 'paid' }]);
  expect(() => stripeProvider({ secretKey, webhookSecret: former, address: sandbox.address }).parseNotification(raw, headers, new Date())).toThrow(CardFault);
});

test('a page whose time is over takes no money, and says so when it is read', async () => {
  const { externalId, redirectUrl } = await provider.createCheckout(asked());
  sandbox.store.accounts[KEY]!.sessions[externalId]!.expires_at = Math.floor(Date.now() / 1000) - 1;
  expect(kinds((await provider.read(externalId)).news)).toEqual(['expired']);
  await press(redirectUrl, 'pay');
  expect(kinds((await provider.read(externalId)).news)).toEqual(['expired']);
  await expect(provider.createCheckout(asked({ expiresAt: new Date(Date.now() + 60_000) }))).rejects.toMatchObject({ kind: 'refused', message: expect.stringContaining('expires_at') });
});
