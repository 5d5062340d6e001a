import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundName, fundsPublished } from './works-funds.ts';

test('[EX-16][SET-120][SET-121][SET-122] account 105 always, 102 by option, lot by lot and never added up; a zero is not sent', () => {
  const funds = [{ lotId: '1', account: '105000', cents: 43_200n }, { lotId: '2', account: '105000', cents: 0n }, { lotId: '1', account: '102001', cents: 18_000n }];
  expect(fundsPublished(funds, { decidedWorks: false })).toEqual([funds[0]]);
  expect(fundsPublished(funds, { decidedWorks: true })).toEqual([funds[0], funds[2]]);
});

test('[SET-120][SET-122] whatever the books hold: nothing but 105 and 102, the option only adds, no amount is changed and none is zero', () => {
  const fund = fc.record({ lotId: fc.constantFrom('1', '2', '3'), account: fc.constantFrom('102000', '102001', '103100', '105000', '105100', '106000', '450500'), cents: fc.bigInt({ min: -3n, max: 3n }) });
  fc.assert(fc.property(fc.array(fund, { maxLength: 20 }), (funds) => {
    const [without, with102] = [fundsPublished(funds, { decidedWorks: false }), fundsPublished(funds, { decidedWorks: true })];
    expect(without).toEqual(funds.filter(({ account, cents }) => account.startsWith('105') && cents !== 0n));
    expect(with102).toEqual(funds.filter(({ account, cents }) => /^10[25]/.test(account) && cents !== 0n));
  }));
});

test('an account the books do not name is called as in the chart', () => {
  expect([fundName('105000'), fundName('102003')]).toEqual(['Fonds de travaux', 'Provisions pour travaux décidés']);
});
