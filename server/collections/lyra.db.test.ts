import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/lyra/server.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { lyraBench } from '../../tests/support/card-benches.ts';
import { cardPayments } from '../../tests/support/card-payments.ts';
import { until } from '../../tests/support/program.ts';
import type { Id } from '../kernel/ids.ts';
import { systemClock } from '../platform/clock.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';
import { sendRefund } from './use-cases/refund.ts';

// What is Lyra's own from the press to the books (what every provider does is in providers.db.test.ts): the bank authorises a card at once and takes the money later,
// and what goes back is told without its total.
let app: TestApp;
let sandbox: Sandbox;
let cards: ReturnType<typeof cardPayments>;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let ahead = 0;
beforeAll(async () => {
  sandbox = await startSandbox({ captureMs: null });
  app = await openTestApp({ clock: { now: () => new Date(Date.now() + ahead), today: systemClock.today }, lyraSandboxUrl: sandbox.address });
  app.platform.settings.publicUrl = await app.app.listen({ port: 0, host: '127.0.0.1' });
  cards = cardPayments(app, lyraBench(sandbox));
  accountant = await app.staff('accountant');
  await app.db.owner.query('update office.staff set receives_system_messages = true');
});
afterAll(async () => {
  await sandbox?.close();
  await app?.close();
});

const office = (method: string, path: string, body?: object) => app.call(method, `/api/office/payments/${path}`, { as: accountant, body });
const paid = async (): Promise<{ id: Id; page: string }> => {
  ahead = 0;
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, who.signed, 'PAID');
  return { id, page: redirectUrl.split('/').at(-1)! };
};
const jobs = async (id: Id) => (await app.db.owner.query("select payload->>'refundId' as id, run_at > now() + interval '1 minute' as later, attempts from graphile_worker._private_jobs j where payload->>'refundId' in (select id::text from extranet.payment_refunds where intent_id = $1) order by j.id", [id])).rows;

test('[EXT-078] a part asked before the bank has the money waits, says so, is carried again by itself, and never calls off the whole', async () => {
  const { id, page } = await paid();
  await office('POST', `${id}/refunds`, { cents: 10_000, reason: 'Payé deux fois' });
  const [{ id: order }] = await jobs(id);
  // Its last attempt, and still no failure: waiting is none.
  await sendRefund(app.platform, app.agencyId, order, true);
  expect(await jobs(id)).toMatchObject([{ id: order, later: true, attempts: 0 }]);
  expect((await office('GET', id)).body).toMatchObject({ state: 'PAID', refundedCents: 0, refundableCents: 20_000, refunds: [{ state: 'ASKED', failure: 'not-yet' }], calls: expect.arrayContaining([expect.objectContaining({ kind: 'refund', outcome: 'ignored', detail: 'not-yet' })]) });
  sandbox.capture(page);
  await sendRefund(app.platform, app.agencyId, order, false);
  await readInbox(app.platform, app.agencyId);
  const after = (await office('GET', id)).body;
  expect(after).toMatchObject({ refundedCents: 10_000, refunds: [{ state: 'DONE', failure: null }] });
  expect(after.bookings.map(({ cents }: { cents: number }) => cents)).toEqual([30_000, -10_000]);
});

test('[EXT-078] what the bank never takes is given up after a fortnight, and the agency is told', async () => {
  const { id } = await paid();
  await office('POST', `${id}/refunds`, { cents: 7_700, reason: 'Geste' });
  const [{ id: order }] = await jobs(id);
  ahead = 16 * 24 * 3_600_000;
  await sendRefund(app.platform, app.agencyId, order, false);
  ahead = 0;
  expect((await office('GET', id)).body).toMatchObject({ refundableCents: 30_000, refunds: [{ state: 'FAILED' }] });
  expect((await app.db.owner.query("select count(*)::int as count from office.messages where subject like 'Le remboursement de 77,00%'")).rows[0].count).toBeGreaterThan(0);
});

test('[EXT-078] the whole asked before the bank has the money is called off at once: the payer has all of it back, and the books are told', async () => {
  const { id } = await paid();
  await office('POST', `${id}/refunds`, { cents: 30_000, reason: 'Erreur' });
  const [{ id: order }] = await jobs(id);
  for (let time = 0; time < 2; time++) await sendRefund(app.platform, app.agencyId, order, false);
  await readInbox(app.platform, app.agencyId);
  const after = (await office('GET', id)).body;
  expect(after).toMatchObject({ state: 'REFUNDED', refundedCents: 30_000, refunds: [{ state: 'DONE' }] });
  expect(after.bookings.map(({ cents }: { cents: number }) => cents)).toEqual([30_000, -30_000]);
});

test('[EXT-078] a refund made in the bank’s back office while the provider cannot be read is told again until it is kept', async () => {
  const { id, page } = await paid();
  sandbox.capture(page);
  sandbox.failApi('error', 3, 0, 'Charge/PaymentOrder/Get');
  const [key, { transactions }] = Object.entries(sandbox.store.shops).find(([, shop]) => shop.transactions.some(({ orderId }) => orderId === id))!;
  const { uuid } = transactions.find(({ orderId }) => orderId === id)!;
  await fetch(`${sandbox.address}/api-payment/V4/Transaction/CancelOrRefund`, { method: 'POST', headers: { authorization: `Basic ${Buffer.from(key).toString('base64')}` }, body: JSON.stringify({ uuid, amount: 5_000 }) });
  await until(async () => (await office('GET', id)).body.refundedCents === 5_000, 10_000);
  expect((await cards.journal('intent_id', id)).filter((line) => line.startsWith('in V4/Payment'))).toEqual(['in V4/Payment done', 'in V4/Payment failed', 'in V4/Payment done']);
  expect(await cards.acts(id)).toEqual(['paid', 'refunded:5000']);
});

test('[PAR-229] a shop and its password are tried before they are saved: known, unknown, badly typed; by an administrator only, and nothing is kept of it', async () => {
  const administrator = await app.staff('administrator');
  const who = await cards.debtor();
  const { shopId, secretKey } = cards.keysOf.get(who.contract!)!;
  const before = (await app.db.owner.query('select * from extranet.payment_accounts where id = $1', [who.contract])).rows;
  const attempt = (body: object, as = administrator) => app.call('POST', `/api/office/payments/contracts/${who.contract}/keys`, { as, body: { provider: 'lyra-sandbox', shopId, ...body } });
  expect((await attempt({})).body).toEqual({ trial: true });
  expect((await attempt({ shopId: ` ${shopId!.slice(0, 4)} ${shopId!.slice(4)} `, secretKey })).body).toEqual({ trial: true });
  expect((await attempt({ secretKey: 'prodpassword_unknown' })).body.error).toMatchObject({ code: 'shop-refused', fields: { secretKey: expect.stringContaining('ne connaît pas') } });
  expect((await attempt({ shopId: '12' })).body.error.fields).toEqual({ shopId: expect.stringContaining('huit chiffres') });
  // What is kept for a sandbox is not sent to a bank.
  expect((await attempt({ provider: 'systempay' })).body.error.code).toBe('no-password');
  expect((await attempt({ provider: 'stripe' })).body.error.code).toBe('no-keys-trial');
  sandbox.failApi('error', 3);
  expect((await attempt({})).body.error.code).toBe('bank-away');
  for (const role of ['manager', 'accountant'] as const) expect((await attempt({}, await app.staff(role))).status).toBe(403);
  expect((await attempt({}, await app.staff('administrator', await app.createAgency('voisine')))).status).toBe(404);
  expect((await app.db.owner.query('select * from extranet.payment_accounts where id = $1', [who.contract])).rows).toEqual(before);
});
