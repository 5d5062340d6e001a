import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { coOwnership } from '../../tests/support/co-ownership.ts';
import { day } from '../kernel/day.ts';
import { inAgency } from '../platform/database/connection.ts';
import { fixedClock } from '../platform/clock.ts';
import { openEntity, postEntries } from '../ledger/public.ts';

// The worked examples of the accountant, with their own numbers, through the routes that staff use: what the rules answer alone is tried beside them.
const clock = fixedClock('2024-11-25T09:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

test('[EX-1] electricity of December is charged to its exercise by an estimate, and the next one bears the difference alone', async () => {
  clock.moveTo('2026-01-20T09:00:00Z');
  const { budget, operation, invoice, stands, keys } = await coOwnership(app, { G: [1] });
  const [first, next] = [await budget('2025-01-01', [['G', '602000', 30_000]]), await budget('2026-01-01', [['G', '602000', 30_000]])];
  await operation(first, 'not-invoiced', '2025-12-20', 30_000, { account: '602000', keyId: keys['G'] });
  expect([await stands('602', { until: '2025-12-31' }), await stands('408', { until: '2025-12-31' }), await stands('408')]).toEqual([30_000, -30_000, 0]);
  await invoice(next, '2026-01-20', [['G', '602000', 31_240]]);
  expect([await stands('602', { until: '2025-12-31' }), await stands('602', { from: '2026-01-01' }), await stands('401')]).toEqual([30_000, 1_240, -31_240]);
});

test('[EX-1] nine months of an insurance paid in advance wait in 486 for the next exercise', async () => {
  clock.moveTo('2026-01-20T09:00:00Z');
  const { budget, operation, invoice, stands, keys } = await coOwnership(app, { G: [1] });
  const id = await budget('2025-01-01', [['G', '616000', 120_000]]);
  await invoice(id, '2025-10-01', [['G', '616000', 120_000]]);
  await operation(id, 'prepaid', '2025-12-31', 120_000, { account: '616000', keyId: keys['G'], months: { total: 12, after: 9 } });
  expect([await stands('486', { until: '2025-12-31' }), await stands('616', { until: '2025-12-31' }), await stands('486'), await stands('616', { from: '2026-01-01' })]).toEqual([90_000, 30_000, 0, 90_000]);
});

test('[EX-2] works called and begun: 102 keeps what is not done yet', async () => {
  clock.moveTo('2025-10-01T09:00:00Z');
  const { budget, works, ok, invoice, stands, holders: [a, b] } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]]);
  const roof = await works('2025-05-10', 100_000);
  await ok('POST', `works/${roof}/call`, { cents: 100_000, dueOn: '2025-06-01' });
  expect([await stands('4502', { of: a! }), await stands('4502', { of: b! }), await stands('102')]).toEqual([60_000, 40_000, -100_000]);
  await invoice(id, '2025-09-15', [['G', '671000', 35_000]], roof);
  expect([await stands('102'), await stands('671'), await stands('702'), await stands('401')]).toEqual([-65_000, 35_000, -35_000, -35_000]);
});

test('[EX-3] the least contribution to the works fund, and when its suspension is on the agenda; tricky 10: below the share of the plan the vote is refused', async () => {
  clock.moveTo('2026-11-25T09:00:00Z');
  const { budget, ok, ask } = await coOwnership(app, { G: [600, 400] });
  // The fund holds 90 000,00 by the end of the first exercise.
  const first = await budget('2024-01-01', [['G', '611000', 8_000_000]], { worksFundCents: 9_000_000, calls: 1, vote: '2023-11-20' });
  await ok('POST', `budgets/${first}/calls/worksFund/1`);
  const planned = await budget('2025-01-01', [['G', '611000', 8_000_000]], { planCents: 60_000_000, worksFundCents: 400_000, vote: null });
  expect((await ok('GET', `budgets/${planned}`)).legal).toMatchObject({ fundMinimumCents: 1_500_000, suspensionOnAgenda: false });
  expect((await ask('POST', `budgets/${planned}/vote`, { version: 2, votedOn: '2024-11-20' })).body.error.code).toBe('fund-too-low');
  const plain = await budget('2026-01-01', [['G', '611000', 8_000_000]], { vote: null });
  expect((await ok('GET', `budgets/${plain}`)).legal).toMatchObject({ fundMinimumCents: 400_000, suspensionOnAgenda: true });
  const other = await coOwnership(app, { G: [1] });
  expect((await ok('GET', `budgets/${await other.budget('2026-01-01', [['G', '611000', 4_800_000]], { vote: null })}`)).legal.fundMinimumCents).toBe(240_000);
});

test('[EX-4] 1 234,57 over 120, 83, 210 and 87; tricky 1: the odd cent of 100,00 is the lowest lot’s, whatever the order they were entered in', async () => {
  const four = await coOwnership(app, { G: [120, 83, 210, 87] });
  expect(await four.askedOf(await four.budget('2025-01-01', [['G', '611000', 123_457]], { calls: 1 }), 'budget', 1)).toEqual([29_630, 20_494, 51_852, 21_481]);
  const three = await coOwnership(app, { G: [1, 1, 1] }, ['10', '9', '2 bis']);
  expect(await three.askedOf(await three.budget('2025-01-01', [['G', '611000', 10_000]], { calls: 1 }), 'budget', 1)).toEqual([3_333, 3_333, 3_334]);
});

