import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Id } from '../../server/kernel/ids.ts';
import { fixedClock } from '../../server/platform/clock.ts';
import { officeFactory, type OfficeFactory } from '../factories/office.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { publish } from '../support/publication.ts';

// What both trades post, through their own routes, and what each client then reads of it, to the cent.
const clock = fixedClock('2026-01-02T09:00:00Z');
let app: TestApp;
let office: OfficeFactory;
let staff: Awaited<ReturnType<TestApp['staff']>>;
beforeAll(async () => {
  app = await openTestApp({ clock });
  office = officeFactory(app.db, app.agencyId);
  await office.open();
  staff = await app.staff('administrator');
});
afterAll(() => app.close());

const ok = async (method: string, path: string, body?: object) => {
  const reply = await app.call(method, `/api/office/${path}`, { as: staff, body });
  expect([path, reply.status, reply.status === 200 ? '' : JSON.stringify(reply.body)]).toEqual([path, 200, '']);
  return reply.body;
};
interface Line { on: string; amountCents: number; balanceCents: number }
/** The lines that the holder reads on the extranet, with what the account stands at. */
const readBy = async (partyId: Id, accountId: Id): Promise<{ amounts: number[]; closing: number }> => {
  const { status, body } = await app.call('GET', `/api/extranet/accounts/${accountId}/lines?from=2025-01-01&to=2026-12-31`, { as: await app.client(partyId) });
  expect(status).toBe(200);
  return { amounts: body.lines.map(({ amountCents }: Line) => amountCents), closing: body.closingCents };
};
/** The same account in the books, on the accounts that are its own. */
const inTheBooks = async (accountId: Id): Promise<number> => Number((await app.db.owner.query(
  "select coalesce(sum(l.debit_cents - l.credit_cents), 0) as cents from office.ledger_lines l join office.accounts a on a.code = l.auxiliary and a.agency_id = l.agency_id where a.id = $1 and l.account ~ '^(450|411|4191|467)' and l.account !~ '^4675'", [accountId])).rows[0].cents);

test('[CLI-258] what the syndic calls reaches each co-owner’s account at the next publication, to the cent, and together they owe the whole call', async () => {
  const building = await office.building('Les Érables', 'syndic');
  const owners = [];
  for (const lastName of ['Un', 'Deux', 'Trois']) owners.push(await office.coOwner(building, { lastName }));
  const keyId = await office.put('allocation_keys', { building_id: building, code: 'GEN', label: 'Charges générales', general: true });
  for (const [index, shares] of [333, 333, 334].entries()) await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, $4)', [app.agencyId, keyId, owners[index]!.lotId, shares]);
  const { id } = await ok('POST', 'syndic/budgets', { buildingId: building, fromOn: '2026-01-01' });
  await ok('PUT', `syndic/budgets/${id}`, { version: 1, calls: 4, worksFundCents: 5_003, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId, account: '611000', cents: 100_001 }] });
  await ok('POST', `syndic/budgets/${id}/vote`, { version: 2, votedOn: '2025-11-20' });
  await ok('POST', `syndic/budgets/${id}/calls/budget/1`);
  await ok('POST', `syndic/budgets/${id}/calls/worksFund/1`);
  await publish(app.platform, app.db, app.agencyId);
  const read = await Promise.all(owners.map(({ partyId, accountId }) => readBy(partyId, accountId)));
  const preview = await ok('GET', `syndic/budgets/${id}/calls/budget/1`);
  // Each owner reads two lines: their part of the call as it was previewed, and of the works fund.
  for (const [index, { lotId, accountId }] of owners.entries()) {
    const called = preview.lots.find((lot: { lotId: Id }) => lot.lotId === lotId).owners.reduce((sum: number, { cents }: { cents: number }) => sum + cents, 0);
    expect(read[index]!.amounts).toHaveLength(2);
    expect(read[index]!.amounts).toContain(called);
    expect(read[index]!.closing).toBe(await inTheBooks(accountId));
  }
  // 1 000.01 in four calls: 250.01 first; the fund 50.03: 12.51 first.
  expect(read.reduce((sum, { closing }) => sum + closing, 0)).toBe(preview.lots.flatMap((lot: { owners: { cents: number }[] }) => lot.owners).reduce((sum: number, { cents }: { cents: number }) => sum + cents, 0)
    + Number((await app.db.owner.query("select sum(credit_cents - debit_cents) as cents from office.ledger_lines where agency_id = $1 and account like '105%'", [app.agencyId])).rows[0].cents));
});

test('[CLI-258] what rental management calls, receives and bills reaches the tenant’s and the landlord’s accounts at the next publication, to the cent', async () => {
  const building = await office.building('Le Clos', 'rental');
  const [landlord, tenant] = [await office.party({ lastName: 'LEROY' }), await office.party({ lastName: 'MARTIN' })];
  const [landlordAccount, tenantAccount, lotId] = [await office.account({ partyId: landlord, kind: 'landlord', buildingId: building }), await office.account({ partyId: tenant, kind: 'tenant', buildingId: building }), await office.lot(building)];
  const mandateId = await office.mandate({ buildingId: building, lotIds: [lotId], partyId: landlord, accountId: landlordAccount });
  await app.db.owner.query('update office.mandates set fee_basis_points = 700 where id = $1', [mandateId]);
  const leaseId = await office.lease({ buildingId: building, lotIds: [lotId], partyId: tenant, accountId: tenantAccount, mandateId });
  await app.db.owner.query('update office.leases set rent_cents = 85000, charges_cents = 6000 where id = $1', [leaseId]);
  await ok('POST', 'rental/calls', { month: '2026-01-01' });
  await publish(app.platform, app.db, app.agencyId);
  expect((await readBy(tenant, tenantAccount)).closing).toBe(91_000);
  clock.moveTo('2026-01-05T09:00:00Z');
  await ok('POST', `rental/leases/${leaseId}/receipts`, { receivedOn: '2026-01-05', cents: 100_000, label: 'Virement' });
  clock.moveTo('2026-01-31T09:00:00Z');
  await ok('POST', 'rental/fees', { on: '2026-01-31' });
  await publish(app.platform, app.db, app.agencyId);
  // Ninety euros too many stand in the tenant's favour; fees are 7 % of 910.00 and VAT.
  const [paid, owned] = [await readBy(tenant, tenantAccount), await readBy(landlord, landlordAccount)];
  expect([paid.closing, owned.closing]).toEqual([-9_000, -91_000 + 7_644]);
  expect([paid.closing, owned.closing]).toEqual([await inTheBooks(tenantAccount), await inTheBooks(landlordAccount)]);
  expect(owned.amounts.reduce((sum, cents) => sum + cents, 0)).toBe(owned.closing);
});
