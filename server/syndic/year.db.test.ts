import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { officeFactory, type OfficeFactory } from '../../tests/factories/office.ts';
import { fixedClock } from '../platform/clock.ts';
import { inAgency } from '../platform/database/connection.ts';
import { day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import { openEntity, postEntries } from '../ledger/public.ts';

// The story of an accountant: the year 2025 of a co-ownership of four lots, from the vote of its budget to the approval of its accounts, in the figures of the worked examples.
const clock = fixedClock('2025-01-02T09:00:00Z');
let app: TestApp;
let office: OfficeFactory;
let accountant: Awaited<ReturnType<TestApp['staff']>>;
let building: Id;
let budgetId: Id;
let contractorId: Id;
const owners: { partyId: Id; lotId: Id; accountId: Id; ownershipId: Id }[] = [];
let keys: { G: Id; A: Id };

beforeAll(async () => {
  app = await openTestApp({ clock });
  office = officeFactory(app.db, app.agencyId);
  accountant = await app.staff('accountant');
  building = await office.building('Les Érables', 'syndic');
  for (const lastName of ['Un', 'Deux', 'Trois', 'Quatre']) owners.push(await office.coOwner(building, { lastName }));
  const key = async (code: string, label: string, general: boolean, shares: number[]) => {
    const id = await office.put('allocation_keys', { building_id: building, code, label, general });
    for (const [index, share] of shares.entries()) await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, $4)', [app.agencyId, id, owners[index]!.lotId, share]);
    return id;
  };
  keys = { G: await key('GEN', 'Charges générales', true, [250, 180, 320, 250]), A: await key('ASC', 'Ascenseur', false, [100, 0, 400, 500]) };
  contractorId = await office.put('contractors', { code: 'F0001', name: 'Netpro' });
});
afterAll(() => app.close());

const call = async (method: string, path: string, body?: unknown, as = accountant) => app.call(method, `/api/office/syndic/${path}`, { as, body });
const ok = async (method: string, path: string, body?: unknown) => {
  const reply = await call(method, path, body);
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return reply.body;
};
/** What accounts stand at in the books, debit positive, with those that begin so. */
const balance = async (account: string, accountId?: Id): Promise<number> => inAgency(app.platform.office, app.agencyId, async (tx) => Number((await sql<{ cents: bigint }>`
  select coalesce(sum(debit_cents - credit_cents), 0)::bigint as cents from office.ledger_lines where account like ${`${account}%`} and (${accountId ?? null}::uuid is null or auxiliary = (select code from office.accounts where id = ${accountId ?? null}::uuid))`.execute(tx)).rows[0]!.cents));
let invoices = 0;
const invoice = (account: string, keyId: Id, cents: number, spentOn: string, more: object = {}) => ok('POST', `budgets/${budgetId}/invoices`, { contractorId, spentOn, label: `Facture ${account}`, pieceReference: `F-${invoices += 1}`, lines: [{ keyId, account, cents }], ...more });

test('a budget is written key by key, and the law’s figures come with it', async () => {
  const created = await ok('POST', 'budgets', { buildingId: building, fromOn: '2025-01-01' });
  budgetId = created.id;
  expect(created).toMatchObject({ untilOn: '2025-12-31', version: 1, votedOn: null, acts: ['change', 'spend', 'close'] });
  const lines = [{ keyId: keys.G, account: '611000', cents: 1_200_000 }, { keyId: keys.A, account: '614000', cents: 200_000 }];
  const saved = await ok('PUT', `budgets/${budgetId}`, { version: 1, calls: 4, worksFundCents: 70_000, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines });
  expect(saved).toMatchObject({ totalCents: 1_400_000, legal: { fundMinimumCents: 70_000, reserveCents: 233_333, suspensionOnAgenda: false } });
  const late = await call('PUT', `budgets/${budgetId}`, { version: 1, calls: 4, worksFundCents: 0, planCents: null, fallbackAuthorised: false, closingPending: '450', worksClosing: 'all-to-12', loansLeftCents: 0, lines });
  expect(late.status).toBe(409);
});

test('nothing is called before the vote; voted, the budget no longer moves', async () => {
  expect((await ok('GET', `budgets/${budgetId}/calls`)).calls).toEqual([]);
  const voted = await ok('POST', `budgets/${budgetId}/vote`, { version: 2, votedOn: '2024-11-20' });
  expect(voted.acts).toEqual(['unvote', 'call', 'spend', 'close']);
  const again = await call('PUT', `budgets/${budgetId}`, { version: 3, calls: 2, worksFundCents: 70_000, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [] });
  expect(again.body.error.code).toBe('budget-voted');
});

