import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { ownerStatement, type Movement } from './owner-statement.ts';

const memo = { depositsCents: 85_000n, overpaymentsCents: 9_000n, keptCents: 0n };
const receipt = (on: string, cents: bigint): Movement => ({ kind: 'receipt', on: day(on), label: 'Loyer, mars 2026, lot 12', cents });
const fee = (on: string, cents: bigint): Movement => ({ kind: 'fee', on: day(on), label: 'Honoraires', netCents: 6_370n, vatCents: 1_274n, cents });
const payout = (on: string, cents: bigint): Movement => ({ kind: 'payout', on: day(on), label: 'Virement', cents, listId: null });

test('accounting § 2.9: opening + receipts − expenses − fees − payouts = closing, with deposits and overpayments in memo', () => {
  const all = [receipt('2026-02-05', 91_000n), fee('2026-02-28', 7_644n), receipt('2026-03-05', 91_000n), { kind: 'expense' as const, on: day('2026-03-12'), label: 'Plombier', cents: 10_000n }, fee('2026-03-31', 7_644n), payout('2026-03-31', 83_356n)];
  expect(ownerStatement(all, { fromOn: day('2026-03-01'), untilOn: day('2026-03-31') }, memo)).toMatchObject({
    openingCents: 83_356n, receiptsCents: 91_000n, expensesCents: 10_000n, feesCents: 7_644n, payoutsCents: 83_356n, closingCents: 73_356n, memo, movements: { length: 4 },
  });
});

test('the closing balance of a period is the opening one of the next', () => {
  const one = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 6 }), fc.bigInt(-(10n ** 6n), 10n ** 6n), fc.constantFrom(receipt, fee, payout));
  fc.assert(fc.property(fc.array(one), (rows) => {
    const all = rows.map(([date, month, cents, make]) => make(`2026-0${month}-${String(date).padStart(2, '0')}`, cents));
    const first = ownerStatement(all, { fromOn: day('2026-01-01'), untilOn: day('2026-03-31') }, memo);
    const second = ownerStatement(all, { fromOn: day('2026-04-01'), untilOn: day('2026-06-30') }, memo);
    expect(second.openingCents).toBe(first.closingCents);
  }));
});

test('who was paid what makes up all payouts of the period, the owner alone for the rest; nobody is named when the owner alone is paid', () => {
  const payouts = [10_000n, 5_000n, 5_000n].map((cents) => ({ kind: 'payout' as const, on: day('2026-03-10'), label: 'Virement', cents, listId: null }));
  const memo = { depositsCents: 0n, overpaymentsCents: 0n, keptCents: 0n };
  const period = { fromOn: day('2026-03-01'), untilOn: day('2026-03-31') };
  const paid = ['ANNE', 'BASILE'].map((name) => ({ name, shares: '1/2', cents: 5_000n }));
  expect(ownerStatement(payouts, period, memo, paid, 'LEROY').shares).toEqual([...paid, { name: 'LEROY', shares: '', cents: 10_000n }]);
  expect(ownerStatement(payouts.slice(1), period, memo, paid, 'LEROY').shares).toEqual(paid);
  expect(ownerStatement(payouts, period, memo, [], 'LEROY').shares).toEqual([]);
});
