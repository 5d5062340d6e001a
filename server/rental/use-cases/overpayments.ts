import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { letter, postNow, reverseEntry } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Reason } from '../model.ts';
import { lockCalls, readCalls } from '../repository/calls.ts';
import { readLeases } from '../repository/leases.ts';
import { markReturned } from '../repository/payouts.ts';
import { insertAllocations, lockReceipt, markRefunded, receiptsOfLease, takeOverpaid, type ReceiptRow } from '../repository/receipts.ts';
import { listsOfReceipts } from '../repository/tenant-refunds.ts';
import { allocationEntry, refundEntry, tenantLine, USUAL_ACCOUNTS } from '../rules/books.ts';
import { overdraws } from '../rules/client-money.ts';
import { acrossLeases, impute, openOf, refundFault, type TenantDebt } from '../rules/overpayment.ts';
import { euros } from '../rules/words.ts';
import { clientBooks, findClientBooks, letterCalls, letterOverpaid, owedByTenants } from './books.ts';
import { moneyHeld } from './client-money.ts';
import { bookAllocation, completeLease, type CompleteLease } from './receive.ts';

export interface OverpaymentChoices {
  receiptId: Id;
  receivedOn: Day;
  cents: bigint;
  /** Why it may not be given back today; null when it may. */
  refusal: Reason | null;
  /** The list of transfers that gives it back; null when none does. */
  listId: Id | null;
  /** Other leases of the tenant that it may pay, once somebody says so. */
  elsewhere: { leaseId: Id; leaseNumber: string; cents: bigint; ask: string }[];
}

/** What may be done with the overpayments of a lease today, besides waiting for the fee run. */
export async function overpaymentChoices(tx: Tx, viewer: Viewer, leaseId: Id, today: Day): Promise<OverpaymentChoices[]> {
  demand(viewer, 'rental.read');
  if ((await readLeases(tx, { ids: [leaseId] }, today)).length === 0) throw notFound();
  const receipts = (await receiptsOfLease(tx, leaseId)).filter((one) => one.overpaidCents > 0n && one.returnedOn === null);
  if (receipts.length === 0) return [];
  const lease = await completeLease(tx, leaseId, today);
  const debts = await debtsOfTenant(tx, lease, today);
  const lists = await listsOfReceipts(tx, receipts.map(({ id }) => id));
  return receipts.map((receipt) => {
    const held = heldOf(receipt, lease);
    const listId = lists.get(receipt.id) ?? null;
    return { receiptId: receipt.id, receivedOn: receipt.receivedOn, cents: receipt.overpaidCents, refusal: refundFault(held, debts.owed), listId, elsewhere: listId === null ? acrossLeases(held, debts.open) : [] };
  });
}

const heldOf = (receipt: ReceiptRow, lease: CompleteLease) => ({ leaseId: lease.id, ownerId: lease.ownerPartyId!, cents: receipt.overpaidCents });

/** What the tenant of a lease owes on this day, lease by lease: `open`, of what was called here, which alone an overpayment may pay; `owed`, as the books have it, with what they brought over. */
async function debtsOfTenant(tx: Tx, lease: CompleteLease, on: Day): Promise<{ open: TenantDebt[]; owed: TenantDebt[] }> {
  const books = await owedByTenants(tx, on);
  const debts: { open: TenantDebt[]; owed: TenantDebt[] } = { open: [], owed: [] };
  for (const own of await readLeases(tx, { tenantIds: [lease.tenantPartyId] }, on)) {
    if (own.mandateId === null || own.ownerCode === null || own.tenantCode === null) continue;
    const openCents = (await readCalls(tx, { leaseId: own.id })).filter((call) => call.dueOn <= on).reduce((sum, call) => sum + openOf(call), 0n);
    const debt = { leaseId: own.id, leaseNumber: own.number, ownerId: own.ownerPartyId!, ownerName: own.ownerName! };
    debts.open.push({ ...debt, openCents });
    debts.owed.push({ ...debt, openCents: books.get(own.tenantCode) ?? 0n });
  }
  return debts;
}

/** Gives the whole overpayment of a receipt back to the tenant, from the clients' bank account: never while the same landlord is owed something. */
export async function refundOverpayment(tx: Tx, viewer: Viewer, receiptId: Id, on: Day, today: Day): Promise<{ cents: bigint; entryId: Id }> {
  demand(viewer, 'rental.write');
  if (on > today) throw refusals.receiptTooLate('on');
  const { receipt, lease } = await overpaid(tx, receiptId, today);
  const fault = refundFault(heldOf(receipt, lease), (await debtsOfTenant(tx, lease, on)).owed);
  if (fault) throw refusals.cannotRefund(fault);
  const entityId = await clientBooks(tx, viewer, on);
  const cents = receipt.overpaidCents;
  const { bankCents } = await moneyHeld(tx, entityId, on);
  if (overdraws(cents, cents, bankCents) !== null) throw refusals.bankShort(euros(bankCents), euros(cents), lease.tenantName);
  const label = `Remboursement du trop-perçu, ${lease.tenantName}`;
  const [posted] = await postNow(tx, viewer, today, entityId, [{ journal: 'BQ', entryOn: on, label, pieceReference: lease.number, source: 'overpayment-refund', sourceKey: null, lines: refundEntry(USUAL_ACCOUNTS, lease.tenantCode, cents, label) }]);
  await bookRefund(tx, viewer, today, entityId, receipt, { cents, on, entryId: posted!.id });
  await record(tx, viewer, 'rental.overpayment-refunded', { kind: 'lease', id: lease.id }, { on, cents: Number(cents) });
  return { cents, entryId: posted!.id };
}

