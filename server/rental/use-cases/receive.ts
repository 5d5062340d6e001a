import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { RubricAmount } from '../model.ts';
import { lockCalls, readCalls, type CallItem } from '../repository/calls.ts';
import { readLeases, type LeaseFacts } from '../repository/leases.ts';
import { papersOf, type PaperKind } from '../repository/papers.ts';
import { allocationsOf, insertAllocations, insertReceipt, lockReceipt, markReturned, receiptsOfLease, type AllocationRow } from '../repository/receipts.ts';
import { receiptEntry, returnEntry, tenantLine, USUAL_ACCOUNTS, type BookAllocation } from '../rules/books.ts';
import { impute, type Allocation } from '../rules/overpayment.ts';
import { receiptFor } from '../rules/receipt.ts';
import { monthWords } from '../rules/words.ts';
import { clientBooks, letterCalls, unletterCalls } from './books.ts';
import { withdrawUntrue } from './keep-papers.ts';

export interface AskedReceipt {
  leaseId: Id;
  receivedOn: Day;
  cents: bigint;
  label: string;
  /** Calls the tenant said it is for, first of all. */
  chosen?: readonly Id[];
  /** What makes it, so that the same movement of the bank is taken once. */
  sourceKey?: string;
  /** Where the money is: the bank's account unless it waits elsewhere. */
  moneyAccount?: string;
}

export interface TakenReceipt {
  id: Id;
  entryId: Id;
  overpaidCents: bigint;
  explanation: string[];
}

/** Money from a tenant: put on what is due, oldest first; what is beyond waits apart. Posted, and lettered with what it pays. */
export async function receive(tx: Tx, viewer: Viewer, asked: AskedReceipt, today: Day): Promise<TakenReceipt> {
  demand(viewer, 'rental.write');
  if (asked.receivedOn > today) throw refusals.receiptTooLate('receivedOn');
  const lease = await completeLease(tx, asked.leaseId, today);
  const calls = await lockCalls(tx, { leaseId: lease.id });
  const { allocations, leftCents, explanation } = impute(asked.cents, calls, { on: asked.receivedOn, chosen: asked.chosen ?? [] });
  const entityId = await clientBooks(tx, viewer, asked.receivedOn);
  const books = allocations.map((one) => bookAllocation(lease, calls, one));
  const [posted] = await postNow(tx, viewer, today, entityId, [{
    journal: 'BQ', entryOn: asked.receivedOn, label: asked.label, pieceReference: lease.number, source: 'rent-receipt', sourceKey: asked.sourceKey ?? null, lines: receiptEntry(moneyOn(asked.moneyAccount), { tenant: lease.tenantCode, cents: asked.cents, overpaidCents: leftCents, label: asked.label }, books),
  }]);
  const id = await insertReceipt(tx, viewer.agencyId, {
    leaseId: lease.id, mandateId: lease.mandateId, receivedOn: asked.receivedOn, cents: asked.cents, overpaidCents: leftCents, overpaidLine: leftCents > 0n ? tenantLine(allocations.length) : null, label: asked.label, entryId: posted!.id,
  });
  await insertAllocations(tx, viewer.agencyId, allocations.flatMap((one, place) => one.rubrics.map(({ rubric, cents }) => ({ receiptId: id, callId: one.itemId, rubric, cents, madeOn: asked.receivedOn, origin: 'receipt' as const, entryId: posted!.id, line: tenantLine(place) }))));
  await letterCalls(tx, viewer, today, entityId, allocations.map((one) => one.itemId));
  await record(tx, viewer, 'rental.received', { kind: 'lease', id: lease.id }, { receivedOn: asked.receivedOn, cents: Number(asked.cents), overpaidCents: Number(leftCents) });
  return { id, entryId: posted!.id, overpaidCents: leftCents, explanation };
}

/** The bank takes a receipt back: everything it did is undone by a contrary entry, the calls are due again, and the next fee run gives its fees back. */
export async function returnReceipt(tx: Tx, viewer: Viewer, receiptId: Id, on: Day, label: string, today: Day): Promise<{ entryId: Id }> {
  demand(viewer, 'rental.write');
  if (on > today) throw refusals.receiptTooLate('on');
  const receipt = await lockReceipt(tx, receiptId);
  if (!receipt) throw notFound();
  if (receipt.returnedOn !== null) throw refusals.receiptReturned();
  if (receipt.paidFrom !== 'bank') throw refusals.paidFromDeposit();
  const lease = await completeLease(tx, receipt.leaseId, today);
  const now = byCall(await allocationsOf(tx, { receiptId }));
  const calls = await lockCalls(tx, { callIds: now.map(({ callId }) => callId) });
  const entityId = await clientBooks(tx, viewer, on);
  await unletterCalls(tx, viewer, entityId, now.map(({ callId }) => callId));
  const leases = new Map((await readLeases(tx, { ids: calls.map((call) => call.leaseId) }, today)).map((one) => [one.id, one]));
  const books = now.map(({ callId, rubrics }): BookAllocation => {
    const call = calls.find((one) => one.id === callId)!;
    const own = leases.get(call.leaseId)!;
    return { tenant: own.tenantCode!, owner: own.ownerCode!, label: `${label}, ${monthWords(call.month)}`, rubrics };
  });
  const [posted] = await postNow(tx, viewer, today, entityId, [{
    journal: 'BQ', entryOn: on, label, pieceReference: lease.number, source: 'rent-return', sourceKey: receiptId, lines: returnEntry(moneyOn(receipt.moneyAccount), { tenant: lease.tenantCode, cents: receipt.cents, overpaidCents: receipt.overpaidCents + receipt.refundedCents, label }, books),
  }]);
  await insertAllocations(tx, viewer.agencyId, now.flatMap(({ callId, rubrics }, place) => rubrics.map(({ rubric, cents }) => ({ receiptId, callId, rubric, cents: -cents, madeOn: on, origin: 'return' as const, entryId: posted!.id, line: tenantLine(place) }))));
  await markReturned(tx, receiptId, on, posted!.id);
  await letterCalls(tx, viewer, today, entityId, now.map(({ callId }) => callId));
  await withdrawUntrue(tx, viewer, await paidOf(tx, now.map(({ callId }) => callId)), today, 'Encaissement annulé ou rejeté par la banque');
  await record(tx, viewer, 'rental.returned', { kind: 'lease', id: lease.id }, { on, cents: Number(receipt.cents) });
  return { entryId: posted!.id };
}

