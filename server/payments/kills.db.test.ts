import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/stripe/server.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { cardPayments } from '../../tests/support/card-payments.ts';
import { dieAtWork } from '../../tests/support/die-at-work.ts';
import { newId } from '../kernel/ids.ts';
import { systemClock } from '../platform/clock.ts';
import { readLate } from './use-cases/read-late.ts';

let app: TestApp;
let sandbox: Sandbox;
let cards: ReturnType<typeof cardPayments>;
let ahead = 0;
beforeAll(async () => {
  sandbox = await startSandbox();
  app = await openTestApp({ clock: { now: () => new Date(Date.now() + ahead), today: systemClock.today }, stripeSandboxUrl: sandbox.address });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  cards = cardPayments(app, sandbox);
  sandbox.failWebhooks('lost');
});
afterAll(async () => {
  await sandbox.close();
  await app.close();
});

const UPDATE = 'update "extranet"."payment_intents"';

test('[CLI-265] killed between the provider’s answer and our write: the same press finds the same page, and nothing is opened twice', async () => {
  const who = await cards.debtor();
  const attempt = newId();
  const before = cards.sessions();
  // The first update belongs to the intent itself; the second keeps the page.
  expect(await dieAtWork(app, { work: 'payment-start', agencyId: app.agencyId, runId: attempt, payment: { identityId: who.id, accountId: who.account, amountCents: 30_000 }, at: ['insert into extranet.payment_intents', UPDATE, UPDATE] })).toBe('SIGKILL');
  expect(cards.sessions()).toBe(before + 1);
  expect((await cards.get('', who.signed)).body.rows).toMatchObject([{ state: 'CREATED', redirectUrl: null }]);
  const { id, redirectUrl } = (await cards.start(who, { attempt })).body;
  expect(cards.sessions()).toBe(before + 1);
  await cards.press(redirectUrl, 'pay');
  expect((await cards.post(`/${id}/refresh`, who.signed)).body.state).toBe('PAID');
});

test('[CLI-265] killed there, and the client never presses again: the payment ends by itself and another may be started', async () => {
  const who = await cards.debtor();
  await dieAtWork(app, { work: 'payment-start', agencyId: app.agencyId, runId: newId(), payment: { identityId: who.id, accountId: who.account, amountCents: 30_000 }, at: ['insert into extranet.payment_intents', UPDATE, UPDATE] });
  expect((await cards.start(who)).body.error.code).toBe('twin');
  ahead = 16 * 60_000;
  await readLate(app.platform);
  expect((await cards.get('', who.signed)).body.rows).toMatchObject([{ state: 'EXPIRED' }]);
  ahead = 0;
  expect((await cards.start(who)).status).toBe(200);
});

test.each([
  ['before its word for the office', ['insert into extranet.acts'], false, false], ['before the commit', ['insert into extranet.acts', 'commit'], false, false], ['after the commit', ['insert into extranet.acts', 'commit'], true, true],
] as const)('[EXT-078] money given back without a notification, and killed %s while the provider is asked again: all of it is kept or nothing, and the next reading ends it once', async (_where, at, answered, kept) => {
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  ahead = 16 * 60_000;
  await readLate(app.platform);
  ahead = 0;
  expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(['PAID', ['paid']]);
  await cards.giveBack(id, 30_000);
  const due = () => app.db.owner.query("update extranet.payment_intents set read_at = case when id = $1 then now() - interval '1 minute' end where read_at is not null", [id]);
  await due();
  expect(await dieAtWork(app, { work: 'payments-late', agencyId: app.agencyId, runId: id, at: [...at], answered })).toBe('SIGKILL');
  expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(kept ? ['REFUNDED', ['paid', 'refunded:30000']] : ['PAID', ['paid']]);
  await due();
  await readLate(app.platform);
  expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(['REFUNDED', ['paid', 'refunded:30000']]);
});

test.each([
  ['between the payment and its act', ['insert into extranet.acts'], false, false],
  ['before the commit', ['insert into extranet.acts', 'commit'], false, false],
  ['after the commit', ['insert into extranet.acts', 'commit'], true, true],
] as const)('[EXT-078] killed %s: the payment and its word for the office are both there or neither, and the next reading ends it once', async (_where, at, answered, kept) => {
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  expect(await dieAtWork(app, { work: 'payment-read', agencyId: app.agencyId, runId: id, payment: { identityId: who.id, accountId: who.account, amountCents: 0 }, at: [...at], answered })).toBe('SIGKILL');
  expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(kept ? ['PAID', ['paid']] : ['REDIRECTED', []]);
  ahead = 16 * 60_000;
  await readLate(app.platform);
  ahead = 0;
  expect([await cards.stateOf(id, who.signed), await cards.acts(id)]).toEqual(['PAID', ['paid']]);
});