/** A refund whose entry is posted, by hand or by a list of transfers. */
export async function bookRefund(tx: Tx, viewer: Viewer, today: Day, entityId: Id, receipt: ReceiptRow, refund: { cents: bigint; on: Day; entryId: Id }): Promise<void> {
  await markRefunded(tx, receipt.id, refund);
  if (receipt.returnedOn === null) await letterOverpaid(tx, viewer, today, entityId, { ...receipt, refundEntryId: refund.entryId });
}

/** The refund did not leave, or its money came back: the contrary entry, and the overpayment waits again. Of a payment that the bank took back since, the tenant has then given back what was owed, and nothing waits. */
export async function undoRefund(tx: Tx, viewer: Viewer, receiptId: Id, on: Day, today: Day): Promise<{ cents: bigint; entryId: Id }> {
  demand(viewer, 'rental.write');
  if (on > today) throw refusals.receiptTooLate('on');
  return takeRefundBack(tx, viewer, receiptId, { on, reason: null }, today);
}

/** The same for the bank's statement, which says why; the transfer of a list that carried it is told returned. */
export async function takeRefundBack(tx: Tx, viewer: Viewer, receiptId: Id, { on, reason }: { on: Day; reason: string | null }, today: Day): Promise<{ cents: bigint; entryId: Id }> {
  const receipt = await lockReceipt(tx, receiptId);
  if (!receipt) throw notFound();
  if (receipt.refundEntryId === null) throw refusals.notRefunded();
  const entityId = (await findClientBooks(tx))!;
  const reversal = await reverseEntry(tx, viewer, today, receipt.refundEntryId, on);
  await markRefunded(tx, receiptId, null);
  await markReturned(tx, { entryId: receipt.refundEntryId }, { on, reason, entryId: reversal.id });
  await letter(tx, viewer, today, entityId, [{ entryId: receipt.refundEntryId, line: 1 }, { entryId: reversal.id, line: 1 }]);
  if (receipt.returnedOn === null) await letterOverpaid(tx, viewer, today, entityId, { ...receipt, refundEntryId: null });
  await record(tx, viewer, 'rental.overpayment-refund-undone', { kind: 'lease', id: receipt.leaseId }, { on, cents: Number(receipt.refundedCents) });
  return { cents: receipt.refundedCents, entryId: reversal.id };
}

export interface AskedElsewhere {
  leaseId: Id;
  on: Day;
  /** An owner's money moves: somebody says so, having read what moves. */
  confirmed: boolean;
}

/** Puts an overpayment on what the same tenant owes on another lease, oldest first. Never by itself. */
export async function putElsewhere(tx: Tx, viewer: Viewer, receiptId: Id, asked: AskedElsewhere, today: Day): Promise<{ cents: bigint; entryId: Id; explanation: string[] }> {
  demand(viewer, 'rental.write');
  const { receipt, lease } = await overpaid(tx, receiptId, today);
  const target = await completeLease(tx, asked.leaseId, today);
  const proposal = acrossLeases(heldOf(receipt, lease), (await debtsOfTenant(tx, lease, asked.on)).open).find((one) => one.leaseId === target.id);
  if (!proposal) throw refusals.noDebtThere();
  if (!asked.confirmed) throw refusals.confirmElsewhere(proposal.ask);
  const calls = await lockCalls(tx, { leaseId: target.id });
  const { allocations, explanation } = impute(receipt.overpaidCents, calls, { on: asked.on });
  const cents = allocations.reduce((sum, one) => sum + one.cents, 0n);
  const entityId = await clientBooks(tx, viewer, asked.on);
  const label = `Trop-perçu du bail ${lease.number} affecté au bail ${target.number}, ${lease.tenantName}`;
  const [posted] = await postNow(tx, viewer, today, entityId, [{ journal: 'OD', entryOn: asked.on, label, pieceReference: lease.number, source: 'overpayment', sourceKey: null, lines: allocationEntry(USUAL_ACCOUNTS, lease.tenantCode, label, allocations.map((one) => bookAllocation(target, calls, one))) }]);
  await insertAllocations(tx, viewer.agencyId, allocations.flatMap((one, place) => one.rubrics.map((part) => ({ receiptId, callId: one.itemId, rubric: part.rubric, cents: part.cents, madeOn: asked.on, origin: 'overpayment' as const, entryId: posted!.id, line: tenantLine(place) }))));
  await takeOverpaid(tx, receiptId, cents);
  await letterCalls(tx, viewer, today, entityId, allocations.map((one) => one.itemId));
  await letterOverpaid(tx, viewer, today, entityId, receipt);
  await record(tx, viewer, 'rental.overpayment-put-elsewhere', { kind: 'lease', id: lease.id }, { on: asked.on, cents: Number(cents), toLease: target.number });
  return { cents, entryId: posted!.id, explanation };
}

async function overpaid(tx: Tx, receiptId: Id, today: Day): Promise<{ receipt: ReceiptRow; lease: CompleteLease }> {
  const receipt = await lockReceipt(tx, receiptId);
  if (!receipt) throw notFound();
  if (receipt.overpaidCents === 0n || receipt.returnedOn !== null) throw refusals.nothingOverpaid();
  if ((await listsOfReceipts(tx, [receiptId])).size > 0) throw refusals.refundWaiting();
  return { receipt, lease: await completeLease(tx, receipt.leaseId, today) };
}