test('[EX-4] tricky 2 and 3: a credit note brings each lot back to nothing, and a cent never goes to a lot that weighs nothing', async () => {
  const { budget, invoice, settledOf } = await coOwnership(app, { G: [333, 333, 334], A: [1, 1, 1], Z: [0, 1, 0] });
  const id = await budget('2025-01-01', [['G', '611000', 1]], { calls: 1 });
  const actual = async (key: string) => (await settledOf(id, key)).map((line) => line.actual);
  await invoice(id, '2025-02-01', [['A', '611000', 10_000]]);
  expect(await actual('A')).toEqual([3_334, 3_333, 3_333]);
  await invoice(id, '2025-02-02', [['A', '611000', -20_000]]);
  expect(await actual('A')).toEqual([-3_334, -3_333, -3_333]);
  await invoice(id, '2025-02-03', [['A', '611000', 10_000], ['Z', '611000', 1], ['G', '611000', 1]]);
  expect([await actual('A'), await actual('Z'), await actual('G')]).toEqual([[0, 0, 0], [0, 1, 0], [0, 0, 1]]);
  await invoice(id, '2025-02-04', [['G', '611000', 1]]);
  expect(await actual('G')).toEqual([1, 0, 1]);
});

test('[EX-5] tricky 5: four calls of 47 123,37 each add up, and the year of a lot is its share of the budget', async () => {
  const { budget, ok, askedOf } = await coOwnership(app, { G: [250, 180, 320, 250] });
  const id = await budget('2025-01-01', [['G', '611000', 4_712_337]]);
  expect((await ok('GET', `budgets/${id}/calls`)).calls.map(({ totalCents }: { totalCents: number }) => totalCents)).toEqual([1_178_084, 1_178_084, 1_178_084, 1_178_085]);
  const calls: number[][] = [];
  for (const rank of [1, 2, 3, 4]) calls.push(await askedOf(id, 'budget', rank));
  expect(calls.map((call) => call[1])).toEqual([212_055, 212_055, 212_055, 212_056]);
  expect([0, 1, 2, 3].map((lot) => calls.reduce((sum, call) => sum + call[lot]!, 0))).toEqual([1_178_084, 848_221, 1_507_948, 1_178_084]);
});

test('[EX-6] a cent of 1 000,01 that does not divide waits for the last of four calls', async () => {
  const { budget, askedOf } = await coOwnership(app, { G: [333, 333, 334] });
  const id = await budget('2025-01-01', [['G', '611000', 100_001]]);
  const calls: number[][] = [];
  for (const rank of [1, 2, 3, 4]) calls.push(await askedOf(id, 'budget', rank));
  expect(calls).toEqual([[8_325, 8_325, 8_350], [8_325, 8_325, 8_350], [8_325, 8_325, 8_350], [8_325, 8_325, 8_351]]);
});

test('[EX-7] water is shared by the meters: 12,50, 0, 33,25 and 17,85 cubic metres', async () => {
  const { budget, invoice, settledOf } = await coOwnership(app, { G: [1, 1, 1, 1], EAU: [1_250, 0, 3_325, 1_785] });
  const id = await budget('2025-01-01', [['EAU', '601000', 40_000]]);
  await invoice(id, '2025-03-01', [['EAU', '601000', 41_237]]);
  expect((await settledOf(id, 'EAU')).map(({ actual }) => actual)).toEqual([8_105, 0, 21_559, 11_573]);
});

test('[EX-8] tricky 6: the actual charges are shared, never the difference: the cent stays with lot 4', async () => {
  clock.moveTo('2025-12-20T09:00:00Z');
  const { budget, ok, invoice, settledOf } = await coOwnership(app, { G: [250, 180, 320, 250], A: [100, 0, 400, 500] });
  const id = await budget('2025-01-01', [['G', '611000', 1_200_000], ['A', '614000', 200_000]]);
  for (const rank of [1, 2, 3, 4]) await ok('POST', `budgets/${id}/calls/budget/${rank}`);
  await invoice(id, '2025-06-01', [['G', '611000', 1_123_450], ['A', '614000', 215_033]]);
  expect((await settledOf(id, 'G')).map(({ actual, called, difference }) => [actual, called, difference])).toEqual([[280_863, 300_000, -19_137], [202_221, 216_000, -13_779], [359_504, 384_000, -24_496], [280_862, 300_000, -19_138]]);
  expect((await settledOf(id, 'A')).map(({ actual, called }) => [actual, called])).toEqual([[21_503, 20_000], [0, 0], [86_013, 80_000], [107_517, 100_000]]);
});

