import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { publish } from '../../tests/support/publication.ts';
import { day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import { ensureFiscalYears, openEntity, postNow } from '../ledger/public.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';

const clock = fixedClock('2024-12-20T09:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

let agencies = 0;
/** A co-ownership of three lots (500, 300 and 201 tenths), its budget of 2024, and works voted for 1 000,00. */
async function coOwnership() {
  clock.moveTo('2024-12-20T09:00:00Z');
  const agencyId = await app.createAgency(`travaux-${++agencies}`);
  const office = officeFactory(app.db, agencyId);
  await office.open();
  const building = await office.building('Les Érables', 'syndic');
  const owners: Awaited<ReturnType<typeof office.coOwner>>[] = [];
  for (const lastName of ['Un', 'Deux', 'Trois']) owners.push(await office.coOwner(building, { lastName }));
  const keyId = await office.put('allocation_keys', { building_id: building, code: 'GEN', label: 'Charges générales', general: true });
  for (const [index, shares] of [500, 300, 201].entries()) await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, $4)', [agencyId, keyId, owners[index]!.lotId, shares]);
  const contractorId = await office.put('contractors', { code: 'F0001', name: 'Toitures Témoin' });
  const accountant = await app.staff('accountant', agencyId);
  const ok = async (method: string, path: string, body?: unknown, role: 'accountant' | 'administrator' = 'accountant') => {
    const reply = await app.call(method, `/api/office/${path}`, { as: role === 'accountant' ? accountant : await app.staff(role, agencyId), body });
    expect(reply.status, JSON.stringify(reply.body)).toBe(200);
    return reply.body;
  };
  const budgetOf = async (year: number): Promise<Id> => (await ok('POST', 'syndic/budgets', { buildingId: building, fromOn: `${year}-01-01` })).id;
  const budgetId = await budgetOf(2024);
  const works = await ok('POST', 'syndic/works', { buildingId: building, keyId, label: 'Toiture', chargeAccount: '671000', votedOn: '2024-05-10', votedCents: 100_000, expectedCents: 0 });
  const call = (cents: number, dueOn: string) => ok('POST', `syndic/works/${works.id}/call`, { cents, dueOn });
  const invoice = (cents: number, spentOn: string, of = budgetId) => ok('POST', `syndic/budgets/${of}/invoices`, { contractorId, spentOn, label: 'Situation', worksId: works.id, lines: [{ keyId, account: '671000', cents }] });
  /** A call as it was posted before provisions were kept lot by lot: 102 under its key alone, the shares known beside the books. */
  const formerCall = async (cents: number[], dueOn: string, { shares = true } = {}): Promise<void> => {
    const codes = new Map<Id, string>((await app.db.owner.query('select id, code from office.accounts where building_id = $1', [building])).rows.map((row) => [row.id, row.code]));
    const total = cents.reduce((sum, one) => sum + one, 0);
    const line = { label: 'Toiture, appel', operationId: works.id };
    const entryId = await inAgency(app.platform.office, agencyId, async (tx) => {
      const viewer = { kind: 'system' as const, agencyId, reason: 'essai' };
      const books = await openEntity(tx, agencyId, 'building', building);
      await ensureFiscalYears(tx, viewer, books, day(dueOn), day(dueOn));
      const [entry] = await postNow(tx, viewer, day(dueOn), books, [{
        journal: 'AF', entryOn: day(dueOn), label: 'Toiture, appel', source: 'syndic', sourceKey: `call:${works.id}:works:1`,
        lines: [...cents.map((one, index) => ({ ...line, account: '450200', auxiliary: codes.get(owners[index]!.accountId)!, lotId: owners[index]!.lotId, debitCents: BigInt(one) })), { ...line, account: '102001', keyId, creditCents: BigInt(total) }],
      }]);
      return entry!.id;
    });
    const callId = await office.put('syndic_calls', { building_id: building, works_id: works.id, kind: 'works', rank: 1, label: 'Toiture, appel', due_on: dueOn, total_cents: total, entry_id: entryId });
    for (const [index, one] of (shares ? cents : []).entries()) await app.db.owner.query('insert into office.syndic_call_shares (agency_id, call_id, line, lot_id, key_id, account_id, cents) values ($1, $2, $3, $4, $5, $6, $7)', [agencyId, callId, index + 1, owners[index]!.lotId, keyId, owners[index]!.accountId, one]);
  };
  /** What each lot has in 102 at the end of a day, what stands under no lot, and the balance of the account itself. */
  const held = async (on: string): Promise<{ lots: number[]; nowhere: number; account: number }> => {
    const { rows } = await app.db.owner.query("select lot_id as lot, sum(credit_cents - debit_cents)::int as cents from office.ledger_lines where agency_id = $1 and account = '102001' and entry_on <= $2 group by 1", [agencyId, on]);
    const of = (lot: Id | null): number => rows.find((row) => row.lot === lot)?.cents ?? 0;
    return { lots: owners.map(({ lotId }) => of(lotId)), nowhere: of(null), account: rows.reduce((sum, row) => sum + row.cents, 0) };
  };
  const funds = async (person: { partyId: Id }) => (await app.call('GET', '/api/extranet/works-funds?space=coOwner', { as: await app.client(person.partyId, { agencyId }) })).body.buildings[0];
  return { agencyId, office, building, owners, budgetId, budgetOf, works, ok, call, formerCall, invoice, held, funds, run: () => publish(app.platform, app.db, agencyId) };
}

const lots = (...cents: number[]) => ({ lots: cents, nowhere: 0, account: cents.reduce((sum, one) => sum + one, 0) });

test('[SET-120][CLI-268] what works called here asked is read lot by lot on the client’s page once the option is on, and follows the invoices', async () => {
  const { owners, ok, building, call, invoice, held, funds, run } = await coOwnership();
  await call(100_000, '2024-06-01');
  await run();
  expect((await funds(owners[0]!)).accounts.map(({ account }: { account: string }) => account)).toEqual(['105']);
  await ok('PATCH', 'publication/settings', { sendDecidedWorks: true }, 'administrator');
  await run();
  expect(await funds(owners[1]!)).toMatchObject({ accounts: [{ account: '105' }, { account: '102001', label: 'Provisions, Toiture', totalCents: 29_970 }], lots: [{ id: owners[1]!.lotId, cents: [0, 29_970] }] });
  await invoice(35_000, '2024-09-15');
  await run();
  expect([await held('2024-12-31'), (await funds(owners[1]!)).lots[0].cents]).toEqual([lots(32_467, 19_481, 13_052), [0, 19_481]]);
  expect(await ok('GET', `syndic/buildings/${building}/funds?on=2024-12-31`)).toMatchObject({ decidedWorksCents: 65_000, decidedWithoutLotCents: 0, lots: [{ decidedWorksCents: 32_467 }, { decidedWorksCents: 19_481 }, { decidedWorksCents: 13_052 }] });
});

test('the closing of works that go on leaves every lot at nothing, the next day gives each back to the cent; a lot sold in between carries its provisions', async () => {
  const { office, building, owners, budgetId, budgetOf, works, ok, call, invoice, held } = await coOwnership();
  await call(60_001, '2024-06-01');
  await invoice(35_000, '2024-09-15');
  const buyer = await office.party({ lastName: 'Acquéreur' });
  const account = await office.account({ partyId: buyer, buildingId: building });
  await office.change('ownerships', owners[0]!.ownershipId, { until_on: '2024-10-01' });
  await office.ownership({ buildingId: building, lotId: owners[0]!.lotId, partyId: buyer, accountId: account, from: '2024-10-01' });
  await call(39_999, '2024-11-01');
  const before = await held('2024-12-31');
  expect([before.nowhere, before.account, before.lots.reduce((sum, one) => sum + one, 0)]).toEqual([0, 65_000, 65_000]);
  clock.moveTo('2025-02-01T09:00:00Z');
  await ok('POST', `syndic/budgets/${budgetId}/close`);
  expect([await held('2024-12-31'), await held('2025-01-01')]).toEqual([lots(0, 0, 0), before]);
  const next = await budgetOf(2025);
  await invoice(70_000, '2025-01-15', next);
  expect(await held('2025-12-31')).toEqual(lots(0, 0, 0));
  await invoice(-10_000, '2025-01-20', next);
  const after = await held('2025-12-31');
  // 700,00 were invoiced when 650,00 were left: of the 100,00 given back, 50,00 had been paid by the calls.
  expect([after.account, after.nowhere]).toEqual([5_000, 0]);
  await ok('POST', `syndic/works/${works.id}/finish`, { version: 1, finishedOn: '2025-01-25' });
  clock.moveTo('2026-02-01T09:00:00Z');
  await ok('POST', `syndic/budgets/${next}/close`);
  expect(await held('2025-12-31')).toEqual(lots(0, 0, 0));
});

test('a call due after the closing is left where it is, and does not count among what was called', async () => {
  const { budgetId, ok, call, invoice, held } = await coOwnership();
  await call(50_000, '2024-06-01');
  await call(20_000, '2025-03-01');
  await invoice(10_000, '2024-09-15');
  clock.moveTo('2025-02-01T09:00:00Z');
  await ok('POST', `syndic/budgets/${budgetId}/close`);
  expect((await held('2024-12-31')).lots).toEqual([0, 0, 0]);
  expect((await held('2025-03-01')).account).toBe(60_000);
  const { annexes, checks } = await ok('GET', `syndic/budgets/${budgetId}/annexes`);
  expect(annexes[4].rows.at(-1).cells).toEqual([100_000, 0, 10_000, 50_000, 40_000, 0]);
  expect(checks.map(({ state }: { state: string }) => state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
});

test('provisions posted before they were kept lot by lot go to the lots with the next invoice, by what each was asked, and close as the others do', async () => {
  const { budgetId, ok, building, formerCall, call, invoice, held } = await coOwnership();
  await formerCall([29_970, 17_982, 12_048], '2024-06-01');
  expect(await held('2024-12-31')).toEqual({ lots: [0, 0, 0], nowhere: 60_000, account: 60_000 });
  expect(await ok('GET', `syndic/buildings/${building}/funds?on=2024-12-31`)).toMatchObject({ decidedWorksCents: 60_000, decidedWithoutLotCents: 60_000 });
  await invoice(30_000, '2024-10-15');
  expect(await held('2024-12-31')).toEqual(lots(14_985, 8_991, 6_024));
  await call(40_000, '2024-11-01');
  const before = await held('2024-12-31');
  expect([before.account, before.nowhere]).toEqual([70_000, 0]);
  clock.moveTo('2025-02-01T09:00:00Z');
  await ok('POST', `syndic/budgets/${budgetId}/close`);
  expect([await held('2024-12-31'), await held('2025-01-01')]).toEqual([lots(0, 0, 0), before]);
});

test('works called before and never invoiced go to the lots when their exercise is closed; with nothing to go by they close all the same', async () => {
  const known = await coOwnership();
  await known.formerCall([50_000, 30_000, 20_000], '2024-06-01');
  clock.moveTo('2025-02-01T09:00:00Z');
  await known.ok('POST', `syndic/budgets/${known.budgetId}/close`);
  expect(await known.held('2024-12-31')).toEqual(lots(50_000, 30_000, 20_000));
  const unknown = await coOwnership();
  await unknown.formerCall([50_000, 30_000, 20_000], '2024-06-01', { shares: false });
  await unknown.invoice(40_000, '2024-10-15');
  expect(await unknown.held('2024-12-31')).toEqual({ lots: [0, 0, 0], nowhere: 60_000, account: 60_000 });
  clock.moveTo('2025-02-01T09:00:00Z');
  await unknown.ok('POST', `syndic/budgets/${unknown.budgetId}/close`);
  expect([await unknown.held('2024-12-31'), await unknown.held('2025-01-01')]).toEqual([lots(0, 0, 0), { lots: [0, 0, 0], nowhere: 60_000, account: 60_000 }]);
});

test('works are not ended in an exercise that is closed, nor opened again once they are settled: nothing would be left of their provisions, or some for ever', async () => {
  const { agencyId, budgetId, works, ok, call, held } = await coOwnership();
  const finish = async (version: number, finishedOn: string | null) => app.call('POST', `/api/office/syndic/works/${works.id}/finish`, { as: await app.staff('accountant', agencyId), body: { version, finishedOn } });
  await call(60_000, '2024-06-01');
  expect((await finish(1, '2024-12-01')).status).toBe(200);
  expect((await finish(2, null)).status).toBe(200);
  clock.moveTo('2025-02-01T09:00:00Z');
  await ok('POST', `syndic/budgets/${budgetId}/close`);
  expect((await finish(3, '2024-12-31')).body.error).toMatchObject({ code: 'works-settled', fields: { finishedOn: expect.stringContaining('31/12/2024') } });
  expect((await held('2024-12-31')).account).toBe(60_000);
  expect((await finish(3, '2025-01-15')).status).toBe(200);
  expect((await finish(4, null)).status).toBe(200);
});
