import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { coOwnership, type Holder } from '../../tests/support/co-ownership.ts';
import type { Id } from '../kernel/ids.ts';
import { fixedClock } from '../platform/clock.ts';

// The worked examples that follow one co-owner: what he owes, what a payment settles, what a notice opens, what a sale leaves. Their own numbers, through the routes of staff.
const clock = fixedClock('2026-01-10T09:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

type Place = Awaited<ReturnType<typeof coOwnership>>;
interface Item { id: Id; kind: string; dueOn: string; cents: number; label: string }

/** Quarters of 300,00 of 2026 called before anything is due, and 150,00 that the approved accounts of 2025 left. */
async function quarters(more: { worksFundCents?: number; vote?: string | null; fallbackAuthorised?: boolean } = {}): Promise<{ place: Place; holder: Holder; budgetId: Id }> {
  clock.moveTo('2026-01-10T09:00:00Z');
  const place = await coOwnership(app, { G: [1] });
  const past = await place.budget('2025-01-01', [['G', '611000', 120_000]]);
  await place.invoice(past, '2025-03-01', [['G', '611000', 15_000]]);
  await place.ok('POST', `budgets/${past}/close`);
  await place.ok('POST', `budgets/${past}/approve`, { approvedOn: '2026-01-05' });
  const budgetId = await place.budget('2026-01-01', [['G', '611000', 120_000]], { vote: '2025-11-20', ...more });
  return { place, holder: place.holders[0]!, budgetId };
}
const post = async ({ ok }: Place, budgetId: Id, kind: string, ranks: readonly number[]) => { for (const rank of ranks) await ok('POST', `budgets/${budgetId}/calls/${kind}/${rank}`); };
/** Claims the first quarter alone, presented on 15 January. */
async function notice({ ok, situation }: Place, holder: Holder) {
  const items: Item[] = (await situation(holder, '2026-01-12')).items;
  const first = items.find(({ dueOn, kind }) => kind === 'budget' && dueOn === '2026-01-01')!;
  const { steps } = await ok('POST', `accounts/${holder.accountId}/reminders`, { kind: 'notice', sentOn: '2026-01-12', debtIds: [first.id] });
  await ok('POST', `accounts/${holder.accountId}/reminders/${steps.at(-1).id}/present`, { presentedOn: '2026-01-15' });
  return first;
}
/** What the forfeiture makes due: said in the sentence of its article. */
const sentences = async ({ situation }: Place, holder: Holder, on: string) => { const { state, reasons } = await situation(holder, on); return [state, reasons.find(({ article }: { article: string }) => article.includes('19-2'))?.sentence]; };

test('[EX-13] thirty days after the notice of a quarter, it and all later ones, and the approved arrears, are due at once: 1 350,00', async () => {
  const { place, holder, budgetId } = await quarters();
  await post(place, budgetId, 'budget', [1, 2, 3, 4]);
  await notice(place, holder);
  clock.moveTo('2026-02-15T09:00:00Z');
  expect(await sentences(place, holder, '2026-02-14')).toEqual(['formalNotice', expect.stringContaining('deviendront exigibles le 15/02/2026')]);
  expect(await sentences(place, holder, '2026-02-15')).toEqual(['forfeited', expect.stringContaining('1\u00A0350,00\u00A0€ sont exigibles depuis le 15/02/2026')]);
});

test('[EX-13] contributions to the works fund that fall due later are due with them: 1 395,00', async () => {
  const { place, holder, budgetId } = await quarters({ worksFundCents: 6_000 });
  await post(place, budgetId, 'budget', [1, 2, 3, 4]);
  await post(place, budgetId, 'worksFund', [2, 3, 4]);
  await notice(place, holder);
  clock.moveTo('2026-02-15T09:00:00Z');
  expect(await sentences(place, holder, '2026-02-15')).toEqual(['forfeited', expect.stringContaining('1\u00A0395,00\u00A0€')]);
});

test('[EX-13] tricky 12: paid on the thirtieth day nothing is due early; paid the day after, it is too late', async () => {
  for (const [paidOn, state] of [['2026-02-10', 'formalNotice'], ['2026-02-14', 'formalNotice'], ['2026-02-15', 'forfeited']] as const) {
    const { place, holder, budgetId } = await quarters();
    await post(place, budgetId, 'budget', [1, 2, 3, 4]);
    const first = await notice(place, holder);
    clock.moveTo('2026-03-01T09:00:00Z');
    await place.pay(holder, paidOn, 30_000, [first.id]);
    expect([paidOn, (await place.situation(holder, '2026-03-01')).state]).toEqual([paidOn, state]);
  }
});

test('[EX-13] a quarter called before the vote of the budget makes nothing due early', async () => {
  clock.moveTo('2026-01-10T09:00:00Z');
  const { place, holder, budgetId } = await quarters({ vote: null, fallbackAuthorised: true });
  await post(place, budgetId, 'budget', [1, 2]);
  await notice(place, holder);
  clock.moveTo('2026-02-20T09:00:00Z');
  const { state, reasons } = await place.situation(holder, '2026-02-20');
  expect([state, reasons.map(({ article }: { article: string }) => article)]).toEqual(['formalNotice', ['Décret n°\u00A067-223, art. 43']]);
});

test('tricky 11: a notice of one global amount is refused by the program', async () => {
  const { place, holder, budgetId } = await quarters();
  await post(place, budgetId, 'budget', [1]);
  const { items: [quarter] } = await place.situation(holder, '2026-01-12');
  for (const debtIds of [['total'], [quarter.id, 'total']]) {
    const { status, body } = await place.ask('POST', `accounts/${holder.accountId}/reminders`, { kind: 'notice', sentOn: '2026-01-12', debtIds });
    expect([status, body.error.code, body.error.message]).toEqual([422, 'notice-refused', expect.stringContaining('montant global')]);
  }
  expect((await place.situation(holder, '2026-01-12')).steps).toEqual([]);
});

test('[EX-14] 1 200,00 at 2,67 % for 45 days is 3,95; a provision that no notice claimed bears nothing', async () => {
  clock.moveTo('2026-01-10T09:00:00Z');
  const { place, holder, budgetId } = await quarters();
  await place.ok('PUT', 'legal-rates', { fromOn: '2026-01-01', basisPoints: 267, source: 'Arrêté' });
  const roof = await place.works('2025-12-01', 120_000);
  await place.ok('POST', `works/${roof}/call`, { cents: 120_000, dueOn: '2026-01-02' });
  await post(place, budgetId, 'budget', [1, 2]);
  clock.moveTo('2026-04-20T09:00:00Z');
  const items: Item[] = (await place.situation(holder, '2026-02-01')).items;
  await place.ok('POST', `accounts/${holder.accountId}/reminders`, { kind: 'notice', sentOn: '2026-02-01', debtIds: [items.find(({ kind }) => kind === 'works')!.id] });
  expect((await place.situation(holder, '2026-03-18')).interestCents).toBe(395);
  // The second quarter fell due on 1 April: still nothing but the 1 200,00 bears interest, 78 days of it.
  expect((await place.situation(holder, '2026-04-20')).interestCents).toBe(Math.round(120_000 * 78 * 0.0267 / 365));
});

test('interest goes on in the next exercise on what a notice claimed in the one before', async () => {
  const { place, holder, budgetId } = await quarters();
  await place.ok('PUT', 'legal-rates', { fromOn: '2026-01-01', basisPoints: 267, source: 'Arrêté' });
  await post(place, budgetId, 'budget', [1]);
  await notice(place, holder);
  await place.budget('2027-01-01', [['G', '611000', 120_000]], { vote: null });
  expect((await place.situation(holder, '2027-01-12')).interestCents).toBe(Math.round(30_000 * 0.0267));
});

test('[EX-15] 60,00 on two debts of one day, 70,00 and 50,00, is 35,00 and 25,00, and the later one stays whole; « for B » settles B first', async () => {
  for (const [chosen, left] of [[false, [3_500, 2_500, 3_000]], [true, [6_000, 0, 3_000]]] as const) {
    clock.moveTo('2026-02-01T09:00:00Z');
    const place = await coOwnership(app, { G: [1] });
    const holder = place.holders[0]!;
    const budgetId = await place.budget('2026-01-01', [['G', '611000', 28_000]], { worksFundCents: 20_000, vote: '2025-11-20' });
    await post(place, budgetId, 'budget', [1]);
    await post(place, budgetId, 'worksFund', [1]);
    const roof = await place.works('2025-12-01', 3_000);
    await place.ok('POST', `works/${roof}/call`, { cents: 3_000, dueOn: '2026-04-01' });
    const items: Item[] = (await place.situation(holder, '2026-02-01')).items;
    await place.pay(holder, '2026-02-01', 6_000, chosen ? [items.find(({ kind }) => kind === 'worksFund')!.id] : []);
    expect([await place.stands('4501', { of: holder }), await place.stands('4505', { of: holder }), await place.stands('4502', { of: holder })]).toEqual(left);
  }
});

test('[EX-10] tricky 8: of four calls of 10 000,00, those due before the sale are the seller’s, 3 600,00, the others the buyer’s, 3 600,00', async () => {
  clock.moveTo('2026-01-10T09:00:00Z');
  const { office, building, holders: [seller], works, ok } = await coOwnership(app, { G: [180, 820] });
  const walls = await works('2021-03-10', 4_000_000);
  for (const dueOn of ['2021-07-01', '2021-09-01', '2021-12-01', '2022-02-01']) await ok('POST', `works/${walls}/call`, { cents: 1_000_000, dueOn });
  const buyer = await office.put('parties', { code: 'EX-BUYER', kind: 'person', last_name: 'Acquéreur' });
  const sale = await office.put('transfers', { building_id: building, seller_party_id: seller!.partyId, buyer_party_id: buyer, sold_on: '2021-10-15', lot_ids: [seller!.lotId] });
  const { claims } = await ok('GET', `transfers/${sale}/accounts`);
  const owed = (by: string) => claims.filter(({ owedBy }: { owedBy: string }) => owedBy === by).map(({ cents }: { cents: number }) => cents);
  expect([owed('seller'), owed('buyer')]).toEqual([[180_000, 180_000], [180_000, 180_000]]);
});

test('[EX-12] tricky 9: 432,00 of works fund stay with the lot; the advance of 250,00 goes back less the 120,00 the seller owes, at his asking, and the buyer is called 250,00', async () => {
  clock.moveTo('2026-03-20T09:00:00Z');
  const place = await coOwnership(app, { G: [1] }, ['12']);
  const { office, building, holders: [seller], ok, pay, stands, operation, situation } = place;
  const budgetId = await place.budget('2026-01-01', [['G', '611000', 200_000]], { calls: 1, worksFundCents: 43_200, vote: '2025-11-20' });
  await post(place, budgetId, 'worksFund', [1]);
  await operation(budgetId, 'call-advance', '2026-01-02', 25_000);
  await post(place, budgetId, 'budget', [1]);
  await pay(seller!, '2026-01-15', 25_000 + 43_200 + 188_000, (await situation(seller!, '2026-01-15')).items.toSorted((a: Item, b: Item) => a.cents - b.cents).map(({ id }: Item) => id));
  expect([await stands('4501', { of: seller! }), await stands('4503', { of: seller! }), await stands('4505', { of: seller! })]).toEqual([12_000, 0, 0]);
  const { lots: [lot] } = await ok('GET', `buildings/${building}/dated-statement?lotIds=${seller!.lotId}&on=2026-03-10`);
  const part = (name: string) => lot.parts.find((one: { part: string }) => one.part === name).cents;
  expect([part('1a'), part('2a'), part('3a'), lot.worksFund]).toEqual([12_000, 25_000, 25_000, 43_200]);
  const partyId = await office.put('parties', { code: 'EX12-BUYER', kind: 'person', last_name: 'Acquéreur' });
  const buyer = { partyId, lotId: seller!.lotId, accountId: await office.account({ partyId, buildingId: building, code: 'EX12-B' }) };
  const moved = await ok('POST', `buildings/${building}/advance-moves`, { lotId: seller!.lotId, sellerAccountId: seller!.accountId, buyerAccountId: buyer.accountId, on: '2026-03-12', setOffDue: true });
  expect(moved).toEqual({ movedCents: 25_000, leftToPayCents: 13_000 });
  expect([await stands('4501', { of: seller! }), await stands('4503', { of: seller! }), await stands('4503', { of: buyer }), await stands('1031'), await stands('105')]).toEqual([0, -13_000, 25_000, -25_000, -43_200]);
});

test.each(['471-472', '450'])('tricky 7: with the setting %s, what the closing shows is nobody’s to pay before the approval, then the buyer’s', async (closingPending) => {
  clock.moveTo('2026-01-10T09:00:00Z');
  const place = await coOwnership(app, { G: [1] });
  const { office, building, holders: [seller], ok, situation, stands } = place;
  const past = await place.budget('2025-01-01', [['G', '611000', 120_000]], { closingPending });
  await place.invoice(past, '2025-03-01', [['G', '611000', 15_000]]);
  await ok('POST', `budgets/${past}/close`);
  // The seller sells on 10 March; the accounts are approved on 15 March.
  expect((await situation(seller!, '2026-02-01')).dueCents).toBe(0);
  expect((await ok('GET', `buildings/${building}/arrears?on=2026-02-01`)).rows).toEqual([]);
  const partyId = await office.put('parties', { code: `EX7-${closingPending}`, kind: 'person', last_name: 'Acquéreur' });
  const buyer = { partyId, lotId: seller!.lotId, accountId: await office.account({ partyId, buildingId: building, code: `EX7-${closingPending}-B` }) };
  await app.db.owner.query("update office.ownerships set until_on = '2026-03-10' where lot_id = $1", [seller!.lotId]);
  await office.ownership({ buildingId: building, lotId: seller!.lotId, partyId, accountId: buyer.accountId, from: '2026-03-10' });
  clock.moveTo('2026-03-20T09:00:00Z');
  await ok('POST', `budgets/${past}/approve`, { approvedOn: '2026-03-15' });
  expect([await stands('4501', { of: seller! }), await stands('4501', { of: buyer }), await stands('47')]).toEqual([0, 15_000, 0]);
  expect([(await situation(seller!, '2026-03-20')).dueCents, (await situation(buyer, '2026-03-14')).dueCents, (await situation(buyer, '2026-03-20')).dueCents]).toEqual([0, 0, 15_000]);
  expect((await situation(buyer, '2026-03-20')).items.map(({ kind }: Item) => kind)).toEqual(['arrears']);
});

test('with the setting 450, a lot that is not sold owes what the closing shows from the day of the approval, not before', async () => {
  clock.moveTo('2026-03-20T09:00:00Z');
  const place = await coOwnership(app, { G: [1] });
  const { holders: [owner], ok, situation } = place;
  const past = await place.budget('2025-01-01', [['G', '611000', 120_000]], { closingPending: '450' });
  await place.invoice(past, '2025-03-01', [['G', '611000', 15_000]]);
  await ok('POST', `budgets/${past}/close`);
  expect((await situation(owner!, '2026-03-20')).dueCents).toBe(0);
  await ok('POST', `budgets/${past}/reopen`);
  await ok('POST', `budgets/${past}/close`);
  await ok('POST', `budgets/${past}/approve`, { approvedOn: '2026-03-15' });
  expect([(await situation(owner!, '2026-03-14')).dueCents, (await situation(owner!, '2026-03-15')).dueCents, (await situation(owner!, '2026-03-15')).items.map(({ kind, dueOn }: Item) => [kind, dueOn])]).toEqual([0, 15_000, [['arrears', '2026-03-15']]]);
});

test('a dated statement tells apart what art. 19-2 made due early and was paid, what was simply paid too much, and costs put to the seller alone', async () => {
  const statement = async ({ ok, building }: Place, holder: Holder, on: string) => {
    const { lots: [lot] } = await ok('GET', `buildings/${building}/dated-statement?lotIds=${holder.lotId}&on=${on}`);
    return [lot.parts.find(({ part }: { part: string }) => part === '2b').cents, lot.beside];
  };
  const forfeited = await quarters();
  await post(forfeited.place, forfeited.budgetId, 'budget', [1]);
  await notice(forfeited.place, forfeited.holder);
  clock.moveTo('2026-03-01T09:00:00Z');
  // The quarter, the arrears, and the three quarters that became due.
  await forfeited.place.pay(forfeited.holder, '2026-03-01', 135_000);
  expect(await statement(forfeited.place, forfeited.holder, '2026-03-02')).toEqual([90_000, { costs: 0, credit: 0 }]);
  const ahead = await quarters();
  await post(ahead.place, ahead.budgetId, 'budget', [1]);
  clock.moveTo('2026-03-01T09:00:00Z');
  await ahead.place.pay(ahead.holder, '2026-03-01', 60_000);
  expect(await statement(ahead.place, ahead.holder, '2026-03-02')).toEqual([0, { costs: 0, credit: 15_000 }]);
});
