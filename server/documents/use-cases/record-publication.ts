import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { keepTaken, keepWithdrawn } from '../repository/publication-trace.ts';

/** Told by the run that shows these events, in its own transaction: from now on their text and attachments are frozen and they are not deleted. */
export async function eventsTaken(tx: Tx, eventIds: readonly Id[], today: Day): Promise<void> {
  if (eventIds.length > 0) await keepTaken(tx, eventIds, today);
}

/** Told by the run that no longer shows these events. They stay frozen: people have read them. */
export async function eventsWithdrawn(tx: Tx, eventIds: readonly Id[]): Promise<void> {
  if (eventIds.length > 0) await keepWithdrawn(tx, eventIds);
}
