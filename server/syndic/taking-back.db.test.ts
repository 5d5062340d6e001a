import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFactory, type OfficeFactory } from '../../tests/factories/office.ts';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

// Entries of a co-ownership's year taken back from the books, by an accountant: the call, the works, the sale or the notice that made them hears of it, or says where it is undone.
const clock = fixedClock('2025-06-20T09:00:00Z');
let app: TestApp;
let office: OfficeFactory;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let building: Id;
let budgetId: Id;
let contractorId: Id;
let keyId: Id;
const owners: { partyId: Id; lotId: Id; accountId: Id; ownershipId: Id }[] = [];

beforeAll(async () => {
  app = await openTestApp({ clock });
  office = officeFactory(app.db, app.agencyId);
  accountant = await app.staff('accountant');
  building = await office.building('Les Érables', 'syndic');
  for (const lastName of ['Un', 'Deux', 'Trois']) owners.push(await office.coOwner(building, { lastName }));
  keyId = await office.put('allocation_keys', { building_id: building, code: 'GEN', label: 'Charges générales', general: true });
  for (const [index, shares] of [500, 300, 200].entries()) await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, $4)', [app.agencyId, keyId, owners[index]!.lotId, shares]);
  contractorId = await office.put('contractors', { code: 'F0001', name: 'Netpro' });
  budgetId = (await ok('POST', 'budgets', { buildingId: building, fromOn: '2025-01-01' })).id;
  await ok('PUT', `budgets/${budgetId}`, { version: 1, calls: 4, worksFundCents: 50_000, planCents: null, fallbackAuthorised: false, closingPending: '450', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId, account: '611000', cents: 1_000_000 }] });
  await ok('POST', `budgets/${budgetId}/vote`, { version: 2, votedOn: '2024-11-20' });
});
afterAll(() => app.close());

const call = (method: string, path: string, body?: unknown, as = accountant) => app.call(method, `/api/office/${path}`, { as, body });
async function ok(method: string, path: string, body?: unknown) {
  const reply = await call(method, path.startsWith('ledger') ? path : `syndic/${path}`, body);
  expect([method, path, reply.status, reply.body?.error?.message]).toEqual([method, path, 200, undefined]);
  return reply.body;
}
const balance = async (account: string, accountId?: Id): Promise<number> => Number((await app.db.owner.query("select coalesce(sum(debit_cents - credit_cents), 0) as cents from office.ledger_lines where account like $1 and ($2::uuid is null or auxiliary = (select code from office.accounts where id = $2))", [`${account}%`, accountId ?? null])).rows[0].cents);
const entry = async (like: string): Promise<string> => (await app.db.owner.query("select e.id from office.ledger_entries e where e.source = 'syndic' and e.source_key like $1 and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id) order by e.posted_at desc, e.number desc limit 1", [like])).rows[0].id;
const asked = async (id: string) => (await ok('GET', `ledger/entries/${id}`)).takingBack as { allowed: boolean; follows: string[]; sentence: string | null; link: { to: string } | null };
const reverse = (id: string, on: string) => call('POST', `ledger/entries/${id}/reversal`, { on });
const taken = (id: string, on = '2025-06-20') => ok('POST', `ledger/entries/${id}/reversal`, { on });

