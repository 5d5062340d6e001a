import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { bankStatement, type WrittenMovement } from '../../tests/support/bank-statement.ts';
import { DEBIT_IBAN, debitPayer, type DebitPayer } from '../../tests/support/debit-payer.ts';
import { openMailbox, type Mailbox } from '../../tests/support/mailbox.ts';
import { newId, type Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

// One-off debits that the bank takes back several at a time: a tenant owes 910.00 and signs debits of several days.
const clock = fixedClock('2026-12-01T08:00:00Z');
let app: TestApp;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let payer: DebitPayer;
let signed: Awaited<ReturnType<TestApp['client']>>;
let mail: Mailbox;
let balance = 0;

beforeAll(async () => {
  app = await openTestApp({ clock });
  mail = openMailbox(app.platform);
  accountant = await app.staff('accountant');
  payer = await debitPayer(app, '2026-12-01');
  signed = await app.client(payer.identityId);
  for (const table of ['office.staff_sessions', 'extranet.sessions']) await app.db.owner.query(`update ${table} set expires_at = '2030-01-01', seen_at = '2029-12-31'`);
  await ok('POST', 'rental/bank-accounts', { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: DEBIT_IBAN, bic: null, transferVersion: 'pain.001.001.09' });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/${path}`, { as: accountant, body });
async function ok(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
}
const later = (seconds: number) => clock.moveTo(new Date(clock.now().getTime() + seconds * 1000).toISOString());
async function sign(amountCents: number, collectOn: string): Promise<Id> {
  later(61);
  const content = { accountId: payer.accountId, amountCents, collectOn, iban: 'FR7610107001011234567890129', payerName: 'Éloïse Martin', confirmed: true };
  const post = (path: string, body: object) => app.call('POST', `/api/extranet/payments/mandates${path}`, { as: signed, body });
  await post('/code', content);
  const made = await post('', { ...content, attempt: newId(), agreed: true, code: mail.code() });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body.id;
}
const mandate = async (intentId: Id) => (await ok('GET', 'payments/debits')).mandates.find((one: any) => one.intentId === intentId);
const states = async (ids: readonly Id[]) => Promise.all(ids.map(async (id) => (await mandate(id)).state));
const balanceOf = async (account: string) => Number((await app.db.owner.query('select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account = $1', [account])).rows[0].cents);
const told = async (id: Id) => (await app.db.owner.query("select count(*)::int as acts from extranet.acts where kind = 'payment-told' and payload->>'intentId' = $1 and payload->>'fact' = 'dispute-lost'", [id])).rows[0].acts;
async function take(id: string, on: string, movements: readonly WrittenMovement[]) {
  const { statements: [imported] } = await ok('POST', 'bank/statements', { content: bankStatement(id, DEBIT_IBAN, balance, movements, on) });
  balance += movements.reduce((sum, { cents }) => sum + cents, 0);
  return ok('GET', `bank/statements/${imported.id}`);
}
/** Signs debits of one day, hands them to the bank and has them all collected. Answers them with the name of their block. */
async function collected(amounts: readonly number[], on: string, number: string): Promise<{ ids: Id[]; blockId: string }> {
  const ids: Id[] = [];
  for (const amount of amounts) ids.push(await sign(amount, on));
  later(1);
  const { id } = await ok('POST', 'payments/debits/files', { bankAccountId: payer.contractId });
  const { raw } = await call('POST', `payments/debits/files/${id}/content`);
  const [, blockId] = /<PmtInfId>(.+)<\/PmtInfId>/.exec(raw.toString())!;
  clock.moveTo(`${on}T18:00:00Z`);
  const read = await take(number, on, [{ cents: amounts.reduce((sum, one) => sum + one, 0), batch: `<PmtInfId>${blockId}</PmtInfId>` }]);
  await ok('POST', `bank/statements/${read.id}/post`, {});
  expect(await states(ids)).toEqual(ids.map(() => 'collected'));
  return { ids, blockId: blockId! };
}
let first: Awaited<ReturnType<typeof collected>>;

test('[BEY-528] [CLI-266] a list that comes back whole in one movement with its fees: each debit is lost once, its payer told, the fee apart; asked again, nothing more', async () => {
  first = await collected([30_000, 20_000], '2026-12-10', 'S1');
  const before = [await balanceOf('512000'), await balanceOf('511500')];
  clock.moveTo('2026-12-12T18:00:00Z');
  const details = first.ids.map(async (id) => `<TxDtls><Refs><EndToEndId>${(await mandate(id)).reference}</EndToEndId></Refs><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>`);
  const read = await take('S2', '2026-12-12', [{ cents: -50_000, details: (await Promise.all(details)).join('') }, { cents: -1_500, note: 'FRAIS REJETS PRLV' }]);
  expect(read.rows).toMatchObject([{ certainty: 'certain', target: { kind: 'debits', partIds: [expect.any(String), expect.any(String)] }, targetWords: '2\u00A0prélèvements revenus' }, { certainty: 'unknown', target: null }]);
  const decisions = [{ movementId: read.rows[0].id, target: read.rows[0].target }];
  const [one, other] = await Promise.all([call('POST', `bank/statements/${read.id}/post`, {}), call('POST', `bank/statements/${read.id}/post`, { decisions })]);
  // Whoever comes second finds nothing left to post, or is told so.
  expect([one, other].filter(({ status, body }) => status === 200 && body.posted === 1)).toHaveLength(1);
  expect(await states(first.ids)).toEqual(['returned', 'returned']);
  expect((await mandate(first.ids[0]!)).returnReason).toBe('AM04, provision insuffisante');
  expect([await balanceOf('512000') - before[0]!, await balanceOf('511500') - before[1]!]).toEqual([-50_000, 50_000]);
  for (const id of first.ids) {
    expect((await app.call('GET', `/api/extranet/payments/${id}`, { as: signed })).body).toMatchObject({ state: 'LOST' });
    expect(await told(id)).toBe(1);
  }
  expect((await call('POST', `bank/statements/${read.id}/post`, { decisions })).status).toBe(409);
  expect(await balanceOf('512000') - before[0]!).toBe(-50_000);
});

test('[BEY-528] a part of a list in one sum is proposed when one choice alone makes it; confirmed, these debits are lost and the others stay paid', async () => {
  const { ids, blockId } = await collected([25_000, 15_000, 7_000], '2026-12-15', 'S3');
  clock.moveTo('2026-12-17T18:00:00Z');
  const read = await take('S4', '2026-12-17', [{ cents: -22_000, batch: `<PmtInfId>${blockId}</PmtInfId>`, reversal: true }]);
  expect(read.rows).toMatchObject([{ step: 'list-return', certainty: 'proposal', target: { kind: 'debits' } }]);
  expect(await ok('POST', `bank/statements/${read.id}/post`, {})).toMatchObject({ posted: 0 });
  expect(await ok('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: read.rows[0].id, target: read.rows[0].target }] })).toMatchObject({ posted: 1 });
  expect(await states(ids)).toEqual(['collected', 'returned', 'returned']);
});

test('[BEY-528] debits of equal amounts are not told apart: somebody chooses them, another sum is refused with both amounts, and what is posted is what was chosen', async () => {
  const { ids, blockId } = await collected([10_000, 10_001, 10_001], '2026-12-22', 'S5');
  clock.moveTo('2026-12-23T18:00:00Z');
  const read = await take('S6', '2026-12-23', [{ cents: -20_001, batch: `<PmtInfId>${blockId}</PmtInfId>`, reversal: true }]);
  expect(read.rows).toMatchObject([{ certainty: 'unknown', target: null, explanation: expect.stringContaining('Choisissez les opérations revenues') }]);
  const movementId = read.rows[0].id;
  const { rows } = await ok('GET', `bank/movements/${movementId}/parts`);
  const partOf = async (id: Id) => { const { reference } = await mandate(id); return rows.find((row: any) => row.reference === reference).id; };
  const [a, b, c] = [await partOf(ids[0]!), await partOf(ids[1]!), await partOf(ids[2]!)];
  const post = (partIds: string[]) => call('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId, target: { kind: 'debits', id: partIds[0], partIds } }] });
  const wrong = await post([b, c]);
  expect([wrong.status, wrong.body.error.code, wrong.body.error.message]).toEqual([422, 'several-amount', expect.stringContaining('200,02\u00A0€')]);
  // The same one twice is that one once.
  expect((await post([a, a])).status).toBe(422);
  expect(await states(ids)).toEqual(['collected', 'collected', 'collected']);
  expect((await post([c, a])).status).toBe(200);
  expect(await states(ids)).toEqual(['returned', 'collected', 'returned']);
  expect((await ok('GET', `bank/movements/${movementId}/parts`)).rows).toEqual([]);
});
