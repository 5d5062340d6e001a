import { afterAll, beforeAll, expect, test } from 'vitest';
import { extranetFactory } from '../../tests/factories/extranet.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { bankStatement, type WrittenMovement } from '../../tests/support/bank-statement.ts';
import { DEBIT_IBAN, debitPayer } from '../../tests/support/debit-payer.ts';
import { openMailbox, type Mailbox } from '../../tests/support/mailbox.ts';
import { schemaFault } from '../../tests/support/schema-fault.ts';
import { sharedDataMissing } from '../../tests/support/shared-data.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';
import { paymentsModule } from '../payments/module.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';

// A one-off debit from the signature to the statement, and back: a tenant owes 910.00 (EX-32).
const IBAN = DEBIT_IBAN;
const PAYER = 'FR7610107001011234567890129';
const clock = fixedClock('2026-12-01T09:00:00Z');
let app: TestApp;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let tenant: { accountId: Id; identityId: Id; signed: Awaited<ReturnType<TestApp['client']>> };
let contractId: Id;
let mail: Mailbox;

beforeAll(async () => {
  app = await openTestApp({ clock });
  accountant = await app.staff('accountant');
  mail = openMailbox(app.platform);
  await app.db.owner.query('update office.staff set receives_system_messages = true');
  const payer = await debitPayer(app, '2026-12-01');
  contractId = payer.contractId;
  tenant = { ...payer, signed: await app.client(payer.identityId) };
  await staySignedIn();
  await ok('POST', 'rental/calls', { month: '2026-12-01' });
  await ok('POST', 'rental/bank-accounts', { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: IBAN, bic: null, transferVersion: 'pain.001.001.09' });
});
afterAll(() => app.close());

/** The tests’ clock goes weeks ahead of the sessions’ end. */
const staySignedIn = () => app.db.owner.query("update office.staff_sessions set expires_at = '2030-01-01', seen_at = '2029-12-31'").then(() => app.db.owner.query("update extranet.sessions set expires_at = '2030-01-01', seen_at = '2029-12-31'"));
const call = (method: string, path: string, body?: object, as: { headers: { cookie: string } } = accountant) => app.call(method, `/api/office/${path}`, { as, body });
async function ok(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
}
const client = (method: string, path: string, body?: object) => app.call(method, `/api/extranet/payments${path}`, { as: tenant.signed, body });
const preview = (askedOn?: string) => client('POST', '/mandates/preview', { accountId: tenant.accountId, amountCents: 91_000, ...(askedOn ? { askedOn } : {}) });
/** With the code that came by e-mail; where none is sent, the signature tells why. */
const sign = async (collectOn: string, { attempt = newId(), ...changes }: { attempt?: Id; iban?: string; confirmed?: boolean } = {}) => {
  clock.moveTo(new Date(clock.now().getTime() + 60_000).toISOString());
  const content = { accountId: tenant.accountId, amountCents: 91_000, collectOn, iban: 'FR76 1010 7001 0112 3456 7890 129', payerName: 'Éloïse Martin', confirmed: false, ...changes };
  const asked = await client('POST', '/mandates/code', content);
  return client('POST', '/mandates', { ...content, attempt, agreed: true, code: asked.status === 200 ? mail.code() : '000000' });
};
const balance = async (account: string, auxiliary = '') => Number((await app.db.owner.query('select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account = $1 and auxiliary = $2', [account, auxiliary])).rows[0].cents);
const mandates = async () => (await ok('GET', 'payments/debits')).mandates as { id: Id; state: string; reference: string; collectOn: string; submitBefore: string | null; returnReason: string | null; fileId: string | null; claimable: object | null }[];
const take = async (id: string, opening: number, movements: readonly WrittenMovement[]) => (await ok('POST', 'bank/statements', { content: bankStatement(id, IBAN, opening, movements) })).statements[0];
const bookAll = async () => { const { rows } = await ok('GET', 'payments/bookings'); await ok('POST', 'payments/bookings/post', { ids: rows.map(({ id }: { id: string }) => id) }); };
let payment: Id;

