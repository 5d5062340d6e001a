import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { coOwnership } from '../../tests/support/co-ownership.ts';
import { fixedClock } from '../platform/clock.ts';

const clock = fixedClock('2026-02-01T09:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

test.each(['all-to-12', 'progress-only'])('a loan, a subsidy and the works fund that pay for works which go on wait in account 12 over the closing, by the setting %s, and the annexes agree', async (worksClosing) => {
  const { budget, works, ok, invoice, operation, stands } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]], { worksClosing, worksFundCents: 50_000, calls: 1 });
  await ok('POST', `budgets/${id}/calls/worksFund/1`);
  const roof = await works('2025-05-10', 500_000);
  await ok('POST', `works/${roof}/call`, { cents: 100_000, dueOn: '2025-06-01' });
  await operation(id, 'loan-received', '2025-06-02', 200_000, { worksId: roof });
  await operation(id, 'subsidy-notified', '2025-06-03', 40_000, { worksId: roof });
  await operation(id, 'subsidy-earned', '2025-09-15', 10_000, { worksId: roof });
  await operation(id, 'fund-assigned', '2025-06-04', 30_000, { worksId: roof });
  await invoice(id, '2025-09-15', [['G', '671000', 350_000]], roof);
  await ok('POST', `budgets/${id}/close`);
  const on = (account: string) => stands(account, { until: '2025-12-31' });
  // Called 1 000,00, received 2 400,00, done 3 500,00.
  expect([await on('12'), await on('102'), await on('6'), await on('7')]).toEqual([10_000, 0, 0, 0]);
  const { annexes, checks, sendable } = await ok('GET', `budgets/${id}/annexes`);
  expect([checks.map(({ state }: { state: string }) => state), sendable]).toEqual([['ok', 'ok', 'ok', 'ok', 'ok'], true]);
  expect(annexes[4].rows.at(-1).cells).toEqual([500_000, 0, 350_000, 340_000, -10_000, 0]);
  expect([await stands('12'), await stands('671'), await stands('702'), await stands('705'), await stands('711'), await stands('712')]).toEqual([0, 350_000, -100_000, -30_000, -10_000, -200_000]);
});

test('a loan received before the works begin waits in account 12, what was called stays in 102, and both are column E', async () => {
  const { budget, works, ok, operation, stands } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]]);
  const roof = await works('2025-05-10', 500_000);
  await ok('POST', `works/${roof}/call`, { cents: 100_000, dueOn: '2025-06-01' });
  await operation(id, 'loan-received', '2025-06-02', 200_000, { worksId: roof });
  await ok('POST', `budgets/${id}/close`);
  const on = (account: string) => stands(account, { until: '2025-12-31' });
  expect([await on('12'), await on('102'), await on('7')]).toEqual([-200_000, -100_000, 0]);
  const { annexes, sendable } = await ok('GET', `budgets/${id}/annexes`);
  expect([annexes[4].rows.at(-1).cells[4], sendable]).toEqual([300_000, true]);
});

test('works paid by a loan over two exercises: finished, only what is left is shared out', async () => {
  clock.moveTo('2026-02-01T09:00:00Z');
  const { budget, works, ok, invoice, operation, stands, holders: [a, b] } = await coOwnership(app, { G: [600, 400] });
  const [first, next] = [await budget('2024-01-01', [['G', '611000', 100_000]]), await budget('2025-01-01', [['G', '611000', 100_000]])];
  const roof = await works('2024-05-10', 500_000);
  await ok('POST', `works/${roof}/call`, { cents: 100_000, dueOn: '2024-06-01' });
  await operation(first, 'loan-received', '2024-06-02', 200_000, { worksId: roof });
  await invoice(first, '2024-09-15', [['G', '671000', 50_000]], roof);
  await ok('POST', `budgets/${first}/close`);
  await ok('POST', `budgets/${first}/approve`, { approvedOn: '2025-05-15' });
  await invoice(next, '2025-03-15', [['G', '671000', 230_000]], roof);
  const [{ version }] = (await ok('GET', `buildings/${(await ok('GET', `budgets/${next}`)).buildingId}/works`)).rows;
  await ok('POST', `works/${roof}/finish`, { version, finishedOn: '2025-06-30' });
  await ok('POST', `budgets/${next}/close`);
  const { annexes, sendable } = await ok('GET', `budgets/${next}/annexes`);
  expect([annexes[3].rows.at(-1).cells, sendable]).toEqual([[500_000, 280_000, 300_000, 20_000], true]);
  await ok('POST', `budgets/${next}/approve`, { approvedOn: '2026-01-25' });
  expect([await stands('4502', { of: a! }), await stands('4502', { of: b! }), await stands('12'), await stands('47')]).toEqual([60_000 - 12_000, 40_000 - 8_000, 0, 0]);
});

test('an advance that is used leaves each lot less of it: what a sale gives back is what is left', async () => {
  clock.moveTo('2026-02-01T09:00:00Z');
  const { budget, ok, operation, stands, building, holders } = await coOwnership(app, { G: [333, 333, 334] });
  const id = await budget('2026-01-01', [['G', '611000', 480_000]]);
  await operation(id, 'call-advance', '2026-01-02', 80_000);
  await operation(id, 'advance-used', '2026-01-15', 50_000);
  const { lots } = await ok('GET', `buildings/${building}/funds?on=2026-01-31`);
  const held = lots.map(({ advanceCents }: { advanceCents: number }) => advanceCents);
  expect([held, await stands('1031')]).toEqual([[9_990, 9_990, 10_020], -30_000]);
  await operation(id, 'advance-used', '2026-01-16', 100_000);
  expect([(await ok('GET', `buildings/${building}/funds?on=2026-01-31`)).lots.map(({ advanceCents }: { advanceCents: number }) => advanceCents), await stands('1031'), await stands('703')]).toEqual([[0, 0, 0], 0, -80_000]);
  const statement = await ok('GET', `buildings/${building}/dated-statement?lotIds=${holders[0]!.lotId}&on=2026-01-31`);
  expect(statement.lots[0].parts.filter(({ part }: { part: string }) => part === '2a' || part === '3a').map(({ cents }: { cents: number }) => cents)).toEqual([0, 0]);
});

test('column B of annexe 5 counts what the bank paid, named or not, and no credit note', async () => {
  const { budget, works, ok, invoice, operation, contractorId, pay, holders: [a] } = await coOwnership(app, { G: [1] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]]);
  const roof = await works('2025-05-10', 500_000);
  await ok('POST', `works/${roof}/call`, { cents: 500_000, dueOn: '2025-06-01' });
  await pay(a!, '2025-06-02', 500_000);
  await invoice(id, '2025-07-15', [['G', '671000', 200_000]], roof);
  await invoice(id, '2025-07-16', [['G', '671000', -30_000]], roof);
  await invoice(id, '2025-07-17', [['G', '611000', 40_000]]);
  const paid = async () => (await ok('GET', `budgets/${id}/annexes`)).annexes[4].rows.at(-1).cells.slice(1, 3);
  expect(await paid()).toEqual([0, 170_000]);
  await operation(id, 'supplier-paid', '2025-08-01', 100_000, { contractorId, worksId: roof });
  expect(await paid()).toEqual([100_000, 170_000]);
  // As the bank's statement brings it: nothing says what it pays, so the oldest invoices.
  await operation(id, 'supplier-paid', '2025-09-01', 90_000, { contractorId });
  expect(await paid()).toEqual([170_000, 170_000]);
});