test('a call is seen lot by lot and owner by owner before it is posted, and posted once', async () => {
  const preview = await ok('GET', `budgets/${budgetId}/calls/budget/1`);
  expect(preview.lots.map((lot: { owners: { cents: number }[] }) => lot.owners.reduce((sum, { cents }) => sum + cents, 0))).toEqual([80_000, 54_000, 116_000, 100_000]);
  for (const rank of [1, 2, 3, 4]) for (const kind of ['budget', 'worksFund']) expect(await ok('POST', `budgets/${budgetId}/calls/${kind}/${rank}`)).toEqual({ posted: true });
  expect(await ok('POST', `budgets/${budgetId}/calls/budget/1`)).toEqual({ posted: false });
  expect([await balance('4501'), await balance('701'), await balance('105'), await balance('4501', owners[2]!.accountId)]).toEqual([1_400_000, -1_400_000, -70_000, 464_000]);
  expect((await call('POST', `budgets/${budgetId}/vote`, { version: 3, votedOn: null })).body.error.code).toBe('budget-called');
  expect((await ok('GET', `budgets/${budgetId}`)).acts).toEqual(['call', 'spend', 'close']);
});

test('[CLI-258] each owner gets the notice of a call once, on his account and his lots', async () => {
  const before = (await app.db.owner.query('select coalesce(max(seq), 0) as last from office.change_log')).rows[0].last;
  expect((await ok('POST', `budgets/${budgetId}/calls/budget/1/notices`)).written).toBe(4);
  expect((await ok('POST', `budgets/${budgetId}/calls/budget/1/notices`)).written).toBe(0);
  const { rows } = await app.db.owner.query("select e.title, e.account_id, e.body_file_hash is not null as letter from office.events e where e.account_id = $1", [owners[1]!.accountId]);
  expect(rows).toEqual([{ title: 'Appel de provisions 1/4 du 01/01/2025', account_id: owners[1]!.accountId, letter: true }]);
  // And each account knows which paper tells its line of the call: its own.
  const { rows: tied } = await app.db.owner.query("select p.account_id as of, e.account_id as own, n.label from office.account_papers p join office.events e on e.id = p.event_id join office.ledger_entries n on n.id = p.entry_id");
  expect(tied.map(({ of, own, label }) => [of === own, label])).toEqual(owners.map(() => [true, 'Appel de provisions 1/4 du 01/01/2025']));
  const { rows: asked } = await app.db.owner.query("select distinct entity_id as id from office.change_log where entity = 'account-lines' and seq > $1", [before]);
  expect(asked.map(({ id }) => id).toSorted()).toEqual(owners.map(({ accountId }) => accountId).toSorted());
});

test('the works fund stands lot by lot, and its sum is account 105', async () => {
  const funds = await ok('GET', `buildings/${building}/funds?on=2025-12-31`);
  expect(funds.lots.map(({ worksFundCents }: { worksFundCents: number }) => worksFundCents)).toEqual([17_500, 12_600, 22_400, 17_500]);
  expect(funds).toMatchObject({ totalCents: 70_000, withoutLotCents: 0 });
});

test('a payment settles the oldest debts, each on its own account', async () => {
  clock.moveTo('2025-01-20T09:00:00Z');
  await ok('POST', `accounts/${owners[1]!.accountId}/receipts`, { on: '2025-01-20', cents: 55_000, label: 'Virement', chosen: [] });
  // 540,00 and 31,50 fell due on one day: 550,00 settles both in proportion.
  expect([await balance('512'), await balance('4501', owners[1]!.accountId), await balance('4505', owners[1]!.accountId)]).toEqual([55_000, 216_000 - 51_969, 12_600 - 3_031]);
});