test('[CLI-266] EX-32 25 December is moved to the 28th and said so before anything is signed; the mandate keeps its words, its signer and where they signed from', async () => {
  clock.moveTo('2026-12-23T09:00:00Z');
  expect((await client('GET', '/options?space=tenant')).body.accounts).toMatchObject([{ methods: ['SEPA_OOFF'], whyNot: null, proposedCents: 91_000 }]);
  expect((await preview()).body).toMatchObject({ collectOn: '2026-12-24', moved: null, noticeDays: 1, short: true });
  const shown = (await preview('2026-12-25')).body;
  expect(shown).toMatchObject({ collectOn: '2026-12-28', moved: 'closed', noticeDays: 5, beneficiary: 'Cabinet Essai, gérance', creditorId: 'FR72ZZZ123456' });
  expect((await preview('2027-03-01')).body.error.code).toBe('day-too-far');
  expect((await sign('2026-12-25')).body.error.code).toBe('day-moved');
  expect((await sign('2026-12-28', { iban: 'FR7610107001011234567890128' })).body.error.fields).toHaveProperty('iban');
  const attempt = newId();
  const [one, two] = [await sign('2026-12-28', { attempt }), await sign('2026-12-28', { attempt })];
  expect([one.status, two.body.id]).toEqual([200, one.body.id]);
  payment = one.body.id;
  const { rows } = await app.db.owner.query('select * from extranet.debit_mandates');
  expect(rows).toMatchObject([{ intent_id: payment, wording: shown.wording, iban: PAYER, payer_name: 'Éloïse Martin', signed_login: 'e.martin', signed_ip: '127.0.0.1', signed_at: new Date(clock.now().getTime() - 60_000), code_sent_to: 'helene@example.org', state: 'signed' }]);
  expect(shown.wording).toContain('pour un prélèvement unique de 910,00\u00A0€ le 28/12/2026');
  expect((await client('GET', `/${payment}`)).body).toMatchObject({ state: 'PENDING', method: 'SEPA_OOFF' });
  expect((await client('GET', '/options?space=tenant')).body.accounts[0]).toMatchObject({ whyNot: 'under-way', underWayCents: 91_000 });
  expect(await mandates()).toMatchObject([{ state: 'signed', collectOn: '2026-12-28', submitBefore: '2026-12-24', paper: true, signedLogin: 'e.martin' }]);
  const paper = await call('GET', `payments/debits/mandates/${(await mandates())[0]!.id}/paper`);
  expect([paper.headers['content-type'], paper.raw.equals(rows[0].paper)]).toEqual(['application/pdf', true]);
});

test('[CLI-266] EX-32 given up before any file, a mandate goes nowhere; in a file it can no longer be given up', async () => {
  await client('POST', `/${payment}/cancel`);
  expect((await client('GET', `/${payment}`)).body.state).toBe('CANCELLED');
  expect((await call('POST', 'payments/debits/files', { bankAccountId: contractId })).body.error.code).toBe('nothing-to-debit');
  payment = (await sign('2026-12-28', { confirmed: true })).body.id;
  await ok('POST', 'payments/debits/files', { bankAccountId: contractId });
  expect((await client('POST', `/${payment}/cancel`)).body.error.code).toBe('too-late');
});

test.skipIf(sharedDataMissing)('[CLI-266] EX-32 the file is the bank’s own format, gives the same bytes again, and refused it frees its mandate under the same reference', async () => {
  const [first] = (await ok('GET', 'payments/debits')).files;
  const content = async (id: Id) => (await call('POST', `payments/debits/files/${id}/content`)).raw;
  const bytes = await content(first.id);
  expect(schemaFault(bytes, first.version)).toBeNull();
  expect(await content(first.id)).toEqual(bytes);
  const [mandate] = (await mandates()).filter(({ state }) => state === 'filed');
  for (const part of ['<SeqTp>OOFF</SeqTp>', '<ReqdColltnDt>2026-12-28</ReqdColltnDt>', `<MndtId>${mandate!.reference}</MndtId>`, '<CtrlSum>910.00</CtrlSum>', PAYER]) expect(bytes.toString()).toContain(part);
  await ok('POST', `payments/debits/files/${first.id}/refuse`, { reason: 'ICS inconnu' });
  expect((await call('POST', `payments/debits/files/${first.id}/refuse`, { reason: 'Encore' })).body.error.code).toBe('file-refused');
  await ok('POST', 'payments/debits/files', { bankAccountId: contractId });
  const again = (await mandates()).find(({ state }) => state === 'filed')!;
  expect([again.reference, again.fileId === first.id]).toEqual([mandate!.reference, false]);
});

test('[CLI-266] EX-32 seen on the statement it is paid, once; its receipt pays the rent through the waiting account, and nothing is counted twice', async () => {
  clock.moveTo('2026-12-29T09:00:00Z');
  const { reference } = (await mandates()).find(({ state }) => state === 'filed')!;
  const statement = await take('S1', 0, [{ cents: 91_000, on: '2026-12-28', refs: `<EndToEndId>${reference}</EndToEndId>`, name: 'MARTIN', payerIban: PAYER, note: 'L0001 loyer de décembre' }]);
  const { statement: read } = await ok('POST', `bank/statements/${statement.id}/post`, {});
  expect(read.rows).toMatchObject([{ state: 'posted', certainty: 'certain', target: { kind: 'debit' }, targetWords: `Éloïse Martin, mandat ${reference}` }]);
  expect([await balance('411000', 'L0001'), await balance('511500'), await balance('512000')]).toEqual([91_000, -91_000, 91_000]);
  await bookAll();
  expect([await balance('411000', 'L0001'), await balance('511500'), await balance('512000')]).toEqual([0, 0, 91_000]);
  expect((await client('GET', `/${payment}`)).body).toMatchObject({ state: 'BOOKED', receiptNumber: 1, paidAt: '2026-12-28T11:00:00.000Z' });
  expect((await call('POST', `bank/statements/${statement.id}/post`, { decisions: [{ movementId: read.rows[0].id, target: read.rows[0].target }] })).status).toBe(409);
});

