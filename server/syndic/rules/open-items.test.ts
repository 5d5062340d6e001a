import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { openItems, type Movement } from './open-items.ts';

const move = (account: string, on: string, cents: bigint, more: Partial<Movement> = {}): Movement => ({ entryId: on, line: 1, account, on: day(on), label: on, cents, noForfeiture: false, approved: false, costs: false, lotId: null, ...more });
const from = day('2026-01-01');

test('payments settle the oldest sums of their account', () => {
  const { items, credits } = openItems([move('450100', '2026-01-01', 300n), move('450100', '2026-04-01', 300n), move('450100', '2026-02-01', -400n), move('450500', '2026-01-01', 20n)], from);
  expect(items.map(({ kind, dueOn, cents }) => [kind, dueOn, cents])).toEqual([['budget', '2026-04-01', 200n], ['worksFund', '2026-01-01', 20n]]);
  expect(credits).toEqual([]);
});

test('what is paid too much on one account pays no other: no set-off', () => {
  const { items, credits } = openItems([move('450300', '2026-01-05', -250n), move('450100', '2026-01-01', 120n)], from);
  expect(items.map(({ account, cents }) => [account, cents])).toEqual([['450100', 120n]]);
  expect(credits).toEqual([{ account: '450300', cents: 250n }]);
});

test('sums of past exercises and approved differences are arrears', () => {
  const { items } = openItems([move('450100', '2025-10-01', 10n), move('450100', '2026-05-15', 20n, { approved: true }), move('450200', '2026-05-15', 30n)], from);
  expect(items.map(({ kind }) => kind)).toEqual(['arrears', 'arrears', 'works']);
});

test('tricky 13: an owner of two lots pays one sum: the oldest debts are settled whatever their lot, and what is left stands lot by lot', () => {
  const { items } = openItems([move('450100', '2026-01-01', 100n, { lotId: '12' }), move('450100', '2026-01-01', 60n, { lotId: '13' }), move('450100', '2026-04-01', 100n, { lotId: '12' }), move('450100', '2026-02-01', -130n)], from);
  expect(items.map(({ lotId, cents }) => [lotId, cents])).toEqual([['13', 30n], ['12', 100n]]);
});

test('what is left unpaid less what is left of payments is the balance', () => {
  const cents = fc.bigInt({ min: -(10n ** 7n), max: 10n ** 7n });
  fc.assert(fc.property(fc.array(fc.record({ account: fc.constantFrom('450100', '450200'), cents }), { maxLength: 15 }), (rows) => {
    const { items, credits } = openItems(rows.map(({ account, cents: one }, index) => move(account, `2026-01-${String(index + 1).padStart(2, '0')}`, one)), from);
    const total = (all: readonly { cents: bigint }[]) => all.reduce((sum, one) => sum + one.cents, 0n);
    expect(total(items) - total(credits)).toBe(total(rows));
  }));
});

test('costs put to one owner are no provision, whatever their account', () => {
  const { items } = openItems([move('450100', '2026-05-15', 4_800n, { costs: true }), move('450100', '2026-06-01', 10n)], from);
  expect(items.map(({ kind }) => kind)).toEqual(['costs', 'budget']);
});
