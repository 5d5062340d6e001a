import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { limitationWords, settleCharges, shareByDays } from './charges-settlement.ts';

const year = { fromOn: day('2025-01-01'), untilOn: day('2025-12-31'), recoverableCents: 120_000n };
const tenant = { kind: 'unfurnished' as const, mode: 'provision' as const, entryOn: day('2025-06-01'), exitOn: null, provisionsCents: 63_000n };

test('EX-19 1 200.00 for 214 days is 703.56; 630.00 called, the tenant owes 73.56', () => {
  expect(settleCharges(year, tenant, day('2026-05-15'))).toMatchObject({ days: 214, shareCents: 70_356n, balanceCents: 7_356n, instalments: 1, statementBefore: '2026-04-15', documentsUntil: '2026-10-15' });
});

test('EX-19 770.00 called, the tenant is owed 66.44', () => {
  expect(settleCharges(year, { ...tenant, provisionsCents: 77_000n }, day('2026-05-15'))).toMatchObject({ balanceCents: -6_644n, instalments: 1 });
});

test('art. 25-10 and 25-18: a fixed sum is never settled', () => {
  expect(settleCharges(year, { ...tenant, mode: 'forfait' }, day('2026-05-15'))).toBeNull();
});

test('art. 23: after the end of the following year the tenant may pay in twelve parts', () => {
  expect(settleCharges(year, tenant, day('2026-12-31'))!.instalments).toBe(1);
  const late = settleCharges(year, tenant, day('2027-01-01'))!;
  expect(late.instalments).toBe(12);
  expect(late.explanation).toContain('31/12/2026');
});

test('art. 7-1: a balance asked more than three years after its period says so to the manager; one in favour of the tenant does not', () => {
  expect(settleCharges(year, tenant, day('2028-12-31'))!.caution).toBeNull();
  expect(settleCharges(year, tenant, day('2029-01-01'))!.caution).toMatch(/prescrite/);
  expect(settleCharges(year, { ...tenant, provisionsCents: 77_000n }, day('2029-01-01'))!.caution).toBeNull();
});

test('art. 23 and 7-1 say nothing of a shop: no twelve parts by law, no article in its words', () => {
  const shop = settleCharges(year, { ...tenant, kind: 'commercial' }, day('2029-01-01'))!;
  expect(shop).toMatchObject({ balanceCents: 7_356n, instalments: 1, caution: null });
  expect(shop.explanation).not.toMatch(/art\./);
});

test('art. 7-1: claimed within three years of the settlement', () => {
  expect(limitationWords(day('2026-05-15'))).toContain('15/05/2029');
});

test('shares of occupants and of the empty days add up to the expense', () => {
  expect(shareByDays(120_000n, [214], 365)).toEqual([70_356n, 49_644n]);
  expect(() => shareByDays(100n, [200, 200], 365)).toThrow(RangeError);
  fc.assert(fc.property(fc.bigInt(-(10n ** 8n), 10n ** 8n), fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 4 }), (cents, days) => {
    expect(shareByDays(cents, days, 365).reduce((a, b) => a + b, 0n)).toBe(cents);
  }));
});
