import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { withdrawLetters } from '../../documents/public.ts';
import { reverseEntry, withWitnesses } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Reason } from '../model.ts';
import { deleteDeposit, findDeposit, lockDeposit, noReleaseColumns, noReturnColumns, type DepositRow } from '../repository/deposits.ts';
import { leftBy, receiptInside } from '../repository/made-by.ts';
import { payableByOwner } from '../repository/money.ts';
import { papersOf, withdrawPapers } from '../repository/papers.ts';
import { waitingByMandate } from '../repository/payouts.ts';
import { allocationsOf } from '../repository/receipts.ts';
import { depositTransfers } from '../repository/tenant-refunds.ts';
import { USUAL_ACCOUNTS } from '../rules/books.ts';
import { depositBackFaults, movedSince } from '../rules/taking-back.ts';
import { findClientBooks } from './books.ts';
import { readDeposit, type ReadDeposit } from './deposits.ts';
import { completeLease, type CompleteLease } from './receive.ts';
import { undoPayment } from './take-receipt-back.ts';

/** What forbids to undo the return of a deposit, or its release, today. */
export async function depositFaults(tx: Tx, lease: CompleteLease, deposit: DepositRow, what: 'return' | 'release', today: Day): Promise<Reason[]> {
  const entryId = what === 'return' ? deposit.refundEntryId : deposit.releaseEntryId;
  const receiptId = entryId === null ? null : await receiptInside(tx, entryId);
  const transfer = (await depositTransfers(tx, lease.id)).find(({ part }) => part === (what === 'return' ? 'refund' : 'release'));
  const entityId = await findClientBooks(tx);
  const free = entityId === null ? 0n : ((await payableByOwner(tx, entityId, USUAL_ACCOUNTS.owners, today)).get(lease.ownerCode) ?? 0n) - ((await waitingByMandate(tx)).get(lease.mandateId) ?? 0n);
  return depositBackFaults({
    releasedOn: what === 'return' ? deposit.releasedOn : null, moved: receiptId === null ? null : movedSince(await allocationsOf(tx, { receiptId }), 0n),
    transfer: transfer && (transfer.state === 'waiting' || transfer.state === 'executed') ? { state: transfer.state, on: transfer.on } : null,
    ownerGotCents: entryId === null ? 0n : await leftBy(tx, entryId, USUAL_ACCOUNTS.owners, lease.ownerCode), ownerFreeCents: free, ownerName: lease.ownerName ?? 'propriétaire',
  });
}

/** Takes back the return of a deposit that did not happen, or not so: the contrary entry, the rents it paid due again, the letter withdrawn; it is held as before. Answers with the contrary entry, null when nothing had been posted. */
export async function undoReturn(tx: Tx, viewer: Viewer, leaseId: Id, version: number | null, on: Day, today: Day): Promise<Id | null> {
  demand(viewer, 'rental.write');
  const { lease, deposit } = await locked(tx, leaseId, today);
  if (deposit.refundedOn === null) throw refusals.depositNotReturned();
  const faults = await depositFaults(tx, lease, deposit, 'return', today);
  if (faults.length > 0) throw refusals.cannotMove(faults);
  const entryId = deposit.refundEntryId;
  const receiptId = entryId === null ? null : await receiptInside(tx, entryId);
  const back = entryId === null ? null : receiptId === null ? (await reverseEntry(tx, viewer, today, entryId, on)).id : await undoPayment(tx, viewer, { id: receiptId, entryId }, on, today, 'Restitution du dépôt annulée');
  const papers = await papersOf(tx, { kind: 'deposit', keys: [leaseId] });
  if (papers.length > 0) await withdrawPapers(tx, papers.map(({ id }) => id), today);
  await withdrawLetters(tx, viewer, papers.map(({ eventId }) => eventId), 'Restitution du dépôt annulée');
  await saveChanges(tx, 'office.rental_deposits', { kind: 'lease', id: leaseId }, version ?? deposit.version, noReturnColumns());
  await record(tx, viewer, 'rental.deposit-return-undone', { kind: 'lease', id: leaseId }, { on, refundedOn: deposit.refundedOn, refundCents: Number(deposit.refundCents ?? 0n) });
  return back;
}

/** The same for the part that was kept until the accounts of the building. */
export async function undoRelease(tx: Tx, viewer: Viewer, leaseId: Id, version: number | null, on: Day, today: Day): Promise<Id | null> {
  demand(viewer, 'rental.write');
  const { lease, deposit } = await locked(tx, leaseId, today);
  if (deposit.releasedOn === null) throw refusals.depositNotReleased();
  const faults = await depositFaults(tx, lease, deposit, 'release', today);
  if (faults.length > 0) throw refusals.cannotMove(faults);
  const back = deposit.releaseEntryId === null ? null : (await reverseEntry(tx, viewer, today, deposit.releaseEntryId, on)).id;
  await saveChanges(tx, 'office.rental_deposits', { kind: 'lease', id: leaseId }, version ?? deposit.version, noReleaseColumns(deposit.surchargeCents - deposit.releaseSurchargeCents));
  await record(tx, viewer, 'rental.deposit-release-undone', { kind: 'lease', id: leaseId }, { on, releasedOn: deposit.releasedOn, releaseCents: Number(deposit.releaseCents ?? 0n) });
  return back;
}

/** Takes back the receipt of a deposit that is still held: the lease has none recorded any more. */
export async function undoDeposit(tx: Tx, viewer: Viewer, leaseId: Id, on: Day, today: Day): Promise<Id | null> {
  demand(viewer, 'rental.write');
  const { deposit } = await locked(tx, leaseId, today);
  if (deposit.refundedOn !== null) throw refusals.depositReturned();
  const back = deposit.entryId === null ? null : (await reverseEntry(tx, viewer, today, deposit.entryId, on)).id;
  await deleteDeposit(tx, leaseId);
  await record(tx, viewer, 'rental.deposit-undone', { kind: 'lease', id: leaseId }, { on, receivedOn: deposit.receivedOn, cents: Number(deposit.cents) });
  return back;
}

/** From the screen of the lease, on today: whoever stands on the entry (the bank that showed the transfer) may forbid it. */
export async function undoFromLease(tx: Tx, viewer: Viewer, leaseId: Id, version: number, what: 'return' | 'release', today: Day): Promise<ReadDeposit> {
  demand(viewer, 'rental.write');
  await completeLease(tx, leaseId, today);
  const deposit = await findDeposit(tx, leaseId);
  const entryId = what === 'return' ? deposit?.refundEntryId : deposit?.releaseEntryId;
  await withWitnesses(tx, viewer, today, entryId ? [entryId] : [], () => (what === 'return' ? undoReturn : undoRelease)(tx, viewer, leaseId, version, today, today));
  return readDeposit(tx, viewer, leaseId, today);
}

async function locked(tx: Tx, leaseId: Id, today: Day): Promise<{ lease: CompleteLease; deposit: DepositRow }> {
  const lease = await completeLease(tx, leaseId, today);
  const deposit = await lockDeposit(tx, leaseId);
  if (!deposit) throw refusals.noDeposit();
  return { lease, deposit };
}
