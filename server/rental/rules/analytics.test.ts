import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { ledgerBalance, ownerView, payableBalance, type OwnerLine } from './analytics.ts';

const kept = { code: '47Prov', payable: false };
const line = (id: string, on: string, debitCents: bigint, creditCents: bigint, analytic: OwnerLine['analytic'] = null): OwnerLine => ({ id, on: day(on), label: id, debitCents, creditCents, analytic });
const lines = [line('net', '2026-03-05', 0n, 83_356n), line('provision conservée', '2026-03-20', 15_000n, 0n), line('47Prov', '2026-03-20', 0n, 15_000n, kept)];
const march = { fromOn: day('2026-03-01'), untilOn: day('2026-03-31') };

test('EX-22 833.56 in the ledger, 150.00 kept: 683.56 payable', () => {
  expect(ledgerBalance(lines)).toBe(-83_356n);
  expect(payableBalance(lines)).toBe(68_356n);
});

test('EX-22 the option shows 683.56 and the debit of 150.00; without it 833.56 and both lines', () => {
  const view = ownerView(lines, { ...march, excludeKept: true });
  expect(view.closingCents).toBe(-68_356n);
  expect(view.lines.map((one) => one.id)).toEqual(['net', 'provision conservée']);
  expect(ownerView(lines, { ...march, excludeKept: false })).toMatchObject({ closingCents: -83_356n, lines: { length: 3 } });
});

test('tricky 22 with a range after the provision, the opening balance leaves the hidden lines out', () => {
  const april = { fromOn: day('2026-04-01'), untilOn: day('2026-04-30') };
  expect(ownerView(lines, { ...april, excludeKept: true })).toEqual({ openingCents: -68_356n, lines: [], closingCents: -68_356n });
  expect(ownerView(lines, { ...april, excludeKept: false }).openingCents).toBe(-83_356n);
});

test('with the option, what is shown at the end is what is payable, whatever the range', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.bigInt(0n, 10n ** 7n), fc.boolean(), fc.boolean())), fc.integer({ min: 1, max: 28 }), (rows, start) => {
    const all = rows.map(([on, cents, debit, hidden], index) => line(String(index), `2026-03-${String(on).padStart(2, '0')}`, debit ? cents : 0n, debit ? 0n : cents, hidden ? kept : null));
    const view = ownerView(all, { fromOn: day(`2026-03-${String(start).padStart(2, '0')}`), untilOn: day('2026-03-31'), excludeKept: true });
    expect(view.closingCents).toBe(-payableBalance(all));
  }));
});
