import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demandBalanced, gapOf, runningBalances } from './entry-balance.ts';

const line = (debitCents: bigint, creditCents: bigint) => ({ account: '512000', auxiliary: '', label: 'X', debitCents, creditCents, lettering: null, letteredOn: null });
const code = (work: () => void): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test('an entry is posted when its debits equal its credits, to the cent', () => {
  expect(code(() => demandBalanced({ number: 'A1', lines: [line(10_000n, 0n), line(0n, 9_999n), line(0n, 1n)] }))).toBeNull();
  expect(code(() => demandBalanced({ number: 'A1', lines: [line(10_000n, 0n), line(0n, 9_999n)] }))).toBe('entry-unbalanced');
});

test('an entry without lines, or with a line on both sides, is refused', () => {
  expect(code(() => demandBalanced({ number: 'A1', lines: [] }))).toBe('entry-empty');
  expect(code(() => demandBalanced({ number: 'A1', lines: [line(5n, 5n)] }))).toBe('line-on-both-sides');
});

test('the refusal says the entry and by how much', () => {
  expect(() => demandBalanced({ number: 'AC000002', lines: [line(25_000n, 0n), line(0n, 24_999n)] })).toThrow(/AC000002.*0,01\u00A0€/);
});

test('whatever the lines, closing them with their gap makes an entry that balances', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.bigInt(-1_000_000n, 1_000_000n)), { minLength: 1 }), (sides) => {
    const lines = sides.map(([debit, cents]) => (debit ? line(cents, 0n) : line(0n, cents)));
    expect(code(() => demandBalanced({ number: 'A', lines: [...lines, line(0n, gapOf(lines))] }))).toBeNull();
  }));
});

test('a statement runs from what the account stood at', () => {
  expect(runningBalances([line(100n, 0n), line(0n, 250n)], 50n).map((one) => one.balanceCents)).toEqual([150n, -100n]);
});
