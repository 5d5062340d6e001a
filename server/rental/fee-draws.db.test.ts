import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { bankStatement } from '../../tests/support/bank-statement.ts';
import { schemaFault } from '../../tests/support/schema-fault.ts';
import { fixedClock } from '../platform/clock.ts';

// Fees, from their run to the agency’s own account, then given back.
const CLIENTS = 'FR7630006000011234567890189';
const OWN = 'FR1420041010050500013M02606';
const SYNDICAT = 'DE89370400440532013000';
const clock = fixedClock('2026-01-31T08:00:00Z');
let app: TestApp;
let paul: Awaited<ReturnType<TestApp['staff']>>;
let sophie: Awaited<ReturnType<TestApp['staff']>>;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let leaseId: string;
let bankAccountId: string;
let listId: string;

beforeAll(async () => {
  app = await openTestApp({ clock });
  [paul, sophie, manager] = [await app.staff('accountant'), await app.staff('accountant'), await app.staff('manager')];
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Tilleuls', 'rental');
  await app.db.owner.query('update office.buildings set iban = $2 where id = $1', [buildingId, SYNDICAT]);
  const partyId = await office.party({ lastName: 'LEROY' });
  const mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId, code: 'P0001' }) });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  const tenant = await office.party({ lastName: 'MARTIN' });
  leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId, code: 'L0001' }), entry_on: '2024-01-01', rent_cents: 85_000, charges_cents: 6_000 });
  bankAccountId = (await good('POST', 'bank-accounts', { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: CLIENTS, bic: null, transferVersion: 'pain.001.001.09' })).id;
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object, as = paul) => app.call(method, path.startsWith('bank/') ? `/api/office/${path}` : `/api/office/rental/${path}`, { as, body });
async function good(method: string, path: string, body?: object, as = paul) {
  const reply = await call(method, path, body, as);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const refusal = async (method: string, path: string, body?: object, as = paul) => (await call(method, path, body, as)).body.error;
const draws = () => good('GET', 'fees/draws');
const balanceOf = async (account: string) => Number((await app.db.owner.query('select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where account = $1', [account])).rows[0].cents);
const own = { holder: 'Cabinet Essai SARL', iban: OWN, clientAccount: '411000', salesAccount: '706000', vatAccount: '445710' };

test('before any fee nothing is to be drawn; once they are run, they are earned', async () => {
  expect(await draws()).toMatchObject({ earnedCents: 0, drawableCents: 0, own: { iban: null }, lists: [] });
  await good('POST', 'calls', { month: '2026-01-01' });
  await good('POST', `leases/${leaseId}/receipts`, { receivedOn: '2026-01-05', cents: 91_000, label: 'Virement' });
  await good('POST', 'fees', { on: '2026-01-31' });
  expect(await draws()).toMatchObject({ earnedCents: 7_644, waitingCents: 0, drawableCents: 7_644 });
});

test('the agency’s own account is no account of clients, and holds a true IBAN; whoever may not pay does not change it', async () => {
  expect(await refusal('POST', 'fees/draws', { bankAccountId, executeOn: '2026-02-01', cents: 7_644 })).toMatchObject({ code: 'no-own-account' });
  expect(await refusal('PUT', 'fees/own-account', { version: 1, ...own, iban: CLIENTS })).toMatchObject({ code: 'iban-of-clients', fields: { iban: expect.stringContaining('Fonds mandants') } });
  expect(await refusal('PUT', 'fees/own-account', { version: 1, ...own, iban: SYNDICAT })).toMatchObject({ code: 'iban-of-clients', fields: { iban: expect.stringContaining('Les Tilleuls') } });
  expect(await refusal('PUT', 'fees/own-account', { version: 1, ...own, iban: OWN.replace(/6$/, '7') })).toMatchObject({ code: 'iban-invalid' });
  expect((await call('PUT', 'fees/own-account', { version: 1, ...own }, manager)).status).toBe(403);
  expect(await good('PUT', 'fees/own-account', { version: 1, ...own, iban: 'FR14 2004 1010 0505 0001 3M02 606' })).toMatchObject({ own: { iban: OWN, holder: 'Cabinet Essai SARL' } });
});

test('no more than what was earned is drawn; one person prepares, another approves; nothing is prepared twice', async () => {
  expect(await refusal('POST', 'fees/draws', { bankAccountId, executeOn: '2026-02-01', cents: 7_645 })).toMatchObject({ code: 'draw-too-much', fields: { cents: expect.stringContaining('76,44') } });
  listId = (await good('POST', 'fees/draws', { bankAccountId, executeOn: '2026-02-01', cents: 7_644 })).id;
  expect(await draws()).toMatchObject({ earnedCents: 7_644, waitingCents: 7_644, drawableCents: 0, lists: [{ kind: 'fees', state: 'prepared', totalCents: 7_644 }] });
  expect(await refusal('POST', 'fees/draws', { bankAccountId, executeOn: '2026-02-01', cents: 1 })).toMatchObject({ code: 'fees-waiting' });
  expect((await good('GET', 'payouts')).rows).toEqual([]);
  expect(await refusal('POST', `payouts/${listId}/approve`, { version: 1 })).toMatchObject({ code: 'same-eyes' });
  expect((await call('POST', `payouts/${listId}/approve`, { version: 1 }, manager)).status).toBe(403);
  expect(await good('POST', `payouts/${listId}/approve`, { version: 1 }, sophie)).toMatchObject({ state: 'approved', payouts: [{ mandateId: null, iban: OWN, name: 'Cabinet Essai SARL', cents: 7_644 }] });
});

test('the file is a transfer to the agency’s own account that the bank’s schema takes; entries wait for the bank', async () => {
  const reply = await call('POST', `payouts/${listId}/file`);
  expect(reply.headers['content-disposition']).toContain('honoraires-2026-02-01.xml');
  expect(schemaFault(reply.raw, 'pain.001.001.09')).toBeNull();
  expect(reply.raw.toString()).toContain(`<IBAN>${OWN}</IBAN>`);
  expect(reply.raw.toString()).toContain('<CtrlSum>76.44</CtrlSum>');
  expect(await balanceOf('467900')).toBe(7_644);
});

test('the bank’s statement recognises it by its reference: fees are drawn, the money adds up, and no fee is left', async () => {
  clock.moveTo('2026-02-02T08:00:00Z');
  const { payouts: [{ reference }] } = await good('GET', `payouts/${listId}`);
  const { statements: [imported] } = await good('POST', 'bank/statements', { content: bankStatement('S1', CLIENTS, 91_000, [{ cents: -7_644, refs: `<EndToEndId>${reference}</EndToEndId>` }], '2026-02-02') });
  expect((await good('GET', `bank/statements/${imported.id}`)).rows).toMatchObject([{ certainty: 'certain', targetWords: 'Honoraires virés à l’agence' }]);
  expect(await good('POST', `bank/statements/${imported.id}/post`, {})).toMatchObject({ posted: 1 });
  expect(await good('GET', `payouts/${listId}`)).toMatchObject({ state: 'executed', executedOn: '2026-02-02' });
  expect([await balanceOf('467900'), await balanceOf('512000')]).toEqual([0, -83_356]);
  expect(await draws()).toMatchObject({ earnedCents: 0, waitingCents: 0, drawableCents: 0 });
  expect((await good('GET', 'payouts/proposals')).money).toMatchObject({ balanced: true, feesNotDrawnCents: 0, ownersCreditCents: 83_356 });
});

test('fees that came back before the file left are not drawn; cancelled, what is left may be', async () => {
  clock.moveTo('2026-02-28T08:00:00Z');
  await good('POST', 'calls', { month: '2026-02-01' });
  const receipt = await good('POST', `leases/${leaseId}/receipts`, { receivedOn: '2026-02-05', cents: 91_000, label: 'Virement' });
  await good('POST', 'fees', { on: '2026-02-28' });
  const { id } = await good('POST', 'fees/draws', { bankAccountId, executeOn: '2026-03-01', cents: 7_644 });
  await good('POST', `payouts/${id}/approve`, { version: 1 }, sophie);
  await good('POST', `receipts/${receipt.id}/return`, { on: '2026-02-28', label: 'Rejet' });
  await good('POST', 'fees', { on: '2026-02-28' });
  expect(await refusal('POST', `payouts/${id}/file`)).toMatchObject({ code: 'fees-moved' });
  await good('POST', `payouts/${id}/cancel`, { version: 2 });
  expect(await draws()).toMatchObject({ earnedCents: 0, waitingCents: 0, drawableCents: 0 });
});

test('the sales of the agency’s own books are a file of entries: what was billed and what was given back, with their VAT', async () => {
  const reply = await call('GET', 'fees/journal?fromOn=2026-01-01&untilOn=2026-02-28');
  expect(reply.headers['content-disposition']).toContain('ventes-honoraires-2026-01-01-2026-02-28.txt');
  const [header, ...lines] = reply.raw.toString().trimEnd().split('\r\n').map((line: string) => line.split('\t'));
  expect(header).toHaveLength(18);
  const amounts = lines.map((cells: string[]) => [cells[3], cells[4], cells[6], cells[11], cells[12]]);
  expect(amounts.slice(0, 3)).toEqual([['20260131', '411000', 'P0001', '76,44', '0,00'], ['20260131', '706000', '', '0,00', '63,70'], ['20260131', '445710', '', '0,00', '12,74']]);
  expect(amounts.at(-1)).toEqual(['20260228', '445710', '', '12,74', '0,00']);
  expect(await refusal('GET', 'fees/journal?fromOn=2027-01-01&untilOn=2027-02-28')).toMatchObject({ code: 'no-sales' });
});
