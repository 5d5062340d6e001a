import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { depositReceivedEntry, depositReturnEntry, USUAL_ACCOUNTS } from './books.ts';
import { keptReturn } from './deposit.ts';
import { planReturn } from './deposit-plan.ts';

const asked = { keysOn: day('2026-03-31'), inventoryMatches: false, addressGiven: true, refundedOn: day('2026-05-31'), deductions: [], takeUnpaid: true, keptCents: 0n };
const deposit = { kind: 'unfurnished' as const, cents: 85_000n, rentCents: 85_000n, collective: true, unpaidCents: 0n };
const total = (lines: readonly { debitCents?: bigint; creditCents?: bigint }[]) => [lines.reduce((sum, one) => sum + (one.debitCents ?? 0n), 0n), lines.reduce((sum, one) => sum + (one.creditCents ?? 0n), 0n)];

test('EX-18 refunded on 5 July for keys of 31 March: two started months, 170.00 more for the tenant; on the last day, nothing', () => {
  expect(planReturn(deposit, asked)).toMatchObject({ refundCents: 85_000n, surchargeCents: 0n, paidCents: 85_000n });
  expect(planReturn(deposit, { ...asked, refundedOn: day('2026-07-05') })).toMatchObject({ surchargeCents: 17_000n, paidCents: 102_000n });
  expect(planReturn(deposit, { ...asked, inventoryMatches: true, refundedOn: day('2026-07-05') })).toMatchObject({ surchargeCents: 25_500n });
});

test('unpaid rents are taken first, then deductions; what the deposit does not cover stays due, and nothing left to give back is never late', () => {
  const plan = planReturn({ ...deposit, unpaidCents: 50_000n }, { ...asked, deductions: [{ label: 'Peinture', cents: 60_000n }], refundedOn: day('2026-07-05') });
  expect(plan).toMatchObject({ unpaidCents: 50_000n, deductions: [{ label: 'Peinture', cents: 35_000n }], refundCents: 0n, stillOwedCents: 25_000n, surchargeCents: 0n, paidCents: 0n });
});

test('art. 22 says nothing of a shop or a garage: no delay, no surcharge and no fifth but those of the contract', () => {
  for (const kind of ['commercial', 'other'] as const) {
    expect(planReturn({ ...deposit, kind }, { ...asked, refundedOn: day('2026-07-05'), keptCents: 20_000n })).toMatchObject({ dueOn: null, monthsLate: 0, surchargeCents: 0n, keptCents: 20_000n, paidCents: 65_000n, faults: [], explanation: expect.stringContaining('contrat') });
    expect(keptReturn({ kind, addressGiven: true, rentCents: 85_000n }, day('2026-06-15'), day('2026-07-16'))).toMatchObject({ dueOn: null, surchargeCents: 0n });
  }
  expect(planReturn({ ...deposit, kind: 'furnished' }, { ...asked, refundedOn: day('2026-07-05') }).surchargeCents).toBe(17_000n);
});

test('at most a fifth is kept until the accounts, in a collective building only; a deduction says why', () => {
  expect(planReturn(deposit, { ...asked, keptCents: 17_000n })).toMatchObject({ keptCents: 17_000n, refundCents: 68_000n, faults: [] });
  expect(planReturn(deposit, { ...asked, keptCents: 17_001n }).faults.map(({ code }) => code)).toEqual(['kept-too-much']);
  expect(planReturn({ ...deposit, collective: false }, { ...asked, keptCents: 1n }).faults.map(({ code }) => code)).toEqual(['kept-too-much']);
  expect(planReturn(deposit, { ...asked, deductions: [{ label: ' ', cents: 1n }] }).faults.map(({ code }) => code)).toEqual(['deduction-unjustified']);
  expect(keptReturn({ kind: 'unfurnished', addressGiven: true, rentCents: 85_000n }, day('2026-06-15'), day('2026-07-16'))).toMatchObject({ dueOn: '2026-07-15', surchargeCents: 8_500n });
});

test('whatever is deducted and kept, the deposit is wholly accounted for and its entry balances, whoever holds it', () => {
  const cents = fc.bigInt(0n, 120_000n);
  fc.assert(fc.property(cents, cents, fc.bigInt(0n, 17_000n), fc.constantFrom('agency' as const, 'owner' as const), fc.boolean(), fc.constantFrom('hand' as const, 'list' as const), (unpaidCents, deducted, keptCents, heldBy, late, by) => {
    const plan = planReturn({ ...deposit, unpaidCents }, { ...asked, refundedOn: day(late ? '2026-07-05' : '2026-04-20'), deductions: deducted === 0n ? [] : [{ label: 'Peinture', cents: deducted }], keptCents });
    expect(plan.unpaidCents + plan.deductions.reduce((sum, one) => sum + one.cents, 0n) + plan.keptCents + plan.refundCents).toBe(85_000n);
    const allocations = plan.unpaidCents === 0n ? [] : [{ tenant: 'L1', owner: 'P1', label: 'mars', rubrics: [{ rubric: 'rent' as const, cents: plan.unpaidCents }] }];
    const lines = depositReturnEntry(USUAL_ACCOUNTS, { tenant: 'L1', owner: 'P1', heldBy, settledCents: 85_000n - plan.keptCents, allocations, deductions: plan.deductions, surchargeCents: plan.surchargeCents, paidCents: plan.paidCents, by, label: 'Dépôt' });
    expect(lines.filter(({ account }) => account === USUAL_ACCOUNTS.bank).reduce((sum, { creditCents }) => sum + (creditCents ?? 0n), 0n)).toBe(by === 'hand' ? plan.paidCents : 0n);
    const [debit, credit] = total(lines);
    expect(debit).toBe(credit);
    expect(lines.every((line) => (line.debitCents ?? line.creditCents)! > 0n)).toBe(true);
  }));
  expect(total(depositReceivedEntry(USUAL_ACCOUNTS, 'L1', 85_000n, 'Dépôt'))).toEqual([85_000n, 85_000n]);
});