test('[EX-9] with the other setting what is not done yet stays in 102 over the closing, and column E is the same', async () => {
  clock.moveTo('2026-02-01T09:00:00Z');
  const { budget, works, ok, invoice, stands } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]], { worksClosing: 'progress-only' });
  const roof = await works('2025-05-10', 100_000);
  await ok('POST', `works/${roof}/call`, { cents: 100_000, dueOn: '2025-06-01' });
  await invoice(id, '2025-09-15', [['G', '671000', 35_000]], roof);
  await ok('POST', `budgets/${id}/close`);
  expect([await stands('12', { until: '2025-12-31' }), await stands('102', { until: '2025-12-31' }), await stands('671', { until: '2025-12-31' })]).toEqual([0, -65_000, 0]);
  const { annexes, sendable } = await ok('GET', `budgets/${id}/annexes`);
  expect([annexes[4].rows.at(-1).cells[4], sendable]).toEqual([65_000, true]);
});

test('tricky 14: 1 000,00 called and 1 200,00 done leave 200,00 to the debit of account 12, minus 200,00 in column E, and come back on 1 January', async () => {
  clock.moveTo('2026-02-01T09:00:00Z');
  const { budget, works, ok, invoice, stands } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]]);
  const roof = await works('2025-05-10', 150_000);
  await ok('POST', `works/${roof}/call`, { cents: 100_000, dueOn: '2025-06-01' });
  await invoice(id, '2025-09-15', [['G', '671000', 120_000]], roof);
  await ok('POST', `budgets/${id}/close`);
  expect([await stands('12', { until: '2025-12-31' }), await stands('12', { until: '2026-01-01' }), await stands('671'), await stands('702')]).toEqual([20_000, 0, 120_000, -100_000]);
  const { annexes, sendable } = await ok('GET', `budgets/${id}/annexes`);
  expect([annexes[4].rows.at(-1).cells, sendable]).toEqual([[150_000, 0, 120_000, 100_000, -20_000, 0], true]);
});

test('tricky 15: a charge of works without a key leaves annexe 4 without a total: « cannot tell », and the accounts are not closed', async () => {
  clock.moveTo('2026-02-01T09:00:00Z');
  const { budget, building, ok, ask } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]]);
  await inAgency(app.platform.office, app.agencyId, async (tx) => {
    const line = (account: string, debitCents: bigint, creditCents: bigint) => ({ account, auxiliary: '', label: 'Repris', debitCents, creditCents, lettering: null, letteredOn: null });
    await postEntries(tx, app.agencyId, await openEntity(tx, app.agencyId, 'building', building), [{
      journal: 'AC', number: 'AC900', entryOn: day('2025-03-05'), label: 'Travaux repris', pieceReference: null, pieceOn: null, validatedOn: null, lines: [line('671000', 10_000n, 0n), line('401000', 0n, 10_000n)],
    }], { name: 'move-in', id: null });
  });
  const { annexes, checks, sendable } = await ok('GET', `budgets/${id}/annexes`);
  expect([annexes[3].rows.at(-1).cells[1], checks.find(({ code }: { code: string }) => code === 'works-by-key').state, sendable]).toEqual([null, 'cannot tell', false]);
  expect((await ask('POST', `budgets/${id}/close`)).body.error.code).toBe('charges-without-key');
});

test('[EX-37] a loan is followed by its cash flows: received, its annuity called, paid by the owners, paid to the bank', async () => {
  clock.moveTo('2025-12-20T09:00:00Z');
  const { budget, ok, operation, pay, stands, keys, holders: [a, b] } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]]);
  await operation(id, 'loan-received', '2025-02-01', 1_000_000);
  await operation(id, 'call-loan', '2025-11-01', 115_000, { keyId: keys['G'] });
  expect([await stands('4504', { of: a! }), await stands('4504', { of: b! })]).toEqual([69_000, 46_000]);
  await pay(a!, '2025-11-20', 69_000);
  await pay(b!, '2025-11-20', 46_000);
  await operation(id, 'annuity-paid', '2025-12-01', 115_000, { keyId: keys['G'] });
  expect([await stands('712'), await stands('704'), await stands('661'), await stands('4504'), await stands('16'), await stands('512')]).toEqual([-1_000_000, -115_000, 115_000, 0, 0, 1_000_000]);
  // The model of annexe 2 puts annuities and what was called for them with works, so that annexe 4 tells them and annexe 3 does not.
  const { annexes: [, , three, four] } = await ok('GET', `budgets/${id}/annexes`);
  const told = ({ rows }: { rows: { label: string; cells: (number | null)[] }[] }) => rows.filter(({ label }) => label.startsWith('Remboursement')).map(({ cells }) => cells);
  expect([told(three), told(four)]).toEqual([[], [[null, 115_000, null, -115_000], [null, null, 115_000, 115_000]]]);
});

test('[EX-38] an advance is used up to what it holds: 800,00 of a leak of 1 000,00', async () => {
  clock.moveTo('2025-12-20T09:00:00Z');
  const { budget, operation, stands } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 480_000]]);
  await operation(id, 'call-advance', '2025-02-01', 80_000);
  await operation(id, 'advance-used', '2025-10-01', 100_000);
  expect([await stands('1031'), await stands('703')]).toEqual([0, -80_000]);
});
