import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { depositDueOn, depositFault, depositReturn, keptForBuilding, settleDeposit } from './deposit.ts';

const departure = { kind: 'unfurnished' as const, keysOn: day('2026-03-31'), inventoryMatches: false, addressGiven: true, rentCents: 85_000n };

test('EX-18 the inventory differs: due 31/05/2026; refunded 05/07/2026, two started months, 170.00', () => {
  expect(depositReturn(departure, day('2026-07-05'))).toMatchObject({ dueOn: '2026-05-31', monthsLate: 2, surchargeCents: 17_000n });
});

test('EX-18 a matching inventory: due 30/04/2026, three started months, 255.00', () => {
  expect(depositReturn({ ...departure, inventoryMatches: true }, day('2026-07-05'))).toMatchObject({ dueOn: '2026-04-30', monthsLate: 3, surchargeCents: 25_500n });
});

test('art. 22: on the last day nothing is added, the next day one month is; without an address never', () => {
  expect(depositReturn(departure, day('2026-05-31'))).toMatchObject({ monthsLate: 0, surchargeCents: 0n });
  expect(depositReturn(departure, day('2026-06-01'))).toMatchObject({ monthsLate: 1, surchargeCents: 8_500n });
  expect(depositReturn({ ...departure, addressGiven: false }, day('2026-07-05'))).toMatchObject({ monthsLate: 0, surchargeCents: 0n });
});

test('one month of rent unfurnished, two furnished, none for a mobility lease or rent paid far in advance', () => {
  const asked = { kind: 'unfurnished' as const, signedOn: day('2024-06-01'), rentCents: 85_000n, depositCents: 85_000n, monthsInAdvance: 1, monthlyAsked: false };
  expect(depositFault(asked)).toBeNull();
  expect(depositFault({ ...asked, depositCents: 85_001n })?.code).toBe('deposit-too-high');
  expect(depositFault({ ...asked, kind: 'furnished', depositCents: 170_000n })).toBeNull();
  expect(depositFault({ ...asked, kind: 'furnished', depositCents: 170_001n })?.code).toBe('deposit-too-high');
  expect(depositFault({ ...asked, kind: 'mobility', depositCents: 1n })?.code).toBe('deposit-forbidden');
  expect(depositFault({ ...asked, monthsInAdvance: 3 })?.code).toBe('deposit-with-advance-rent');
  expect(depositFault({ ...asked, monthsInAdvance: 3, monthlyAsked: true })).toBeNull();
  expect(depositFault({ ...asked, kind: 'commercial', depositCents: 500_000n })).toBeNull();
});

test('a fifth is kept in a collective building, and only when justified', () => {
  expect(keptForBuilding(85_003n, day('2026-03-31'), { collective: true, justified: true })).toBe(17_000n);
  expect(keptForBuilding(85_003n, day('2026-03-31'), { collective: true, justified: false })).toBe(0n);
  expect(keptForBuilding(85_003n, day('2026-03-31'), { collective: false, justified: true })).toBe(0n);
});

test('refund, part kept and justified sums add up to the deposit', () => {
  expect(settleDeposit(85_000n, 20_000n, 17_000n)).toEqual({ refundCents: 48_000n, keptCents: 17_000n, stillOwedCents: 0n });
  expect(settleDeposit(85_000n, 100_000n, 17_000n)).toEqual({ refundCents: 0n, keptCents: 0n, stillOwedCents: 15_000n });
  fc.assert(fc.property(fc.bigInt(0n, 10n ** 7n), fc.bigInt(0n, 10n ** 7n), fc.bigInt(0n, 10n ** 6n), (deposit, justified, kept) => {
    const settled = settleDeposit(deposit, justified, kept);
    expect(settled.refundCents + settled.keptCents - settled.stillOwedCents).toBe(deposit - justified);
    expect(settled.refundCents >= 0n && settled.keptCents >= 0n && settled.stillOwedCents >= 0n).toBe(true);
  }));
});

test('the end of a short month is kept', () => {
  expect(depositDueOn({ keysOn: day('2025-12-31'), inventoryMatches: false })).toBe('2026-02-28');
});
