import type { Id } from '../../kernel/ids.ts';
import type { BudgetLine, ResultLine } from './annex-model.ts';

export interface SpentOnAccount {
  account: string;
  budgetCents: bigint;
  spentCents: bigint;
}

/** What the budget gave a key and what went under it. `keyId` is null for charges brought from elsewhere without a key. */
export interface SpentUnderKey {
  keyId: Id | null;
  budgetCents: bigint;
  spentCents: bigint;
  accounts: SpentOnAccount[];
}

/** Current charges against the budget, key by key in the order of `keys`, account by account; a charge the budget did not foresee stands beside a budget of nothing. */
export function spendingByKey(budget: readonly BudgetLine[], result: readonly ResultLine[], keys: readonly Id[]): SpentUnderKey[] {
  const charges = result.filter(({ nature, account }) => nature === 'current' && account.startsWith('6'));
  return [...keys, null].flatMap((keyId) => {
    const voted = budget.filter((line) => line.keyId === keyId);
    const spent = charges.filter((line) => line.keyId === keyId);
    const numbers = [...new Set([...voted, ...spent].map(({ account }) => account))].sort();
    const accounts = numbers.map((account) => ({ account, budgetCents: sum(voted, account), spentCents: sum(spent, account) }));
    return accounts.length === 0 ? [] : [{ keyId, budgetCents: sum(voted), spentCents: sum(spent), accounts }];
  });
}

function sum(lines: readonly { account: string; cents: bigint }[], of: string | null = null): bigint {
  return lines.reduce((whole, { account, cents }) => (of === null || account === of ? whole + cents : whole), 0n);
}
