import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../platform/clock.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { fromTheBooks } from '../../tests/support/taking-back.ts';

const clock = fixedClock('2026-01-02T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
let mandateId: string;
let buildingId: string;
let office: ReturnType<typeof officeFactory>;
const leases: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  office = officeFactory(app.db, app.agencyId);
  await office.binder('Courriers / Locataires', ['tenant'], { trade: 'rental' });
  buildingId = await office.building('Les Tilleuls', 'rental');
  const partyId = await office.party({ lastName: 'LEROY' });
  mandateId = await office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
  for (const [number, lastName] of [['B0001', 'MARTIN'], ['B0002', 'PETIT']] as const) {
    const tenant = await office.party({ lastName });
    leases[lastName] = await office.put('leases', { number, mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2026-01-01', exit_on: '2026-03-31', rent_cents: 85_000, charges_cents: 6_000 });
  }
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const balanceOf = async (account: string) => Number((await app.db.owner.query('select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where account = $1', [account])).rows[0].cents);
const money = async () => (await good('GET', 'payouts/proposals')).money;
const asked = { keysOn: '2026-03-31', inventoryMatches: false, addressGiven: true, refundedOn: '2026-05-20', deductions: [], takeUnpaid: true, keptCents: 0 };

test('a deposit is at most a month of rent, is recorded once, and stands apart from the owner', async () => {
  expect((await call('POST', `leases/${leases.MARTIN}/deposit`, { receivedOn: '2026-01-01', cents: 85_001, heldBy: 'agency' })).body.error.code).toBe('deposit-too-high');
  for (const lease of ['MARTIN', 'PETIT']) await good('POST', `leases/${leases[lease]}/deposit`, { receivedOn: '2026-01-01', cents: 85_000, heldBy: 'agency' });
  expect((await call('POST', `leases/${leases.MARTIN}/deposit`, { receivedOn: '2026-01-01', cents: 85_000, heldBy: 'agency' })).status).toBe(409);
  expect([await balanceOf('467500'), await balanceOf('467000'), await balanceOf('512000')]).toEqual([170_000, 0, -170_000]);
  expect(await money()).toMatchObject({ balanced: true, depositsCents: 170_000 });
});

test('unpaid rent, a justified deduction and the part kept for the building come off; the tenant reads why, and the clients’ money still adds up', async () => {
  for (const month of ['2026-01-01', '2026-02-01', '2026-03-01']) { clock.moveTo(`${month}T08:00:00Z`); await good('POST', 'calls', { month }); }
  for (const lease of ['MARTIN', 'PETIT']) await good('POST', `leases/${leases[lease]}/receipts`, { receivedOn: '2026-03-01', cents: lease === 'PETIT' ? 260_000 : 273_000, label: 'Virement' });
  clock.moveTo('2026-05-20T08:00:00Z');
  const withKept = { ...asked, deductions: [{ label: 'Vitre cassée, facture du 02/04/2026', cents: 12_000 }], keptCents: 17_000 };
  expect((await call('POST', `leases/${leases.PETIT}/deposit/return`, { version: 1, ...withKept, keptCents: 17_001 })).body.error.code).toBe('kept-too-much');
  const preview = await good('POST', `leases/${leases.PETIT}/deposit/preview`, withKept);
  expect(preview).toMatchObject({ dueOn: '2026-05-31', monthsLate: 0, unpaidCents: 13_000, refundCents: 43_000, paidCents: 43_000 });
  expect(await balanceOf('467500')).toBe(170_000);
  const { deposit, eventId } = await good('POST', `leases/${leases.PETIT}/deposit/return`, { version: 1, ...withKept });
  expect(deposit).toMatchObject({ refundCents: 43_000, keptCents: 17_000, unpaidCents: 13_000 });
  expect([await balanceOf('467500'), await balanceOf('467000')]).toEqual([102_000, 260_000 + 273_000 + 13_000 + 12_000]);
  expect((await good('GET', `leases/${leases.PETIT}`)).calls.every((one: { openCents: number; paper: string }) => one.openCents === 0 && one.paper === 'quittance')).toBe(true);
  expect(await money()).toMatchObject({ balanced: true, depositsCents: 102_000 });
  const { rows } = await app.db.owner.query('select e.title, b.path, f.text from office.events e join office.binders b on b.id = e.binder_id join office.files f on f.hash = e.body_file_hash where e.id = $1', [eventId]);
  expect(rows).toMatchObject([{ title: 'Restitution de votre dépôt de garantie', path: 'Courriers / Locataires', text: expect.stringContaining('Vitre cassée') }]);
});

test('given back once only; what pays a rent from the deposit cannot be returned by the bank; the owner’s statement shows the deduction as received', async () => {
  expect((await call('POST', `leases/${leases.PETIT}/deposit/return`, { version: 2, ...asked })).body.error.code).toBe('deposit-returned');
  const { receipts } = await good('GET', `leases/${leases.PETIT}`);
  const own = receipts.find((one: { paidFrom: string }) => one.paidFrom === 'deposit');
  expect((await call('POST', `receipts/${own.id}/return`, { on: '2026-05-20', label: 'Rejet' })).body.error.code).toBe('paid-from-deposit');
  expect(await good('GET', `mandates/${mandateId}/statement?fromOn=2026-05-01&untilOn=2026-05-31`)).toMatchObject({ receiptsCents: 25_000, payoutsCents: 0 });
});

test('EX-18 five weeks late, two months are started: 170.00 more, at the owner’s charge', async () => {
  clock.moveTo('2026-07-05T08:00:00Z');
  const { deposit } = await good('POST', `leases/${leases.MARTIN}/deposit/return`, { version: 1, ...asked, refundedOn: '2026-07-05' });
  expect(deposit).toMatchObject({ refundCents: 85_000, surchargeCents: 17_000 });
  expect(await good('GET', `mandates/${mandateId}/statement?fromOn=2026-07-01&untilOn=2026-07-31`)).toMatchObject({ expensesCents: 17_000, payoutsCents: 0 });
  expect(await money()).toMatchObject({ balanced: true, depositsCents: 17_000 });
});

test('the part kept is settled after the accounts of the building, with what is justified', async () => {
  expect((await call('POST', `leases/${leases.MARTIN}/deposit/release`, { version: 2, approvedOn: '2026-06-20', releasedOn: '2026-07-05', deductions: [] })).body.error.code).toBe('nothing-kept');
  const body = { version: 2, approvedOn: '2026-06-20', releasedOn: '2026-07-05', deductions: [{ label: 'Solde des charges 2026', cents: 5_000 }] };
  expect((await call('POST', `leases/${leases.PETIT}/deposit/release`, { ...body, deductions: [{ label: 'Trop', cents: 17_001 }] })).body.error.code).toBe('release-too-much');
  expect((await good('POST', `leases/${leases.PETIT}/deposit/release`, body)).deposit).toMatchObject({ releaseCents: 12_000, releasedOn: '2026-07-05' });
  expect(await money()).toMatchObject({ balanced: true, depositsCents: 0 });
});

test('undone, the part kept is held as before it was settled, from its screen as from the books; the return of the deposit waits for that', async () => {
  const { entryFrom, asked: told, reverse } = fromTheBooks(app, manager);
  const before = [await balanceOf('467000'), await balanceOf('512000')];
  expect((await call('POST', `leases/${leases.PETIT}/deposit/return/undo`, { version: 3 })).body.error).toMatchObject({ code: 'kept-settled', message: expect.stringContaining('annulez d’abord ce solde') });
  const undone = await good('POST', `leases/${leases.PETIT}/deposit/release/undo`, { version: 3 });
  expect(undone.deposit).toMatchObject({ keptCents: 17_000, releasedOn: null, releaseCents: null, refundCents: 43_000, version: 4 });
  expect(undone.deposit.deductions.map(({ label }: { label: string }) => label)).toEqual(['Vitre cassée, facture du 02/04/2026']);
  expect([await balanceOf('467500'), await balanceOf('467000') - before[0]!, await balanceOf('512000') - before[1]!]).toEqual([17_000, -5_000, -12_000]);
  expect((await call('POST', `leases/${leases.PETIT}/deposit/release/undo`, { version: 4 })).body.error.code).toBe('deposit-not-released');
  await good('POST', `leases/${leases.PETIT}/deposit/release`, { version: 4, approvedOn: '2026-06-20', releasedOn: '2026-07-05', deductions: [{ label: 'Solde des charges 2026', cents: 5_000 }] });
  const settled = await entryFrom('deposit-release');
  expect(await told(settled)).toMatchObject({ allowed: true, follows: [expect.stringContaining('170,00\u00A0€ est de nouveau gardée')] });
  expect((await reverse(settled, '2026-07-05')).status).toBe(200);
  expect((await good('GET', `leases/${leases.PETIT}/deposit`)).deposit).toMatchObject({ keptCents: 17_000, releasedOn: null });
  expect(await money()).toMatchObject({ balanced: true, depositsCents: 17_000 });
});

test('the deposit of a shop follows its contract: given back late it costs nothing by law, and its letter names no article', async () => {
  const tenant = await office.party({ lastName: 'BOUTIQUE' });
  const lease = await office.put('leases', { number: 'B0009', mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId }), entry_on: '2026-01-01', exit_on: '2026-01-31', rent_cents: 85_000, charges_cents: 0 });
  await app.db.owner.query("insert into office.rental_lease_terms (id, agency_id, kind) values ($1, $2, 'commercial')", [lease, app.agencyId]);
  await good('POST', `leases/${lease}/deposit`, { receivedOn: '2026-01-01', cents: 255_000, heldBy: 'agency' });
  const late = { ...asked, keysOn: '2026-01-31', refundedOn: '2026-05-20' };
  expect(await good('POST', `leases/${lease}/deposit/preview`, late)).toMatchObject({ dueOn: null, surchargeCents: 0, paidCents: 255_000, explanation: expect.stringContaining('contrat') });
  const { kind, eventId } = await good('POST', `leases/${lease}/deposit/return`, { version: 1, by: 'list', ...late });
  expect(kind).toBe('commercial');
  const { rows } = await app.db.owner.query('select f.text from office.events e join office.files f on f.hash = e.body_file_hash where e.id = $1', [eventId]);
  expect(rows[0].text).not.toMatch(/article 22/);
});
