import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import type { DueItem } from '../model.ts';
import { feesOn } from './fees.ts';
import { acrossLeases, allocationFaults, impute, openOf, pairOf, refundFault, type AllocationContext, type OverpaymentSource } from './overpayment.ts';

const item = (id: string, dueOn: string, rent: bigint, charges = 0n, more: Partial<DueItem> = {}): DueItem => ({
  id, leaseId: 'lease-1', mandateId: 'mandate-1', dueOn: day(dueOn), open: [{ rubric: 'rent' as const, cents: rent }, { rubric: 'charges' as const, cents: charges }].filter((one) => one.cents > 0n), ...more,
});
const source: OverpaymentSource = { lineId: 'line-1', leaseId: 'lease-1', mandateId: 'mandate-1', cents: 9_000n, lettered: false };
const context = (items: DueItem[], more: Partial<AllocationContext> = {}): AllocationContext => ({ mandateActive: true, periodOpen: true, alreadyAllocated: new Set(), items, ...more });

test('[OVR-384] EX-23 1 000.00 in March, 820.00 in April for 910.00 a month: the overpayment completes April, and all adds up', () => {
  const march = impute(100_000n, [item('march', '2026-03-01', 85_000n, 6_000n)], { on: day('2026-03-03') });
  expect(march).toMatchObject({ leftCents: 9_000n, allocations: [{ cents: 91_000n, partial: false }] });
  const april = item('april', '2026-04-01', 85_000n, 6_000n);
  const paid = impute(82_000n, [april], { on: day('2026-04-02') });
  const open = [{ ...april, open: april.open.map((one) => ({ ...one, cents: one.cents - paid.allocations[0]!.rubrics.find((part) => part.rubric === one.rubric)!.cents })) }];
  const completed = impute(march.leftCents, open, { on: day('2026-04-30') });
  expect(completed).toMatchObject({ leftCents: 0n, allocations: [{ cents: 9_000n, partial: false }] });
  const fees = [91_000n, 82_000n + 9_000n].map((base) => feesOn([base], 700, day('2026-04-30')).grossCents);
  expect(fees).toEqual([7_644n, 7_644n]);
  expect(fees[0]! + fees[1]! + 2n * 83_356n).toBe(182_000n);
});

test('tricky 16 1 000.00 for 910.00: fees on 910.00 once, 90.00 kept apart', () => {
  const { allocations, leftCents } = impute(100_000n, [item('march', '2026-03-01', 91_000n)], { on: day('2026-03-03') });
  expect(leftCents).toBe(9_000n);
  expect(feesOn(allocations.map((one) => one.cents), 700, day('2026-03-31')).grossCents).toBe(7_644n);
});

test('[OVR-383] tricky 16 a second run changes nothing: the pair is known', () => {
  const items = [item('april', '2026-04-01', 9_000n)];
  const { allocations } = impute(9_000n, items, { on: day('2026-04-30') });
  expect(allocationFaults(source, allocations, context(items))).toEqual([]);
  expect(allocationFaults(source, allocations, context(items, { alreadyAllocated: new Set([pairOf('line-1', 'april')]) })).map((one) => one.code)).toEqual(['already-allocated']);
});

test('EX-24 90.00 on two items of 60.00: 60.00 then 30.00, the second stays 30.00 open', () => {
  const items = [item('b', '2026-04-01', 6_000n), item('a', '2026-03-01', 6_000n)];
  const { allocations, leftCents, explanation } = impute(9_000n, items, { on: day('2026-04-30') });
  expect(allocations).toMatchObject([{ itemId: 'a', cents: 6_000n, partial: false }, { itemId: 'b', cents: 3_000n, partial: true }]);
  expect(leftCents).toBe(0n);
  expect(explanation[1]).toContain('il reste 30,00');
});

test('art. 1342-10: the debtor’s choice first, then the oldest due, items of one day in proportion, nothing on what is not due', () => {
  const items = [item('A', '2026-01-01', 7_000n), item('B', '2026-01-01', 5_000n), item('C', '2026-04-01', 3_000n)];
  const on = day('2026-02-01');
  expect(impute(6_000n, items, { on }).allocations.map((one) => [one.itemId, one.cents])).toEqual([['A', 3_500n], ['B', 2_500n]]);
  expect(impute(6_000n, items, { on, chosen: ['B'] }).allocations.map((one) => [one.itemId, one.cents])).toEqual([['B', 5_000n], ['A', 1_000n]]);
  expect(impute(20_000n, items, { on }).leftCents).toBe(8_000n);
  expect(impute(1_000n, items, { on, chosen: ['C'] }).allocations).toMatchObject([{ itemId: 'C', cents: 1_000n, partial: true }]);
});

