import { assemblyOf } from '../../demo/book.ts';
import { addDays, type Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import type { SystemViewer } from '../platform/access/viewer.ts';
import type { Tx } from '../platform/database/connection.ts';
import { approveYear, closeYear, listArrears, listBudgets, presentNotice, remind } from '../syndic/public.ts';

/**
 * What the generator leaves to the program itself: exercises that ended are closed in spring and approved by their assembly, and those who owe most have been
 * written to. Done by the same use-cases as in an agency, so that what they check is checked here too.
 */
export async function keepYears(tx: Tx, viewer: SystemViewer, today: Day): Promise<void> {
  const budgets = await listBudgets(tx, viewer, null);
  for (const { id, untilOn } of budgets) {
    const [closing, assembly] = [addDays(untilOn, 75), assemblyOf(Number(untilOn.slice(0, 4)) + 1)];
    if (closing <= today) await closeYear(tx, viewer, closing, id);
    if (closing <= today && assembly <= today) await approveYear(tx, viewer, today, id, assembly);
  }
  for (const buildingId of new Set(budgets.map((budget) => budget.buildingId))) await writeToDebtors(tx, viewer, buildingId, today);
}

/** The greatest debtor was given formal notice of each provision, the next two were reminded. */
async function writeToDebtors(tx: Tx, viewer: SystemViewer, buildingId: Id, today: Day): Promise<void> {
  const sentOn = addDays(today, -20);
  const [first, ...others] = (await listArrears(tx, viewer, buildingId, sentOn)).rows;
  for (const { accountId } of others.slice(0, 2)) await remind(tx, viewer, accountId, { kind: 'reminder', sentOn, debtIds: [] });
  const claimed = first?.items.filter(({ kind, dueOn }) => kind === 'budget' && dueOn <= sentOn) ?? [];
  if (!first || claimed.length === 0) return;
  await remind(tx, viewer, first.accountId, { kind: 'reminder', sentOn: addDays(sentOn, -25), debtIds: [] });
  const { steps } = await remind(tx, viewer, first.accountId, { kind: 'notice', sentOn, debtIds: claimed.map(({ id }) => id) });
  await presentNotice(tx, viewer, first.accountId, steps.at(-1)!.id, addDays(sentOn, 2));
}
