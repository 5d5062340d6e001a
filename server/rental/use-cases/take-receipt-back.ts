import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { letter, reverseEntry } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { lockCalls } from '../repository/calls.ts';
import { allocationsOf, insertAllocations, lockReceipt, markReturned } from '../repository/receipts.ts';
import { listsOfReceipts } from '../repository/tenant-refunds.ts';
import { movedSince } from '../rules/taking-back.ts';
import { clientBooks, letterCalls, unletterCalls } from './books.ts';
import { withdrawUntrue } from './keep-papers.ts';
import { paidOf } from './receive.ts';

/** Takes a receipt that was recorded wrongly back by the contrary of its own entry, as long as what it paid stands as it came. What the bank itself takes back is a return (receive.ts). */
export async function takeReceiptBack(tx: Tx, viewer: Viewer, receiptId: Id, on: Day, today: Day): Promise<Id> {
  demand(viewer, 'rental.write');
  if (on > today) throw refusals.receiptTooLate('on');
  const receipt = await lockReceipt(tx, receiptId);
  if (!receipt) throw notFound();
  if (receipt.returnedOn !== null) throw refusals.receiptReturned();
  if (receipt.paidFrom !== 'bank') throw refusals.paidFromDeposit();
  if ((await listsOfReceipts(tx, [receiptId])).size > 0) throw refusals.refundWaiting();
  const moved = movedSince(await allocationsOf(tx, { receiptId }), receipt.refundedCents);
  if (moved) throw refusals.cannotMove([moved]);
  const back = await undoPayment(tx, viewer, receipt, on, today, 'Encaissement annulé');
  if (receipt.overpaidLine !== null) await letter(tx, viewer, today, await clientBooks(tx, viewer, on), [{ entryId: receipt.entryId, line: receipt.overpaidLine }, { entryId: back, line: receipt.overpaidLine }]);
  await record(tx, viewer, 'rental.receipt-taken-back', { kind: 'lease', id: receipt.leaseId }, { on, cents: Number(receipt.cents) });
  return back;
}

/** The contrary of the entry of a payment, whatever it was paid from: the calls it paid are due again, and the papers that said they were paid are withdrawn. */
export async function undoPayment(tx: Tx, viewer: Viewer, { id: receiptId, entryId }: { id: Id; entryId: Id }, on: Day, today: Day, reason: string): Promise<Id> {
  const rows = await allocationsOf(tx, { receiptId });
  const callIds = [...new Set(rows.map(({ callId }) => callId))];
  await lockCalls(tx, { callIds });
  const entityId = await clientBooks(tx, viewer, on);
  await unletterCalls(tx, viewer, entityId, callIds);
  const { id: back } = await reverseEntry(tx, viewer, today, entryId, on);
  // The contrary entry keeps the lines of the payment in their order.
  await insertAllocations(tx, viewer.agencyId, rows.map(({ callId, rubric, cents, line }) => ({ receiptId, callId, rubric, cents: -cents, madeOn: on, origin: 'return' as const, entryId: back, line })));
  await markReturned(tx, receiptId, on, back);
  await letterCalls(tx, viewer, today, entityId, callIds);
  await withdrawUntrue(tx, viewer, await paidOf(tx, callIds), today, reason);
  return back;
}
