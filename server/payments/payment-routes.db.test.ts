import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '../../sandboxes/stripe/server.ts';
import { extranetFactory } from '../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { cardPayments } from '../../tests/support/card-payments.ts';
import { newId } from '../kernel/ids.ts';
import { systemClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';
import { paymentsModule } from './module.ts';
import { keepNews } from './use-cases/keep-news.ts';

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

test('[CLI-265][EXT-078] a client pays by card: told who is paid and how much, sent to the provider’s page, and paid once the provider says so', async () => {
  const who = await cards.debtor();
  expect((await cards.get('/options?space=coOwner', who.signed)).body.accounts).toMatchObject([{ id: who.account, code: 'C0014', beneficiary: 'SDC Les Tilleuls', methods: ['CARD'], whyNot: null, leastCents: 100, mostCents: 33_000, proposedCents: 30_000, underWayCents: 0 }]);
  const { status, body: { id, redirectUrl } } = await cards.start(who);
  expect([status, redirectUrl]).toEqual([200, expect.stringContaining(`${sandbox.address}/pay/`)]);
  expect((await cards.get(`/${id}`, who.signed)).body).toMatchObject({ state: 'REDIRECTED', open: true, amountCents: 30_000, beneficiary: 'SDC Les Tilleuls', redirectUrl });
  expect((await cards.get('/options?space=coOwner', who.signed)).body.accounts).toMatchObject([{ whyNot: 'under-way', proposedCents: 0, underWayCents: 30_000, underWayIds: [id] }]);
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, who.signed, 'PAID');
  expect((await cards.get('', who.signed)).body.rows).toMatchObject([{ id, state: 'PAID', open: false, receiptNumber: expect.any(Number), redirectUrl: null }]);
  expect(await cards.acts(id)).toEqual(['paid']);
  expect(await cards.journal('intent_id', id)).toEqual(['out create done', 'in checkout.session.completed done']);
});

test('[EXT-078] coming back from the provider’s page proves nothing: with its notification lost, only what the server reads there says « payé »', async () => {
  const who = await cards.debtor();
  sandbox.failWebhooks('lost');
  const { id, redirectUrl } = (await cards.start(who)).body;
  expect((await cards.post(`/${id}/refresh`, who.signed)).body.state).toBe('REDIRECTED');
  await cards.press(redirectUrl, 'pay');
  expect(await cards.stateOf(id, who.signed)).toBe('REDIRECTED');
  // Asked again at once, the provider is left alone; a moment later it is asked.
  expect((await cards.post(`/${id}/refresh`, who.signed)).body.state).toBe('REDIRECTED');
  ahead = 6_000;
  expect((await cards.post(`/${id}/refresh`, who.signed)).body).toMatchObject({ state: 'PAID', receiptNumber: expect.any(Number) });
});

test('[EXT-078] pressed twice, the same attempt is one payment and one page; its amount cannot be changed', async () => {
  const who = await cards.debtor();
  const attempt = newId();
  const before = cards.sessions();
  const [first, second] = await Promise.all([cards.start(who, { attempt }), cards.start(who, { attempt })]);
  expect(second.body).toEqual(first.body);
  expect((await cards.start(who, { attempt })).body).toEqual(first.body);
  expect(cards.sessions()).toBe(before + 1);
  expect((await cards.start(who, { attempt, amountCents: 20_000 })).body.error.code).toBe('attempt-used');
  expect((await cards.get('', who.signed)).body.rows).toHaveLength(1);
});

test('[EXT-078] the same amount again within ten minutes is asked about, and goes through once confirmed; what is under way counts as paid', async () => {
  const who = await cards.debtor({ cents: 50_000 });
  const twenty = { amountCents: 20_000 };
  expect((await cards.start(who, twenty)).status).toBe(200);
  expect((await cards.start(who, twenty)).body.error.code).toBe('twin');
  expect((await cards.start(who, { ...twenty, confirmed: true })).status).toBe(200);
  expect((await cards.start(who, { amountCents: 12_000 })).body.error).toMatchObject({ code: 'too-much', fields: { amountCents: expect.stringContaining('110,00') } });
  expect((await cards.start(who, { amountCents: 10_000 })).status).toBe(200);
  expect((await cards.start(who, { amountCents: 5_000 })).body.error.code).toBe('under-way');
});

test('[CLI-265] the amount is held against the books whatever the browser says: too little, too much, nothing due', async () => {
  const who = await cards.debtor();
  const refused = async (amountCents: number) => (await cards.start(who, { amountCents })).body.error?.code;
  expect([await refused(99), await refused(33_001), await refused(10_000_000)]).toEqual(['too-little', 'too-much', 'too-much']);
  const creditor = await cards.debtor({ cents: -5_000 });
  expect((await cards.start(creditor, { amountCents: 500 })).body.error.code).toBe('nothing-due');
  expect((await cards.get('/options?space=coOwner', creditor.signed)).body.accounts).toMatchObject([{ whyNot: 'nothing-due', mostCents: null }]);
});

