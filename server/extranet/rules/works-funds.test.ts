import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LotFund, OwnLot } from '../model.ts';
import { worksFunds } from './works-funds.ts';

const lot = (id: string, buildingId = 'b'): OwnLot => ({ id, buildingId, buildingName: buildingId, label: `Lot ${id}`, kind: null });

test('[SET-122][EX-16] a zero is not sent, and the page says 0,00: for a lot that has nothing, lot by lot and account by account, never added up', () => {
  const funds: LotFund[] = [{ lotId: '1', account: '105000', label: 'Fonds de travaux', cents: 43_200n }, { lotId: '1', account: '102001', label: 'Ravalement', cents: 18_000n }];
  expect(worksFunds([lot('1'), lot('2')], funds)).toEqual([{
    id: 'b', name: 'b',
    accounts: [{ account: '105000', label: 'Fonds de travaux', totalCents: 43_200n }, { account: '102001', label: 'Ravalement', totalCents: 18_000n }],
    lots: [{ id: '1', label: 'Lot 1', kind: null, cents: [43_200n, 18_000n] }, { id: '2', label: 'Lot 2', kind: null, cents: [0n, 0n] }],
  }]);
});

test('[ELA-315] the works fund has its place even when nothing at all was sent', () => {
  expect(worksFunds([lot('1')], [])).toEqual([{ id: 'b', name: 'b', accounts: [{ account: '105', label: 'Fonds de travaux', totalCents: 0n }], lots: [{ id: '1', label: 'Lot 1', kind: null, cents: [0n] }] }]);
  expect(worksFunds([lot('1')], [{ lotId: '1', account: '102001', label: 'Ravalement', cents: 5n }])[0]!.accounts.map(({ account }) => account)).toEqual(['105', '102001']);
});

test('whatever was sent: each lot has every account of its building, totals are the sums of lots, and nothing of another lot counts', () => {
  const fund = fc.record({ lotId: fc.constantFrom('1', '2', '3', 'elsewhere'), account: fc.constantFrom('105000', '105100', '102001', '102002'), label: fc.constant('x'), cents: fc.bigInt({ min: -9n, max: 9n }) });
  fc.assert(fc.property(fc.array(fund, { maxLength: 12 }), (funds) => {
    const lots = [lot('1'), lot('2'), lot('3', 'c')];
    const buildings = worksFunds(lots, funds);
    expect(buildings.map(({ id }) => id)).toEqual(['b', 'c']);
    for (const { accounts, lots: own } of buildings) {
      expect(accounts[0]!.account.startsWith('105')).toBe(true);
      accounts.forEach(({ totalCents }, index) => expect(own.reduce((sum, { cents }) => sum + cents[index]!, 0n)).toBe(totalCents));
    }
    const all = buildings.flatMap(({ accounts }) => accounts).reduce((sum, { totalCents }) => sum + totalCents, 0n);
    expect(all).toBe(funds.filter(({ lotId }) => lotId !== 'elsewhere').reduce((sum, { cents }) => sum + cents, 0n));
  }));
});
