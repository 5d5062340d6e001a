import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { accountLabels, booksOf, resultLines } from '../repository/books.ts';
import { readBudgetLines } from '../repository/budgets.ts';
import { readKeys } from '../repository/facts.ts';
import { spendingByKey } from '../rules/spending.ts';
import { existingBudget } from './budgets.ts';

/** How far the budget of an exercise is spent, under each key and account, from what the books hold. */
export async function readSpending(tx: Tx, viewer: Viewer, budgetId: Id) {
  demand(viewer, 'syndic.read');
  const budget = await existingBudget(tx, budgetId);
  const books = await booksOf(tx, budget.buildingId);
  const keys = await readKeys(tx, budget.buildingId);
  const labels = books === null ? new Map<string, string>() : await accountLabels(tx, books);
  const rows = spendingByKey(await readBudgetLines(tx, budgetId), books === null ? [] : await resultLines(tx, books, budget.fromOn, budget.untilOn), keys.map(({ keyId }) => keyId));
  return {
    keys: rows.map(({ keyId, accounts, ...sums }) => ({ keyId, label: keys.find((key) => key.keyId === keyId)?.label ?? 'Sans clé de répartition', ...sums, accounts: accounts.map((one) => ({ ...one, label: labels.get(one.account) ?? '' })) })),
    budgetCents: rows.reduce((sum, one) => sum + one.budgetCents, 0n), spentCents: rows.reduce((sum, one) => sum + one.spentCents, 0n),
  };
}
