import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spendingByKey } from './spending.ts';

const line = (account: string, keyId: string | null, cents: bigint, nature: 'current' | 'exceptional' = 'current') => ({ account, keyId, cents, nature });

test('charges stand beside the budget of their key and account; income, works and calls are left out', () => {
  const budget = [{ keyId: 'G', account: '611000', cents: 1_200n }, { keyId: 'A', account: '614000', cents: 200n }];
  const result = [line('611000', 'G', 1_000n), line('615000', 'G', 50n), line('614000', 'A', 250n), line('701000', 'G', -1_200n), line('714000', 'G', -30n), line('671000', 'G', 900n, 'exceptional')];
  expect(spendingByKey(budget, result, ['G', 'A', 'B'])).toEqual([
    { keyId: 'G', budgetCents: 1_200n, spentCents: 1_050n, accounts: [{ account: '611000', budgetCents: 1_200n, spentCents: 1_000n }, { account: '615000', budgetCents: 0n, spentCents: 50n }] },
    { keyId: 'A', budgetCents: 200n, spentCents: 250n, accounts: [{ account: '614000', budgetCents: 200n, spentCents: 250n }] },
  ]);
});

test('nothing is lost: keys and accounts add up to what was voted and spent, charges without a key too', () => {
  const key = fc.constantFrom('G', 'A', 'B');
  const account = fc.constantFrom('601000', '611000', '614000');
  const cents = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n });
  fc.assert(fc.property(fc.array(fc.record({ keyId: key, account, cents })), fc.array(fc.record({ keyId: fc.option(key), account, cents })), (budget, spent) => {
    const rows = spendingByKey(budget, spent.map((one) => ({ ...one, nature: 'current' as const })), ['G', 'A', 'B']);
    const total = (all: readonly { cents: bigint }[]) => all.reduce((sum, one) => sum + one.cents, 0n);
    for (const of of [rows, rows.flatMap(({ accounts }) => accounts)]) {
      expect([of.reduce((sum, one) => sum + one.budgetCents, 0n), of.reduce((sum, one) => sum + one.spentCents, 0n)]).toEqual([total(budget), total(spent)]);
    }
  }));
});