test('a call for funds taken back in the books is posted no more: its shares and notices are gone, what was paid stays to the co-owner’s credit, and it may be posted again with new notices', async () => {
  await ok('POST', `budgets/${budgetId}/calls/budget/1`);
  await ok('POST', `budgets/${budgetId}/calls/budget/1/notices`);
  await ok('POST', `accounts/${owners[0]!.accountId}/receipts`, { on: '2025-06-20', cents: 125_000, label: 'Virement', chosen: [] });
  const made = await entry(`call:${budgetId}:budget:1`);
  expect(await asked(made)).toMatchObject({ allowed: true, follows: [expect.stringContaining('les copropriétaires ne le doivent plus')] });
  const back = await taken(made);
  expect([await balance('701'), await balance('4501', owners[0]!.accountId), await balance('4501', owners[1]!.accountId)]).toEqual([0, -125_000, 0]);
  expect((await ok('GET', `budgets/${budgetId}/calls`)).calls.find((one: { kind: string; rank: number }) => one.kind === 'budget' && one.rank === 1).posted).toBe(false);
  expect((await app.db.owner.query("select count(publication_on)::int as shown, count(*)::int as all from office.events where title like 'Appel de provisions 1/4%'")).rows[0]).toEqual({ shown: 0, all: 3 });
  expect((await ok('GET', `buildings/${building}/arrears?on=2025-06-20`)).rows).toEqual([]);
  expect(await taken(made)).toEqual({ ...back, created: false });
  expect((await reverse(back.id, '2025-06-20')).body.error.code).toBe('reversal-of-reversal');
  expect(await ok('POST', `budgets/${budgetId}/calls/budget/1`)).toEqual({ posted: true });
  expect((await ok('POST', `budgets/${budgetId}/calls/budget/1/notices`)).written).toBe(3);
  expect([await balance('701'), await balance('4501')]).toEqual([-250_000, 125_000]);
});

test('a works call goes as long as no invoice used what it brought; used, it says of which lot, and the invoice goes first', async () => {
  const works = await ok('POST', 'works', { buildingId: building, keyId, label: 'Toiture', chargeAccount: '671000', votedOn: '2025-03-10', votedCents: 100_000, expectedCents: 0 });
  await ok('POST', `works/${works.id}/call`, { cents: 60_000, dueOn: '2025-06-01' });
  await ok('POST', `budgets/${budgetId}/invoices`, { contractorId, spentOn: '2025-06-10', label: 'Toiture, situation 1', pieceReference: 'T-1', invoiceEventId: null, worksId: works.id, lines: [{ keyId, account: '671000', cents: 40_000 }] });
  const made = await entry(`call:${works.id}:works:1`);
  expect(await asked(made)).toMatchObject({ allowed: false, sentence: expect.stringContaining('n’a plus que') });
  expect((await reverse(made, '2025-06-20')).body.error).toMatchObject({ code: 'made-elsewhere', message: expect.stringContaining('extournez-les d’abord') });
  await taken(await entry('invoice:%'));
  await taken(made);
  const [row] = (await ok('GET', `buildings/${building}/works`)).rows;
  expect([row.calledCents, row.doneCents, await balance('102'), await balance('4502'), await balance('671')]).toEqual([0, 0, 0, 0, 0]);
  expect((await ok('GET', `budgets/${budgetId}/invoices`)).totalCents).toBe(0);
  // The same vote may be called again.
  await ok('POST', `works/${works.id}/call`, { cents: 100_000, dueOn: '2025-06-15' });
  expect(await balance('102')).toBe(-100_000);
});

test('an accrual and its return on the first day of the next exercise go together', async () => {
  await ok('POST', `budgets/${budgetId}/operations`, { kind: 'not-invoiced', on: '2025-06-15', label: 'Électricité', cents: 30_000, account: '602000', keyId });
  const made = await entry('operation:%');
  expect((await asked(made)).follows).toEqual([expect.stringContaining('extournées ensemble')]);
  expect((await reverse(made, '2025-06-20')).body.error.code).toBe('reversed-before');
  await taken(made, '2025-12-31');
  const { rows } = await app.db.owner.query("select r.entry_on, count(*) over () as all from office.ledger_entries e join office.ledger_entries r on r.reverses_id = e.id where e.source_key like 'operation%' order by r.entry_on");
  expect(rows.map(({ entry_on }) => entry_on)).toEqual(['2025-12-31', '2026-01-01']);
  expect(await balance('602')).toBe(0);
});

test('the advance of a sold lot: its three entries go together, and it may be moved again', async () => {
  await ok('POST', `budgets/${budgetId}/operations`, { kind: 'call-advance', on: '2025-06-15', label: 'Avance', cents: 40_000, keyId });
  const body = { lotId: owners[0]!.lotId, sellerAccountId: owners[0]!.accountId, buyerAccountId: owners[1]!.accountId, on: '2025-06-18', setOffDue: false };
  const before = [await balance('4503', owners[0]!.accountId), await balance('4503', owners[1]!.accountId), await balance('103')];
  await ok('POST', `buildings/${building}/advance-moves`, body);
  const first = await entry('advance-back:%');
  await taken(await entry('advance-call:%'));
  expect([await balance('4503', owners[0]!.accountId), await balance('4503', owners[1]!.accountId), await balance('103')]).toEqual(before);
  expect(await taken(first)).toMatchObject({ created: false });
  expect((await ok('POST', `buildings/${building}/advance-moves`, body)).movedCents).toBe(20_000);
});

