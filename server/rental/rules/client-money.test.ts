import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkClientMoney, feesToDraw, overdraws } from './client-money.ts';

const none = { bankCents: 0n, ownersCreditCents: 0n, ownersOverdraftCents: 0n, depositsCents: 0n, overpaymentsCents: 0n, unidentifiedCents: 0n, feesNotDrawnCents: 0n, supplierDebtsCents: 0n };

test('accounting § 2.1: the bank holds what owners, tenants, suppliers and the agency are owed, less owners’ overdrafts', () => {
  const money = { ...none, bankCents: 185_000n, ownersCreditCents: 83_356n, depositsCents: 85_000n, overpaymentsCents: 9_000n, feesNotDrawnCents: 7_644n, unidentifiedCents: 500n, ownersOverdraftCents: 500n };
  expect(checkClientMoney(money)).toMatchObject({ balanced: true, gapCents: 0n, explanation: expect.stringMatching(/^1.850,00.€ en banque.: 1.773,56.€ dus aux clients et 76,44.€ d’honoraires gagnés/) });
  expect(checkClientMoney(none).explanation).toMatch(/autant dû aux clients/);
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

test('fees are drawn up to what was earned, less what is on its way; a gap stops them', () => {
  const money = { ...none, bankCents: 91_000n, ownersCreditCents: 83_356n, feesNotDrawnCents: 7_644n };
  expect(feesToDraw(money, { transitCents: 0n, waitingCents: 0n })).toMatchObject({ earnedCents: 7_644n, drawableCents: 7_644n });
  expect(feesToDraw(money, { transitCents: 0n, waitingCents: 7_000n })).toMatchObject({ drawableCents: 644n });
  expect(feesToDraw({ ...money, bankCents: 90_999n }, { transitCents: 0n, waitingCents: 0n })).toMatchObject({ drawableCents: 0n, explanation: expect.stringContaining('écart') });
});

test('fees charged to an overdrawn owner, or that wait for a payment on its way, are drawn from no other client’s money', () => {
  const overdrawn = { ...none, bankCents: 50_000n, ownersCreditCents: 50_000n, ownersOverdraftCents: 7_644n, feesNotDrawnCents: 7_644n };
  expect(feesToDraw(overdrawn, { transitCents: 0n, waitingCents: 0n })).toMatchObject({ drawableCents: 0n, explanation: expect.stringContaining('des propriétaires doivent') });
  const onItsWay = { ...none, bankCents: 0n, ownersCreditCents: 83_356n, feesNotDrawnCents: 7_644n, unidentifiedCents: -91_000n };
  expect(checkClientMoney(onItsWay).balanced).toBe(true);
  expect(feesToDraw(onItsWay, { transitCents: 91_000n, waitingCents: 0n }).drawableCents).toBe(0n);
});

test('whatever was drawn, the bank still holds all that clients are owed', () => {
  const cents = fc.bigInt(0n, 1_000_000n);
  fc.assert(fc.property(fc.record({ owners: cents, overdraft: cents, deposits: cents, overpayments: cents, unidentified: cents, transit: cents, suppliers: cents, fees: cents, waiting: cents }), (held) => {
    const money = { ...none, ownersCreditCents: held.owners, ownersOverdraftCents: held.overdraft, depositsCents: held.deposits, overpaymentsCents: held.overpayments, unidentifiedCents: held.unidentified - held.transit, supplierDebtsCents: held.suppliers, feesNotDrawnCents: held.fees };
    const bankCents = held.owners + held.deposits + held.overpayments + money.unidentifiedCents + held.suppliers + held.fees - held.overdraft;
    const { drawableCents } = feesToDraw({ ...money, bankCents }, { transitCents: held.transit, waitingCents: held.waiting });
    expect(drawableCents === 0n || bankCents - drawableCents - held.waiting >= held.owners + held.deposits + held.overpayments + held.unidentified + held.suppliers).toBe(true);
    expect(drawableCents + (drawableCents > 0n ? held.waiting : 0n) <= held.fees).toBe(true);
  }));
});
