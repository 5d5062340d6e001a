import { afterAll, beforeAll, expect, test } from 'vitest';
import { extranetFactory } from '../../tests/factories/extranet.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { paymentsFactory } from '../../tests/factories/payments.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { bankStatement, type WrittenMovement } from '../../tests/support/bank-statement.ts';
import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import { ensureFiscalYears, openEntity, postNow } from '../ledger/public.ts';
import { keepNews } from '../payments/public.ts';
import { inAgency } from '../platform/database/connection.ts';
import { readInbox } from '../publication/use-cases/read-inbox.ts';

// A co-owner pays 300.00 by card at the bank of the co-ownership (Lyra, which tells no dispute), and contests it with their own bank.
const IBAN = 'FR7630006000011234567890189';
let app: TestApp;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let put: ReturnType<typeof paymentsFactory>;
let payer: Id;
let [coOwner, contractId]: Id[] = [];
let today: Day;
let balance = 0;

beforeAll(async () => {
  app = await openTestApp();
  today = app.platform.clock.today();
  accountant = await app.staff('accountant');
  const office = officeFactory(app.db, app.agencyId);
  put = paymentsFactory(app.db, app.agencyId);
  payer = await extranetFactory(app.db, app.agencyId).identity();
  const buildingId = await office.building('Le Clos', 'syndic');
  await app.db.owner.query('update office.buildings set iban = $2 where id = $1', [buildingId, IBAN]);
  await office.put('allocation_keys', { building_id: buildingId, code: 'G', label: 'Charges générales', general: true });
  coOwner = await office.account({ partyId: await office.party({ lastName: 'GARNIER' }), kind: 'coOwner', buildingId, code: 'C0014' });
  contractId = await put.account({ building: buildingId, provider: 'lyra-sandbox' });
  await app.db.owner.query("update extranet.payment_accounts set transit_account = '471100'");
  await inAgency(app.platform.office, app.agencyId, async (tx) => {
    const books = await openEntity(tx, app.agencyId, 'building', buildingId);
    await ensureFiscalYears(tx, accountant.viewer, books, `${today.slice(0, 4)}-01-01` as Day, `${today.slice(0, 4)}-12-31` as Day);
    await postNow(tx, accountant.viewer, today, books, [{ journal: 'AF', entryOn: today, label: 'Provision', source: 'essai', lines: [{ account: '450100', auxiliary: 'C0014', debitCents: 60_000n }, { account: '701000', creditCents: 60_000n, keyId: (await app.db.owner.query('select id from office.allocation_keys')).rows[0].id }] }]);
  });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/${path}`, { as: accountant, body });
async function ok(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
}
async function pay(cents: number): Promise<Id> {
  const id = await put.intent({ payerId: payer, bankAccountId: contractId!, accountId: coOwner!, cents });
  await inAgency(app.platform.extranet, app.agencyId, (tx) => keepNews(tx, app.agencyId, id, [{ kind: 'paid', at: app.platform.clock.now() }], app.platform.clock.now()));
  await readInbox(app.platform, app.agencyId);
  await bookAll();
  return id;
}
async function bookAll(): Promise<void> {
  const { rows } = await ok('GET', 'payments/bookings');
  if (rows.length > 0) expect(await ok('POST', 'payments/bookings/post', { ids: rows.map(({ id }: any) => id) })).toMatchObject({ refused: [] });
}
async function take(id: string, movements: readonly WrittenMovement[]) {
  const { statements: [imported] } = await ok('POST', 'bank/statements', { content: bankStatement(id, IBAN, balance, movements, today) });
  balance += movements.reduce((sum, { cents }) => sum + cents, 0);
  return ok('GET', `bank/statements/${imported.id}`);
}
const post = (statement: any, place: number, target: object) => call('POST', `bank/statements/${statement.id}/post`, { decisions: [{ movementId: statement.rows[place].id, target }] });
const stands = async (account: string) => Number((await app.db.owner.query('select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account = $1', [account])).rows[0].cents);
const stateOf = async (id: Id) => (await ok('GET', `payments/${id}`)).state;
let paid: Id;

test('[EXT-078] a contested card that only the bank tells is proposed for the payment of its amount; confirmed, the payment says « contesté », what was paid is due again, and the money left the waiting account, once', async () => {
  paid = await pay(30_000);
  const before = { owed: await stands('450100'), waits: await stands('471100'), bank: await stands('512000') };
  const read = await take('S1', [{ cents: -30_000, note: 'IMPAYE CB CONTESTATION PORTEUR' }, { cents: -1_500, note: 'FRAIS IMPAYE CB' }]);
  expect(read.rows).toMatchObject([{ step: 'card-claim', certainty: 'proposal', target: { kind: 'cardClaim', id: paid }, targetWords: expect.stringContaining('Paiement par carte de') }, { step: 'none', certainty: 'unknown', target: null }]);
  expect(await ok('POST', `bank/statements/${read.id}/post`, {})).toMatchObject({ posted: 0 });
  const answers = await Promise.all([post(read, 0, read.rows[0].target), post(read, 0, read.rows[0].target)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await stateOf(paid)).toBe('DISPUTED');
  await readInbox(app.platform, app.agencyId);
  await bookAll();
  expect({ owed: await stands('450100'), waits: await stands('471100'), bank: await stands('512000') }).toEqual({ owed: before.owed + 30_000, waits: before.waits - 30_000 + 30_000, bank: before.bank - 30_000 });
  expect((await ok('GET', `payments/${paid}`)).bookings.map(({ kind, cents }: any) => [kind, cents])).toEqual([['receipt', 30_000], ['dispute', -30_000]]);
  // Contested already: no refund on top of it, and no second claim.
  expect((await call('POST', `payments/${paid}/refunds`, { cents: 100, reason: 'Geste' })).body.error.code).toBe('not-refundable');
  const again = await take('S2', [{ cents: -30_000, note: 'IMPAYE CB' }]);
  expect(again.rows[0].target).toBeNull();
  expect((await post(again, 0, { kind: 'cardClaim', id: paid })).body.error.code).toBe('not-claimable');
});

test('[EXT-078] the bank that gives the money again wins the dispute: the client’s account is paid again', async () => {
  const owed = await stands('450100');
  const read = await take('S3', [{ cents: 30_000, note: 'REPRESENTATION CB LITIGE' }]);
  expect(read.rows).toMatchObject([{ step: 'card-claim', certainty: 'proposal', target: { kind: 'cardClaim', id: paid } }]);
  expect((await post(read, 0, read.rows[0].target)).status).toBe(200);
  await readInbox(app.platform, app.agencyId);
  await bookAll();
  expect([await stateOf(paid), await stands('450100') - owed]).toEqual(['WON', -30_000]);
});

test('[EXT-078] two payments of one amount are not told apart: somebody chooses; another amount is refused with both, and Stripe’s disputes are left to Stripe', async () => {
  const [one, two] = [await pay(10_000), await pay(10_000)];
  const read = await take('S4', [{ cents: -10_000, note: 'IMPAYE CARTE' }, { cents: -9_000, note: 'IMPAYE CARTE' }]);
  expect(read.rows[0]).toMatchObject({ certainty: 'unknown', target: null, explanation: expect.stringContaining('2 ont ce montant') });
  const parts = (await ok('GET', `bank/movements/${read.rows[0].id}/parts`)).rows;
  expect(parts.map(({ kind, id }: any) => [kind, id]).toSorted()).toEqual([['cardClaim', one], ['cardClaim', two]].toSorted());
  expect((await post(read, 1, { kind: 'cardClaim', id: two })).body.error).toMatchObject({ code: 'claim-amount', message: expect.stringContaining('100,00\u00A0€') });
  expect((await post(read, 0, { kind: 'cardClaim', id: two })).status).toBe(200);
  expect([await stateOf(one), await stateOf(two)]).toEqual(['BOOKED', 'DISPUTED']);
  await app.db.owner.query("update extranet.payment_accounts set provider = 'stripe-sandbox', shop_id = null where id = $1", [contractId]);
  const stripe = await take('S5', [{ cents: -10_000, note: 'IMPAYE CARTE' }]);
  expect([stripe.rows[0].target, (await post(stripe, 0, { kind: 'cardClaim', id: one })).body.error.code]).toEqual([null, 'not-claimable']);
});