test('[PAR-228] without an e-mail address a client is told why they cannot pay, until the agency allows it', async () => {
  const who = await cards.debtor({ email: null });
  expect((await cards.get('/options?space=coOwner', who.signed)).body.accounts).toMatchObject([{ whyNot: 'no-email' }]);
  expect((await cards.start(who)).body.error).toMatchObject({ code: 'no-email', message: expect.stringContaining('adresse électronique') });
  // Who owes nothing is not asked for one.
  const clear = await cards.debtor({ email: null, cents: 0 });
  expect((await cards.get('/options?space=coOwner', clear.signed)).body.accounts).toMatchObject([{ whyNot: 'nothing-due' }]);
  await cards.put.insert('payment_choices', { agency_id: app.agencyId, without_email: true });
  expect((await cards.get('/options?space=coOwner', who.signed)).body.accounts).toMatchObject([{ whyNot: null }]);
  expect((await cards.start(who)).status).toBe(200);
  await app.db.owner.query('delete from extranet.payment_choices where agency_id = $1', [app.agencyId]);
});

test('[EXT-078] tenants and landlords pay on the bank account of rental management, whatever the building’s own; what a deposit or a coming call holds is not due', async () => {
  const tenant = await cards.debtor({ kind: 'tenant' });
  const own = await cards.debtor();
  await app.db.owner.query("update extranet.cards set data = data || jsonb_build_object('buildingId', $2::text) where id = $1", [tenant.account, own.building]);
  await cards.put.accountLine({ accountId: tenant.account, on: '2026-02-01', cents: -76_500, part: 'deposit' });
  await cards.put.accountLine({ accountId: tenant.account, on: '2099-01-01', cents: 50_000 });
  expect((await cards.get('/options?space=tenant', tenant.signed)).body.accounts).toMatchObject([{ id: tenant.account, beneficiary: 'Cabinet essai, gestion locative', whyNot: null, proposedCents: 30_000 }]);
  expect((await cards.get('/options?space=coOwner', tenant.signed)).body.accounts).toEqual([]);
  const { id, redirectUrl } = (await cards.start(tenant)).body;
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, tenant.signed, 'PAID');
  expect((await cards.get(`/${id}`, tenant.signed)).body).toMatchObject({ beneficiary: 'Cabinet essai, gestion locative', accountKind: 'tenant' });
});

test('[EXT-078] while the agency shuts the rubric « Compte », nothing is paid there', async () => {
  const who = await cards.debtor();
  await cards.put.agency({ accounts_open: false });
  expect([(await cards.get('/options?space=coOwner', who.signed)).body.accounts, (await cards.start(who)).status]).toEqual([[], 404]);
  await cards.put.agency({ accounts_open: true });
  expect((await cards.start(who)).status).toBe(200);
});

test('nothing is offered where the agency has no contract, on the wrong bank account, or with the sandbox of an installation that has none', async () => {
  const without = await cards.debtor({ contract: false });
  expect((await cards.get('/options?space=coOwner', without.signed)).body.accounts).toMatchObject([{ whyNot: 'not-offered', beneficiary: null, methods: [] }]);
  expect((await cards.start(without)).body.error.code).toBe('not-offered');
  const who = await cards.debtor();
  const here = app.platform.settings.stripeSandboxUrl;
  app.platform.settings.stripeSandboxUrl = null;
  expect((await cards.start(who)).body.error.code).toBe('not-offered');
  app.platform.settings.stripeSandboxUrl = here;
});

test('[EXT-078] giving up closes the page: nothing can be paid there after; with a card refused, the reason is said', async () => {
  const who = await cards.debtor();
  const first = (await cards.start(who)).body;
  expect((await cards.post(`/${first.id}/cancel`, who.signed)).body).toMatchObject({ state: 'CANCELLED', redirectUrl: null });
  await cards.press(first.redirectUrl, 'pay');
  expect(await cards.stateOf(first.id, who.signed)).toBe('CANCELLED');
  const second = (await cards.start(who)).body;
  await cards.press(second.redirectUrl, 'refuse');
  expect((await cards.post(`/${second.id}/cancel`, who.signed)).body).toMatchObject({ state: 'FAILED', failure: 'provision insuffisante' });
  expect([await cards.acts(first.id), await cards.acts(second.id)]).toEqual([[], []]);
});

test('[EXT-078] giving up just after paying: the money that came is told', async () => {
  const who = await cards.debtor();
  sandbox.failWebhooks('lost');
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  expect((await cards.post(`/${id}/cancel`, who.signed)).body.state).toBe('PAID');
});

test('[EXT-078] the provider does not answer: the client is told that nothing was taken, the journal keeps it, and another payment may be started', async () => {
  const who = await cards.debtor();
  sandbox.failApi('error', 3);
  const refused = await cards.start(who);
  expect([refused.status, refused.body.error.code]).toEqual([503, 'provider-away']);
  const [row] = (await cards.get('', who.signed)).body.rows;
  expect(row).toMatchObject({ state: 'FAILED', failure: expect.stringContaining('prestataire') });
  expect(await cards.journal('intent_id', row.id)).toEqual(['out create failed']);
  expect((await cards.start(who)).status).toBe(200);
});

