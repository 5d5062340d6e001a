import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/stripe/server.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { cardPayments } from '../../tests/support/card-payments.ts';
import type { Id } from '../kernel/ids.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';
import { sendRefund } from './use-cases/refund.ts';

// Refunds against the sandbox of the provider's API: asked in the office, carried by the job, booked by what comes back.
let app: TestApp;
let sandbox: Sandbox;
let cards: ReturnType<typeof cardPayments>;
let accountant: Awaited<ReturnType<TestApp['staff']>>;

beforeAll(async () => {
  sandbox = await startSandbox();
  app = await openTestApp({ stripeSandboxUrl: sandbox.address });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  cards = cardPayments(app, sandbox);
  accountant = await app.staff('accountant');
  await app.db.owner.query('update office.staff set receives_system_messages = true');
});
beforeEach(() => { sandbox.failWebhooks(null); });
afterAll(async () => {
  await sandbox.close();
  await app.close();
});

const call = (method: string, path: string, body?: object, as: { headers: { cookie: string } } = accountant) => app.call(method, `/api/office/payments/${path}`, { as, body });
const paid = async (): Promise<Id> => {
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, who.signed, 'PAID');
  return id;
};
const orders = async (id: Id): Promise<Id[]> => (await app.db.owner.query("select payload->>'refundId' as id from graphile_worker._private_jobs j where payload->>'refundId' in (select id::text from extranet.payment_refunds where intent_id = $1) order by j.id", [id])).rows.map((row) => row.id);
const atProvider = (): number => Object.values(sandbox.store.accounts).reduce((sum, { refunds }) => sum + Object.keys(refunds).length, 0);

test('[EXT-078] a refund of a part is asked, done once however often its job runs, and proposes its own entry', async () => {
  const id = await paid();
  expect((await call('GET', id)).body).toMatchObject({ refundableCents: 30_000, whyNotRefundable: null });
  expect((await call('POST', `${id}/refunds`, { cents: 10_000, reason: 'Payé deux fois' })).status).toBe(200);
  expect((await call('GET', id)).body).toMatchObject({ refundableCents: 20_000, refunds: [{ state: 'ASKED', cents: 10_000, reason: 'Payé deux fois', askedBy: 'Claire Essai' }] });
  const [order] = await orders(id);
  const before = atProvider();
  for (let time = 0; time < 3; time++) await sendRefund(app.platform, app.agencyId, order!, false);
  expect(atProvider() - before).toBe(1);
  await readInbox(app.platform, app.agencyId);
  const after = (await call('GET', id)).body;
  expect(after).toMatchObject({ refundedCents: 10_000, refundableCents: 20_000, refunds: [{ state: 'DONE' }] });
  expect(after.bookings.map(({ kind, cents }: { kind: string; cents: number }) => [kind, cents])).toEqual([['receipt', 30_000], ['refund', -10_000]]);
  expect(after.calls.map(({ kind }: { kind: string }) => kind)).toContain('refund');
});

test('no more than the payment is given back, whole or in parts, even asked by two at once', async () => {
  const id = await paid();
  expect((await call('POST', `${id}/refunds`, { cents: 30_001, reason: 'Trop' })).body.error).toMatchObject({ code: 'refund-too-much', fields: { cents: 'Il reste au plus 300,00\u00A0€ à rembourser, demandes en cours comprises.' } });
  const asked = await Promise.all([1, 2, 3].map(() => call('POST', `${id}/refunds`, { cents: 20_000, reason: 'Erreur' })));
  expect(asked.map(({ status }) => status).toSorted()).toEqual([200, 422, 422]);
  await call('POST', `${id}/refunds`, { cents: 10_000, reason: 'Reste' });
  for (const order of await orders(id)) await sendRefund(app.platform, app.agencyId, order, false);
  await readInbox(app.platform, app.agencyId);
  expect((await call('GET', id)).body).toMatchObject({ state: 'REFUNDED', refundedCents: 30_000, refundableCents: 0, whyNotRefundable: 'nothing-left' });
  expect((await call('POST', `${id}/refunds`, { cents: 1, reason: 'Encore' })).body.error.code).toBe('not-refundable');
});

test('a provider that does not answer is tried again by the queue; after the last time the order has failed, the agency is told and the money may be asked for again', async () => {
  const id = await paid();
  await call('POST', `${id}/refunds`, { cents: 5_000, reason: 'Geste' });
  const [order] = await orders(id);
  const { rows: [contract] } = await app.db.owner.query('select bank_account_id as id from extranet.payment_intents where id = $1', [id]);
  const address = sandbox.address;
  app.platform.settings.stripeSandboxUrl = 'http://127.0.0.1:9';
  await expect(sendRefund(app.platform, app.agencyId, order!, false)).rejects.toThrow('did not answer');
  expect((await call('GET', id)).body.refunds).toMatchObject([{ state: 'ASKED' }]);
  await sendRefund(app.platform, app.agencyId, order!, true);
  app.platform.settings.stripeSandboxUrl = address;
  expect((await call('GET', id)).body).toMatchObject({ refundableCents: 30_000, refunds: [{ state: 'FAILED' }] });
  expect((await app.db.owner.query("select count(*)::int as count from office.messages where subject like 'Le remboursement de 50,00%'")).rows[0].count).toBeGreaterThan(0);
  expect(await cards.journal('bank_account_id', contract.id)).toContain('out refund failed');
});

test('an assistant asks for nothing, and another agency’s payment is not there', async () => {
  const id = await paid();
  expect((await call('POST', `${id}/refunds`, { cents: 1, reason: 'x' }, await app.staff('assistant'))).status).toBe(403);
  expect((await call('POST', `${id}/refunds`, { cents: 1, reason: 'x' }, await app.staff('accountant', await app.createAgency('voisine')))).status).toBe(404);
  expect(await orders(id)).toEqual([]);
});
