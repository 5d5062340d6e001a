import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish } from '../../tests/support/publication.ts';
import { fixedClock } from '../platform/clock.ts';

const clock = fixedClock('2024-11-20T09:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

let agencies = 0;
/** A co-ownership with two keys, its budget of 2024, and a member of the council who reads « Factures ». */
async function coOwnership() {
  clock.moveTo('2024-11-20T09:00:00Z');
  const agencyId = await app.createAgency(`operations-${++agencies}`);
  const office = officeFactory(app.db, agencyId);
  await office.open();
  const building = await office.building('Les Érables', 'syndic');
  const member = await office.coOwner(building, { lastName: 'Garnier' });
  await office.seat({ buildingId: building, partyId: member.partyId });
  await office.binder('Factures', ['member', 'president'], { reserved: 'invoices' });
  const key = async (code: string, label: string, general: boolean) => {
    const id = await office.put('allocation_keys', { building_id: building, code, label, general });
    await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, 1000)', [agencyId, id, member.lotId]);
    return id;
  };
  const keys = { G: await key('GEN', 'Charges générales', true), A: await key('ASC', 'Ascenseur', false) };
  const accountant = await app.staff('accountant', agencyId);
  const ask = (method: string, path: string, body?: unknown) => app.call(method, `/api/office/${path}`, { as: accountant, body });
  const ok = async (method: string, path: string, body?: unknown) => {
    const reply = await ask(method, path, body);
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body;
  };
  const budgetId = (await ok('POST', 'syndic/budgets', { buildingId: building, fromOn: '2024-01-01' })).id;
  const operation = (kind: string, cents: number, more: object = {}) => ok('POST', `syndic/budgets/${budgetId}/operations`, { kind, on: '2024-11-15', label: kind, cents, ...more });
  /** Year, key, account and amounts of each line the member reads. */
  const read = async () => (await app.call('GET', '/api/extranet/expenses?space=coOwner', { as: await app.client(member.partyId, { agencyId }) })).body.years
    .flatMap((year: any) => year.buildings.flatMap((one: any) => one.keys.flatMap((of: any) => of.accounts.flatMap((account: any) => account.lines.map((line: any) => [year.year, of.label, account.number, line.label, line.amountCents])))));
  const result = async (from: string, until: string) => Number((await app.db.owner.query("select coalesce(sum(debit_cents - credit_cents), 0)::int as cents from office.ledger_lines where agency_id = $1 and account like '6%' and entry_on between $2 and $3", [agencyId, from, until])).rows[0].cents);
  return { agencyId, building, keys, budgetId, ask, ok, operation, read, result, run: () => publish(app.platform, app.db, agencyId) };
}

test('[CLI-270][CLI-273][CLI-274][CLI-275] what the bank takes without an invoice is read by year, key and account beside the invoices, under its own key', async () => {
  const { agencyId, budgetId, keys, ok, operation, read, result, run } = await coOwnership();
  await operation('charge-debited', 1_250, { label: 'Frais de tenue de compte', account: '662000', keyId: keys.G });
  await operation('charge-debited', 8_400, { label: 'Prélèvement électricité', account: '602000', keyId: keys.A, waiting: true });
  await run();
  expect(await read()).toEqual([[2024, 'Charges générales', '662000', 'Frais de tenue de compte', 1_250], [2024, 'Ascenseur', '602000', 'Prélèvement électricité', 8_400]]);
  expect(await result('2024-01-01', '2024-12-31')).toBe(9_650);
  const { rows } = await app.db.owner.query("select account, sum(debit_cents - credit_cents)::int as cents from office.ledger_lines where agency_id = $1 and account in ('471000', '512000') group by 1 order by 1", [agencyId]);
  expect(rows).toEqual([{ account: '471000', cents: -8_400 }, { account: '512000', cents: -1_250 }]);
  expect(await ok('GET', `syndic/budgets/${budgetId}/invoices`)).toMatchObject({ count: 2, totalCents: 9_650 });
});

test('a loan’s annuity and the write-down of a debt join it too; the write-down never says whose debt', async () => {
  const { keys, operation, read, run, ask, budgetId } = await coOwnership();
  expect((await ask('POST', `syndic/budgets/${budgetId}/operations`, { kind: 'annuity-paid', on: '2024-11-15', label: 'Annuité', cents: 1, keyId: keys.A })).body.error.fields.cents).toContain('découvert');
  await operation('loan-received', 500_000);
  await operation('annuity-paid', 115_000, { keyId: keys.A, label: 'Annuité 2024' });
  await operation('written-down', 30_000, { label: 'Créance douteuse de Mme Secret' });
  await run();
  expect(await read()).toEqual([[2024, 'Charges générales', '680000', 'Dépréciation de créances', 30_000], [2024, 'Ascenseur', '661000', 'Annuité 2024', 115_000]]);
});

test('a charge to be invoiced is read from the last day of its exercise, taken off the next day in the next one; the list is class 6 of the books', async () => {
  const { keys, operation, read, result, run } = await coOwnership();
  await operation('not-invoiced', 30_000, { label: 'Électricité de décembre', account: '602000', keyId: keys.G });
  await operation('prepaid', 120_000, { label: 'Assurance', account: '616000', keyId: keys.G, months: { total: 12, after: 9 } });
  await run();
  expect(await read()).toEqual([]);
  clock.moveTo('2024-12-31T09:00:00Z');
  expect((await run()).report!.byKind).toEqual({ expense: { appeared: 2, changed: 0, disappeared: 0 } });
  expect(await read()).toEqual([[2024, 'Charges générales', '602000', 'Électricité de décembre', 30_000], [2024, 'Charges générales', '616000', 'Assurance', -90_000]]);
  clock.moveTo('2025-01-01T09:00:00Z');
  await run();
  expect((await read()).filter(([year]: [number]) => year === 2025)).toEqual([[2025, 'Charges générales', '602000', 'Contre-passation, Électricité de décembre', -30_000], [2025, 'Charges générales', '616000', 'Contre-passation, Assurance', 90_000]]);
  expect([await result('2024-01-01', '2024-12-31'), await result('2025-01-01', '2025-12-31')]).toEqual([-60_000, 60_000]);
});

test('an operation taken back in the books leaves the list as it was', async () => {
  const { agencyId, keys, ok, operation, read, run } = await coOwnership();
  await operation('charge-debited', 1_250, { label: 'Frais', account: '662000', keyId: keys.G });
  await operation('written-down', 30_000, { label: 'Créance douteuse de Mme Secret' });
  const { rows } = await app.db.owner.query("select id from office.ledger_entries where agency_id = $1 and source = 'syndic' order by posted_at", [agencyId]);
  for (const { id } of rows) await ok('POST', `ledger/entries/${id}/reversal`, { on: '2024-11-16' });
  await run();
  const lines = await read();
  expect(lines.map((line: unknown[]) => line[4]).toSorted()).toEqual([-1_250, -30_000, 1_250, 30_000]);
  expect(JSON.stringify(lines)).not.toContain('Secret');
});
