import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paidForWorks, type SupplierMove } from './works-paid.ts';

const move = (operationId: string | null, cents: bigint, more: Partial<SupplierMove> = {}): SupplierMove => ({ supplier: 'F', deposit: false, operationId, cents, fromBank: cents < 0n, ...more });
const of = (...moves: SupplierMove[]) => Object.fromEntries([...paidForWorks(moves)].map(([id, cents]) => [id, Number(cents)]));

test('a payment that names its operation is of it, one that names none settles the oldest invoices, of works or not', () => {
  expect(of(move('roof', 300n), move('roof', -120n))).toEqual({ roof: 120 });
  expect(of(move(null, 100n), move('roof', 300n), move(null, -250n))).toEqual({ roof: 150 });
  expect(of(move('roof', 300n), move('lift', 200n), move('lift', -200n), move(null, -100n))).toEqual({ lift: 200, roof: 100 });
});

test('a credit note is no payment: it lessens what is left to pay', () => {
  expect(of(move('roof', 300n), move('roof', -50n, { fromBank: false }))).toEqual({});
  expect(of(move('roof', 300n), move('roof', -50n, { fromBank: false }), move(null, 100n), move(null, -300n))).toEqual({ roof: 250 });
});

test('a deposit on order is paid, and taken off its invoice it is not paid twice', () => {
  expect(of(move('roof', -90n, { deposit: true }), move('roof', 300n), move('roof', -90n, { fromBank: false }), move('roof', 90n, { deposit: true, fromBank: false }), move(null, -210n))).toEqual({ roof: 300 });
});

test('one supplier’s money pays no other’s invoices', () => {
  expect(of(move('roof', 300n), move(null, -200n, { supplier: 'G' }))).toEqual({});
});

test('without deposits nor payments ahead, no more is paid of works than was invoiced, nor than left the bank', () => {
  const operation = fc.constantFrom('roof', 'lift', null);
  const cents = fc.bigInt({ min: 1n, max: 2n ** 53n });
  fc.assert(fc.property(fc.array(fc.record({ operationId: operation, cents, kind: fc.constantFrom('invoice', 'note', 'bank') }), { maxLength: 12 }), (rows) => {
    const moves = rows.map(({ operationId, cents: one, kind }) => (kind === 'invoice' ? move(operationId, one) : kind === 'note' ? move(operationId, -one, { fromBank: false }) : move(null, -one)));
    const paid = [...paidForWorks(moves)];
    const sum = (some: readonly SupplierMove[]) => some.reduce((all, one) => all + one.cents, 0n);
    for (const [id, amount] of paid) expect(amount <= sum(moves.filter((one) => one.operationId === id && one.cents > 0n))).toBe(true);
    expect(paid.reduce((all, [, amount]) => all + amount, 0n) <= -sum(moves.filter((one) => one.fromBank))).toBe(true);
  }));
});
