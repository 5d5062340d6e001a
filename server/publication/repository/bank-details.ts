import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { hasPublishedAccount } from './open-buildings.ts';

export interface BankDetails {
  buildingId: Id;
  name: string;
  iban: string;
  bic: string | null;
}

/** The bank accounts of these co-ownerships, or of all; only buildings with a published account. */
export async function readBankDetails(tx: Tx, buildingIds: readonly Id[] | null): Promise<BankDetails[]> {
  const { rows } = await sql<BankDetails>`
    select b.id as "buildingId", b.name, b.iban, nullif(b.bic, '') as bic from office.buildings b
    where b.iban <> '' and b.management in ('syndic', 'both') and ${buildingIds === null ? sql`true` : sql`b.id = any(${buildingIds as Id[]}::uuid[])`} and ${hasPublishedAccount('b.id')}`.execute(tx);
  return rows;
}

export async function putBankDetails(tx: Tx, agencyId: Id, details: readonly BankDetails[]): Promise<void> {
  if (details.length === 0) return;
  await sql`
    insert into extranet.bank_details (building_id, agency_id, iban, bic)
    select r."buildingId", ${agencyId}, r.iban, r.bic from jsonb_to_recordset(${JSON.stringify(details)}::jsonb) as r("buildingId" uuid, iban text, bic text)
    on conflict (building_id) do update set iban = excluded.iban, bic = excluded.bic`.execute(tx);
}

export async function dropBankDetails(tx: Tx, buildingIds: readonly Id[]): Promise<void> {
  if (buildingIds.length > 0) await sql`delete from extranet.bank_details where building_id = any(${buildingIds as Id[]}::uuid[])`.execute(tx);
}

/** The option changed: each co-ownership's may come or go. */
export async function lookAtBankDetailsNext(tx: Tx, agencyId: Id): Promise<void> {
  await sql`insert into office.change_log (agency_id, entity, entity_id) select ${agencyId}, 'bank-details', id from office.buildings where iban <> ''`.execute(tx);
}
