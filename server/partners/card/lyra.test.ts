import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../../sandboxes/lyra/server.ts';
import { newId } from '../../kernel/ids.ts';
import { pageAsked, refundAsked } from './lyra-contract.ts';
import { readIpn } from './lyra-ipn.ts';
import { centsOf, newsOf, transactionOf, type Transaction } from './lyra-news.ts';
import { lyraProvider } from './lyra.ts';
import type { CheckoutAsked } from './provider.ts';

// What is Lyra's own; what every provider does is in providers.test.ts.
const KEYS = { shopId: '73239078', password: 'testpassword_tilleuls', hmacKey: 'hmactilleuls0123456789' };
let sandbox: Sandbox;
const provider = () => lyraProvider({ ...KEYS, address: sandbox.address });
beforeAll(async () => { sandbox = await startSandbox({ captureMs: null }); });
afterAll(() => sandbox.close());

const NOW = new Date('2026-11-29T10:00:00Z');
const asked = (changes: Partial<CheckoutAsked> = {}): CheckoutAsked => ({
  reference: newId(), method: 'card', cents: 30_000n, label: 'SDC Les Tilleuls, compte C0014', payerEmail: null, returnUrl: 'http://localhost/retour', cancelUrl: 'http://localhost/annule', notifyUrl: 'http://127.0.0.1:9/', expiresAt: new Date(Date.now() + 35 * 60_000), ...changes,
});
const press = (url: string, act: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ act }), redirect: 'manual' });
const paid = async () => {
  const { externalId, redirectUrl } = await provider().createCheckout(asked());
  await press(redirectUrl, 'pay');
  return { externalId, paymentReference: (await provider().read(externalId)).paymentReference! };
};
const refund = (paymentReference: string, cents: bigint) => provider().refund({ paymentReference, cents, key: 'refund', since: new Date(), others: [] });
const transaction = (changes: Partial<Transaction> = {}): Transaction => ({ uuid: 'a1', cents: 30_000n, debit: true, status: 'PAID', detailedStatus: 'AUTHORISED', at: NOW, code: 'card_declined', orderId: null, ...changes });

test('a page is asked for as their documentation writes it: whole cents, whole seconds, our name, no receipt of theirs', () => {
  const { expirationDate, orderId, ...rest } = pageAsked(asked({ reference: 'r', expiresAt: new Date('2026-11-29T10:35:00.123Z') }));
  expect([expirationDate, orderId, rest.amount, rest.ipnTargetUrl, Object.keys(rest).includes('customer')]).toEqual(['2026-11-29T10:35:00+00:00', 'r', 30_000, 'http://127.0.0.1:9/', false]);
  expect(pageAsked(asked({ payerEmail: 'helene@example.org' }))).toMatchObject({ customer: { email: 'helene@example.org' } });
  expect(pageAsked(asked())).not.toHaveProperty('paymentReceiptEmail');
});

