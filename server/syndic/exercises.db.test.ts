import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../tests/support/app.ts';
import { coOwnership } from '../../tests/support/co-ownership.ts';
import { day } from '../kernel/day.ts';
import { openEntity, openFiscalYear } from '../ledger/public.ts';
import { inAgency } from '../platform/database/connection.ts';
import { fixedClock } from '../platform/clock.ts';

const clock = fixedClock('2026-02-01T09:00:00Z');
let app: TestApp;
beforeAll(async () => { app = await openTestApp({ clock }); });
afterAll(() => app.close());

test('a first exercise of eighteen months, as the books opened it, is called over all its months, closed on its last day, and stands beside the next one', async () => {
  const place = await coOwnership(app, { G: [600, 400] });
  const { building, budget, invoice, ok, ask, stands, holders: [a, b] } = place;
  const { viewer } = await app.staff('accountant');
  await inAgency(app.platform.office, app.agencyId, async (tx) => openFiscalYear(tx, viewer, await openEntity(tx, app.agencyId, 'building', building), { fromOn: day('2024-07-01'), untilOn: day('2025-12-31') }));
  expect((await ask('POST', 'budgets', { buildingId: building, fromOn: '2025-01-01' })).body.error.code).toBe('year-apart');
  const first = await budget('2024-07-01', [['G', '611000', 180_000]], { calls: 6, vote: '2024-06-20' });
  expect(await ok('GET', `budgets/${first}`)).toMatchObject({ fromOn: '2024-07-01', untilOn: '2025-12-31' });
  const { calls } = await ok('GET', `budgets/${first}/calls`);
  expect(calls.map(({ dueOn, totalCents }: { dueOn: string; totalCents: number }) => [dueOn, totalCents])).toEqual(['2024-07-01', '2024-10-01', '2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'].map((dueOn) => [dueOn, 30_000]));
  for (const rank of [1, 2, 3, 4, 5, 6]) await ok('POST', `budgets/${first}/calls/budget/${rank}`);
  await invoice(first, '2024-08-10', [['G', '611000', 70_000]]);
  await invoice(first, '2025-12-20', [['G', '611000', 100_000]]);
  expect((await ok('GET', `budgets/${first}/settlement`)).totals).toEqual({ actual: 170_000, called: 180_000, net: -10_000 });
  await ok('POST', `budgets/${first}/close`);
  expect(await ok('GET', `budgets/${first}/annexes`)).toMatchObject({ sendable: true });
  await ok('POST', `budgets/${first}/approve`, { approvedOn: '2026-01-20' });
  expect([await stands('4501', { of: a! }), await stands('4501', { of: b! })]).toEqual([108_000 - 6_000, 72_000 - 4_000]);
  // The next one is of twelve months; its annexes show the eighteen months before, and the statement for a notary its budget.
  const next = await budget('2026-01-01', [['G', '611000', 120_000]], { vote: '2025-11-20' });
  const { annexes: [one, two] } = await ok('GET', `budgets/${next}/annexes`);
  const cell = (annex: { rows: { label: string; cells: (number | null)[] }[] }, label: string) => annex.rows.find((row) => row.label.startsWith(label))!.cells[0];
  expect([cell(two, 'Total des charges, opérations courantes'), cell(one, 'Total général, actif')]).toEqual([170_000, 180_000]);
  const { lots: [lot] } = await ok('GET', `buildings/${building}/dated-statement?lotIds=${a!.lotId}&on=2026-02-01`);
  expect(lot.history).toEqual([{ label: '2024', budget: 108_000, outside: 0 }, { label: '2023', budget: null, outside: null }]);
});

test('annexes printed before the closing say that they are provisional; closed, they have the list of doubtful debts and surpluses joined to annexe 1, by name', async () => {
  const { budget, operation, ok, pay, holders: [a, b] } = await coOwnership(app, { G: [600, 400] });
  const id = await budget('2025-01-01', [['G', '611000', 100_000]], { calls: 1 });
  await ok('POST', `budgets/${id}/calls/budget/1`);
  await pay(a!, '2025-02-01', 75_000);
  await operation(id, 'doubtful', '2025-11-02', 30_000, { accountId: b!.accountId });
  const accountant = await app.staff('accountant');
  const words = async () => {
    const { raw } = await app.call('GET', `/api/office/syndic/budgets/${id}/annexes.pdf`, { as: accountant });
    return (await extractText(new Uint8Array(raw), { mergePages: true })).text.replaceAll(/[\s\u00A0\u202F]+/g, ' ');
  };
  expect(await words()).toContain('Les comptes ne sont pas arrêtés : ces annexes sont provisoires.');
  await ok('POST', `budgets/${id}/close`);
  const closed = await words();
  expect(closed).not.toContain('provisoires');
  // A paid 150,00 too much; of what B owes 300,00 are doubtful.
  expect(closed).toMatch(/Jointe à l’annexe 1.*Copropriétaire 1 Camille 0,00 150,00.*Copropriétaire 2 Camille 300,00 0,00.*Total 300,00 150,00/i);
});
