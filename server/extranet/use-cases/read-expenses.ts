import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { ExpenseAccess, ExpenseYear, FileToSend, Space } from '../model.ts';
import { expenseAccess, expenseLines, expenseTotals, findPaper, type ExpenseFilter } from '../repository/expenses.ts';
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

/** A paper behind an expense, with the right of the list: whoever reads the line opens it, nobody else knows that it is there. */
export async function openExpensePaper(platform: Platform, person: Person, expenseId: Id, paperId: Id): Promise<FileToSend> {
  const reader = { identityId: person.identityId, space: null, now: platform.clock.now() };
  const file = await inAgency(platform.extranet, person.agencyId, (tx) => findPaper(tx, reader, expenseId, paperId));
  if (!file) throw notFound();
  return file;
}