test('[EXT-078] a notification counts when it is signed with the key that it names, by their algorithm, escaped slashes put back', () => {
  const answer = String.raw`{"orderDetails":{"orderId":"r1","_type":"V4\/OrderDetails"},"transactions":[{"uuid":"a1","amount":30000,"currency":"EUR","status":"PAID","detailedStatus":"AUTHORISED","operationType":"DEBIT","creationDate":"2026-11-29T09:59:00+00:00"}]}`;
  const sign = (key: string, text = answer) => createHmac('sha256', key).update(text.replaceAll('\\/', '/')).digest('hex');
  const read = (changes: Record<string, string>) => readIpn(Buffer.from(new URLSearchParams({ 'kr-hash-key': 'password', 'kr-hash-algorithm': 'sha256_hmac', 'kr-answer-type': 'V4/Payment', 'kr-answer': answer, 'kr-hash': sign(KEYS.password), ...changes }).toString()), KEYS, NOW);
  expect(read({})).toMatchObject({ eventId: 'a1 AUTHORISED', reference: 'r1', paymentReference: 'a1', cents: 30_000n, news: [{ kind: 'paid', at: new Date('2026-11-29T09:59:00Z') }] });
  expect(read({ 'kr-hash-key': 'sha256_hmac', 'kr-hash': sign(KEYS.hmacKey) }).news).toHaveLength(1);
  const wrongs: Record<string, string>[] = [{ 'kr-hash': sign(KEYS.hmacKey) }, { 'kr-hash-key': 'sha256_hmac' }, { 'kr-hash-key': '' }, { 'kr-hash-key': 'toString' }, { 'kr-hash-algorithm': 'md5' }, { 'kr-hash': '' }, { 'kr-hash': sign(KEYS.password).slice(2) }, { 'kr-answer': answer.replace('30000', '1') }];
  for (const wrong of wrongs) expect(() => read(wrong)).toThrow(expect.objectContaining({ kind: 'unsigned' }));
  expect(() => read({ 'kr-answer': 'paid', 'kr-hash': sign(KEYS.password, 'paid') })).toThrow(expect.objectContaining({ kind: 'refused' }));
});

test('whatever order transactions come in, their news and their amount are the same', () => {
  const one = fc.record({ uuid: fc.uuid(), cents: fc.bigInt(1n, 100_000n), debit: fc.boolean(), status: fc.constantFrom('PAID', 'RUNNING', 'UNPAID', 'ABANDONED'), detailedStatus: fc.constantFrom('AUTHORISED', 'CAPTURED', 'REFUSED'), at: fc.integer({ min: 0, max: 1e6 }).map((seconds) => new Date(seconds * 1000)), code: fc.constantFrom('card_declined', 'insufficient_funds'), orderId: fc.constant(null) });
  fc.assert(fc.property(fc.uniqueArray(one, { maxLength: 6, selector: ({ at }) => at.getTime() }), (list) => {
    const turned = list.toReversed();
    expect(newsOf(turned, null, NOW)).toEqual(newsOf(list, null, NOW));
    expect(centsOf(turned, null)).toBe(centsOf(list, null));
    const given = list.filter(({ debit, status }) => !debit && status === 'PAID').reduce((sum, { cents }) => sum + cents, 0n);
    const paidOnce = list.some(({ debit, status }) => debit && status === 'PAID');
    expect(newsOf(list, null, NOW).find(({ kind }) => kind === 'refunded')).toEqual(paidOnce && given > 0n ? expect.objectContaining({ totalCents: given }) : undefined);
  }));
});

test('a part is asked back as a refund alone, the whole as a refund or a calling off, whichever the bank is at', () => {
  expect(refundAsked('a1', 100n, false)).toEqual({ uuid: 'a1', amount: 100, currency: 'EUR', resolutionMode: 'REFUND_ONLY' });
  expect(refundAsked('a1', 100n, true)).toMatchObject({ resolutionMode: 'AUTO' });
});

test('two debits of one order are more than was asked for; another currency or a verification moves nothing', () => {
  expect(centsOf([transaction(), transaction({ uuid: 'b2' })], null)).toBe(60_000n);
  const written = { uuid: 'a1', amount: 100, currency: 'EUR', operationType: 'DEBIT', status: 'PAID', detailedStatus: 'AUTHORISED', creationDate: '2026-11-29T09:59:00+00:00' };
  expect(transactionOf(written)?.cents).toBe(100n);
  for (const change of [{ currency: 'XPF' }, { operationType: 'VERIFICATION' }, { amount: 1.5 }, { uuid: null }, { creationDate: 'hier' }]) expect(transactionOf({ ...written, ...change })).toBe(null);
});

test('what waits for the bank is under way; what the bank did not take after all is lost', () => {
  expect(newsOf([transaction({ status: 'RUNNING', detailedStatus: 'WAITING_AUTHORISATION' })], null, NOW)).toMatchObject([{ kind: 'pending' }]);
  expect(newsOf([transaction({ status: 'UNPAID', detailedStatus: 'CAPTURE_FAILED' })], null, NOW)).toMatchObject([{ kind: 'failed' }, { kind: 'disputed' }, { kind: 'dispute-lost' }]);
});

