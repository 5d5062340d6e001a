import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';

// EX-22: 910.00 received, 76.44 of fees, so 833.56 for the owner.
const clock = fixedClock('2026-03-31T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let mandateId: string;

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const owner = await office.party({ lastName: 'LEROY' });
  await app.db.owner.query("update office.parties set iban = 'FR7630006000011234567890189' where id = $1", [owner]);
  mandateId = await office.mandate({ buildingId, lotIds: [], partyId: owner, accountId: await office.account({ partyId: owner, kind: 'landlord', buildingId }) });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  const tenant = await office.party({ lastName: 'MARTIN' });
  const leaseId = await office.put('leases', { number: 'B0001', mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2026-03-01', rent_cents: 91_000 });
  await good('POST', 'calls', { month: '2026-03-01' });
  await good('POST', `leases/${leaseId}/receipts`, { receivedOn: '2026-03-05', cents: 91_000, label: 'Virement' });
  await good('POST', 'fees', { on: '2026-03-31' });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const proposals = async () => good('GET', 'payouts/proposals');
const asked = { on: '2026-03-20', cents: 15_000, label: 'Provision pour taxe foncière' };
const ledger = async () => Number((await app.db.owner.query("select sum(credit_cents - debit_cents) as cents from office.ledger_lines where account = '467000'")).rows[0].cents);

test('EX-22 833.56 in the ledger, 150.00 kept: 683.56 is paid over', async () => {
  expect(await good('GET', `mandates/${mandateId}/provisions`)).toEqual({ keptCents: 0, freeCents: 83_356, rows: [] });
  expect(await good('POST', `mandates/${mandateId}/provisions`, asked)).toMatchObject({ keptCents: 15_000, freeCents: 68_356, rows: [{ on: '2026-03-20', label: 'Provision pour taxe foncière', cents: 15_000 }] });
  const { rows: [row], money } = await proposals();
  expect([row.payableCents, row.outcome, money.balanced, await ledger()]).toEqual([68_356, 'pay', true, 83_356]);
});

test('EX-22 the statement of the owner keeps its balance of 833.56, with the 150.00 in memo and in no total', async () => {
  expect(await good('GET', `mandates/${mandateId}/statement?fromOn=2026-03-01&untilOn=2026-03-31`)).toMatchObject({ receiptsCents: 91_000, expensesCents: 0, feesCents: 7_644, closingCents: 83_356, memo: { keptCents: 15_000 } });
});

test('no more is kept than there is to pay over, and no more is given back than is kept: the message says how much', async () => {
  expect((await call('POST', `mandates/${mandateId}/provisions`, { ...asked, cents: 68_357 })).body.error).toMatchObject({ code: 'provision-too-much', fields: { cents: expect.stringContaining('683,56') } });
  expect((await call('POST', `mandates/${mandateId}/provisions/release`, { ...asked, cents: 15_001 })).body.error).toMatchObject({ code: 'release-above-kept', fields: { cents: expect.stringContaining('150,00') } });
  expect((await call('POST', `mandates/${mandateId}/provisions`, { ...asked, on: '2026-04-01' })).body.error.code).toBe('receipt-too-late');
});

test('given back, it is paid over with the rest', async () => {
  expect(await good('POST', `mandates/${mandateId}/provisions/release`, { on: '2026-03-31', cents: 5_000, label: 'Provision rendue' })).toMatchObject({ keptCents: 10_000, freeCents: 73_356, rows: [{ cents: -5_000 }, { cents: 15_000 }] });
  expect(await good('POST', `mandates/${mandateId}/provisions/release`, { on: '2026-03-31', cents: 10_000, label: 'Provision rendue' })).toMatchObject({ keptCents: 0, freeCents: 83_356 });
  expect((await proposals()).rows[0]).toMatchObject({ payableCents: 83_356 });
});

test('taken back from the books, what was given back is kept again, and what was kept goes to the payouts again; not once a part of it was given back', async () => {
  const { asked: told, reverse } = fromTheBooks(app, manager);
  const { rows } = await good('GET', `mandates/${mandateId}/provisions`);
  const entryOf = (cents: number): string => rows.find((one: { cents: number }) => one.cents === cents).entryId;
  expect(await told(entryOf(-10_000))).toMatchObject({ allowed: true, follows: [expect.stringContaining('100,00\u00A0€ sont de nouveau gardés')] });
  expect((await reverse(entryOf(-10_000), '2026-03-31')).status).toBe(200);
  expect(await good('GET', `mandates/${mandateId}/provisions`)).toMatchObject({ keptCents: 10_000, freeCents: 73_356 });
  expect(await told(entryOf(15_000))).toMatchObject({ allowed: false, sentence: expect.stringContaining('il n’en reste que 100,00'), link: { to: `/mandats/${mandateId}` } });
  expect((await reverse(entryOf(15_000), '2026-03-31')).body.error.code).toBe('made-elsewhere');
  expect((await reverse(entryOf(-5_000), '2026-03-31')).status).toBe(200);
  expect((await reverse(entryOf(15_000), '2026-03-31')).status).toBe(200);
  expect(await good('GET', `mandates/${mandateId}/provisions`)).toMatchObject({ keptCents: 0, freeCents: 83_356 });
  const { rows: [row], money } = await proposals();
  expect([await ledger(), row.payableCents, money.balanced]).toEqual([83_356, 83_356, true]);
});

test('what was given back and then paid over to the owner is not kept again', async () => {
  const accountant = await app.staff('accountant');
  const { asked: told } = fromTheBooks(app, manager);
  await good('POST', `mandates/${mandateId}/provisions`, asked);
  const { rows: [given] } = await good('POST', `mandates/${mandateId}/provisions/release`, { on: '2026-03-31', cents: 15_000, label: 'Provision rendue' });
  const { body: { id: bankAccountId } } = await app.call('POST', '/api/office/rental/bank-accounts', { as: accountant, body: { label: 'Fonds mandants', holder: 'Cabinet Essai', iban: 'FR1420041010050500013M02606', bic: null, transferVersion: 'pain.001.001.09' } });
  expect((await app.call('POST', '/api/office/rental/payouts', { as: accountant, body: { bankAccountId, executeOn: '2026-04-02' } })).status).toBe(200);
  expect(await told(given.entryId)).toMatchObject({ allowed: false, sentence: expect.stringContaining('n’en porte plus que 0,00'), link: { to: `/mandats/${mandateId}` } });
});