test('[CLI-266] EX-32 returned AM04: the rent is due again, two bank lines, no lettering left, the mandate is spent, and the agency is told', async () => {
  clock.moveTo('2027-01-05T09:00:00Z');
  const { reference, claimable } = (await mandates()).find(({ state }) => state === 'collected')!;
  expect(claimable).toEqual({ withoutReason: '2027-02-22', unauthorised: '2028-01-28' });
  const statement = await take('S2', 91_000, [{ cents: -91_000, on: '2027-01-04', refs: `<EndToEndId>${reference}</EndToEndId>`, reversal: true, reason: 'AM04' }]);
  await ok('POST', `bank/statements/${statement.id}/post`, {});
  await bookAll();
  expect([await balance('411000', 'L0001'), await balance('511500'), await balance('512000')]).toEqual([91_000, 0, 0]);
  const { rows: [lines] } = await app.db.owner.query("select count(*) filter (where account = '512000')::int as bank, count(*) filter (where account = '411000' and lettering is not null)::int as lettered from office.ledger_lines");
  expect(lines).toEqual({ bank: 2, lettered: 0 });
  expect((await mandates()).find((one) => one.reference === reference)).toMatchObject({ state: 'returned', returnReason: 'AM04, provision insuffisante', claimable: null });
  expect((await client('GET', `/${payment}`)).body.state).toBe('LOST');
  expect((await call('POST', 'payments/debits/files', { bankAccountId: contractId })).body.error.code).toBe('nothing-to-debit');
  await readInbox(app.platform, app.agencyId);
  expect((await app.db.owner.query('select distinct subject from office.messages')).rows).toEqual([{ subject: 'Un paiement en ligne de 910,00\u00A0€ est revenu impayé' }]);
});

test('[CLI-266] a file made too late for its day moves the debit to the next the bank can meet, never before, and its payer is told the new day, without an amount', async () => {
  clock.moveTo('2027-01-08T09:00:00Z');
  payment = (await sign('2027-01-12', { confirmed: true })).body.id;
  // Monday, after the hour at which the bank stops taking files.
  clock.moveTo('2027-01-11T15:00:00Z');
  expect(await ok('POST', 'payments/debits/files', { bankAccountId: contractId })).toMatchObject({ moved: 1 });
  expect((await mandates()).find(({ state }) => state === 'filed')).toMatchObject({ collectOn: '2027-01-13' });
  const { rows: [{ payload }] } = await app.db.owner.query("select payload from graphile_worker._private_jobs where payload->>'collectOn' is not null");
  mail.sent.splice(0);
  await paymentsModule.jobs!(app.platform)['payments.write-moved-day']!(payload, { attempt: 1, lastAttempt: false });
  expect(mail.sent).toMatchObject([{ to: 'helene@example.org', subject: 'Votre prélèvement pour Cabinet Essai, gérance aura lieu le 13/01/2027', text: expect.stringContaining(`/paiements/${payment}`) }]);
  expect(mail.sent[0]!.text.replaceAll(payment, '')).not.toMatch(/910|€/);
  expect((await client('GET', `/${payment}`)).body.mandate).toMatchObject({ collectOn: '2027-01-13', withBank: true });
});

test('an assistant makes no file, another agency sees none, and a stranger signs for nobody’s account', async () => {
  const [assistant, stranger] = [await app.staff('assistant'), await app.staff('accountant', await app.createAgency('voisine'))];
  const other = await app.client(await extranetFactory(app.db, app.agencyId).identity());
  await staySignedIn();
  expect((await call('POST', 'payments/debits/files', { bankAccountId: contractId }, assistant)).status).toBe(403);
  expect((await call('GET', 'payments/debits', undefined, stranger)).body).toEqual({ accounts: [], mandates: [], files: [] });
  expect((await call('POST', 'payments/debits/files', { bankAccountId: contractId }, stranger)).status).toBe(404);
  expect((await call('GET', `payments/debits/mandates/${(await mandates())[0]!.id}/paper`, undefined, stranger)).status).toBe(404);
  expect((await app.call('POST', '/api/extranet/payments/mandates/preview', { as: other, body: { accountId: tenant.accountId, amountCents: 91_000 } })).status).toBe(404);
});