test('tricky 17 a debt on a lease of another owner: no transfer, the manager is asked', () => {
  const held = { leaseId: 'lease-1', ownerId: 'owner-1', cents: 9_000n };
  const debts = [{ leaseId: 'lease-2', leaseNumber: 'B0002', ownerId: 'owner-2', ownerName: 'LEROY Anne', openCents: 5_000n }];
  const [proposal] = acrossLeases(held, debts);
  expect(proposal).toMatchObject({ leaseId: 'lease-2', cents: 5_000n });
  expect(proposal!.ask).toContain('LEROY Anne');
  const moved = impute(9_000n, [item('x', '2026-03-01', 5_000n, 0n, { leaseId: 'lease-2', mandateId: 'mandate-2' })], { on: day('2026-04-30') });
  expect(allocationFaults(source, moved.allocations, context([item('x', '2026-03-01', 5_000n)])).map((one) => one.code)).toEqual(['other-lease', 'other-mandate']);
});

test('[OVR-383] each integrity check stops the allocation by its own name', () => {
  const items = [item('april', '2026-04-01', 10_000n)];
  const good = impute(9_000n, items, { on: day('2026-04-30') }).allocations;
  const codes = (src: Partial<OverpaymentSource>, allocations = good, more: Partial<AllocationContext> = {}) => allocationFaults({ ...source, ...src }, allocations, context(items, more)).map((one) => one.code);
  expect(codes({ cents: 8_999n })).toEqual(['more-than-overpaid']);
  expect(codes({}, [{ ...good[0]!, rubrics: [{ rubric: 'rent', cents: 8_999n }] }])).toEqual(['rubrics-differ']);
  expect(codes({ lettered: true })).toEqual(['source-lettered']);
  expect(codes({}, good, { periodOpen: false })).toEqual(['period-closed']);
  expect(codes({}, good, { mandateActive: false })).toEqual(['mandate-ended']);
  expect(codes({}, [good[0]!, good[0]!])).toEqual(['more-than-overpaid', 'balance-moves']);
});

test('an overpayment is what was paid beyond what was due, and goes back only when nothing is owed to the same landlord', () => {
  const due = [item('march', '2026-03-01', 91_000n)];
  expect([100_000n, 82_000n].map((paid) => impute(paid, due, { on: day('2026-03-03') }).leftCents)).toEqual([9_000n, 0n]);
  const held = { leaseId: 'lease-1', ownerId: 'owner-1', cents: 9_000n };
  const debt = { leaseId: 'lease-3', leaseNumber: 'B0003', ownerId: 'owner-1', ownerName: 'X', openCents: 100n };
  expect(refundFault(held, [debt])).toMatchObject({ code: 'debt-remains', sentence: expect.stringContaining('bail B0003') });
  expect(refundFault(held, [{ ...debt, ownerId: 'owner-2' }])).toBeNull();
});

test('an imputation neither makes nor loses a cent, and never pays an item twice', () => {
  fc.assert(fc.property(fc.bigInt(0n, 500_000n), fc.array(fc.tuple(fc.bigInt(1n, 100_000n), fc.bigInt(0n, 20_000n), fc.integer({ min: 1, max: 9 })), { maxLength: 6 }), (cents, rows) => {
    const items = rows.map(([rent, charges, month], index) => item(`i${index}`, `2026-0${month}-01`, rent, charges));
    const { allocations, leftCents } = impute(cents, items, { on: day('2026-06-30') });
    expect(allocations.reduce((sum, one) => sum + one.cents, 0n) + leftCents).toBe(cents);
    for (const one of allocations) {
      const target = items.find((candidate) => candidate.id === one.itemId)!;
      expect(one.cents).toBeLessThanOrEqual(openOf(target));
      expect(one.rubrics.reduce((sum, part) => sum + part.cents, 0n)).toBe(one.cents);
    }
    expect(new Set(allocations.map((one) => one.itemId)).size).toBe(allocations.length);
  }));
});
