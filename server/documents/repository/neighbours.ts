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

/** The lots of an event as people call them, in the order of the building. */
export async function lotNumbers(tx: Tx, lotIds: readonly Id[]): Promise<{ id: Id; number: string }[]> {
  if (lotIds.length === 0) return [];
  const lots = await tx.selectFrom('office.lots').select(['id', 'number']).where('id', 'in', [...lotIds]).execute();
  return lots.toSorted((one, other) => one.number.localeCompare(other.number, 'fr', { numeric: true }));
}

export async function leaseNumber(tx: Tx, leaseId: Id | null): Promise<string | null> {
  if (leaseId === null) return null;
  return (await tx.selectFrom('office.leases').select('number').where('id', '=', leaseId).executeTakeFirst())?.number ?? null;
}

/** Name and postal address, a line each, of whoever the event is written to: the party named, else the account's. Nobody: a notice to all. */
export async function recipientLines(tx: Tx, event: { accountId: Id | null; recipientPartyId: Id | null }): Promise<string[]> {
  const { rows } = await sql<{ name: string; line1: string | null; line2: string | null; town: string }>`
    select concat_ws(' ', civility, first_name, last_name) as name, address_line1 as line1, address_line2 as line2, concat_ws(' ', postal_code, city) as town
    from office.parties where id = coalesce(${event.recipientPartyId}::uuid, (select party_id from office.accounts where id = ${event.accountId}))`.execute(tx);
  return rows.flatMap(({ name, line1, line2, town }) => [name, line1, line2, town]).filter((line): line is string => Boolean(line));
}

/** The head of a letter: who writes. */
export async function senderOf(tx: Tx, agencyId: Id): Promise<{ name: string; lines: string[] }> {
  const { rows } = await sql<{ name: string; line1: string | null; line2: string | null; town: string | null }>`
    select a.name, p.address_line1 as line1, p.address_line2 as line2, concat_ws(' ', p.postal_code, p.city) as town
    from platform.agencies a left join office.agency_profiles p on p.agency_id = a.id where a.id = ${agencyId}`.execute(tx);
  const [agency] = rows;
  return { name: agency?.name ?? '', lines: [agency?.line1, agency?.line2, agency?.town].filter((line): line is string => Boolean(line)) };
}