test('[EXT-078] before the money is at the bank, a part of it waits for that and the whole is called off; nothing ever calls off the whole for a part', async () => {
  const { externalId, paymentReference } = await paid();
  await expect(refund(paymentReference, 10_000n)).rejects.toMatchObject({ kind: 'not-yet' });
  expect((await provider().read(externalId)).news).toMatchObject([{ kind: 'paid' }]);
  sandbox.capture(externalId);
  expect(await refund(paymentReference, 10_000n)).toMatchObject({ state: 'done' });
  const other = await paid();
  expect(await refund(other.paymentReference, 30_000n)).toEqual({ externalId: other.paymentReference, state: 'done' });
  expect(await refund(other.paymentReference, 30_000n)).toEqual({ externalId: other.paymentReference, state: 'done' });
  await expect(refund(other.paymentReference, 100n)).rejects.toMatchObject({ kind: 'refused' });
  expect((await provider().read(other.externalId)).news).toMatchObject([{ kind: 'cancelled' }, { kind: 'refunded', totalCents: 30_000n }]);
});

test('a refund is asked for once: an answer that is lost is left to whoever asks again', async () => {
  const { externalId, paymentReference } = await paid();
  sandbox.capture(externalId);
  const credits = () => Object.values(sandbox.store.shops).flatMap(({ transactions }) => transactions).filter(({ operationType, parent }) => operationType === 'CREDIT' && parent === paymentReference).length;
  const asking = () => provider().refund({ paymentReference, cents: 5_000n, key: 'refund', since: new Date(), others: [] });
  sandbox.failApi('answer-lost', 1, 0, 'Transaction/CancelOrRefund');
  await expect(asking()).rejects.toMatchObject({ kind: 'away' });
  expect(credits()).toBe(1);
  expect(await asking()).toMatchObject({ state: 'done' });
  expect(credits()).toBe(1);
});

test('after three refusals the page is over: giving up says so, and why', async () => {
  const { externalId, redirectUrl } = await provider().createCheckout(asked());
  for (let time = 0; time < 3; time++) await press(redirectUrl, 'refuse');
  expect((await provider().read(externalId)).news).toEqual([]);
  expect((await provider().close(externalId, NOW)).news).toMatchObject([{ kind: 'cancelled', at: NOW }, { kind: 'failed', code: 'insufficient_funds' }]);
});

test('a page whose time is over takes no money, and says so when it is read, with the last refusal', async () => {
  const { externalId, redirectUrl } = await provider().createCheckout(asked());
  await press(redirectUrl, 'refuse');
  Object.values(sandbox.store.shops).flatMap(({ orders }) => Object.values(orders)).find(({ id }) => id === externalId)!.expiresAt = '2026-01-01T00:00:00+00:00';
  expect((await provider().read(externalId)).news).toMatchObject([{ kind: 'expired' }, { kind: 'failed', code: 'insufficient_funds' }]);
  await press(redirectUrl, 'pay');
  expect((await provider().read(externalId)).news).toMatchObject([{ kind: 'expired' }, { kind: 'failed' }]);
});

test('debits do not go through this provider, and what it refuses is said by its number alone', async () => {
  await expect(provider().createCheckout(asked({ method: 'debit' }))).rejects.toMatchObject({ kind: 'refused' });
  await expect(provider().createCheckout(asked({ expiresAt: new Date(0) }))).rejects.toMatchObject({ kind: 'refused', message: 'INT_009' });
  await expect(lyraProvider({ ...KEYS, password: 'prodpassword_unknown', address: sandbox.address }).read('x')).rejects.toMatchObject({ kind: 'credentials', message: expect.not.stringContaining('prodpassword') });
});
