import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand, holds } from '../access.ts';
import { bookedAlready, type BookedEntry } from '../repository/booked.ts';
import { lockMovement } from '../repository/movements.ts';
import { readStatements } from '../repository/statements.ts';

/** Entries that a movement may already be in the books as: a receipt written by hand, a refund booked when it was decided. */
export async function entriesOfMovement(tx: Tx, viewer: Viewer, movementId: Id): Promise<BookedEntry[]> {
  const movement = await lockMovement(tx, movementId);
  const [statement] = movement ? await readStatements(tx, { id: movement.statementId }) : [];
  if (!movement || !statement || !holds(viewer, statement, 'read')) throw notFound();
  demand(viewer, statement, 'write');
  return movement.state === 'posted' ? [] : bookedAlready(tx, statement.buildingId, movement);
}