test('who only reads takes nothing back, and another agency’s entry is not there', async () => {
  const made = await entry(`call:${budgetId}:budget:1%`);
  expect((await call('POST', `ledger/entries/${made}/reversal`, { on: '2025-06-20' }, await app.staff('reader'))).status).toBe(403);
  expect((await call('POST', `ledger/entries/${made}/reversal`, { on: '2025-06-20' }, await app.staff('administrator', await app.createAgency('ailleurs')))).status).toBe(404);
});

test('whatever is called, paid and taken back, the calls that stand are what the books asked', async () => {
  const step = fc.oneof(fc.record({ kind: fc.constant('call' as const), rank: fc.integer({ min: 1, max: 4 }), of: fc.constantFrom('budget', 'worksFund') }), fc.record({ kind: fc.constant('pay' as const), cents: fc.integer({ min: 1, max: 90_000 }) }), fc.record({ kind: fc.constant('back' as const), which: fc.nat() }));
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
    for (const one of steps) {
      if (one.kind === 'call') await ok('POST', `budgets/${budgetId}/calls/${one.of}/${one.rank}`);
      else if (one.kind === 'pay') await ok('POST', `accounts/${owners[1]!.accountId}/receipts`, { on: '2025-06-20', cents: one.cents, label: 'Virement', chosen: [] });
      else {
        const { rows } = await app.db.owner.query("select e.id, greatest(e.entry_on, '2025-06-20') as on from office.ledger_entries e where e.source = 'syndic' and (e.source_key like 'call:%' or e.source_key like 'receipt:%') and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id) order by e.posted_at, e.number");
        const chosen = rows[one.which % rows.length];
        if (chosen) expect([200, 409]).toContain((await reverse(chosen.id, chosen.on)).status);
      }
    }
    const { rows: [sums] } = await app.db.owner.query("select coalesce(sum(total_cents) filter (where kind = 'budget'), 0)::int as budget, coalesce(sum(total_cents) filter (where kind = 'worksFund'), 0)::int as fund, coalesce(sum(total_cents), 0)::int as all from office.syndic_calls");
    const { rows: [shares] } = await app.db.owner.query('select coalesce(sum(cents), 0)::int as all from office.syndic_call_shares');
    expect([await balance('701'), await balance('105'), shares.all]).toEqual([0 - sums.budget, 0 - sums.fund, sums.all]);
  }), { numRuns: 5 });
});

test('closed, an exercise gives a call back only once it is opened again; its settlement counts what stands', async () => {
  for (const { kind, rank, posted } of (await ok('GET', `budgets/${budgetId}/calls`)).calls as { kind: string; rank: number; posted: boolean }[]) if (!posted && kind === 'budget') await ok('POST', `budgets/${budgetId}/calls/${kind}/${rank}`);
  clock.moveTo('2026-02-01T09:00:00Z');
  await taken(await entry(`call:${budgetId}:budget:4%`), '2025-12-31');
  const closed = await ok('POST', `budgets/${budgetId}/close`);
  // Three quarters stand: the settlement gives them back, less what was spent.
  expect(closed.totals.called).toBe(750_000);
  const made = await entry(`call:${budgetId}:budget:3%`);
  expect(await asked(made)).toMatchObject({ allowed: false, sentence: expect.stringContaining('Rouvrez d’abord cet exercice'), link: { to: `/exercices/${budgetId}/appels` } });
  expect(await asked(await entry(`settle:${budgetId}%`))).toMatchObject({ allowed: false, link: { to: `/exercices/${budgetId}/cloture` } });
  await ok('POST', `budgets/${budgetId}/reopen`);
  expect((await asked(made)).allowed).toBe(true);
});
