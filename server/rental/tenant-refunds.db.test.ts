import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { bankStatement, type WrittenMovement } from '../../tests/support/bank-statement.ts';
import { schemaFault } from '../../tests/support/schema-fault.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';
import { sharedDataMissing } from '../../tests/support/shared-data.ts';
import { statusReport } from '../../tests/support/status-report.ts';
import { fixedClock } from '../platform/clock.ts';

// One landlord, two tenants who left: Martin paid too much, Petit has a deposit to get back. Roux stays and paid too much.
const CLIENTS = 'FR7630006000011234567890189';
const IBANS = { MARTIN: 'FR1420041010050500013M02606', PETIT: 'DE89370400440532013000', ROUX: 'FR1420041010050500013M02606' };
const clock = fixedClock('2026-01-02T08:00:00Z');
let app: TestApp;
let paul: Awaited<ReturnType<TestApp['staff']>>;
let sophie: Awaited<ReturnType<TestApp['staff']>>;
let bankAccountId: string;
let balance = 0;
const leases: Record<string, string> = {};
const parties: Record<string, string> = {};
const receipts: Record<string, string> = {};
let listId: string;

beforeAll(async () => {
  app = await openTestApp({ clock });
  [paul, sophie] = [await app.staff('accountant'), await app.staff('accountant')];
  const office = officeFactory(app.db, app.agencyId);
  await office.binder('Courriers / Locataires', ['tenant'], { trade: 'rental' });
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const partyId = await office.party({ lastName: 'LEROY' });
  const mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId, code: 'P0001' }) });
  for (const [number, lastName, exitOn] of [['B0001', 'MARTIN', '2026-01-31'], ['B0002', 'PETIT', '2026-01-31'], ['B0003', 'ROUX', null]] as const) {
    parties[lastName] = await office.party({ lastName });
    leases[lastName] = await office.put('leases', { number, mandate_id: mandateId, building_id: buildingId, tenant_party_id: parties[lastName], account_id: await office.account({ partyId: parties[lastName]!, kind: 'tenant', buildingId, code: `L${number}` }), entry_on: '2025-01-01', exit_on: exitOn, rent_cents: 85_000, charges_cents: 0 });
  }
  for (const name of ['PETIT', 'ROUX'] as const) await app.db.owner.query('update office.parties set iban = $2 where id = $1', [parties[name], IBANS[name]]);
  bankAccountId = (await good('POST', 'bank-accounts', { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: CLIENTS, bic: null, transferVersion: 'pain.001.001.09' })).id;
  await app.db.owner.query("update office.staff_sessions set expires_at = '2030-01-01', seen_at = '2029-12-31'");
  await good('POST', 'calls', { month: '2026-01-01' });
  for (const [name, cents] of [['MARTIN', 98_000], ['PETIT', 85_000], ['ROUX', 90_000]] as const) { receipts[name] = (await good('POST', `leases/${leases[name]}/receipts`, { receivedOn: '2026-01-02', cents, label: 'Virement' })).id; balance += cents; }
  await good('POST', `leases/${leases.PETIT}/deposit`, { receivedOn: '2026-01-02', cents: 85_000, heldBy: 'agency' });
  balance += 85_000;
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object, as = paul) => app.call(method, path.startsWith('bank/') ? `/api/office/${path}` : `/api/office/rental/${path}`, { as, body });
async function good(method: string, path: string, body?: object, as = paul) {
  const reply = await call(method, path, body, as);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const refusal = async (method: string, path: string, body?: object, as = paul) => { const { status, body: { error } } = await call(method, path, body, as); return [status, error.code, error.message]; };
const rows = async () => (await good('GET', 'refunds')).rows as { what: string; id: string; cents: number; outcome: string; code: string; proposed: boolean; tenantName: string }[];
const balanceOf = async (account: string, auxiliary = '') => Number((await app.db.owner.query("select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where account = $1 and ($2 = '' or auxiliary = $2)", [account, auxiliary])).rows[0].cents);
const balanced = async () => (await good('GET', 'payouts/proposals')).money.balanced;
const prepare = (chosen: { what: string; id: string }[]) => ({ bankAccountId, executeOn: '2026-02-10', chosen });
/** References hold the second at which a list is prepared. */
let minutes = 0;
const later = (on: string) => { minutes += 1; clock.moveTo(`${on}T08:${String(minutes).padStart(2, '0')}:00Z`); };
const handOver = async (id: string) => { await good('POST', `payouts/${id}/approve`, { version: 1 }, sophie); return (await call('POST', `payouts/${id}/file`)).raw as Buffer; };
async function take(id: string, on: string, movements: readonly WrittenMovement[]) {
  const { statements: [imported] } = await good('POST', 'bank/statements', { content: bankStatement(id, CLIENTS, balance, movements, on) });
  balance += movements.reduce((sum, { cents }) => sum + cents, 0);
  return imported.id as string;
}
const [overpaid, deposit] = [(name: string) => ({ what: 'overpayment', id: receipts[name]! }), () => ({ what: 'refund', id: leases.PETIT! })];

test('a deposit given back by a list stays on the account of deposits until the bank has carried the list out, and is proposed with the overpayments', async () => {
  clock.moveTo('2026-02-05T08:00:00Z');
  const { deposit: row, transfers, eventId } = await good('POST', `leases/${leases.PETIT}/deposit/return`, { version: 1, by: 'list', keysOn: '2026-01-31', inventoryMatches: true, addressGiven: true, refundedOn: '2026-02-05', deductions: [{ label: 'Vitre', cents: 5_000 }], takeUnpaid: true, keptCents: 10_000 });
  const { rows: [paper] } = await app.db.owner.query('select f.text from office.events e join office.files f on f.hash = e.body_file_hash where e.id = $1', [eventId]);
  expect(paper.text).toMatch(/Décompte arrêté le[^]*Somme qui vous est due, par virement/);
  expect([row.refundBy, row.refundCents, transfers]).toEqual(['list', 70_000, []]);
  expect([await balanceOf('467500'), await balanceOf('512000'), await balanced()]).toEqual([80_000, -balance, true]);
  expect((await rows()).map(({ what, cents, outcome, code, proposed }) => [what, cents, outcome, code, proposed])).toEqual([
    ['overpayment', 13_000, 'skip', 'iban-invalid', false], ['overpayment', 5_000, 'pay', 'pay', false], ['refund', 70_000, 'pay', 'pay', true],
  ]);
});

test('an IBAN that fails its check refuses the whole list, by name, and nothing is prepared', async () => {
  await app.db.owner.query('update office.parties set iban = $2 where id = $1', [parties.MARTIN, 'FR1420041010050500013M02607']);
  expect(await refusal('POST', 'refunds', prepare([overpaid('MARTIN'), deposit()]))).toEqual([409, 'iban-invalid', expect.stringContaining('MARTIN')]);
  expect((await good('GET', 'refunds')).lists).toEqual([]);
  await app.db.owner.query('update office.parties set iban = $2 where id = $1', [parties.MARTIN, IBANS.MARTIN]);
});

test('one person prepares, another approves; what a list holds is in no other, is not given back by hand, and pays no rent', async () => {
  listId = (await good('POST', 'refunds', prepare([overpaid('MARTIN'), overpaid('ROUX'), deposit()]))).id;
  expect((await good('GET', `leases/${leases.PETIT}`)).allocations).toMatchObject([{ receiptId: receipts.PETIT, cents: 85_000 }]);
  expect(await rows()).toEqual([]);
  expect(await refusal('POST', 'refunds', prepare([deposit()]))).toEqual([409, 'nothing-to-refund', expect.any(String)]);
  expect(await refusal('POST', `receipts/${receipts.MARTIN}/refund`, { on: '2026-02-05' })).toEqual([409, 'refund-waiting', expect.stringContaining('Remboursements')]);
  expect((await good('GET', `leases/${leases.ROUX}/overpayments`)).rows).toMatchObject([{ listId, elsewhere: [] }]);
  await good('POST', 'calls', { month: '2026-02-01' });
  expect((await good('GET', 'fees/preview?on=2026-02-05')).allocations).toEqual([]);
  await good('POST', `leases/${leases.ROUX}/receipts`, { receivedOn: '2026-02-05', cents: 85_000, label: 'Virement' });
  balance += 85_000;
  expect((await refusal('POST', `payouts/${listId}/approve`, { version: 1 }))[1]).toBe('same-eyes');
  expect((await refusal('POST', `payouts/${listId}/file`))[1]).toBe('list-state');
  expect(await good('GET', `leases/${leases.PETIT}/deposit`)).toMatchObject({ transfers: [{ part: 'refund', state: 'waiting', listId, on: null }] });
});

test('the return of a deposit is not undone while its transfer is in a list, from its screen or from the books; nor is a receipt whose overpayment is in one', async () => {
  const { entryFrom, asked, reverse } = fromTheBooks(app, paul);
  const returned = await entryFrom('deposit-return');
  expect(await refusal('POST', `leases/${leases.PETIT}/deposit/return/undo`, { version: 2 })).toEqual([422, 'transfer-waiting', expect.stringContaining('annulez d’abord la liste')]);
  expect(await asked(returned)).toMatchObject({ allowed: false, sentence: expect.stringContaining('annulez d’abord la liste'), link: { to: `/encaissements/${leases.PETIT}` } });
  expect((await reverse(returned, '2026-02-05')).body.error.code).toBe('made-elsewhere');
  const { rows: [receipt] } = await app.db.owner.query('select entry_id as id from office.rental_receipts where id = $1', [receipts.MARTIN]);
  expect(await asked(receipt.id)).toMatchObject({ allowed: false, sentence: expect.stringContaining('Son trop-perçu est dans une liste'), link: { to: `/reversements/${listId}` } });
  expect([await balanceOf('467500'), await balanced()]).toEqual([80_000, true]);
});

test('prepared at the same moment by two persons, money is in one list only', async () => {
  await good('POST', `payouts/${listId}/cancel`, { version: 1 });
  later('2026-02-05');
  const both = await Promise.all([call('POST', 'refunds', prepare([overpaid('MARTIN'), deposit()])), call('POST', 'refunds', prepare([deposit(), overpaid('MARTIN')]), sophie)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const { lists } = await good('GET', 'refunds');
  await good('POST', `payouts/${lists.find(({ state }: { state: string }) => state === 'prepared').id}/cancel`, { version: 1 });
});

test('the file is one the bank’s schema takes, the same bytes each time, and nothing is booked before the bank has carried it out', async () => {
  later('2026-02-05');
  listId = (await good('POST', 'refunds', prepare([overpaid('MARTIN'), overpaid('ROUX'), deposit()]))).id;
  const file = await handOver(listId);
  if (!sharedDataMissing) expect(schemaFault(file, 'pain.001.001.09')).toBeNull();
  for (const text of [`<IBAN>${IBANS.PETIT}</IBAN>`, '<CtrlSum>880.00</CtrlSum>', 'Restitution depot de garantie bail B0002']) expect(file.toString()).toContain(text);
  expect((await call('POST', `payouts/${listId}/file`)).raw).toEqual(file);
  expect(await good('GET', `payouts/${listId}`)).toMatchObject({ kind: 'tenants', state: 'sent', payouts: [{ leaseNumber: 'B0001' }, { leaseNumber: 'B0002', mandateId: null }, { leaseNumber: 'B0003' }] });
  expect([await balanceOf('419100'), await balanceOf('467500')]).toEqual([18_000, 80_000]);
});

test('what the bank’s answer rejects is owed again, once, under its own list alone', async () => {
  const { payouts } = await good('GET', `payouts/${listId}`);
  const file = (await call('POST', `payouts/${listId}/file`)).raw.toString();
  const [messageId, paymentId] = [/<MsgId>(.+?)</.exec(file)![1]!, /<PmtInfId>(.+?)</.exec(file)![1]!];
  const report = (more: object) => ({ content: statusReport({ id: 'R1', messageId, messageType: 'pain.001.001.09', status: 'PART', batches: [{ paymentId, debits: [{ endToEndId: payouts[2].reference, status: 'RJCT', reason: 'AC04' }] }], ...more }) });
  expect((await refusal('POST', `payouts/${listId}/report`, report({ messageId: 'REM-AUTRE' })))[1]).toBe('report-of-another');
  expect((await refusal('POST', `payouts/${listId}/report`, report({ messageType: 'pain.008.001.08' })))[1]).toBe('report-of-another');
  expect(await good('POST', `payouts/${listId}/report`, report({}))).toEqual({ rejected: 1 });
  expect(await good('POST', `payouts/${listId}/report`, report({}))).toEqual({ rejected: 0 });
  expect(await good('GET', `payouts/${listId}`)).toMatchObject({ state: 'sent', payouts: [{ state: 'waiting' }, { state: 'waiting' }, { state: 'rejected', returnReason: 'AC04' }] });
  expect((await rows()).map(({ what, cents }) => [what, cents])).toEqual([['overpayment', 5_000]]);
});

test('seen on the statement, each is booked: the overpayment is lettered with its refund, the deposit is given back, the money adds up', async () => {
  clock.moveTo('2026-02-11T08:00:00Z');
  const { payouts } = await good('GET', `payouts/${listId}`);
  const statement = await take('S1', '2026-02-11', payouts.slice(0, 2).map((one: { cents: number; reference: string }) => ({ cents: -one.cents, refs: `<EndToEndId>${one.reference}</EndToEndId>` })));
  const { rows: movements } = await good('GET', `bank/statements/${statement}`);
  expect(movements.map((one: { certainty: string; targetWords: string }) => [one.certainty, one.targetWords.slice(0, 16)])).toEqual([['certain', 'Remboursement à '], ['certain', 'Remboursement à ']]);
  await good('POST', `bank/statements/${statement}/post`, {});
  expect(await good('GET', `payouts/${listId}`)).toMatchObject({ state: 'executed' });
  expect([await balanceOf('419100', 'LB0001'), await balanceOf('467500'), await balanceOf('512000'), await balanced()]).toEqual([0, 10_000, -balance, true]);
  expect((await good('GET', `leases/${leases.MARTIN}`)).receipts[0]).toMatchObject({ overpaidCents: 0, refundedCents: 13_000, refundedOn: '2026-02-11' });
  const { rows: open } = await app.db.owner.query("select count(*)::int as n from office.ledger_lines where account = '419100' and auxiliary = 'LB0001' and lettering is null");
  expect(open[0].n).toBe(0);
  expect((await good('GET', `leases/${leases.PETIT}/deposit`)).transfers).toMatchObject([{ state: 'executed', on: '2026-02-11' }]);
});

test('once its transfer has left, the return of a deposit stays, and the transfer is undone by the bank alone', async () => {
  const { entryFrom, asked, reverse } = fromTheBooks(app, paul);
  expect(await refusal('POST', `leases/${leases.PETIT}/deposit/return/undo`, { version: 2 })).toEqual([422, 'transfer-left', expect.stringContaining('parti le 11/02/2026')]);
  const paid = await entryFrom('tenant-refund');
  expect(await asked(paid)).toMatchObject({ allowed: false, link: { to: expect.stringMatching(/^.(reversements|releves)./) } });
  expect((await reverse(paid, '2026-02-11')).body.error.code).toBe('made-elsewhere');
});

test('transfers that the bank gives back make what they paid owed again, overpayment and deposit alike, and may leave in another list', async () => {
  clock.moveTo('2026-02-13T08:00:00Z');
  const { payouts } = await good('GET', `payouts/${listId}`);
  const statement = await take('S2', '2026-02-13', payouts.slice(0, 2).map((one: { cents: number; reference: string }) => ({ cents: one.cents, refs: `<EndToEndId>${one.reference}</EndToEndId>`, reason: 'AC01' })));
  await good('POST', `bank/statements/${statement}/post`, {});
  expect((await good('GET', `payouts/${listId}`)).payouts).toMatchObject([{ state: 'returned', returnReason: 'AC01' }, { state: 'returned' }, { state: 'rejected' }]);
  expect([await balanceOf('419100'), await balanceOf('467500'), await balanceOf('512000'), await balanced()]).toEqual([18_000, 80_000, -balance, true]);
  expect((await rows()).map(({ what, cents }) => [what, cents])).toEqual([['overpayment', 13_000], ['overpayment', 5_000], ['refund', 70_000]]);
  const again = (await good('POST', 'refunds', prepare([deposit()]))).id;
  await handOver(again);
  expect(await good('POST', `payouts/${again}/execute`, { version: 3, on: '2026-02-13' })).toMatchObject({ state: 'executed' });
  balance -= 70_000;
  expect([await balanceOf('467500'), await balanceOf('512000'), await balanced()]).toEqual([10_000, -balance, true]);
});

test('a payment that the bank takes back leaves nothing to give back: the file is not made; undone by hand, a refund of a list is told returned', async () => {
  later('2026-02-13');
  const id = (await good('POST', 'refunds', prepare([overpaid('MARTIN')]))).id;
  await handOver(id);
  await good('POST', `payouts/${id}/execute`, { version: 3, on: '2026-02-13' });
  await good('POST', `receipts/${receipts.MARTIN}/refund/undo`, { on: '2026-02-13' });
  expect((await good('GET', `payouts/${id}`)).payouts).toMatchObject([{ state: 'returned', returnReason: null }]);
  later('2026-02-13');
  const other = (await good('POST', 'refunds', prepare([overpaid('MARTIN')]))).id;
  await good('POST', `payouts/${other}/approve`, { version: 1 }, sophie);
  await good('POST', `receipts/${receipts.MARTIN}/return`, { on: '2026-02-13', label: 'Rejet' });
  expect(await refusal('POST', `payouts/${other}/file`)).toEqual([409, 'refund-moved', expect.stringContaining('MARTIN')]);
  await good('POST', `payouts/${other}/cancel`, { version: 2 });
  expect([(await rows()).map(({ what }) => what), await balanced()]).toEqual([['overpayment'], true]);
});

test('the part kept until the accounts of the building goes by a list too', async () => {
  await good('POST', `leases/${leases.PETIT}/deposit/release`, { version: 2, by: 'list', approvedOn: '2026-02-12', releasedOn: '2026-02-13', deductions: [{ label: 'Charges', cents: 4_000 }] });
  expect((await rows()).map(({ what, cents }) => [what, cents])).toEqual([['overpayment', 5_000], ['release', 6_000]]);
  expect([await balanceOf('467500'), await balanced()]).toEqual([6_000, true]);
  // In a list, it waits there; out of it, its settlement may be undone.
  const { id } = await good('POST', 'refunds', prepare([{ what: 'release', id: leases.PETIT! }]));
  expect((await refusal('POST', `leases/${leases.PETIT}/deposit/release/undo`, { version: 3 }))[1]).toBe('transfer-waiting');
  await good('POST', `payouts/${id}/cancel`, { version: 1 });
  await good('POST', `leases/${leases.PETIT}/deposit/release/undo`, { version: 3 });
  expect([(await rows()).map(({ what }) => what), await balanceOf('467500'), await balanced()]).toEqual([['overpayment'], 10_000, true]);
});
