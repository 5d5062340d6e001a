import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { spentIn } from '../repository/invoices.ts';
import { existingBudget } from './budgets.ts';

const MOST = 300;

/** The invoices of an exercise, the latest first; beyond the most shown, the count and the sum still speak of all. */
export async function listSpent(tx: Tx, viewer: Viewer, budgetId: Id) {
  demand(viewer, 'syndic.read');
  const { buildingId, fromOn, untilOn } = await existingBudget(tx, budgetId);
  return spentIn(tx, buildingId, fromOn, untilOn, MOST);
}
