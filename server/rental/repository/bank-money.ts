import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** The IBAN written on each tenant's record. */
export async function tenantIbans(tx: Tx): Promise<Map<Id, string>> {
  const { rows } = await sql<{ leaseId: Id; iban: string }>`select e.id as "leaseId", regexp_replace(upper(p.iban), '[^A-Z0-9]', '', 'g') as iban from office.leases e join office.parties p on p.id = e.tenant_party_id where p.iban is not null`.execute(tx);
  return new Map(rows.map(({ leaseId, iban }) => [leaseId, iban]));
}

/** Receipts that stand: what a bank may take back. */
export async function standingReceipts(tx: Tx): Promise<{ receiptId: Id; leaseId: Id; cents: bigint }[]> {
  return tx.selectFrom('office.rental_receipts').select(['id as receiptId', 'lease_id as leaseId', 'cents']).where('returned_on', 'is', null).orderBy('received_on', 'desc').execute();
}
