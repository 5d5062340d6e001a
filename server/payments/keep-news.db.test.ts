import { afterAll, beforeAll, expect, test } from 'vitest';
import { paymentsFactory } from '../../tests/factories/payments.ts';
import { extranetFactory } from '../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { listen, type News } from '../platform/events/announce.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';
import type { IntentNews } from './model.ts';
import { keepNews } from './use-cases/keep-news.ts';

let app: TestApp;
let payer: Id;
let bankAccount: Id;
let put: ReturnType<typeof paymentsFactory>;
const heard: News['extranet.payment-told'][] = [];
beforeAll(async () => {
  app = await openTestApp({ clock: fixedClock('2026-11-24T10:00:00Z') });
  put = paymentsFactory(app.db, app.agencyId);
  payer = await extranetFactory(app.db, app.agencyId).identity();
  bankAccount = await put.account();
  listen('extranet.payment-told', async (_tx, _viewer, news) => { heard.push(news); });
});
afterAll(() => app.close());

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 24, 10, minute));
const keep = (intentId: Id, ...news: IntentNews[]) => inAgency(app.platform.extranet, app.agencyId, (tx) => keepNews(tx, app.agencyId, intentId, news, at(0)));
const intent = (method: 'CARD' | 'SEPA_OOFF' = 'CARD') => put.intent({ payerId: payer, bankAccountId: bankAccount, method });
const acts = async (intentId: Id): Promise<string[]> => (await app.db.owner.query<{ key: string }>("select payload->>'key' as key from extranet.acts where payload->>'intentId' = $1 order by id", [intentId])).rows.map(({ key }) => key);
const row = async (intentId: Id) => (await app.db.owner.query('select state, receipt_number, paid_at, refunded_cents, read_at from extranet.payment_intents where id = $1', [intentId])).rows[0];

const PAID: IntentNews = { kind: 'paid', at: at(1) };

test('[EXT-078] a payment told five times is kept once: one receipt number, one act for the office', async () => {
  const id = await intent();
  for (let time = 0; time < 5; time++) await keep(id, PAID);
  expect(await acts(id)).toEqual(['paid']);
  const first = (await row(id)).receipt_number;
  expect(await row(id)).toMatchObject({ state: 'PAID', paid_at: at(1), read_at: at(1 + 1440) });
  const second = await intent();
  await keep(second, PAID);
  expect((await row(second)).receipt_number).toBe(first + 1);
});

test('[EXT-078] told by twenty at once, a payment is kept once; twenty payments at once have twenty receipt numbers that follow one another', async () => {
  const one = await intent();
  await Promise.all(Array.from({ length: 20 }, () => keep(one, PAID)));
  expect(await acts(one)).toEqual(['paid']);
  const before = (await row(one)).receipt_number;
  const many = await Promise.all(Array.from({ length: 20 }, () => intent()));
  await Promise.all(many.map((id) => keep(id, PAID)));
  const numbers = (await Promise.all(many.map(row))).map(({ receipt_number }) => receipt_number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => before + 1 + index));
});

test('[EXT-078] news out of order end where news in order do: the refund heard first is told to the office after its payment', async () => {
  const id = await intent();
  await keep(id, { kind: 'refunded', at: at(9), totalCents: 4_000n });
  expect(await acts(id)).toEqual([]);
  await keep(id, PAID);
  await keep(id, { kind: 'expired', at: at(31) }, { kind: 'redirected', at: at(0) });
  await keep(id, { kind: 'refunded', at: at(12), totalCents: 10_000n });
  await keep(id, { kind: 'refunded', at: at(9), totalCents: 4_000n });
  expect(await acts(id)).toEqual(['paid', 'refunded:4000', 'refunded:10000']);
  expect(await row(id)).toMatchObject({ state: 'PAID', refunded_cents: 10_000n });
  await readInbox(app.platform, app.agencyId);
  expect(heard.filter(({ intentId }) => intentId === id)).toEqual([
    { intentId: id, fact: 'paid', cents: 30_000n }, { intentId: id, fact: 'refunded', cents: 4_000n }, { intentId: id, fact: 'refunded', cents: 6_000n },
  ]);
  await readInbox(app.platform, app.agencyId);
  expect(heard.filter(({ intentId }) => intentId === id)).toHaveLength(3);
});

test('[EXT-078] a debit that was under way and fails is told to the office; a card that is refused is not', async () => {
  const [debit, card] = [await intent('SEPA_OOFF'), await intent()];
  await keep(debit, { kind: 'pending', at: at(1) });
  await keep(debit, { kind: 'failed', at: at(5), code: 'insufficient_funds' });
  await keep(card, { kind: 'failed', at: at(5), code: 'card_declined' });
  expect([await acts(debit), await acts(card)]).toEqual([['failed'], []]);
  expect([(await row(debit)).state, (await row(card)).state, (await row(card)).receipt_number]).toEqual(['FAILED', 'FAILED', null]);
});

test('what is kept and what the office is told are one: when the act cannot be written, the payment is not known either', async () => {
  const id = await intent();
  await app.db.owner.query("alter table extranet.acts add constraint no_room check (kind <> 'payment-told') not valid");
  await expect(keep(id, PAID)).rejects.toThrow('no_room');
  await app.db.owner.query('alter table extranet.acts drop constraint no_room');
  expect(await row(id)).toMatchObject({ state: 'CREATED', receipt_number: null });
  await keep(id, PAID);
  expect(await acts(id)).toEqual(['paid']);
});

test('another agency’s payment is none of ours', async () => {
  const id = await intent();
  const stranger = await app.createAgency('ailleurs');
  expect(await inAgency(app.platform.extranet, stranger, (tx) => keepNews(tx, stranger, id, [PAID], at(0)))).toBeNull();
  expect((await row(id)).state).toBe('CREATED');
});
