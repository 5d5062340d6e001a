import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { BENCHES, openBench, type CardBench, type CardKeys } from '../../../tests/support/card-benches.ts';
import { until } from '../../../tests/support/program.ts';
import { newId } from '../../kernel/ids.ts';
import { CardFault, type CheckoutAsked, type PaymentProvider } from './provider.ts';

// What every provider of payments by card does, each against a sandbox of its own. From the press to the entry: collections/providers.db.test.ts.
describe.each(BENCHES)('%s', (name) => {
  let bench: CardBench;
  let keys: CardKeys;
  let provider: PaymentProvider;
  const heard: { raw: Buffer; headers: Record<string, string | string[] | undefined> }[] = [];
  const listener = createServer((request, response) => void buffer(request).then((raw) => {
    heard.push({ raw, headers: request.headers });
    response.end('{}');
  }));
  const notifyUrl = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}/`;

  beforeAll(async () => {
    bench = await openBench(name);
    await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
    keys = await bench.account(notifyUrl());
    provider = bench.provider(keys);
  });
  beforeEach(() => { heard.splice(0); bench.failWebhooks(null); });
  afterAll(async () => {
    await bench.close();
    listener.close();
  });

  const asked = (changes: Partial<CheckoutAsked> = {}): CheckoutAsked => ({
    reference: newId(), method: 'card', cents: 30_000n, label: 'SDC Les Tilleuls, compte C0014', payerEmail: 'helene@example.org', returnUrl: 'http://localhost/retour', cancelUrl: 'http://localhost/annule', notifyUrl: notifyUrl(),
    expiresAt: new Date(Date.now() + 35 * 60_000), ...changes,
  });
  const press = (url: string, act: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ act }), redirect: 'manual' });
  const kinds = (news: readonly { kind: string }[]): string[] => news.map(({ kind }) => kind);
  const told = () => heard.map(({ raw, headers }) => provider.parseNotification(raw, headers, new Date()));
  const paid = async () => {
    const one = asked();
    const { externalId, redirectUrl } = await provider.createCheckout(one);
    await press(redirectUrl, 'pay');
    return { reference: one.reference, externalId, paymentReference: (await provider.read(externalId)).paymentReference! };
  };

  test('[EXT-078] a payment by card: a page is opened, paid there, told by a signed notification and read back', async () => {
    const { reference, ...rest } = asked();
    const { externalId, redirectUrl } = await provider.createCheckout({ reference, ...rest });
    expect(await provider.read(externalId)).toMatchObject({ cents: 30_000n, paymentReference: null, news: [] });
    expect(await (await fetch(redirectUrl)).text()).toContain('SDC Les Tilleuls, compte C0014');
    expect((await press(redirectUrl, 'pay')).headers.get('location')).toBe('http://localhost/retour');
    await until(async () => heard.length === 1, 5_000);
    const [one] = told();
    expect(one).toMatchObject({ type: bench.told, reference, cents: 30_000n, news: [{ kind: 'paid' }], incomplete: false });
    const read = await provider.read(externalId);
    expect(read).toMatchObject({ cents: 30_000n, paymentReference: one!.paymentReference, news: [{ kind: 'paid' }] });
    expect(read.paymentReference).not.toBe(null);
  });

  test('an answer that is lost, or a fault of theirs, is tried again; after three times the provider is away', async () => {
    for (const fault of ['answer-lost', 'error'] as const) {
      bench.failApi(fault, 1);
      expect((await provider.createCheckout(asked())).redirectUrl).toContain(bench.address);
    }
    bench.failApi('error', 3);
    await expect(provider.createCheckout(asked())).rejects.toMatchObject({ kind: 'away' });
  });

  test('a wrong key, a server that is not there: said apart, without repeating what was sent', async () => {
    const wrong = bench.provider({ ...keys, secretKey: 'wrong_0123456789' });
    await expect(wrong.createCheckout(asked())).rejects.toMatchObject({ kind: 'credentials', message: expect.not.stringContaining('0123456789') });
    await expect(provider.read('nothing-of-that-name')).rejects.toMatchObject({ kind: 'refused' });
  });

  test('[EXT-078] a forged, altered or unsigned notification proves nothing, nor does one of another account', async () => {
    bench.failWebhooks('unsigned');
    await press((await provider.createCheckout(asked())).redirectUrl, 'pay');
    await until(async () => heard.length === 1, 5_000);
    expect(told).toThrow(CardFault);
    bench.failWebhooks(null);
    heard.splice(0);
    await press((await provider.createCheckout(asked())).redirectUrl, 'pay');
    await until(async () => heard.length === 1, 5_000);
    const { raw, headers } = heard[0]!;
    expect(provider.parseNotification(raw, headers, new Date()).news).toHaveLength(1);
    const other = bench.provider(await bench.account('http://127.0.0.1:9/'));
    for (const parse of [
      () => provider.parseNotification(Buffer.from(raw.toString().replaceAll('30000', '10000')), headers, new Date()), () => provider.parseNotification(Buffer.alloc(0), headers, new Date()),
      () => provider.parseNotification(Buffer.from('{}'), {}, new Date()), () => other.parseNotification(raw, headers, new Date()),
    ]) expect(parse).toThrow(expect.objectContaining({ kind: 'unsigned' }));
  });

  test('a refusal while the page is open is no news: another card may pay', async () => {
    const { externalId, redirectUrl } = await provider.createCheckout(asked());
    await press(redirectUrl, 'refuse');
    expect((await provider.read(externalId)).news).toEqual([]);
    await press(redirectUrl, 'pay');
    expect(kinds((await provider.read(externalId)).news)).toEqual(['paid']);
    await until(async () => heard.length >= 1 && told().some(({ news }) => news.length > 0), 5_000);
    expect(told().flatMap(({ news }) => kinds(news))).toEqual(['paid']);
  });

  test('going back leaves the page as it is: nothing is told of the payment', async () => {
    const { externalId, redirectUrl } = await provider.createCheckout(asked());
    expect((await press(redirectUrl, 'cancel')).headers.get('location')).toBe('http://localhost/annule');
    expect((await provider.read(externalId)).news).toEqual([]);
    expect(told().flatMap(({ news }) => news)).toEqual([]);
  });

  test('closing a page ends it: nothing can be paid there any more; with a refused card, the refusal is why; paid just before, it is paid', async () => {
    const [plain, refused, paidNow] = [await provider.createCheckout(asked()), await provider.createCheckout(asked()), await provider.createCheckout(asked())];
    await press(refused.redirectUrl, 'refuse');
    await press(paidNow.redirectUrl, 'pay');
    const close = async ({ externalId }: { externalId: string }) => (await provider.close(externalId, new Date())).news;
    const [first, second, third] = [await close(plain), await close(refused), await close(paidNow)];
    expect([kinds(first), kinds(second), kinds(third)]).toEqual([['cancelled'], ['cancelled', 'failed'], ['paid']]);
    expect(second).toContainEqual(expect.objectContaining({ kind: 'failed', code: 'insufficient_funds' }));
    await press(plain.redirectUrl, 'pay');
    expect((await provider.read(plain.externalId)).news).toMatchObject([{ kind: expect.stringMatching(/^(expired|cancelled)$/) }]);
  });

  test('[EXT-078] a partial refund asked twice is done once, even when its first answer was lost; two of the same amount are two', async () => {
    const { externalId, paymentReference } = await paid();
    const since = new Date();
    const before = bench.refunds();
    const ask = (key: string, cents: bigint, others: string[] = []) => provider.refund({ paymentReference, cents, key, since, others });
    const [first, again] = [await ask('refund-1', 4_000n), await ask('refund-1', 4_000n)];
    expect([again, first.state, bench.refunds() - before]).toEqual([first, 'done', 1]);
    expect((await provider.read(externalId)).news).toMatchObject([{ kind: 'paid' }, { kind: 'refunded', totalCents: 4_000n }]);
    const second = await ask('refund-2', 4_000n, [first.externalId]);
    expect([second.externalId === first.externalId, bench.refunds() - before]).toEqual([false, 2]);
    const rest = await ask('refund-3', 22_000n, [first.externalId, second.externalId]);
    await expect(ask('refund-4', 100n, [first.externalId, second.externalId, rest.externalId])).rejects.toMatchObject({ kind: 'refused' });
    expect((await provider.read(externalId)).news).toMatchObject([{ kind: 'paid' }, { kind: 'refunded', totalCents: 30_000n }]);
  });

  test('[EXT-078] a refund made on the provider’s own site is told: with its total, or by a notification that says to ask', async () => {
    const { reference, externalId } = await paid();
    await until(async () => heard.length === 1, 5_000);
    heard.splice(0);
    await bench.refundThere(keys, reference, 5_000);
    await until(async () => heard.length === 1, 5_000);
    const [one] = told();
    expect(one!.incomplete ? (await provider.read(externalId)).news : one!.news).toContainEqual(expect.objectContaining({ kind: 'refunded', totalCents: 5_000n }));
    expect(one!.incomplete && one!.news.length > 0).toBe(false);
  });
});
