import { afterAll, beforeAll, expect, test } from 'vitest';
import { day } from '../kernel/day.ts';
import { openEntity, postEntries } from '../ledger/public.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';

// One tenant with three leases: two of one landlord, one of another; and another tenant of the first landlord.
const clock = fixedClock('2026-03-31T08:00:00Z');
let app: TestApp;
let manager: Awaited<ReturnType<TestApp['staff']>>;
const leases: Record<string, string> = {};
const receipts: Record<string, string> = {};

beforeAll(async () => {
  app = await openTestApp({ clock });
  manager = await app.staff('manager');
  const office = officeFactory(app.db, app.agencyId);
  const buildingId = await office.building('Les Tilleuls', 'rental');
  const mandate = async (lastName: string) => {
    const partyId = await office.party({ lastName });
    return office.mandate({ buildingId, lotIds: [], partyId, accountId: await office.account({ partyId, kind: 'landlord', buildingId }) });
  };
  const [leroy, nguyen] = [await mandate('LEROY'), await mandate('NGUYEN')];
  const [martin, petit] = [await office.party({ lastName: 'MARTIN' }), await office.party({ lastName: 'PETIT' })];
  for (const [name, number, mandateId, tenant, rent] of [['flat', 'B0001', leroy, martin, 91_000], ['garage', 'B0002', leroy, martin, 8_000], ['cellar', 'B0003', nguyen, martin, 5_000], ['other', 'B0004', leroy, petit, 60_000]] as const) {
    leases[name] = await office.put('leases', { number, mandate_id: mandateId, building_id: buildingId, tenant_party_id: tenant, account_id: await office.account({ partyId: tenant, kind: 'tenant', buildingId, code: `L${number}` }), entry_on: '2026-03-01', rent_cents: rent });
  }
  await good('POST', 'calls', { month: '2026-03-01' });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: object) => app.call(method, `/api/office/rental/${path}`, { as: manager, body });
async function good(method: string, path: string, body?: object) {
  const reply = await call(method, path, body);
  if (reply.status !== 200) throw new Error(`${method} ${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
}
const pay = async (lease: string, cents: number, receivedOn = '2026-03-03') => (await good('POST', `leases/${leases[lease]}/receipts`, { receivedOn, cents, label: 'Virement' })).id;
const balanceOf = async (account: string, auxiliary: string | null = null) => Number((await app.db.owner.query('select coalesce(sum(credit_cents - debit_cents), 0) as cents from office.ledger_lines where account = $1 and ($2::text is null or auxiliary = $2)', [account, auxiliary])).rows[0].cents);
const choices = async (lease: string) => (await good('GET', `leases/${leases[lease]}/overpayments`)).rows;
const balanced = async () => (await good('GET', 'payouts/proposals')).money.balanced;

test('tricky 17 an overpayment is not put on another lease by itself: each debt is proposed, and the landlord is named when it is another one', async () => {
  receipts.flat = await pay('flat', 104_000);
  const [choice] = await choices('flat');
  expect(choice).toMatchObject({ receiptId: receipts.flat, cents: 13_000, refusal: { code: 'debt-remains' } });
  expect(choice.elsewhere).toMatchObject([{ leaseNumber: 'B0002', cents: 8_000, ask: expect.stringContaining('du même propriétaire') }, { leaseNumber: 'B0003', cents: 5_000, ask: expect.stringContaining('NGUYEN') }]);
  expect((await good('GET', 'fees/preview?on=2026-03-31')).allocations).toEqual([]);
});

test('it is not given back while the same landlord is owed something, and the message says on which lease', async () => {
  const refused = await call('POST', `receipts/${receipts.flat}/refund`, { on: '2026-03-04' });
  expect([refused.status, refused.body.error.code, refused.body.error.message]).toEqual([409, 'debt-remains', expect.stringContaining('bail B0002')]);
  expect(await balanceOf('419100')).toBe(13_000);
});

test('once somebody has confirmed, it pays what the tenant owes there, and the overpayment is lettered with it', async () => {
  const asked = { leaseId: leases.cellar, on: '2026-03-04', confirmed: false };
  expect((await call('POST', `receipts/${receipts.flat}/elsewhere`, asked)).body.error).toMatchObject({ code: 'confirm-elsewhere', message: expect.stringContaining('NGUYEN') });
  expect((await call('POST', `receipts/${receipts.flat}/elsewhere`, { ...asked, leaseId: leases.other, confirmed: true })).body.error.code).toBe('no-debt-there');
  expect(await good('POST', `receipts/${receipts.flat}/elsewhere`, { ...asked, confirmed: true })).toMatchObject({ cents: 5_000 });
  expect(await good('POST', `receipts/${receipts.flat}/elsewhere`, { ...asked, leaseId: leases.garage, confirmed: true })).toMatchObject({ cents: 8_000 });
  expect((await good('GET', `leases/${leases.cellar}`)).calls).toMatchObject([{ openCents: 0, paper: 'quittance' }]);
  expect([await balanceOf('419100'), await balanceOf('411000'), await balanced()]).toEqual([0, -60_000, true]);
  const { rows } = await app.db.owner.query("select count(*) filter (where lettering is null)::int as open from office.ledger_lines where account = '419100'");
  expect(rows[0].open).toBe(0);
});

test('nothing owed to that landlord: the overpayment goes back to the tenant, leaves the books even, and may be undone', async () => {
  receipts.again = await pay('flat', 4_000, '2026-03-05');
  expect(await choices('flat')).toMatchObject([{ cents: 4_000, refusal: null, elsewhere: [] }]);
  expect(await good('POST', `receipts/${receipts.again}/refund`, { on: '2026-03-06' })).toMatchObject({ cents: 4_000 });
  expect(await good('GET', `leases/${leases.flat}`)).toMatchObject({ overpaidCents: 0 });
  expect((await good('GET', `leases/${leases.flat}`)).receipts[0]).toMatchObject({ refundedCents: 4_000, refundedOn: '2026-03-06' });
  expect((await call('POST', `receipts/${receipts.again}/refund`, { on: '2026-03-06' })).body.error.code).toBe('nothing-overpaid');
  expect([await balanceOf('419100'), await balanced()]).toEqual([0, true]);
  expect(await good('POST', `receipts/${receipts.again}/refund/undo`, { on: '2026-03-07' })).toMatchObject({ cents: 4_000 });
  expect(await good('GET', `leases/${leases.flat}`)).toMatchObject({ overpaidCents: 4_000 });
  expect((await call('POST', `receipts/${receipts.again}/refund/undo`, { on: '2026-03-07' })).body.error.code).toBe('not-refunded');
});

test('a payment that the bank takes back after its overpayment was given back: the tenant owes it until it comes back', async () => {
  await good('POST', `receipts/${receipts.again}/refund`, { on: '2026-03-08' });
  await good('POST', `receipts/${receipts.again}/return`, { on: '2026-03-09', label: 'Rejet' });
  expect(await good('GET', `leases/${leases.flat}`)).toMatchObject({ overpaidCents: 0, toGiveBackCents: 4_000 });
  expect([await balanceOf('419100', 'LB0001'), await balanced()]).toEqual([-4_000, true]);
  expect(await good('POST', `receipts/${receipts.again}/refund/undo`, { on: '2026-03-10' })).toMatchObject({ cents: 4_000 });
  expect(await good('GET', `leases/${leases.flat}`)).toMatchObject({ overpaidCents: 0, toGiveBackCents: 0 });
  expect([await balanceOf('419100', 'LB0001'), await balanced()]).toEqual([0, true]);
});

test('what a tenant owes in books that were brought over stops a refund too', async () => {
  const receipt = await pay('cellar', 2_000, '2026-03-10');
  const brought = async (number: string, debt: bigint) => inAgency(app.platform.office, app.agencyId, async (tx) => {
    const entityId = await openEntity(tx, app.agencyId, 'rental', null);
    const line = (account: string, auxiliary: string, cents: bigint) => ({ account, auxiliary, label: 'Reprise', debitCents: cents > 0n ? cents : 0n, creditCents: cents < 0n ? -cents : 0n, lettering: null, letteredOn: null });
    await postEntries(tx, app.agencyId, entityId, [{ journal: 'AN', number, entryOn: day('2026-03-01'), label: 'Reprise', pieceReference: null, pieceOn: null, validatedOn: null, lines: [line('411000', 'LB0003', debt), line('478000', '', -debt)] }], { name: 'move-in', id: null });
  });
  await brought('8001', 700n);
  expect((await call('POST', `receipts/${receipt}/refund`, { on: '2026-03-10' })).body.error).toMatchObject({ code: 'debt-remains', message: expect.stringContaining('7,00') });
  expect((await good('GET', 'refunds')).rows).toMatchObject([{ leaseNumber: 'B0003', code: 'debt-remains' }]);
  await brought('8002', -700n);
  expect(await good('POST', `receipts/${receipt}/refund`, { on: '2026-03-10' })).toMatchObject({ cents: 2_000 });
});

test('money that the bank account does not hold does not leave it', async () => {
  const receipt = await pay('other', 61_000, '2026-03-10');
  const held = -(await balanceOf('512000'));
  await inAgency(app.platform.office, app.agencyId, async (tx) => {
    const entityId = await openEntity(tx, app.agencyId, 'rental', null);
    const line = (account: string, debitCents: bigint, creditCents: bigint) => ({ account, auxiliary: '', label: 'Facture payée', debitCents, creditCents, lettering: null, letteredOn: null });
    const cents = BigInt(held - 999);
    await postEntries(tx, app.agencyId, entityId, [{ journal: 'BQ', number: '9001', entryOn: day('2026-03-10'), label: 'Facture payée', pieceReference: null, pieceOn: null, validatedOn: null, lines: [line('401000', cents, 0n), line('512000', 0n, cents)] }], { name: 'move-in', id: null });
  });
  const refused = await call('POST', `receipts/${receipt}/refund`, { on: '2026-03-10' });
  expect(refused.body.error).toMatchObject({ code: 'bank-short', message: expect.stringContaining('9,99') });
  expect(await good('GET', `leases/${leases.other}`)).toMatchObject({ overpaidCents: 1_000 });
});

test('[OVR-383] [OVR-384] the fee run checks before it allocates: under an ended mandate or in a closed period the overpayment stays, with the reason by the tenant’s name; once that is mended it is allocated, once', async () => {
  clock.moveTo('2026-04-30T08:00:00Z');
  await good('POST', 'calls', { month: '2026-04-01' });
  const run = () => call('POST', 'fees', { on: '2026-04-30' });
  const seen = async () => {
    const { allocations, stopped } = await good('GET', 'fees/preview?on=2026-04-30');
    return [allocations.map(({ cents }: { cents: number }) => cents), stopped.map(({ tenantName, faults }: { tenantName: string; faults: { code: string }[] }) => [tenantName.includes('PETIT'), faults.map(({ code }) => code)])];
  };
  const change = async (sql: string, value: string | null) => app.db.owner.query(sql, [value]);
  const mandate = "update office.mandates set until_on = $1 where id = (select mandate_id from office.leases where number = 'B0004')";
  const period = "update office.ledger_fiscal_years set closed_until = $1 where from_on = '2026-01-01'";
  for (const [sql, on, code] of [[mandate, '2026-04-15', 'mandate-ended'], [period, '2026-04-30', 'period-closed']] as const) {
    await change(sql, on);
    expect([code, await seen()]).toEqual([code, [[], [[true, [code]]]]]);
    expect((await run()).body.error.code).toBe('nothing-to-bill');
    expect(await good('GET', `leases/${leases.other}`)).toMatchObject({ overpaidCents: 1_000 });
    await change(sql, null);
  }
  expect(await seen()).toEqual([[1_000], []]);
  expect((await run()).body).toMatchObject({ allocatedCents: 1_000 });
  expect(await good('GET', `leases/${leases.other}`)).toMatchObject({ overpaidCents: 0, calls: [{ openCents: 59_000 }, { openCents: 0 }] });
  expect((await run()).body.error.code).toBe('nothing-to-bill');
});
