import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { bankStatement, type WrittenMovement } from '../../tests/support/bank-statement.ts';
import { schemaFault } from '../../tests/support/schema-fault.ts';
import { sharedDataMissing } from '../../tests/support/shared-data.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';
import { fixedClock } from '../platform/clock.ts';

// Lists of payouts that the bank books as one movement each: two landlords, whose tenants pay every month.
const CLIENTS = 'FR7630006000011234567890189';
const OWNERS = { LEROY: 'FR1420041010050500013M02606', NGUYEN: 'DE89370400440532013000' };
const clock = fixedClock('2026-01-31T08:00:00Z');
let app: TestApp;
let paul: Awaited<ReturnType<TestApp['staff']>>;
let sophie: Awaited<ReturnType<TestApp['staff']>>;
let bankAccountId: string;
const leases: string[] = [];
let balance = 0;

beforeAll(async () => {
  app = await openTestApp({ clock });
  [paul, sophie] = [await app.staff('accountant'), await app.staff('accountant')];
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Tilleuls', 'rental');
  for (const [index, lastName] of (['LEROY', 'NGUYEN'] as const).entries()) {
    const partyId = await office.party({ lastName });
    await app.db.owner.query('update office.parties set iban = $2 where id = $1', [partyId, OWNERS[lastName]]);
    const mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId, code: `P000${index}` }) });
    const tenant = await office.party({ lastName: 'MARTIN' });
    leases.push(await office.put('leases', { number: `B000${index}`, mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId, code: `L000${index}` }), entry_on: '2024-01-01', rent_cents: 85_000 + index * 10_000, charges_cents: 5_000 }));
  }
  bankAccountId = (await good('POST', 'rental/bank-accounts', { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: CLIENTS, bic: null, transferVersion: 'pain.001.001.09' })).id;
  // The clock goes months ahead of the sessions’ end.
  await app.db.owner.query("update office.staff_sessions set expires_at = '2030-01-01', seen_at = '2029-12-31'");
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object, as = paul) => app.call(method, `/api/office/${path}`, { as, body });
async function good(method: string, path: string, body?: object, as = paul) {
  const reply = await call(method, path, body, as);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const balanceOf = async (account: string, auxiliary = '') => Number((await app.db.owner.query("select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where account = $1 and ($2 = '' or auxiliary = $2)", [account, auxiliary])).rows[0].cents);

/** Both rents of a month come in, and the list that pays them over is handed to the bank: 900.00 and 1 000.00. */
async function listOf(month: string, executeOn: string): Promise<{ id: string; blockId: string; file: Buffer }> {
  await good('POST', 'rental/calls', { month: `${month}-01` });
  for (const [index, id] of leases.entries()) await good('POST', `rental/leases/${id}/receipts`, { receivedOn: `${month}-05`, cents: 90_000 + index * 10_000, label: 'Virement' });
  balance += 190_000;
  const { id } = await good('POST', 'rental/payouts', { bankAccountId, executeOn });
  await good('POST', `rental/payouts/${id}/approve`, { version: 1 }, sophie);
  const { raw: file } = await call('POST', `rental/payouts/${id}/file`);
  return { id, blockId: /<PmtInfId>(.+)<\/PmtInfId>/.exec(file.toString())![1]!, file };
}
/** Imports what the bank shows since the last statement. */
async function take(id: string, on: string, movements: readonly WrittenMovement[]) {
  const content = bankStatement(id, CLIENTS, balance, movements, on);
  if (!sharedDataMissing) expect(schemaFault(Buffer.from(content, 'base64'), 'camt.053.001.08')).toBeNull();
  const { statements: [imported] } = await good('POST', 'bank/statements', { content });
  balance += movements.reduce((sum, { cents }) => sum + cents, 0);
  if (imported.sentences.length > 0) await good('POST', `bank/statements/${imported.id}/release`);
  return good('GET', `bank/statements/${imported.id}`);
}
const payout = async (id: string) => good('GET', `rental/payouts/${id}`);
let list: Awaited<ReturnType<typeof listOf>>;

test('[BEY-528] a movement of another amount than the list it names posts nothing, by itself or by hand, and says the gap', async () => {
  list = await listOf('2026-01', '2026-02-02');
  if (!sharedDataMissing) expect(schemaFault(list.file, 'pain.001.001.09')).toBeNull();
  clock.moveTo('2026-02-03T08:00:00Z');
  const read = await take('S1', '2026-02-02', [{ cents: -189_000, batch: `<PmtInfId>${list.blockId}</PmtInfId>` }]);
  expect(read.rows).toMatchObject([{ step: 'list', certainty: 'unknown', target: null, explanation: expect.stringContaining('soit 10,00\u00A0€ de moins') }]);
  expect(await good('POST', `bank/statements/${read.id}/post`, {})).toMatchObject({ posted: 0 });
  const forced = await call('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: read.rows[0].id, target: { kind: 'payoutList', id: list.id } }] });
  expect([forced.status, forced.body.error.code, forced.body.error.message]).toEqual([422, 'list-amount-differs', expect.stringContaining('1\u00A0900,00\u00A0€')]);
  expect(await payout(list.id)).toMatchObject({ state: 'sent', payouts: [{ state: 'waiting' }, { state: 'waiting' }] });
  // The bank takes its own mistake back.
  await take('S1b', '2026-02-02', [{ cents: 189_000, batch: '', reversal: true }]);
});

test('[BEY-528] the movement that the bank books for the whole list is certain: both payouts are executed, each with its entry, once, whoever asks at the same time', async () => {
  const read = await take('S2', '2026-02-02', [{ cents: -190_000, batch: `<PmtInfId>${list.blockId}</PmtInfId><NbOfTxs>2</NbOfTxs>` }]);
  expect(read.rows).toMatchObject([{ step: 'list', certainty: 'certain', target: { kind: 'payoutList', id: list.id }, targetWords: 'Liste de 2\u00A0virements' }]);
  const decision = { decisions: [{ movementId: read.rows[0].id, target: read.rows[0].target }] };
  const [one, other] = await Promise.all([call('POST', `bank/statements/${read.id}/post`, decision), call('POST', `bank/statements/${read.id}/post`, decision, sophie)]);
  expect([one.status, other.status].toSorted()).toEqual([200, 409]);
  expect(await payout(list.id)).toMatchObject({ state: 'executed', executedOn: '2026-02-02', payouts: [{ state: 'executed' }, { state: 'executed' }] });
  expect([await balanceOf('467000', 'P0000'), await balanceOf('467000', 'P0001'), await balanceOf('512000')]).toEqual([0, 0, 0]);
  const { rows } = await app.db.owner.query("select count(*)::int as entries, count(distinct e.id) filter (where p.entry_id = e.id)::int as linked from office.ledger_entries e left join office.rental_payouts p on p.entry_id = e.id where e.source = 'payout'");
  expect(rows).toEqual([{ entries: 2, linked: 2 }]);
  expect((await good('GET', 'rental/payouts/proposals')).money).toMatchObject({ balanced: true, bankCents: 0 });
});

test('a payout that the bank carried out is not taken back from the books: only the bank gives it back, and the list says where it stands', async () => {
  const { entryFrom, asked, reverse } = fromTheBooks(app, paul);
  const paid = await entryFrom('payout');
  expect(await asked(paid)).toMatchObject({ allowed: false, sentence: expect.stringMatching(/virement à .*que la banque a exécuté/), link: { to: `/reversements/${list.id}` } });
  expect((await reverse(paid, '2026-02-03')).body.error).toMatchObject({ code: 'made-elsewhere', message: expect.stringContaining('la somme est alors due à nouveau') });
  expect([await balanceOf('467000'), await balanceOf('512000')]).toEqual([0, 0]);
});

test('[BEY-528] named by its file alone after one of its payouts was seen by itself, the movement is of the rest', async () => {
  clock.moveTo('2026-03-03T08:00:00Z');
  const { id, blockId } = await listOf('2026-02', '2026-03-02');
  const { payouts } = await payout(id);
  const [first, rest] = [payouts.find((one: any) => one.cents === 90_000), payouts.find((one: any) => one.cents === 100_000)];
  const read = await take('S3', '2026-03-02', [{ cents: -90_000, refs: `<EndToEndId>${first.reference}</EndToEndId>` }, { cents: -100_000, batch: `<MsgId>${blockId.replace(/-001$/, '')}</MsgId>` }]);
  expect(read.rows.map((row: any) => [row.step, row.certainty, row.target])).toEqual([['end-to-end', 'certain', { kind: 'payout', id: first.id }], ['list', 'certain', { kind: 'payoutList', id }]]);
  expect(await good('POST', `bank/statements/${read.id}/post`, {})).toMatchObject({ posted: 2 });
  expect((await payout(id)).payouts.find((one: any) => one.id === rest.id)).toMatchObject({ state: 'executed' });
});

test('[BEY-528] with the amount alone it is to confirm, with the reason; before the day asked of the bank it is nothing', async () => {
  clock.moveTo('2026-04-03T08:00:00Z');
  const { id } = await listOf('2026-03', '2026-04-02');
  const early = await take('S4', '2026-04-01', [{ cents: -190_000, batch: '' }]);
  expect(early.rows).toMatchObject([{ step: 'none', target: null }]);
  const read = await take('S5', '2026-04-02', [{ cents: -190_000, batch: '', note: 'VIR SEPA EMIS REMISE' }]);
  expect(read.rows).toMatchObject([{ step: 'list-amount', certainty: 'proposal', target: { kind: 'payoutList', id }, explanation: expect.stringContaining('sans référence') }]);
  expect(await good('POST', `bank/statements/${read.id}/post`, {})).toMatchObject({ posted: 0 });
  expect(await good('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: read.rows[0].id, target: read.rows[0].target }] })).toMatchObject({ posted: 1 });
  expect(await payout(id)).toMatchObject({ state: 'executed' });
});

test('[BEY-528] a payout of a list that the bank gives back finds its own payment: its landlord is owed it again, the others stay paid, and it comes back once', async () => {
  const { payouts } = await payout(list.id);
  const back = payouts.find((one: any) => one.cents === 90_000);
  const owedBefore = await balanceOf('467000', 'P0000');
  const read = await take('S6', '2026-04-03', [{ cents: 90_000, refs: `<EndToEndId>${back.reference}</EndToEndId>`, reason: 'AC04' }, { cents: 90_000, refs: `<EndToEndId>${back.reference}</EndToEndId>` }]);
  expect(read.rows.map((row: any) => [row.step, row.certainty, row.target])).toEqual([['end-to-end', 'certain', { kind: 'payout', id: back.id }], ['none', 'unknown', null]]);
  const [first, second] = read.rows;
  await good('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: first.id, target: first.target }] });
  const statement = await good('GET', `rental/mandates/${back.mandateId}/statement?fromOn=2026-04-03&untilOn=2026-04-03`);
  expect([statement.receiptsCents, statement.payoutsCents, statement.movements.map((one: any) => [one.kind, one.cents, one.listId])]).toEqual([0, -90_000, [['payout', -90_000, list.id]]]);
  const again = await call('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: second.id, target: first.target }] });
  expect([again.status, again.body.error.code]).toEqual([409, 'payout-not-paid']);
  expect(await balanceOf('467000', 'P0000') - owedBefore).toBe(90_000);
  expect((await payout(list.id)).payouts.map((one: any) => [one.cents, one.state, one.returnedOn, one.returnReason]).toSorted()).toEqual([[100_000, 'executed', null, null], [90_000, 'returned', '2026-04-03', 'AC04']]);
  expect((await good('GET', 'rental/payouts/proposals')).rows.find((row: any) => row.payableCents === 90_000)).toMatchObject({ outcome: 'pay' });
});

test('[BEY-528] a list and the return of one of its payouts in one statement: all is paid, then one is owed again', async () => {
  clock.moveTo('2026-05-03T08:00:00Z');
  const { id, blockId } = await listOf('2026-04', '2026-05-02');
  const { payouts, totalCents } = await payout(id);
  const back = payouts.find((one: any) => one.cents === 100_000);
  const read = await take('S7', '2026-05-02', [{ cents: -totalCents, batch: `<PmtInfId>${blockId}</PmtInfId>` }, { cents: 100_000, refs: `<EndToEndId>${back.reference}</EndToEndId>`, reversal: true, reason: 'AC01' }]);
  expect(await good('POST', `bank/statements/${read.id}/post`, {})).toMatchObject({ posted: 2 });
  expect((await payout(id)).payouts.map((one: any) => one.state).toSorted()).toEqual(['executed', 'returned']);
  expect(await balanceOf('467000', 'P0001')).toBe(100_000);
});

test('[BEY-528] a whole list of payouts that the bank gives back in one movement: each landlord is owed it again, once', async () => {
  clock.moveTo('2026-06-03T08:00:00Z');
  const { id, blockId } = await listOf('2026-05', '2026-06-02');
  const { totalCents, payouts } = await payout(id);
  const read = await take('S8', '2026-06-03', [{ cents: -totalCents, batch: `<PmtInfId>${blockId}</PmtInfId>` }, { cents: totalCents, batch: `<PmtInfId>${blockId}</PmtInfId><NbOfTxs>${payouts.length}</NbOfTxs>`, reversal: true }]);
  expect(read.rows).toMatchObject([{ step: 'list', certainty: 'certain' }, { step: 'list-return', certainty: 'certain', target: { kind: 'payouts' }, targetWords: `${payouts.length}\u00A0virements revenus` }]);
  const before = [await balanceOf('467000', 'P0000'), await balanceOf('467000', 'P0001'), await balanceOf('512000')];
  expect(await good('POST', `bank/statements/${read.id}/post`, {})).toMatchObject({ posted: 2 });
  expect((await payout(id)).payouts.map((one: any) => one.state)).toEqual(payouts.map(() => 'returned'));
  // It left and came back: nothing has moved in the end, and it is proposed again.
  expect([await balanceOf('467000', 'P0000'), await balanceOf('467000', 'P0001'), await balanceOf('512000')]).toEqual(before);
  const again = await call('POST', `bank/statements/${read.id}/post`, { decisions: [{ movementId: read.rows[1].id, target: read.rows[1].target }] });
  expect(again.status).toBe(409);
});