let worksId: Id;
test('works are voted, called up to the vote and begun; invoices go under their keys', async () => {
  clock.moveTo('2025-12-20T09:00:00Z');
  const works = await ok('POST', 'works', { buildingId: building, keyId: keys.G, label: 'Toiture', chargeAccount: '671000', votedOn: '2025-05-10', votedCents: 100_000, expectedCents: 0 });
  worksId = works.id;
  expect(works.provisionAccount).toBe('102001');
  await ok('POST', `works/${worksId}/call`, { cents: 100_000, dueOn: '2025-06-01' });
  expect((await call('POST', `works/${worksId}/call`, { cents: 1, dueOn: '2025-07-01' })).body.error.fields.cents).toContain('0,00');
  await invoice('671000', keys.G, 35_000, '2025-09-15', { worksId, label: 'Toiture, situation 1' });
  expect([await balance('102'), await balance('671'), await balance('702')]).toEqual([-65_000, 35_000, -35_000]);
  expect((await ok('GET', `buildings/${building}/works`)).rows).toMatchObject([{ label: 'Toiture', calledCents: 100_000, doneCents: 35_000 }]);
  await invoice('611000', keys.G, 1_123_450, '2025-10-01');
  await invoice('614000', keys.A, 225_033, '2025-10-01');
  await invoice('614000', keys.A, -10_000, '2025-11-01', { label: 'Avoir ascenseur' });
  const again = await call('POST', `budgets/${budgetId}/invoices`, { contractorId, spentOn: '2025-12-01', label: 'Encore', pieceReference: 'f -2', lines: [{ keyId: keys.G, account: '611000', cents: 1_123_450 }] });
  expect([again.status, again.body.error.fields.pieceReference]).toEqual([409, 'La facture f -2 de ce fournisseur est déjà comptabilisée sous le numéro AC000002, au 01/10/2025. Vérifiez son numéro, ou extournez l’écriture d’abord.']);
  expect((await call('POST', `budgets/${budgetId}/invoices`, { contractorId, spentOn: '2026-01-01', label: 'Trop tard', lines: [{ keyId: keys.G, account: '611000', cents: 1 }] })).body.error.fields.spentOn).toContain('31/12/2025');
});

test('a payment that would overdraw the syndicat is refused; an advance is called up to a sixth of the budget', async () => {
  const operation = (kind: string, cents: number, more: object = {}) => call('POST', `budgets/${budgetId}/operations`, { kind, on: '2025-12-10', label: kind, cents, ...more });
  expect((await operation('supplier-paid', 55_001, { contractorId })).body.error.fields.cents).toContain('découvert');
  expect((await operation('supplier-paid', 35_000, { contractorId, worksId })).status).toBe(200);
  expect((await operation('call-advance', 233_334)).body.error.code).toBe('reserve-too-high');
  expect((await operation('call-advance', 80_000)).status).toBe(200);
  expect((await operation('supplier-paid', 1, {})).body.error.fields.contractorId).toContain('fournisseur');
  expect([await balance('1031'), await balance('4503'), await balance('512')]).toEqual([-80_000, 80_000, 20_000]);
});

test('[EX-8] the settlement is seen before it is done: actual charges less calls, lot by lot', async () => {
  const settled = await ok('GET', `budgets/${budgetId}/settlement`);
  expect(settled.totals).toEqual({ actual: 1_338_483, called: 1_400_000, net: -61_517 });
  expect(settled.lots.map(({ net }: { net: number }) => net)).toEqual([-17_634, -13_779, -18_483, -11_621]);
  const early = await call('POST', `budgets/${budgetId}/close`);
  expect(early.status).toBe(422);
});