test('nobody else sees, follows or gives up a payment: another client, staff who look "as" the client, another agency', async () => {
  const [who, other] = [await cards.debtor(), await cards.debtor()];
  const { id } = (await cards.start(who)).body;
  const elsewhere = await app.createAgency('ailleurs');
  const stranger = await app.client(await extranetFactory(app.db, elsewhere).identity(), { agencyId: elsewhere });
  for (const as of [other.signed, stranger]) {
    expect([(await cards.get(`/${id}`, as)).status, (await cards.post(`/${id}/refresh`, as)).status, (await cards.post(`/${id}/cancel`, as)).status, (await cards.start({ ...who, signed: as })).status]).toEqual([404, 404, 404, 404]);
    expect((await cards.get('', as)).body.rows).toEqual([]);
  }
  const looking = await app.client(who.id, { seenAsBy: 'Claire Essai' });
  expect([(await cards.get(`/${id}`, looking)).status, (await cards.start({ ...who, signed: looking })).status, (await cards.post(`/${id}/cancel`, looking)).status]).toEqual([200, 403, 403]);
});

test('[EXT-078] a payment stays under way until its line has come to the account: booked, then published', async () => {
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, who.signed, 'PAID');
  const underWay = async () => (await cards.get('/options?space=coOwner', who.signed)).body.accounts[0].underWayCents;
  expect(await underWay()).toBe(30_000);
  await app.db.owner.query("update extranet.payment_intents set booked_at = now(), state = 'BOOKED' where id = $1", [id]);
  await cards.put.agency({ last_published_at: new Date(Date.now() - 3_600_000) });
  expect(await underWay()).toBe(30_000);
  await cards.put.agency({ last_published_at: new Date(Date.now() + 1_000) });
  expect(await underWay()).toBe(0);
});

test('[EXT-078] a payment that the office sets aside blocks nothing once a publication has passed, nor a day later without one; the client is told that it was booked by hand', async () => {
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, who.signed, 'PAID');
  await cards.put.agency({ last_published_at: new Date(Date.now() - 3_600_000) });
  const shown = async () => { const { underWayCents, whyNot, proposedCents } = (await cards.get('/options?space=coOwner', who.signed)).body.accounts[0]; return [underWayCents, whyNot, proposedCents]; };
  await inAgency(app.platform.office, app.agencyId, (tx) => keepNews(tx, app.agencyId, id, [{ kind: 'dismissed', at: new Date() }], new Date()));
  expect(await shown()).toEqual([30_000, 'under-way', 0]);
  await cards.put.agency({ last_published_at: new Date(Date.now() + 1_000) });
  expect(await shown()).toEqual([0, null, 30_000]);
  await cards.put.agency({ last_published_at: new Date(Date.now() - 3_600_000) });
  await app.db.owner.query("update extranet.payment_intents set dismissed_at = dismissed_at - interval '25 hours' where id = $1", [id]);
  expect(await shown()).toEqual([0, null, 30_000]);
  expect((await cards.get(`/${id}`, who.signed)).body).toMatchObject({ state: 'BOOKED', byHand: true });
});

test('[PAR-229] the merchant of the contract reads one line a payment, the payer that a receipt waits, without an amount', async () => {
  const jobs = paymentsModule.jobs!(app.platform);
  const who = await cards.debtor();
  const { id, redirectUrl } = (await cards.start(who)).body;
  await cards.press(redirectUrl, 'pay');
  await cards.becomes(id, who.signed, 'PAID');
  await readInbox(app.platform, app.agencyId);
  const { rows } = await app.db.owner.query("select payload from graphile_worker._private_jobs where payload->>'intentId' = $1", [id]);
  expect(rows).toHaveLength(2);
  const sent: { to: string; subject: string; text: string }[] = [];
  const mailer = { send: async (to: string, { subject, text }: { subject: string; text: string }) => { sent.push({ to, subject, text }); return { outcome: 'sent' as const }; } };
  const write = paymentsModule.jobs!({ ...app.platform, mailer });
  for (const { payload } of rows) await write['payments.write-mail']!(payload, { attempt: 1, lastAttempt: false });
  expect(Object.keys(jobs)).toContain('payments:read-late');
  const [merchant, payer] = sent.sort((a, b) => a.to.localeCompare(b.to));
  expect(merchant).toMatchObject({ to: 'compta@example.org', text: expect.stringMatching(/– \d\d\/\d\d\/\d{4} · C0014 · carte · 300,00\u00A0€ · encaissé · reçu n°\u00A0\d+ · SDC Les Tilleuls/) });
  expect(payer).toMatchObject({ to: 'helene@example.org', text: expect.stringContaining(`/essai/extranet/paiements/${id}`) });
  expect(payer!.text + payer!.subject).not.toMatch(/300,00|€/);
});
