import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { withdrawLetters } from '../../documents/public.ts';
import { reverseEntry } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { booksOf, lotFunds } from '../repository/books.ts';
import { closedUntil, findBudget, lockBudget } from '../repository/budgets.ts';
import type { CallRow } from '../repository/calls.ts';
import { deleteCall, fundsOfEntry, lockCall, noticesOfCall } from '../repository/made-by.ts';
import { findWorks, lockWorks } from '../repository/works.ts';
import { callBackFault, type CalledBack } from '../rules/taking-back.ts';

const FAR = '9999-12-31' as Day;

/** Why a call for funds cannot be taken back today; null: it may. */
export async function callFault(tx: Tx, call: CallRow): Promise<string | null> {
  const books = await booksOf(tx, call.buildingId);
  const brought = call.entryId === null ? [] : await fundsOfEntry(tx, call.entryId);
  const held = books === null || brought.length === 0 ? [] : await lotFunds(tx, books, FAR);
  return callBackFault({
    ...call, ...await closingOf(tx, call), funds: brought.map(({ lotId, lot, account, cents }) => ({ lot, calledCents: cents, heldCents: held.find((one) => one.lotId === lotId && one.account === account)?.cents ?? 0n })),
  });
}

async function closingOf(tx: Tx, { budgetId, worksId, buildingId }: CallRow): Promise<Pick<CalledBack, 'closed' | 'worksSettled'>> {
  const budget = budgetId === null ? null : await findBudget(tx, budgetId);
  if (budget) return { closed: budget.closedOn === null ? null : { until: budget.untilOn, approved: budget.approvedOn !== null }, worksSettled: false };
  const until = await closedUntil(tx, buildingId);
  const works = worksId === null ? null : await findWorks(tx, worksId);
  return { closed: until === null ? null : { until, approved: false }, worksSettled: until !== null && works !== null && works.finishedOn !== null && works.finishedOn <= until };
}

/** Takes a call for funds back: the contrary entry, its shares and its notices gone, and the same call may be posted again. What was paid stays to each co-owner's credit. */
export async function takeCallBack(tx: Tx, viewer: Viewer, today: Day, call: CallRow, on: Day): Promise<Id> {
  demand(viewer, 'syndic.write');
  if (call.budgetId !== null) await lockBudget(tx, call.budgetId);
  if (call.worksId !== null) await lockWorks(tx, call.worksId);
  if (!(await lockCall(tx, call.id))) throw refusals.notPosted();
  const fault = await callFault(tx, call);
  if (fault !== null) throw refusals.callCounted(fault);
  const notices = await noticesOfCall(tx, call);
  const { id } = await reverseEntry(tx, viewer, today, call.entryId!, on);
  await withdrawLetters(tx, viewer, notices, 'Appel de fonds annulé');
  await deleteCall(tx, call.id);
  await record(tx, viewer, 'call.taken-back', { kind: 'call', id: call.id }, { label: call.label, on, totalCents: Number(call.totalCents), notices: notices.length });
  return id;
}
