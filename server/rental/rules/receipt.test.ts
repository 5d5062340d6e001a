import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayGoElectronically, receiptFor, splitByRubric } from './receipt.ts';

const due = [{ rubric: 'rent' as const, cents: 85_000n }, { rubric: 'charges' as const, cents: 6_000n }];

test('EX-17 500.00 of 910.00 gives a receipt, no quittance, shared 467.03 and 32.97', () => {
  expect(receiptFor(due, 50_000n)).toMatchObject({ kind: 'reçu', leftCents: 41_000n, paid: [{ rubric: 'rent', cents: 46_703n }, { rubric: 'charges', cents: 3_297n }] });
});

test('EX-17 by setting, the charges are paid first', () => {
  expect(receiptFor(due, 50_000n, 'charges-first').paid).toEqual([{ rubric: 'rent', cents: 44_000n }, { rubric: 'charges', cents: 6_000n }]);
});

test('EX-17 910.00 paid allows the quittance, 909.99 does not, and more changes nothing in it', () => {
  expect(receiptFor(due, 91_000n)).toMatchObject({ kind: 'quittance', leftCents: 0n, paid: due });
  expect(receiptFor(due, 90_999n)).toMatchObject({ kind: 'reçu', leftCents: 1n });
  expect(receiptFor(due, 100_000n)).toMatchObject({ kind: 'quittance', paid: due });
  expect(receiptFor(due, 0n)).toMatchObject({ kind: null, paid: [] });
});

test('art. 21: without express consent a quittance stays on paper', () => {
  expect([mayGoElectronically(true), mayGoElectronically(false), mayGoElectronically(null)]).toEqual([true, false, false]);
});

test('the rubrics of a payment add up to it, and none takes more than it is owed', () => {
  fc.assert(fc.property(fc.array(fc.bigInt(1n, 1_000_000n), { minLength: 1, maxLength: 6 }), fc.bigInt(0n, 1_000n), fc.constantFrom('proportional' as const, 'charges-first' as const), (amounts, part, order) => {
    const items = amounts.map((cents, index) => ({ rubric: (index === 0 ? 'rent' : 'charges') as 'rent' | 'charges', cents }));
    const total = amounts.reduce((a, b) => a + b, 0n);
    const cents = total * part / 1_000n;
    const split = splitByRubric(items, cents, order);
    expect(split.reduce((a, one) => a + one.cents, 0n)).toBe(cents);
    expect(split.every((one) => one.cents <= total)).toBe(true);
  }));
});
