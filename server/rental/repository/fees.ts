import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Rubric } from '../model.ts';

export interface FeeRow {
  runId: Id;
  mandateId: Id;
  baseCents: bigint;
  netCents: bigint;
  vatCents: bigint;
  grossCents: bigint;
  explanation: string;
  entryId: Id | null;
}

export async function insertFee(tx: Tx, agencyId: Id, fee: FeeRow): Promise<void> {
  await tx.insertInto('office.rental_fees').values({
    id: newId(), agency_id: agencyId, run_id: fee.runId, mandate_id: fee.mandateId, base_cents: fee.baseCents, net_cents: fee.netCents, vat_cents: fee.vatCents, gross_cents: fee.grossCents, explanation: fee.explanation, entry_id: fee.entryId,
  }).execute();
}

/** What takes fees from owners: the fee runs, and the fees of new lettings. */
export const FEE_SOURCES: ReadonlySet<string> = new Set(['rental-fees', 'letting-fees']);

/** Net and VAT of the fees behind these entries; of one that takes fees back, negative. */
export async function feesOfEntries(tx: Tx, entryIds: readonly Id[]): Promise<Map<Id, { netCents: bigint; vatCents: bigint }>> {
  if (entryIds.length === 0) return new Map();
  const { rows } = await sql<{ entryId: Id; netCents: bigint; vatCents: bigint }>`select entry_id as "entryId", net_cents as "netCents", vat_cents as "vatCents" from office.rental_fees where entry_id = any(${entryIds as Id[]}::uuid[])
    union all select owner_entry_id, owner_net_cents, owner_vat_cents from office.rental_letting_fees where owner_entry_id = any(${entryIds as Id[]}::uuid[])
    union all select owner_reversal_id, -owner_net_cents, -owner_vat_cents from office.rental_letting_fees where owner_reversal_id = any(${entryIds as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ entryId, ...amounts }) => [entryId, amounts]));
}

/** Lines of rents called until a day that bear fees as called: of mandates agreed so, when nothing of the call was billed as received. Negative, those that bore them and were taken back since. */
export async function calledToBill(tx: Tx, on: Day): Promise<{ callId: Id; mandateId: Id; rubric: Rubric; cents: bigint }[]> {
  const { rows } = await sql<{ callId: Id; mandateId: Id; rubric: Rubric; cents: bigint }>`select c.id as "callId", c.mandate_id as "mandateId", l.rubric, l.cents
    from office.rental_calls c join office.rental_mandate_terms t on t.id = c.mandate_id and t.fee_base = 'calls' join office.rental_call_lines l on l.call_id = c.id
    where c.kind = 'rent' and c.cancelled_on is null and c.fee_run_id is null and c.due_on <= ${on} and not exists (select 1 from office.rental_allocations a where a.call_id = c.id and a.fee_run_id is not null)
    union all select c.id, c.mandate_id, l.rubric, -l.cents from office.rental_calls c join office.rental_call_lines l on l.call_id = c.id where c.cancelled_on <= ${on} and c.fee_run_id is not null and c.fee_back_run_id is null order by 1, 3`.execute(tx);
  return rows;
}

/** Calls that bore their fees as called: what pays them bears none. */
export async function billedAsCalled(tx: Tx, callIds: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from office.rental_calls where fee_run_id is not null and id = any(${callIds as Id[]}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The run took the fees of these calls, or gave back those of the ones that were taken back. */
export async function billCalls(tx: Tx, callIds: readonly Id[], runId: Id): Promise<void> {
  if (callIds.length === 0) return;
  await tx.updateTable('office.rental_calls').set({ fee_back_run_id: runId }).where('id', 'in', callIds).where('fee_run_id', 'is not', null).where('cancelled_on', 'is not', null).where('fee_back_run_id', 'is', null).execute();
  await tx.updateTable('office.rental_calls').set({ fee_run_id: runId }).where('id', 'in', callIds).where('fee_run_id', 'is', null).where('cancelled_on', 'is', null).execute();
}
