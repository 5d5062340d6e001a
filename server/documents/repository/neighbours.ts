import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface References {
  templateId: Id | null;
  folderId: Id | null;
  buildingId: Id | null;
  lotIds: readonly Id[];
  leaseId: Id | null;
  accountId: Id | null;
  recipientPartyId: Id | null;
}

export type MissingReference = 'templateId' | 'folderId' | 'buildingId' | 'lotIds' | 'leaseId' | 'accountId' | 'recipientPartyId';

/**
 * Which of these things do not exist for this agency. PostgreSQL checks foreign keys past row-level security: without this, an event could be tied to
 * another agency's building.
 */
export async function missingReferences(tx: Tx, refs: References): Promise<MissingReference[]> {
  const { rows } = await sql<{ field: MissingReference }>`
    select 'templateId' as field where ${refs.templateId}::uuid is not null and not exists (select from office.event_templates where id = ${refs.templateId})
    union all select 'folderId' where ${refs.folderId}::uuid is not null and not exists (select from office.folders where id = ${refs.folderId})
    union all select 'buildingId' where ${refs.buildingId}::uuid is not null and not exists (select from office.buildings where id = ${refs.buildingId})
    union all select 'lotIds' where (select count(*) from office.lots where id = any(${refs.lotIds as Id[]}::uuid[])) <> cardinality(${refs.lotIds as Id[]}::uuid[])
    union all select 'leaseId' where ${refs.leaseId}::uuid is not null and not exists (select from office.leases where id = ${refs.leaseId})
    union all select 'accountId' where ${refs.accountId}::uuid is not null and not exists (select from office.accounts where id = ${refs.accountId})
    union all select 'recipientPartyId' where ${refs.recipientPartyId}::uuid is not null and not exists (select from office.parties where id = ${refs.recipientPartyId})`.execute(tx);
  return rows.map(({ field }) => field);
}

export async function lotsElsewhere(tx: Tx, buildingId: Id, lotIds: readonly Id[]): Promise<boolean> {
  if (lotIds.length === 0) return false;
  const row = await tx.selectFrom('office.lots').select('id').where('id', 'in', [...lotIds]).where('building_id', '<>', buildingId).executeTakeFirst();
  return row !== undefined;
}

export interface RecipientAddress {
  name: string;
  lines: string[];
}

/** Name and postal address of whoever the event is written to: the party named, else the account's. */
export async function recipientOf(tx: Tx, event: { accountId: Id | null; recipientPartyId: Id | null }): Promise<RecipientAddress | null> {
  const { rows } = await sql<{ civility: string | null; firstName: string | null; lastName: string; line1: string | null; line2: string | null; postalCode: string | null; city: string | null }>`
    select civility, first_name as "firstName", last_name as "lastName", address_line1 as "line1", address_line2 as "line2", postal_code as "postalCode", city
    from office.parties where id = coalesce(${event.recipientPartyId}::uuid, (select party_id from office.accounts where id = ${event.accountId}))`.execute(tx);
  const party = rows[0];
  if (!party) return null;
  return {
    name: [party.civility, party.firstName, party.lastName].filter(Boolean).join(' '),
    lines: [party.line1, party.line2, [party.postalCode, party.city].filter(Boolean).join(' ')].filter((line): line is string => Boolean(line)),
  };
}
