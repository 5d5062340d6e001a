import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { fiscalYears, reopenYear as reopenLedgerYear, reverseEntry } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { booksOf } from '../repository/books.ts';
import { lockBudget } from '../repository/budgets.ts';
import { closingEntries, forgetSettlement } from '../repository/settlements.ts';
import { existingBudget } from './budgets.ts';
import { SOURCE } from './post-lines.ts';

/**
 * Opens again an exercise that was closed too early: each entry of its closing is taken back on its own day by the contrary one (arrêté of 14 March 2005, art. 5: nothing is struck out), the
 * settlement is forgotten, and charges may be added before it is closed anew. Never once the assembly approved.
 */
export async function reopenYear(tx: Tx, viewer: Viewer, today: Day, budgetId: Id): Promise<{ reversed: number }> {
  demand(viewer, 'syndic.write');
  await lockBudget(tx, budgetId);
  const budget = await existingBudget(tx, budgetId);
  if (budget.approvedOn !== null) throw refusals.yearApproved();
  if (budget.closedOn === null) throw refusals.yearNotClosed();
  const books = (await booksOf(tx, budget.buildingId))!;
  const year = (await fiscalYears(tx, books)).find(({ fromOn }) => fromOn === budget.fromOn);
  if (year?.state === 'arrested') await reopenLedgerYear(tx, viewer, today, year.id, { version: year.version, by: SOURCE });
  const entries = (await closingEntries(tx, books, budgetId)).filter(({ reversed }) => !reversed);
  for (const { id, entryOn } of entries) await reverseEntry(tx, viewer, today, id, entryOn);
  await forgetSettlement(tx, budgetId);
  await record(tx, viewer, 'budget.reopened', { kind: 'budget', id: budgetId }, { from: budget.fromOn, until: budget.untilOn, entries: entries.length });
  return { reversed: entries.length };
}
