import { expect, test } from 'vitest';
import { agesOf } from './ages.ts';
import type { Item } from './model.ts';

const item = (dueOn: string, cents: number): Item => ({ id: dueOn, kind: 'budget', label: dueOn, dueOn, cents, account: '450100', noForfeiture: false });

test('each sum stands in the band of its days, what is not due yet in none, and the bands add up to what is due', () => {
  const rows = [{ items: [item('2026-11-29', 1), item('2026-10-30', 20), item('2026-10-29', 300)] }, { items: [item('2026-08-31', 4_000), item('2026-08-30', 50_000), item('2026-06-02', 600_000), item('2026-06-01', 7_000_000), item('2026-11-30', 9)] }];
  expect(agesOf(rows, '2026-11-29').map(({ cents, debtors }) => [cents, debtors])).toEqual([[21, 1], [4_300, 2], [650_000, 1], [7_000_000, 1]]);
});
