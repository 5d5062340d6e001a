import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Posted } from '../model.ts';
import { findEntry, linesOfEntry } from '../repository/entries.ts';
import { takeExpensesBack } from '../repository/expenses.ts';
import { reversalOf } from '../rules/reversal.ts';
import { unletterEntry } from './letter-lines.ts';
import { post } from './post-now.ts';

/**
 * Takes an entry back by the contrary one, dated `on`, both linked; what was lettered with it is unlettered. An entry is reversed once, a reversal never.
 * Reversed again, nothing changes and the first reversal comes back with `created: false`.
 */
export async function reverseEntry(tx: Tx, viewer: Viewer, today: Day, entryId: Id, on: Day): Promise<Posted> {
  demand(viewer, 'ledger.write');
  const entry = await findEntry(tx, entryId);
  if (!entry) throw notFound();
  if (entry.reversesId !== null) throw refusals.reversalOfReversal();
  const lines = await linesOfEntry(tx, entryId);
  const [posted] = await post(tx, viewer, today, entry.entityId, [{ entry: reversalOf({ ...entry, lines }, on), reversesId: entry.id }]);
  if (posted!.created) {
    await takeExpensesBack(tx, viewer.agencyId, entryId, posted!.id);
    await unletterEntry(tx, viewer, entry.entityId, entryId);
    await record(tx, viewer, 'ledger.reversed', { kind: 'ledger', id: entry.entityId }, { entry: entry.number, by: posted!.number });
  }
  return posted!;
}
