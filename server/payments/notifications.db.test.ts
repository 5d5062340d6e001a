import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/stripe/server.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { cardPayments } from '../../tests/support/card-payments.ts';
import { until } from '../../tests/support/program.ts';
import { newId } from '../kernel/ids.ts';
import { systemClock } from '../platform/clock.ts';
import { readLate } from './use-cases/read-late.ts';

let app: TestApp;
let sandbox: Sandbox;
let cards: ReturnType<typeof cardPayments>;
/** Moved forward by the tests; the provider's own clock goes on. */
let ahead = 0;
const clock = { now: () => new Date(Date.now() + ahead), today: systemClock.today };

beforeAll(async () => {
  sandbox = await startSandbox();
  app = await openTestApp({ clock, stripeSandboxUrl: sandbox.address });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  cards = cardPayments(app, sandbox);
});
beforeEach(() => {
  ahead = 0;
  sandbox.failWebhooks(null);
});
afterAll(async () => {
  await sandbox.close();
  await app.close();
});

test('[EXT-078] a lost notification, and a client who never comes back: the minute’s job asks the provider after a quarter of an hour', async () => {
  const who = await cards.debtor();
  sandbox.failWebhooks('lost');
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  await readLate(app.platform);
  expect(await cards.stateOf(id, who.signed)).toBe('REDIRECTED');
  ahead = 16 * 60_000;
  await readLate(app.platform);
  expect(await cards.stateOf(id, who.signed)).toBe('PAID');
  expect(await cards.acts(id)).toEqual(['paid']);
});

test('[EXT-078] unsigned notifications are refused with 400 and written down, fifty an hour at most; told twice, out of order or to another contract they change nothing', async () => {
  const who = await cards.debtor();
  sandbox.failWebhooks('unsigned');
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  await until(async () => (await cards.journal('bank_account_id', who.contract!)).includes('in notification refused'), 5_000);
  expect(await cards.stateOf(id, who.signed)).toBe('REDIRECTED');
  const address = `/api/extranet/payments/notifications/${app.agencyId}/${who.contract}`;
  for (let time = 0; time < 55; time++) expect((await app.call('POST', address, { headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' }, body: { id: 'evt_forged' } })).status).toBe(400);
  expect((await cards.journal('bank_account_id', who.contract!)).filter((line) => line === 'in notification refused')).toHaveLength(50);
  expect((await app.call('POST', address.replace(who.contract!, newId()), { headers: { 'content-type': 'application/json' }, body: {} })).status).toBe(404);

  const other = await cards.debtor();
  sandbox.failWebhooks('twice');
  const twice = (await cards.start(other)).body;
  await cards.press(twice.redirectUrl, 'pay');
  await until(async () => (await cards.journal('bank_account_id', other.contract!)).includes('in checkout.session.completed ignored'), 5_000);
  expect([await cards.acts(twice.id), await cards.stateOf(twice.id, other.signed)]).toEqual([['paid'], 'PAID']);
});

test('[EXT-078] a notification signed with the key of one contract says nothing of another’s payment', async () => {
  const [mine, theirs] = [await cards.debtor(), await cards.debtor()];
  const { id, redirectUrl } = (await cards.start(mine)).body;
  await app.db.owner.query('update extranet.payment_intents set bank_account_id = $2 where id = $1', [id, theirs.contract]);
  await cards.press(redirectUrl, 'pay');
  await until(async () => (await cards.journal('bank_account_id', mine.contract!)).includes('in checkout.session.completed ignored'), 5_000);
  expect(await cards.stateOf(id, mine.signed)).toBe('REDIRECTED');
});

test('[EXT-078] an amount that is not the one asked for is kept out', async () => {
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await app.db.owner.query('update extranet.payment_intents set amount_cents = 29999 where id = $1', [id]);
  await cards.press(redirectUrl, 'pay');
  await until(async () => (await cards.journal('intent_id', id)).includes('in checkout.session.completed refused'), 5_000);
  expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(['REDIRECTED', []]);
});

test('[EXT-078] two refunds whose notifications come in the wrong order, each told twice: what went back is counted once', async () => {
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, who.signed, 'PAID');
  sandbox.failWebhooks('reversed');
  await cards.giveBack(id, 4_000, 'first');
  await cards.giveBack(id, 26_000, 'second');
  await cards.becomes(id, who.signed, 'REFUNDED');
  sandbox.failWebhooks(null);
  await cards.giveBack(id, 26_000, 'second');
  await until(async () => (await cards.journal('intent_id', id)).filter((line) => line === 'in charge.refunded done').length === 2, 5_000);
  expect((await cards.get(`/${id}`, who.signed)).body).toMatchObject({ state: 'REFUNDED', refundedCents: 30_000 });
  expect(await cards.acts(id)).toEqual(['paid', 'refunded:30000']);
});

test('[EXT-078] a refund and a dispute whose notifications are all lost are read at the provider a day later, once; an answer that fails is asked for again', async () => {
  const [back, claimed] = [await cards.debtor(), await cards.debtor()];
  const ids: string[] = [];
  for (const who of [back, claimed]) {
    const { id, redirectUrl } = (await cards.start(who)).body;
    await cards.press(redirectUrl, 'pay');
    await cards.becomes(id, who.signed, 'PAID');
    ids.push(id);
  }
  const [refunded, disputed] = ids as [string, string];
  sandbox.failWebhooks('lost');
  await cards.giveBack(refunded, 30_000);
  sandbox.dispute(cards.sessionOf(disputed).session.id, 'needs_response');
  await readLate(app.platform);
  expect([await cards.stateOf(refunded, back.signed), await cards.stateOf(disputed, claimed.signed)]).toEqual(['PAID', 'PAID']);
  ahead = 25 * 3_600_000;
  sandbox.failApi('error', 1_000);
  await readLate(app.platform);
  sandbox.failApi('error', 0);
  ahead = 30 * 3_600_000;
  await readLate(app.platform);
  ahead = 32 * 3_600_000;
  for (let time = 0; time < 2; time++) await readLate(app.platform);
  ahead = 0;
  expect([await cards.stateOf(refunded, back.signed), await cards.stateOf(disputed, claimed.signed)]).toEqual(['REFUNDED', 'DISPUTED']);
  expect([await cards.acts(refunded), await cards.acts(disputed)]).toEqual([['paid', 'refunded:30000'], ['paid', 'disputed']]);
  expect((await cards.journal('intent_id', refunded)).filter((line) => line.startsWith('out read'))).toEqual(['out read failed', 'out read done']);
  sandbox.dispute(cards.sessionOf(disputed).session.id, 'lost');
  ahead = 8 * 86_400_000;
  await readLate(app.platform);
  ahead = 0;
  expect([await cards.stateOf(disputed, claimed.signed), await cards.acts(disputed)]).toEqual(['LOST', ['paid', 'disputed', 'dispute-lost']]);
});
