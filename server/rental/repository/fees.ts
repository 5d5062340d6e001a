import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

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

/** Net and VAT of the fees behind these entries. */
export async function feesOfEntries(tx: Tx, entryIds: readonly Id[]): Promise<Map<Id, { netCents: bigint; vatCents: bigint }>> {
  if (entryIds.length === 0) return new Map();
  const rows = await tx.selectFrom('office.rental_fees').select(['entry_id as entryId', 'net_cents as netCents', 'vat_cents as vatCents']).where('entry_id', 'in', entryIds).execute();
  return new Map(rows.map(({ entryId, ...amounts }) => [entryId!, amounts]));
}
