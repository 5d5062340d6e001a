import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { feesOn } from './fees.ts';
import { approvalFault, decidePayout, type Beneficiary, type PayoutFacts } from './payout.ts';

const on = day('2026-03-31');
const owner: Beneficiary = { partyId: 'p1', name: 'LEROY Anne', iban: 'FR7630006000011234567890189', ibanChangedOn: null, numerator: 1, denominator: 1 };
const facts = (more: Partial<PayoutFacts> = {}): PayoutFacts => ({ payableBalanceCents: 83_356n, clearedCents: 83_356n, reserveCents: 0n, thresholdCents: 0n, block: null, beneficiaries: [owner], ...more });
const code = (more: Partial<PayoutFacts>) => decidePayout(facts(more), on).code;

test('the payable balance is paid, at most what is cleared, less the reserve', () => {
  expect(decidePayout(facts(), on)).toMatchObject({ outcome: 'pay', payableCents: 83_356n, parts: [{ partyId: 'p1', cents: 83_356n }] });
  expect(decidePayout(facts({ clearedCents: 60_000n, reserveCents: 10_000n }), on).payableCents).toBe(50_000n);
});

test('a payout says what makes it: the whole balance, or what is taken off it', () => {
  const why = (more: Partial<PayoutFacts>) => decidePayout(facts(more), on).explanation.replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(why({})).toBe('Tout le solde, encaissé et sans réserve.');
  expect(why({ reserveCents: 10_000n })).toBe('Solde de 833,56 €, moins 100,00 € de réserve : 733,56 €.');
  expect(why({ clearedCents: 60_000n, reserveCents: 10_000n })).toBe('Solde de 833,56 €, moins 233,56 € pas encore encaissés, moins 100,00 € de réserve : 500,00 €.');
});

test('nothing is paid below the threshold, on a block, without a valid IBAN, on a fresh IBAN, or from a debit balance', () => {
  expect([code({ thresholdCents: 83_357n }), code({ block: 'succession' }), code({ beneficiaries: [{ ...owner, iban: 'FR7630006000011234567890188' }] }), code({ beneficiaries: [] }), code({ payableBalanceCents: -1_200n }), code({ payableBalanceCents: 0n }), code({ reserveCents: 90_000n })])
    .toEqual(['below-threshold', 'blocked', 'iban-invalid', 'iban-invalid', 'overdrawn', 'nothing-to-pay', 'nothing-to-pay']);
  expect(code({ beneficiaries: [{ ...owner, ibanChangedOn: day('2026-03-29') }] })).toBe('iban-changed');
  expect(code({ beneficiaries: [{ ...owner, ibanChangedOn: day('2026-03-28') }] })).toBe('pay');
});

test('tricky 18 a rent returned after the payout leaves 833.56 of debit once the fees are given back, and payouts stop', () => {
  const returned = 83_356n - 83_356n - 91_000n - feesOn([-91_000n], 700, on).grossCents;
  expect(returned).toBe(-83_356n);
  expect(decidePayout(facts({ payableBalanceCents: returned, clearedCents: 0n }), on)).toMatchObject({ outcome: 'skip', code: 'overdrawn', parts: [] });
  expect(decidePayout(facts({ payableBalanceCents: returned + 91_000n - 7_644n, clearedCents: 91_000n }), on).code).toBe('nothing-to-pay');
});

test('several owners share a payout exactly, in the proportion of their shares', () => {
  const two = [{ ...owner, numerator: 1, denominator: 3 }, { ...owner, partyId: 'p2', numerator: 2, denominator: 3 }];
  expect(decidePayout(facts({ payableBalanceCents: 10_000n, clearedCents: 10_000n, beneficiaries: two }), on).parts.map((part) => part.cents)).toEqual([3_333n, 6_667n]);
  fc.assert(fc.property(fc.bigInt(2n, 10n ** 8n), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (cents, one, other) => {
    const owners = [{ ...owner, numerator: one, denominator: one + other }, { ...owner, partyId: 'p2', numerator: other, denominator: one + other }];
    expect(decidePayout(facts({ payableBalanceCents: cents, clearedCents: cents, beneficiaries: owners }), on).parts.reduce((sum, part) => sum + part.cents, 0n)).toBe(cents);
  }));
});

test('no payout ever exceeds the balance or what is cleared', () => {
  fc.assert(fc.property(fc.bigInt(-(10n ** 6n), 10n ** 6n), fc.bigInt(0n, 10n ** 6n), fc.bigInt(0n, 10n ** 5n), (payableBalanceCents, clearedCents, reserveCents) => {
    const paid = decidePayout(facts({ payableBalanceCents, clearedCents, reserveCents }), on).parts.reduce((sum, part) => sum + part.cents, 0n);
    const most = payableBalanceCents < clearedCents ? payableBalanceCents : clearedCents;
    expect(paid === 0n || paid <= most).toBe(true);
  }));
});

test('four eyes: the person who prepared does not approve', () => {
  expect(approvalFault('claire', 'claire')).toContain('une autre personne');
  expect(approvalFault('claire', 'paul')).toBeNull();
});
