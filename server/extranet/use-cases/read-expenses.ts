import { notFound } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { ExpenseAccess, ExpenseYear, Space } from '../model.ts';
import { expenseAccess, expenseLines, expenseTotals, type ExpenseFilter } from '../repository/expenses.ts';
import { expenseTree } from '../rules/expense-tree.ts';
import type { Person } from './read-documents.ts';

/** Whether the person has a list of expenses, for the ways that lead to it. */
export function readExpenseAccess(platform: Platform, person: Person, space: Space): Promise<ExpenseAccess> {
  return inAgency(platform.extranet, person.agencyId, (tx) => expenseAccess(tx, { identityId: person.identityId, space, now: platform.clock.now() }));
}

/**
 * The list of expenses with its totals. It has the rights of the binder "Factures" (CLI-262): whoever does not see that binder in a building, or in any, finds
 * nothing there, not even an empty list.
 */
export async function readExpenses(platform: Platform, person: Person, space: Space, filter: ExpenseFilter): Promise<ExpenseYear[]> {
  const reader = { identityId: person.identityId, space, now: platform.clock.now() };
  return inAgency(platform.extranet, person.agencyId, async (tx) => {
    const { buildings } = await expenseAccess(tx, reader);
    if (buildings.length === 0 || (filter.buildingId !== undefined && !buildings.some(({ id }) => id === filter.buildingId))) throw notFound();
    return expenseTree(await expenseTotals(tx, reader, filter), await expenseLines(tx, reader, filter));
  });
}