test('[EX-9] closed, the differences wait lot by lot, works that go on wait in account 12, and the annexes agree', async () => {
  clock.moveTo('2026-02-01T09:00:00Z');
  await ok('POST', `budgets/${budgetId}/close`);
  const on = async (account: string) => inAgency(app.platform.office, app.agencyId, async (tx) => Number((await sql<{ cents: bigint }>`select coalesce(sum(debit_cents - credit_cents), 0)::bigint as cents from office.ledger_lines where account like ${`${account}%`} and entry_on <= '2025-12-31'`.execute(tx)).rows[0]!.cents));
  expect([await on('472'), await on('471'), await on('12'), await on('102'), await on('6') + await on('7')]).toEqual([-61_517, 0, -65_000, 0, 0]);
  expect([await balance('12'), await balance('102'), await balance('671')]).toEqual([0, -65_000, 35_000]);
  const annexes = await ok('GET', `budgets/${budgetId}/annexes`);
  expect(annexes.checks.map(({ state }: { state: string }) => state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  expect(annexes).toMatchObject({ sendable: true, closed: true });
  const five = annexes.annexes[4];
  expect(five.rows.at(-1).cells).toEqual([100_000, 35_000, 35_000, 100_000, 65_000, 0]);
  expect((await call('POST', `budgets/${budgetId}/close`)).body.error.code).toBe('year-closed');
  expect((await call('POST', `budgets/${budgetId}/invoices`, { contractorId, spentOn: '2025-12-01', label: 'Oubliée', lines: [{ keyId: keys.G, account: '611000', cents: 1 }] })).body.error.code).toBe('year-closed');
});

test('closed too early, an exercise is opened again by contrary entries, takes the forgotten invoice, and is closed anew as if once', async () => {
  const standing = async () => [await balance('47'), await balance('12'), await balance('102'), await balance('6'), await balance('7')];
  const closed = await standing();
  expect((await ok('GET', `budgets/${budgetId}`)).acts).toEqual(['approve', 'reopen']);
  // The books alone do not move: the settlement would stay behind.
  const { rows: [settlement] } = await app.db.owner.query("select id from office.ledger_entries where source = 'syndic' and source_key like 'settle:%'");
  expect((await app.call('GET', `/api/office/ledger/entries/${settlement.id}`, { as: accountant })).body.takingBack).toMatchObject({ allowed: false, sentence: expect.stringContaining('Rouvrez l’exercice'), link: { to: `/exercices/${budgetId}/cloture` } });
  expect((await app.call('POST', `/api/office/ledger/entries/${settlement.id}/reversal`, { as: accountant, body: { on: '2026-01-10' } })).body.error.code).toBe('made-elsewhere');
  const { rows: [year] } = await app.db.owner.query("select id, entity_id, version from office.ledger_fiscal_years where from_on = '2025-01-01'");
  for (const act of ['reopening', 'approval']) expect((await app.call('POST', `/api/office/ledger/fiscal-years/${year.id}/${act}`, { as: accountant, body: { version: year.version } })).body.error.code).toBe('year-arrested-elsewhere');
  expect((await app.call('GET', `/api/office/ledger/entities/${year.entity_id}`, { as: accountant })).body.years.find(({ id }: { id: string }) => id === year.id).acts).toEqual([]);
  // The settlement, and the three entries and three returns of works that go on.
  expect(await ok('POST', `budgets/${budgetId}/reopen`)).toEqual({ reversed: 7 });
  expect((await ok('GET', `budgets/${budgetId}`))).toMatchObject({ closedOn: null, acts: ['call', 'spend', 'close'] });
  expect((await call('POST', `budgets/${budgetId}/reopen`)).body.error.code).toBe('year-not-closed');
  expect((await ok('GET', `budgets/${budgetId}/settlement`)).totals).toEqual({ actual: 1_338_483, called: 1_400_000, net: -61_517 });
  await invoice('611000', keys.G, 2_000, '2025-12-12', { label: 'Facture oubliée' });
  await invoice('611000', keys.G, -2_000, '2025-12-12', { label: 'Facture oubliée, avoir' });
  await ok('POST', `budgets/${budgetId}/close`);
  expect(await standing()).toEqual(closed);
  expect((await ok('GET', `budgets/${budgetId}/annexes`)).checks.map(({ state }: { state: string }) => state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
  expect((await ok('GET', `budgets/${budgetId}/settlement`)).lots.map(({ net }: { net: number }) => net)).toEqual([-17_634, -13_779, -18_483, -11_621]);
});

test('the five annexes are printed in the name of the syndicat', async () => {
  const pdf = await app.call('GET', `/api/office/syndic/budgets/${budgetId}/annexes.pdf`, { as: accountant });
  expect(pdf.headers['content-type']).toBe('application/pdf');
  expect(pdf.raw.subarray(0, 5).toString()).toBe('%PDF-');
});

test('[EX-11] lot 1 is sold before the approval: its credit goes to the buyer, and the exercise is locked', async () => {
  const buyer = await office.party({ lastName: 'Acquéreur' });
  const account = await office.account({ partyId: buyer, buildingId: building });
  await office.change('ownerships', owners[0]!.ownershipId, { until_on: '2026-03-10' });
  await office.ownership({ buildingId: building, lotId: owners[0]!.lotId, partyId: buyer, accountId: account, from: '2026-03-10' });
  clock.moveTo('2026-05-16T09:00:00Z');
  const seller = await balance('4501', owners[0]!.accountId);
  await ok('POST', `budgets/${budgetId}/approve`, { approvedOn: '2026-05-15' });
  expect([await balance('4501', account), await balance('4501', owners[0]!.accountId), await balance('47')]).toEqual([-17_634, seller, 0]);
  expect((await call('POST', `budgets/${budgetId}/approve`, { approvedOn: '2026-05-15' })).body.error.code).toBe('year-approved');
  const { rows } = await app.db.owner.query("select state, arrested_on::text as arrested, approved_on::text as approved from office.ledger_fiscal_years where from_on = '2025-01-01'");
  expect(rows).toEqual([{ state: 'approved', arrested: '2026-02-01', approved: '2026-05-15' }]);
  expect((await call('POST', `budgets/${budgetId}/reopen`)).body.error.code).toBe('year-approved');
});

test('what is not paid is listed, and a formal notice that claims no provision of its own is refused', async () => {
  const list = await ok('GET', `buildings/${building}/arrears?on=2026-05-20`);
  expect(list.rows.length).toBeGreaterThan(1);
  const worst = list.rows[0];
  expect((await call('POST', `accounts/${worst.accountId}/reminders`, { kind: 'notice', sentOn: '2026-05-20', debtIds: [] })).body.error.code).toBe('notice-refused');
  const reminded = await ok('POST', `accounts/${worst.accountId}/reminders`, { kind: 'reminder', sentOn: '2026-05-20', debtIds: [] });
  expect(reminded).toMatchObject({ state: 'reminded', reminders: 1, costsToDebtor: false });
});

test('a dated statement tells what the seller owes for one lot, and shows its works fund beside', async () => {
  const statement = await ok('GET', `buildings/${building}/dated-statement?lotIds=${owners[1]!.lotId}&on=2026-05-20`);
  const [lot] = statement.lots;
  expect(statement.lots).toHaveLength(1);
  expect(lot).toMatchObject({ worksFund: 12_600, history: [{ label: '2025', budget: 216_000, outside: 0 }, { label: '2024', budget: null, outside: null }] });
  expect(statement.feeCapCents).toBe(38_000);
});

test('a dated statement leaves to the buyer what is called but not due yet: budget, works fund, and works posted ahead', async () => {
  const { lots: [lot] } = await ok('GET', `buildings/${building}/dated-statement?lotIds=${owners[1]!.lotId}&on=2025-05-20`);
  const part = (name: string) => lot.parts.find((one: { part: string }) => one.part === name).cents;
  expect([part('3b'), part('3c')]).toEqual([108_000, 18_000 + 6_300]);
});

let saleId: Id;
test('[EX-10] a sale says whose each call is by its due day, and opposes in four groups what the seller owed, for fifteen days', async () => {
  const buyer = (await app.db.owner.query("select party_id as id from office.accounts where id = (select account_id from office.ownerships where lot_id = $1 and from_on = '2026-03-10')", [owners[0]!.lotId])).rows[0].id;
  saleId = await office.put('transfers', { building_id: building, seller_party_id: owners[0]!.partyId, buyer_party_id: buyer, sold_on: '2026-03-10', lot_ids: [owners[0]!.lotId] });
  const sale = await ok('GET', `transfers/${saleId}/accounts`);
  expect(sale).toMatchObject({ sellerAccountId: owners[0]!.accountId, receivedOn: null, alert: { state: 'no-notice', lastDay: null } });
  const earlier = await office.put('transfers', { building_id: building, seller_party_id: owners[3]!.partyId, buyer_party_id: buyer, sold_on: '2025-06-15', lot_ids: [owners[3]!.lotId] });
  const { claims } = await ok('GET', `transfers/${earlier}/accounts`);
  const daysOf = (who: string) => claims.filter(({ owedBy }: { owedBy: string }) => owedBy === who).map(({ dueOn }: { dueOn: string }) => dueOn);
  expect([daysOf('seller'), daysOf('buyer')]).toEqual([['2025-01-01', '2025-01-01', '2025-04-01', '2025-04-01', '2025-06-01'], ['2025-07-01', '2025-07-01', '2025-10-01', '2025-10-01', '2025-12-10']]);
  const owed = (await ok('GET', `accounts/${owners[0]!.accountId}/situation?on=2026-03-10`)).dueCents;
  expect([sale.totalCents, sale.groups.map(({ cents }: { cents: number }) => cents)]).toEqual([owed, [owed, 0, 0, 0]]);
  const note = (receivedOn: string, opposedOn: string | null) => call('PUT', `transfers/${saleId}/notice`, { receivedOn, opposedOn });
  expect((await note('2026-03-20', '2026-04-05')).body.error.fields.opposedOn).toContain('04/04/2026');
  expect((await note('2026-03-20', '2026-03-19')).body.error.code).toBe('opposed-too-early');
  expect((await note('2026-03-20', '2026-04-04')).body).toMatchObject({ alert: { state: 'settled', lastDay: '2026-04-04', sentence: '' }, opposedOn: '2026-04-04' });
  const pdf = await app.call('GET', `/api/office/syndic/transfers/${saleId}/opposition.pdf`, { as: accountant });
  expect([pdf.headers['content-type'], pdf.raw.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
});

test('the dated statement is printed for the notary', async () => {
  const pdf = await app.call('GET', `/api/office/syndic/buildings/${building}/dated-statement.pdf?lotIds=${owners[1]!.lotId}&lotIds=${owners[2]!.lotId}&on=2026-05-20`, { as: accountant });
  expect([pdf.headers['content-type'], pdf.raw.subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
});

test('[EX-12] the advance of a sold lot goes back to the seller and is called from the buyer; the works fund does not move', async () => {
  const buyer = await app.db.owner.query("select a.id from office.accounts a join office.parties p on p.id = a.party_id where p.last_name = 'Acquéreur'");
  const before = await balance('105');
  const moved = await ok('POST', `buildings/${building}/advance-moves`, { lotId: owners[0]!.lotId, sellerAccountId: owners[0]!.accountId, buyerAccountId: buyer.rows[0].id, on: '2026-05-16', setOffDue: false });
  expect(moved).toEqual({ movedCents: 20_000, leftToPayCents: 20_000 });
  expect([await balance('4503', owners[0]!.accountId), await balance('4503', buyer.rows[0].id), await balance('105'), await balance('1031')]).toEqual([0, 20_000, before, -80_000]);
  expect((await ok('GET', `transfers/${saleId}/accounts`)).lots).toMatchObject([{ advanceCents: 20_000, advanceMoved: true }]);
});

test('an advance given back once is not given back again another day', async () => {
  const buyer = await app.db.owner.query("select a.id from office.accounts a join office.parties p on p.id = a.party_id where p.last_name = 'Acquéreur'");
  const again = await call('POST', `buildings/${building}/advance-moves`, { lotId: owners[0]!.lotId, sellerAccountId: owners[0]!.accountId, buyerAccountId: buyer.rows[0].id, on: '2026-05-17', setOffDue: false });
  expect([again.body.error.code, await balance('4503', buyer.rows[0].id)]).toEqual(['advance-moved', 20_000]);
});

test('tricky 4: a key changed by the assembly keeps its former weights for what came before', async () => {
  const { body } = await app.call('GET', `/api/office/allocation-keys/${keys.A}`, { as: accountant });
  await ok('POST', `buildings/${building}/keys/${keys.A}/change`, { version: body.version, fromOn: '2026-07-01', shares: [{ lotId: owners[1]!.lotId, shares: 1 }, { lotId: owners[2]!.lotId, shares: 1 }] });
  const next = await ok('POST', 'budgets', { buildingId: building, fromOn: '2026-01-01' });
  await ok('PUT', `budgets/${next.id}`, { version: 1, calls: 4, worksFundCents: 0, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId: keys.A, account: '614000', cents: 40_000 }] });
  await ok('POST', `budgets/${next.id}/vote`, { version: 2, votedOn: '2025-12-01' });
  const paying = async (rank: number) => (await ok('GET', `budgets/${next.id}/calls/budget/${rank}`)).lots.map(({ lotId }: { lotId: Id }) => owners.findIndex((one) => one.lotId === lotId) + 1);
  expect([await paying(2), await paying(3)]).toEqual([[1, 3, 4], [2, 3]]);
  const again = await call('POST', `buildings/${building}/keys/${keys.A}/change`, { version: body.version + 1, fromOn: '2026-06-01', shares: [] });
  expect(again.body.error.code).toBe('key-changed-already');
  const { versions } = await ok('GET', `keys/${keys.A}/versions`);
  expect(versions).toMatchObject([{ untilOn: '2026-07-01', total: 1_000, lots: [{ shares: 100 }, { shares: 0 }, { shares: 400 }, { shares: 500 }] }]);
});

test('[EX-13] thirty days after the notice was presented, the other provisions are due at once', async () => {
  const budgets = (await ok('GET', `budgets?buildingId=${building}`)).rows;
  for (const rank of [1, 2, 3, 4]) await ok('POST', `budgets/${budgets[0].id}/calls/budget/${rank}`);
  const account = `accounts/${owners[2]!.accountId}`;
  const before = await ok('GET', `${account}/situation?on=2026-05-21`);
  const [claimed] = before.items.filter(({ kind, dueOn }: { kind: string; dueOn: string }) => kind === 'budget' && dueOn === '2026-01-01');
  const noticed = await ok('POST', `${account}/reminders`, { kind: 'notice', sentOn: '2026-05-20', debtIds: [claimed.id] });
  expect(noticed).toMatchObject({ state: 'formalNotice', costsToDebtor: true });
  await ok('POST', `${account}/reminders/${noticed.steps.at(-1).id}/present`, { presentedOn: '2026-05-21' });
  expect((await ok('GET', `${account}/situation?on=2026-06-20`)).state).toBe('formalNotice');
  expect((await ok('GET', `${account}/situation?on=2026-06-21`))).toMatchObject({ state: 'forfeited', interestCents: null });
  await ok('PUT', 'legal-rates', { fromOn: '2026-01-01', basisPoints: 267, source: 'Arrêté' });
  expect((await ok('GET', `${account}/situation?on=2026-06-21`)).interestCents).toBeGreaterThan(0);
});

test('what other entries called already is not called twice', async () => {
  const next = await ok('POST', 'budgets', { buildingId: building, fromOn: '2027-01-01' });
  await ok('PUT', `budgets/${next.id}`, { version: 1, calls: 4, worksFundCents: 0, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId: keys.G, account: '611000', cents: 40_000 }] });
  await ok('POST', `budgets/${next.id}/vote`, { version: 2, votedOn: '2026-05-15' });
  await inAgency(app.platform.office, app.agencyId, async (tx) => {
    const line = (account: string, auxiliary: string, debitCents: bigint, creditCents: bigint) => ({ account, auxiliary, label: 'Appel repris', debitCents, creditCents, lettering: null, letteredOn: null });
    await postEntries(tx, app.agencyId, await openEntity(tx, app.agencyId, 'building', building), [{
      journal: 'AF', number: 'AF900', entryOn: day('2027-01-05'), label: 'Appel repris', pieceReference: null, pieceOn: null, validatedOn: null, lines: [line('450100', 'C0001', 10_000n, 0n), line('701000', '', 0n, 10_000n)],
    }], { name: 'move-in', id: null });
  });
  const { calls } = await ok('GET', `budgets/${next.id}/calls`);
  expect(calls.map(({ elsewhere }: { elsewhere: boolean }) => elsewhere)).toEqual([true, false, false, false]);
  expect((await call('POST', `budgets/${next.id}/calls/budget/1`)).body.error.code).toBe('called-elsewhere');
});

test('what a call lacks is said in words: an owner without an account, a key without shares', async () => {
  const other = await office.building('Les Ormes', 'syndic');
  const lotId = await office.lot(other);
  const key = await office.put('allocation_keys', { building_id: other, code: 'GEN', label: 'Charges générales', general: true });
  const { id } = await ok('POST', 'budgets', { buildingId: other, fromOn: '2026-01-01' });
  await ok('PUT', `budgets/${id}`, { version: 1, calls: 4, worksFundCents: 0, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId: key, account: '611000', cents: 40_000 }] });
  await ok('POST', `budgets/${id}/vote`, { version: 2, votedOn: '2025-12-01' });
  const refused = async () => { const { status, body } = await call('POST', `budgets/${id}/calls/budget/1`); return [status, body.error.code, body.error.message]; };
  expect(await refused()).toEqual([409, 'key-empty', 'La clé «\u00A0Charges générales\u00A0» n’a de tantièmes pour aucun lot. Complétez ses tantièmes.']);
  await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, 100)', [app.agencyId, key, lotId]);
  expect((await refused())[1]).toBe('nobody-owns');
  const partyId = await office.party({ lastName: 'Orme' });
  await office.ownership({ buildingId: other, lotId, partyId, accountId: null });
  expect(await refused()).toEqual([409, 'owner-without-account', 'ORME Camille n’a pas de compte dans cet immeuble. Ouvrez son compte, puis recommencez.']);
  await office.account({ partyId, buildingId: other });
  expect(await ok('POST', `budgets/${id}/calls/budget/1`)).toEqual({ posted: true });
});

test('the invoices of an exercise are listed with their entry, and add up to its charges', async () => {
  const { rows, count, totalCents } = await ok('GET', `budgets/${budgetId}/invoices`);
  expect([rows.map(({ label, cents }: { label: string; cents: number }) => [label, cents]), count, totalCents]).toEqual([[['Facture oubliée, avoir', -2_000], ['Facture oubliée', 2_000], ['Avoir ascenseur', -10_000], ['Facture 614000', 225_033], ['Facture 611000', 1_123_450], ['Toiture, situation 1', 35_000]], 6, 1_373_483]);
  expect(rows[2]).toMatchObject({ contractorName: 'Netpro', keyLabel: 'Ascenseur', entryNumber: expect.any(String) });
});

test('readers look and change nothing; another agency finds nothing of ours', async () => {
  const reader = await app.staff('reader');
  expect((await call('GET', 'budgets', undefined, reader)).body.rows.length).toBe(4);
  expect((await call('POST', `budgets/${budgetId}/calls/budget/1`, undefined, reader)).status).toBe(403);
  const stranger = await app.staff('accountant', await app.createAgency('ailleurs'));
  for (const path of [`budgets/${budgetId}`, `budgets/${budgetId}/settlement`, `buildings/${building}/works`, `accounts/${owners[0]!.accountId}/situation`]) expect((await call('GET', path, undefined, stranger)).status).toBe(404);
  expect((await call('POST', 'budgets', { buildingId: building, fromOn: '2028-01-01' }, stranger)).status).toBe(404);
});

test('tricky 13: of an owner’s two lots one is sold: the dated statement holds that lot alone, what is owed under one account is told lot by lot, and the other lot keeps what it had', async () => {
  const place = await office.building('Les Charmes', 'syndic');
  const { partyId, accountId, lotId: sold, ownershipId } = await office.coOwner(place, { lastName: 'Charme' });
  const kept = await office.lot(place);
  await office.ownership({ buildingId: place, lotId: kept, partyId, accountId });
  const key = await office.put('allocation_keys', { building_id: place, code: 'GEN', label: 'Charges générales', general: true });
  for (const [lotId, shares] of [[sold, 100], [kept, 60]] as const) await app.db.owner.query('insert into office.key_shares (agency_id, key_id, lot_id, shares) values ($1, $2, $3, $4)', [app.agencyId, key, lotId, shares]);
  const { id } = await ok('POST', 'budgets', { buildingId: place, fromOn: '2026-01-01' });
  await ok('PUT', `budgets/${id}`, { version: 1, calls: 4, worksFundCents: 16_000, planCents: null, fallbackAuthorised: false, closingPending: '471-472', worksClosing: 'all-to-12', loansLeftCents: 0, lines: [{ keyId: key, account: '611000', cents: 64_000 }] });
  await ok('POST', `budgets/${id}/vote`, { version: 2, votedOn: '2025-12-01' });
  for (const kind of ['budget', 'worksFund']) await ok('POST', `budgets/${id}/calls/${kind}/1`);
  const statement = async (lotId: Id) => {
    const { lots } = await ok('GET', `buildings/${place}/dated-statement?lotIds=${lotId}&on=2026-03-10`);
    expect(lots).toHaveLength(1);
    const part = (name: string) => lots[0].parts.find((one: { part: string }) => one.part === name).cents;
    return { number: lots[0].number, owed: [part('1a'), part('1b')], later: part('3b'), worksFund: lots[0].worksFund };
  };
  const [ofSold, ofKept] = [await statement(sold), await statement(kept)];
  expect([ofSold.owed, ofSold.later, ofSold.worksFund]).toEqual([[10_000, 2_500], 30_000, 2_500]);
  expect([ofKept.owed, ofKept.later, ofKept.worksFund]).toEqual([[6_000, 1_500], 18_000, 1_500]);
  const buyer = await office.party({ lastName: 'Frêne' });
  await office.change('ownerships', ownershipId, { until_on: '2026-03-11' });
  await office.ownership({ buildingId: place, lotId: sold, partyId: buyer, accountId: await office.account({ partyId: buyer, buildingId: place }), from: '2026-03-11' });
  expect(await statement(kept)).toEqual(ofKept);
});

test('every entry of the year balances', async () => {
  const { rows } = await app.db.owner.query('select entry_id from office.ledger_lines group by entry_id having sum(debit_cents) <> sum(credit_cents)');
  expect(rows).toEqual([]);
});