/** How much of these calls is paid now. */
export async function paidOf(tx: Tx, callIds: readonly Id[]): Promise<{ id: Id; leaseId: Id; paidCents: bigint; dueCents: bigint }[]> {
  return (await readCalls(tx, { callIds })).map(({ id, leaseId, dueCents, open }) => ({ id, leaseId, dueCents, paidCents: dueCents - open.reduce((sum, one) => sum + one.cents, 0n) }));
}

const moneyOn = (bank: string = USUAL_ACCOUNTS.bank) => ({ ...USUAL_ACCOUNTS, bank });

export interface TenantAccount {
  lease: LeaseFacts;
  calls: (CallItem & { openCents: bigint; paper: 'quittance' | 'reçu' | null; explanation: string; noticeEventId: Id | null; receiptEventId: Id | null })[];
  receipts: Awaited<ReturnType<typeof receiptsOfLease>>;
  overpaidCents: bigint;
  /** Given back to the tenant before the bank took the payment itself back: the tenant owes it. */
  toGiveBackCents: bigint;
}

/** What a lease was called, has paid, and which paper each term gives a right to (loi n° 89-462, art. 21). */
export async function tenantAccount(tx: Tx, viewer: Viewer, leaseId: Id, today: Day): Promise<TenantAccount> {
  demand(viewer, 'rental.read');
  const [lease] = await readLeases(tx, { ids: [leaseId] }, today);
  if (!lease) throw notFound();
  const receipts = await receiptsOfLease(tx, leaseId);
  const papers = await papersOf(tx, { leaseId });
  const calls = (await readCalls(tx, { leaseId })).toReversed().map((call) => {
    const openCents = call.open.reduce((sum, one) => sum + one.cents, 0n);
    const { kind, explanation } = receiptFor(call.due, call.dueCents - openCents);
    const of = (paper: PaperKind, key: string) => papers.find((one) => one.kind === paper && one.key === key)?.eventId ?? null;
    return { ...call, openCents, paper: kind, explanation, noticeEventId: of('notice', call.id), receiptEventId: kind === 'quittance' ? of('quittance', call.id) : of('receipt', `${call.id} ${call.dueCents - openCents}`) };
  });
  return { lease, calls, receipts, overpaidCents: receipts.reduce((sum, one) => sum + one.overpaidCents, 0n), toGiveBackCents: receipts.reduce((sum, one) => sum + (one.returnedOn === null ? 0n : one.refundedCents), 0n) };
}

export type CompleteLease = LeaseFacts & { mandateId: Id; tenantCode: string; ownerCode: string };

/** A lease with all that an entry needs, or why it lacks it. */
export async function completeLease(tx: Tx, leaseId: Id, today: Day): Promise<CompleteLease> {
  const [lease] = await readLeases(tx, { ids: [leaseId] }, today);
  if (!lease) throw notFound();
  if (lease.mandateId === null) throw refusals.leaseIncomplete('mandat');
  if (lease.tenantCode === null) throw refusals.leaseIncomplete('compte de locataire');
  if (lease.ownerCode === null) throw refusals.leaseIncomplete('compte de propriétaire');
  return lease as CompleteLease;
}

export function bookAllocation(lease: CompleteLease, calls: readonly CallItem[], { itemId, rubrics }: Pick<Allocation, 'itemId' | 'rubrics'>): BookAllocation {
  const call = calls.find((one) => one.id === itemId)!;
  return { tenant: lease.tenantCode, owner: lease.ownerCode, label: `${monthWords(call.month)}, lot ${lease.lots}`, rubrics };
}

/** What of a receipt stands on each call once everything is counted; calls that nothing stands on are left out. */
function byCall(rows: readonly AllocationRow[]): { callId: Id; rubrics: RubricAmount[] }[] {
  const calls = Map.groupBy(rows, ({ callId }) => callId);
  return [...calls].map(([callId, own]) => ({
    callId, rubrics: [...Map.groupBy(own, ({ rubric }) => rubric)].map(([rubric, parts]) => ({ rubric, cents: parts.reduce((sum, one) => sum + one.cents, 0n) })).filter((one) => one.cents > 0n),
  })).filter(({ rubrics }) => rubrics.length > 0);
}
