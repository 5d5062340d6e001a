import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Rubric } from '../model.ts';
import type { OverpaymentSource } from '../rules/overpayment.ts';

export interface ReceiptRow {
  id: Id;
  leaseId: Id;
  mandateId: Id;
  receivedOn: Day;
  cents: bigint;
  overpaidCents: bigint;
  overpaidLine: number | null;
  label: string;
  entryId: Id;
  returnedOn: Day | null;
  /** What of its overpayment was given back to the tenant, and when. */
  refundedCents: bigint;
  refundedOn: Day | null;
  refundEntryId: Id | null;
  /** The bank, the deposit of the lease, or a settlement of charges in the tenant's favour. */
  paidFrom: 'bank' | 'deposit' | 'settlement';
}

const COLUMNS = ['id', 'lease_id as leaseId', 'mandate_id as mandateId', 'received_on as receivedOn', 'cents', 'overpaid_cents as overpaidCents', 'overpaid_line as overpaidLine', 'label', 'entry_id as entryId', 'returned_on as returnedOn', 'paid_from as paidFrom', 'refunded_cents as refundedCents', 'refunded_on as refundedOn', 'refund_entry_id as refundEntryId'] as const;

export async function insertReceipt(tx: Tx, agencyId: Id, row: Omit<ReceiptRow, 'id' | 'returnedOn' | 'paidFrom' | 'refundedCents' | 'refundedOn' | 'refundEntryId'> & { paidFrom?: ReceiptRow['paidFrom'] }): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.rental_receipts').values({
    id, agency_id: agencyId, lease_id: row.leaseId, mandate_id: row.mandateId, received_on: row.receivedOn, cents: row.cents, overpaid_cents: row.overpaidCents, overpaid_line: row.overpaidLine, label: row.label, entry_id: row.entryId, paid_from: row.paidFrom ?? 'bank',
  }).execute();
  return id;
}

/** With the account its money came in on: what goes back leaves from there. */
export async function lockReceipt(tx: Tx, id: Id): Promise<(ReceiptRow & { moneyAccount: string }) | null> {
  const found = await tx.selectFrom('office.rental_receipts').select(COLUMNS).where('id', '=', id).forNoKeyUpdate().executeTakeFirst() as ReceiptRow | undefined;
  if (!found) return null;
  const { account } = await tx.selectFrom('office.ledger_lines').select('account').where('entry_id', '=', found.entryId).where('line', '=', 1).executeTakeFirstOrThrow();
  return { ...found, moneyAccount: account };
}

export async function receiptsOfLease(tx: Tx, leaseId: Id): Promise<ReceiptRow[]> {
  return tx.selectFrom('office.rental_receipts').select(COLUMNS).where('lease_id', '=', leaseId).orderBy('received_on', 'desc').execute() as Promise<ReceiptRow[]>;
}

/** Overpayments that wait, oldest first, held until the transaction ends; those that a list of transfers gives back are left out. */
export async function lockOverpayments(tx: Tx): Promise<(OverpaymentSource & { entryId: Id; overpaidLine: number })[]> {
  const { rows } = await sql<OverpaymentSource & { entryId: Id; overpaidLine: number }>`select r.id as "lineId", r.lease_id as "leaseId", r.mandate_id as "mandateId", r.overpaid_cents as cents, r.entry_id as "entryId", r.overpaid_line as "overpaidLine",
      exists (select 1 from office.ledger_lines l where l.entry_id = r.entry_id and l.line = r.overpaid_line and l.lettering is not null) as lettered
    from office.rental_receipts r where r.overpaid_cents > 0 and r.returned_on is null and not exists (select 1 from office.rental_payouts p where p.receipt_id = r.id and p.state = 'waiting') order by r.received_on, r.id for no key update of r`.execute(tx);
  return rows;
}

export async function takeOverpaid(tx: Tx, receiptId: Id, cents: bigint): Promise<void> {
  await sql`update office.rental_receipts set overpaid_cents = overpaid_cents - ${cents} where id = ${receiptId}`.execute(tx);
}

/** Gives the whole overpayment of a receipt back, or takes that back. */
export async function markRefunded(tx: Tx, receiptId: Id, refund: { cents: bigint; on: Day; entryId: Id } | null): Promise<void> {
  await sql`update office.rental_receipts set overpaid_cents = ${refund === null ? sql`case when returned_on is null then overpaid_cents + refunded_cents else 0 end` : sql`0`}, refunded_cents = ${refund?.cents ?? 0n}, refunded_on = ${refund?.on ?? null}, refund_entry_id = ${refund?.entryId ?? null} where id = ${receiptId}`.execute(tx);
}

export async function markReturned(tx: Tx, receiptId: Id, on: Day, entryId: Id): Promise<void> {
  await tx.updateTable('office.rental_receipts').set({ returned_on: on, return_entry_id: entryId, overpaid_cents: 0n }).where('id', '=', receiptId).execute();
}

export interface AllocationRow {
  id: Id;
  receiptId: Id;
  callId: Id;
  leaseId: Id;
  mandateId: Id;
  /** The month of the call. */
  month: Day;
  rubric: Rubric;
  cents: bigint;
  madeOn: Day;
  origin: 'receipt' | 'overpayment' | 'return' | 'move';
  entryId: Id;
  line: number;
  feeRunId: Id | null;
}

export async function insertAllocations(tx: Tx, agencyId: Id, rows: readonly (Omit<AllocationRow, 'id' | 'leaseId' | 'mandateId' | 'month' | 'feeRunId'> & { transferId?: Id })[]): Promise<Id[]> {
  if (rows.length === 0) return [];
  const named = rows.map((row) => ({ ...row, id: newId() }));
  await tx.insertInto('office.rental_allocations').values(named.map((row) => ({
    id: row.id, agency_id: agencyId, receipt_id: row.receiptId, call_id: row.callId, rubric: row.rubric, cents: row.cents, made_on: row.madeOn, origin: row.origin, transfer_id: row.transferId ?? null, entry_id: row.entryId, line: row.line,
  }))).execute();
  return named.map(({ id }) => id);
}

/** What a receipt pays now, what was taken back or moved counted. */
export async function allocationsOf(tx: Tx, which: { receiptId: Id } | 'unbilled' | { leaseId: Id }): Promise<AllocationRow[]> {
  const chosen = which === 'unbilled' ? sql`a.fee_run_id is null` : 'receiptId' in which ? sql`a.receipt_id = ${which.receiptId}` : sql`c.lease_id = ${which.leaseId}`;
  const { rows } = await sql<AllocationRow>`select a.id, a.receipt_id as "receiptId", a.call_id as "callId", c.lease_id as "leaseId", c.mandate_id as "mandateId", c.month, a.rubric, a.cents, a.made_on as "madeOn", a.origin, a.entry_id as "entryId", a.line, a.fee_run_id as "feeRunId"
    from office.rental_allocations a join office.rental_calls c on c.id = a.call_id where ${chosen} order by a.made_on, a.id`.execute(tx);
  return rows;
}

export async function allocatedPairs(tx: Tx): Promise<{ receiptId: Id; callId: Id }[]> {
  return tx.selectFrom('office.rental_allocations').select(['receipt_id as receiptId', 'call_id as callId']).distinct().where('origin', '=', 'overpayment').execute();
}

export async function billAllocations(tx: Tx, ids: readonly Id[], runId: Id): Promise<void> {
  if (ids.length > 0) await tx.updateTable('office.rental_allocations').set({ fee_run_id: runId }).where('id', 'in', ids).where('fee_run_id', 'is', null).execute();
}
