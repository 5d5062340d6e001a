import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkClientMoney, overdraws } from './client-money.ts';

const none = { bankCents: 0n, ownersCreditCents: 0n, ownersOverdraftCents: 0n, depositsCents: 0n, overpaymentsCents: 0n, unidentifiedCents: 0n, feesNotDrawnCents: 0n, supplierDebtsCents: 0n };

test('accounting § 2.1: the bank holds what owners, tenants, suppliers and the agency are owed, less owners’ overdrafts', () => {
  const money = { ...none, bankCents: 185_000n, ownersCreditCents: 83_356n, depositsCents: 85_000n, overpaymentsCents: 9_000n, feesNotDrawnCents: 7_644n, unidentifiedCents: 500n, ownersOverdraftCents: 500n };
  expect(checkClientMoney(money)).toMatchObject({ balanced: true, gapCents: 0n });
  expect(checkClientMoney({ ...money, bankCents: 184_999n })).toMatchObject({ balanced: false, gapCents: -1n });
});

test('a payout that would overdraw the client or the bank is seen', () => {
  expect([overdraws(100n, 100n, 100n), overdraws(99n, 100n, 500n), overdraws(500n, 100n, 99n)]).toEqual([null, 'client', 'bank']);
});

test('receipts, allocations, fees and payouts keep the invariant', () => {
  const act = fc.tuple(fc.constantFrom('receipt', 'overpayment', 'deposit', 'allocate', 'fee', 'draw', 'payout', 'bounce'), fc.bigInt(1n, 100_000n));
  fc.assert(fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
    let owner = 0n;
    const money = { ...none };
    for (const [kind, cents] of acts) {
      if (kind === 'receipt') { money.bankCents += cents; owner += cents; }
      if (kind === 'overpayment') { money.bankCents += cents; money.overpaymentsCents += cents; }
      if (kind === 'deposit') { money.bankCents += cents; money.depositsCents += cents; }
      if (kind === 'allocate') { owner += money.overpaymentsCents; money.overpaymentsCents = 0n; }
      if (kind === 'fee') { owner -= cents; money.feesNotDrawnCents += cents; }
      if (kind === 'draw') { money.bankCents -= money.feesNotDrawnCents; money.feesNotDrawnCents = 0n; }
      if (kind === 'payout' && overdraws(owner, cents, money.bankCents) === null) { money.bankCents -= cents; owner -= cents; }
      if (kind === 'bounce') { money.bankCents -= cents; owner -= cents; }
    }
    money.ownersCreditCents = owner > 0n ? owner : 0n;
    money.ownersOverdraftCents = owner < 0n ? -owner : 0n;
    expect(checkClientMoney(money).balanced).toBe(true);
  }));
});
