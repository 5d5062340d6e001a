import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { letter, reverseEntry } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { cancelCall, isCancelled, letteringOf, lockCalls, type CallItem } from '../repository/calls.ts';
import { USUAL_ACCOUNTS } from '../rules/books.ts';
import { later } from '../rules/months.ts';
import { openOf } from '../rules/overpayment.ts';
import { euros } from '../rules/words.ts';
import { clientBooks, unletterCalls } from './books.ts';
import { withdrawPapersOfCall } from './keep-papers.ts';

/**
 * Takes a rent that was called wrongly back: the contrary entry (on its due day when that is still to come), its notice withdrawn, and the month may be called again.
 * What was paid on it is moved elsewhere first. Fees that it bore as called are given back by the next fee run. `asked`: the day of the contrary entry, today when it is not said.
 */
export async function cancelRentCall(tx: Tx, viewer: Viewer, id: Id, today: Day, asked: Day = today): Promise<{ entryId: Id; papersWithdrawn: number }> {
  demand(viewer, 'rental.write');
  const [call] = await lockCalls(tx, { callIds: [id] });
  if (!call) throw (await isCancelled(tx, id)) ? refusals.callCancelled() : notFound();
  if (call.kind !== 'rent') throw refusals.onlyRents();
  if (openOf(call) < call.dueCents) throw refusals.callPaid(euros(call.dueCents - openOf(call)));
  const done = await takeCallBack(tx, viewer, call, later(asked, call.dueOn), today, 'Appel de loyer annulé');
  await record(tx, viewer, 'rental.rent-call-cancelled', { kind: 'lease', id: call.leaseId }, { month: call.month, cents: Number(call.dueCents), papersWithdrawn: done.papersWithdrawn });
  return done;
}

/** The contrary entry of a call on which nothing stands, both lettered together; its papers leave with it. */
export async function takeCallBack(tx: Tx, viewer: Viewer, call: CallItem, on: Day, today: Day, reason: string): Promise<{ entryId: Id; papersWithdrawn: number }> {
  const entityId = await clientBooks(tx, viewer, on);
  await unletterCalls(tx, viewer, entityId, [call.id]);
  const back = await reverseEntry(tx, viewer, today, call.entryId, on);
  const lines = await letteringOf(tx, [call.id], USUAL_ACCOUNTS);
  // The contrary entry keeps the lines of the call in their order.
  await letter(tx, viewer, today, entityId, lines.flatMap(({ entryId, line }) => [{ entryId, line }, ...(entryId === call.entryId ? [{ entryId: back.id, line }] : [])]));
  await cancelCall(tx, call.id, on);
  return { entryId: back.id, papersWithdrawn: await withdrawPapersOfCall(tx, viewer, call, today, reason) };
}
