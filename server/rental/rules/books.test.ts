import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocationEntry, callEntry, feeEntry, moveEntry, payoutEntry, receiptEntry, returnEntry, tenantLine, unidentifiedEntry, USUAL_ACCOUNTS as accounts, type BookLine } from './books.ts';

const balanceOf = (lines: readonly BookLine[], account: string) => lines.filter((line) => line.account === account).reduce((sum, line) => sum + (line.debitCents ?? 0n) - (line.creditCents ?? 0n), 0n);
const march = { tenant: 'L0001', owner: 'P0001', label: 'mars 2026', rubrics: [{ rubric: 'rent' as const, cents: 85_000n }, { rubric: 'charges' as const, cents: 6_000n }] };
const call = callEntry(accounts, 'L0001', march.rubrics.map((one) => ({ ...one, label: 'Loyer', explanation: '' })), 'mars 2026');

test('EX-23 the books of a call of 910.00 paid 1 000.00: the owner 910.00, the overpayment 90.00, the tenant and the calls nothing', () => {
  const all = [...call, ...receiptEntry(accounts, { tenant: 'L0001', cents: 100_000n, overpaidCents: 9_000n, label: 'Virement' }, [march])];
  expect([accounts.bank, accounts.tenants, accounts.called, accounts.owners, accounts.overpayments].map((account) => balanceOf(all, account))).toEqual([100_000n, 0n, 0n, -91_000n, -9_000n]);
  expect(all.filter((line) => line.account === accounts.owners).map((line) => line.creditCents)).toEqual([85_000n, 6_000n]);
});

test('tricky 18 a rent returned by the bank takes back everything it did, and the tenant owes again', () => {
  const receipt = receiptEntry(accounts, { tenant: 'L0001', cents: 100_000n, overpaidCents: 9_000n, label: 'Chèque' }, [march]);
  const all = [...call, ...receipt, ...returnEntry(accounts, { tenant: 'L0001', cents: 100_000n, overpaidCents: 9_000n, label: 'Impayé' }, [march])];
  expect([accounts.bank, accounts.tenants, accounts.called, accounts.owners, accounts.overpayments].map((account) => balanceOf(all, account))).toEqual([0n, 91_000n, -91_000n, 0n, 0n]);
});

test('the line of the tenant for each allocation stands where it is said', () => {
  const lines = receiptEntry(accounts, { tenant: 'L0001', cents: 91_000n, overpaidCents: 0n, label: 'Virement' }, [march]);
  expect(lines[tenantLine(0) - 1]).toMatchObject({ account: accounts.tenants, creditCents: 91_000n });
  expect(allocationEntry(accounts, 'L0001', 'Affectation', [march])[tenantLine(0) - 1]).toMatchObject({ account: accounts.tenants, creditCents: 91_000n });
});

test('[OVR-385] a move between two owners takes from one and gives to the other', () => {
  const lines = moveEntry(accounts, march, { ...march, owner: 'P0002', label: 'avril 2026' });
  const ofOwner = (owner: string) => lines.filter((line) => line.auxiliary === owner).reduce((sum, line) => sum + (line.debitCents ?? 0n) - (line.creditCents ?? 0n), 0n);
  expect([ofOwner('P0001'), ofOwner('P0002'), balanceOf(lines, accounts.tenants), balanceOf(lines, accounts.called)]).toEqual([91_000n, -91_000n, 0n, 0n]);
});

test('every entry balances, each line on one side, whatever the amounts', () => {
  const amount = fc.bigInt(1n, 10n ** 8n);
  fc.assert(fc.property(amount, amount, fc.bigInt(0n, 10n ** 6n), fc.boolean(), (rent, charges, overpaid, back) => {
    const one = { ...march, rubrics: [{ rubric: 'rent' as const, cents: rent }, { rubric: 'charges' as const, cents: charges }] };
    const money = { tenant: 'L0001', cents: rent + charges + overpaid, overpaidCents: overpaid, label: 'x' };
    const entries = [receiptEntry(accounts, money, [one]), returnEntry(accounts, money, [one]), allocationEntry(accounts, 'L0001', 'x', [one]), moveEntry(accounts, one, one), feeEntry(accounts, 'P0001', back ? -rent : rent, 'x'), payoutEntry(accounts, 'P0001', rent, 'x'), unidentifiedEntry(accounts, back ? -rent : rent, 'x')];
    for (const lines of entries) {
      expect(lines.reduce((sum, line) => sum + (line.debitCents ?? 0n) - (line.creditCents ?? 0n), 0n)).toBe(0n);
      expect(lines.every((line) => ((line.debitCents ?? 0n) > 0n) !== ((line.creditCents ?? 0n) > 0n))).toBe(true);
    }
  }));
});
