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
  reference: newId(), method: 'card', cents: 30_000n, label: 'SDC Les Tilleuls, compte C0014', payerEmail: 'helene@example.org', returnUrl: 'http://localhost/retour', cancelUrl: 'http://localhost/annule', expiresAt: new Date(Date.now() + 35 * 60_000), ...changes,
});
const press = (url: string, act: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ act }), redirect: 'manual' });
const kinds = (news: readonly { kind: string }[]): string[] => news.map(({ kind }) => kind);
const told = () => heard.map(({ raw, headers }) => provider.parseNotification(raw, headers, new Date()));

test('[EXT-078] a payment by card: a page is opened, paid there, told by a signed notification and read back', async () => {
  const { reference, ...rest } = asked();
  const { externalId, redirectUrl } = await provider.createCheckout({ reference, ...rest });
  expect((await provider.read(externalId)).news).toEqual([]);
  const page = await (await fetch(redirectUrl)).text();
  expect(page).toContain('SDC Les Tilleuls, compte C0014');
  expect((await press(redirectUrl, 'pay')).headers.get('location')).toBe('http://localhost/retour');
  await until(async () => heard.length === 1, 5_000);
  expect(told()[0]).toMatchObject({ type: 'checkout.session.completed', reference, externalId, cents: 30_000n, news: [{ kind: 'paid' }] });
  expect(await provider.read(externalId)).toMatchObject({ cents: 30_000n, paymentReference: expect.stringMatching(/^pi_/), news: [{ kind: 'paid' }] });
});

test('asked twice with the same reference, one page is opened; another amount under the same reference is refused', async () => {
  const one = asked();
  const [first, again] = [await provider.createCheckout(one), await provider.createCheckout(one)];
  expect(again).toEqual(first);
  await expect(provider.createCheckout({ ...one, cents: 1n * 99_900n })).rejects.toMatchObject({ kind: 'refused' });
});

test('an answer that is lost, or a fault of theirs, is tried again under the same reference: one page', async () => {
  const sessions = () => Object.keys(sandbox.store.accounts[KEY]!.sessions).length;
  const before = sessions();
  for (const fault of ['answer-lost', 'error'] as const) {
    sandbox.failApi(fault, 1);
    await provider.createCheckout(asked());
  }
  expect(sessions()).toBe(before + 2);
  sandbox.failApi('error', 3);
  await expect(provider.createCheckout(asked())).rejects.toMatchObject({ kind: 'away' });
});

test('a wrong key, a server that is not there: said apart, without repeating what was sent', async () => {
  const wrong = stripeProvider({ secretKey: 'pk_live_wrong', webhookSecret: 'whsec_x', address: sandbox.address });
  await expect(wrong.createCheckout(asked())).rejects.toMatchObject({ kind: 'credentials', message: expect.not.stringContaining('pk_live_wrong') });
  const nobody = stripeProvider({ secretKey: KEY, webhookSecret: 'whsec_x', address: 'http://127.0.0.1:9' });
  await expect(nobody.read('cs_test_1')).rejects.toMatchObject({ kind: 'away' });
});

test('[EXT-078] a forged, altered, unsigned or old notification proves nothing', async () => {
  const { redirectUrl } = await provider.createCheckout(asked());
  sandbox.failWebhooks('unsigned');
  await press(redirectUrl, 'pay');
  await until(async () => heard.length === 1, 5_000);
  expect(told).toThrow(CardFault);
  sandbox.failWebhooks(null);
  heard.splice(0);
  await press((await provider.createCheckout(asked())).redirectUrl, 'pay');
  await until(async () => heard.length === 1, 5_000);
  const { raw, headers } = heard[0]!;
  expect(provider.parseNotification(raw, headers, new Date()).news).toHaveLength(1);
  for (const [bytes, given, at] of [
    [Buffer.from(raw.toString().replace('30000', '10000')), headers, Date.now()], [raw, { ...headers, 'stripe-signature': undefined }, Date.now()], [raw, {}, Date.now()], [raw, headers, Date.now() + 400_000],
  ] as const) expect(() => provider.parseNotification(bytes, given, new Date(at))).toThrow(expect.objectContaining({ kind: 'unsigned' }));
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

test('closing a page ends it: nothing can be paid there any more; with a refused card, the refusal is why; paid just before, it is paid', async () => {
  const [plain, refused, paid] = [await provider.createCheckout(asked()), await provider.createCheckout(asked()), await provider.createCheckout(asked())];
  await press(refused.redirectUrl, 'refuse');
  await press(paid.redirectUrl, 'pay');
  const close = async ({ externalId }: { externalId: string }) => kinds((await provider.close(externalId, new Date())).news);
  expect([await close(plain), await close(refused), await close(paid)]).toEqual([['cancelled'], ['cancelled', 'failed'], ['paid']]);
  expect((await press(plain.redirectUrl, 'pay')).status).toBe(200);
  expect(kinds((await provider.read(plain.externalId)).news)).toEqual(['expired']);
});

test('[EXT-078] a partial refund asked twice is done once; the total given back is told', async () => {
  const { externalId, redirectUrl } = await provider.createCheckout(asked());
  await press(redirectUrl, 'pay');
  const { paymentReference } = await provider.read(externalId);
  const [first, again] = [await provider.refund(paymentReference!, 4_000n, 'refund-1'), await provider.refund(paymentReference!, 4_000n, 'refund-1')];
  expect(again).toEqual(first);
  expect((await provider.read(externalId)).news).toMatchObject([{ kind: 'paid' }, { kind: 'refunded', totalCents: 4_000n }]);
  await provider.refund(paymentReference!, 26_000n, 'refund-2');
  await expect(provider.refund(paymentReference!, 100n, 'refund-3')).rejects.toMatchObject({ kind: 'refused' });
  await until(async () => heard.length === 3, 5_000);
  expect(told().flatMap(({ news }) => news).filter(({ kind }) => kind === 'refunded').map((one) => (one as { totalCents: bigint }).totalCents).sort()).toEqual([30_000n, 4_000n].sort());
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
