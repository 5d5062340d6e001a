import type { Day } from '../../kernel/day.ts';
import { fingerprintOf } from '../../kernel/fingerprint.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { readBinders } from '../repository/document-facts.ts';
import { expenseBuildings, readExpenses, readPapers, type ExpenseFacts, type ExpenseRow, type SentExpense } from '../repository/expenses.ts';
import { readHeld } from '../repository/held-items.ts';
import { chargeAccountName } from '../rules/charge-accounts.ts';
import type { Held } from '../rules/difference.ts';
import { shownPapers, type PaperFacts, type PaperRule } from '../rules/expense-papers.ts';
import { isOpenYear } from '../rules/open-years.ts';
import { split, type Batch } from './batch.ts';

export type WantedExpense = SentExpense & Held;

interface Question {
  targetId: Id;
  today: Day;
  /** Null: of the whole agency. */
  buildingIds: readonly Id[] | null;
  /** By option of the agency; not sent, none is wanted and those that are there leave. */
  sent: boolean;
  /** By option of the agency: papers behind expenses are shown whatever binder they stand in. */
  fromNarrowBinders: boolean;
}

const BUILDINGS_AT_A_TIME = 50;

/** The expenses of the exercises that are not closed (SET-117), from their day on, some buildings at a time. Who may read them is asked when they are read. */
export async function compareExpenses(tx: Tx, { targetId, today, buildingIds, sent, fromNarrowBinders }: Question, receive: (batch: Batch<WantedExpense>) => Promise<void>): Promise<void> {
  const all = buildingIds ?? await expenseBuildings(tx, targetId);
  const rule: PaperRule = { binders: new Map((await readBinders(tx)).map((binder) => [binder.id, binder])), fromNarrowBinders };
  for (let from = 0; from < all.length; from += BUILDINGS_AT_A_TIME) {
    const some = all.slice(from, from + BUILDINGS_AT_A_TIME);
    const open = (sent ? await readExpenses(tx, some) : []).filter((row) => row.spentOn <= today && isOpenYear(row.fiscalYear, row, today));
    const papers = Map.groupBy(open.length === 0 ? [] : await readPapers(tx, some), ({ expenseId }) => expenseId);
    const wanted = open.map((row) => wantedExpense(row, papers.get(row.id) ?? [], rule));
    await receive(split(wanted, await readHeld(tx, targetId, 'expense', some)));
  }
}

function wantedExpense({ fiscalYearUntil: _until, accountsAssemblyOn: _assembly, approvedUntil: _approved, ...facts }: ExpenseRow, papers: readonly PaperFacts[], rule: PaperRule): WantedExpense & { sourceId: Id } {
  const named: ExpenseFacts = { ...facts, accountLabel: facts.accountLabel ?? chargeAccountName(facts.account) };
  const expense: SentExpense = { ...named, papers: shownPapers(named, papers, rule) };
  return { ...expense, key: expense.id, fingerprint: fingerprintOf(expense), sourceId: expense.buildingId };
}
