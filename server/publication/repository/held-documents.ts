import { sql, type RawBuilder } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Place, Role, Side } from '../model.ts';

export interface HeldDocument {
  id: Id;
  eventId: Id;
  binderId: Id;
  trade: string;
  path: string;
  roles: Role[];
  subfolder: string | null;
  title: string;
  fileName: string;
  hash: string;
  from: Day;
  until: Day | null;
  places: Place[];
}

async function readWhere(tx: Tx, condition: RawBuilder<boolean>): Promise<HeldDocument[]> {
  const { rows } = await sql<HeldDocument>`
    select d.id, d.event_id as "eventId", d.binder_id as "binderId", coalesce(b.trade, '') as trade, coalesce(b.path, '') as path, coalesce(b.roles, '{}') as roles, d.subfolder, d.title,
      d.file_name as "fileName", d.file_hash as hash, d.visible_from as "from", d.visible_until as until,
      coalesce((select jsonb_agg(jsonb_build_object('side', p.side, 'placeId', p.place_id)) from extranet.document_places p where p.document_id = d.id), '[]') as places
    from extranet.documents d left join extranet.binders b on b.id = d.binder_id where d.agency_id = platform.current_agency() and ${condition}`.execute(tx);
  return rows;
}

/** Documents as the extranet shows them now. */
export async function readHeldDocuments(tx: Tx, ids: readonly Id[]): Promise<HeldDocument[]> {
  return ids.length === 0 ? [] : readWhere(tx, sql`d.id = any(${ids as Id[]}::uuid[])`);
}

/** Those that lie in these binders, or at these places. */
export async function readHeldAround(tx: Tx, binderIds: readonly Id[], placeIds: readonly Id[]): Promise<HeldDocument[]> {
  if (binderIds.length + placeIds.length === 0) return [];
  return readWhere(tx, sql`(d.binder_id = any(${binderIds as Id[]}::uuid[]) or d.id in (select p.document_id from extranet.document_places p where p.place_id = any(${placeIds as Id[]}::uuid[])))`);
}

export interface HeldRole { key: Id; personId: Id; name: string; role: Role; side: Side; placeId: Id }

/** Who has which role at these places, that day, as the extranet holds it. */
export async function readHeldRoles(tx: Tx, placeIds: readonly Id[], today: Day): Promise<HeldRole[]> {
  if (placeIds.length === 0) return [];
  const { rows } = await sql<HeldRole>`
    select g.id as key, g.identity_id as "personId", i.sort_name as name, g.role, g.side, g.place_id as "placeId" from extranet.grants g join extranet.identities i on i.id = g.identity_id
    where g.place_id = any(${placeIds as Id[]}::uuid[]) and (g.from_on is null or g.from_on <= ${today}) and (g.until_on is null or g.until_on >= ${today})`.execute(tx);
  return rows;
}

/** Where these rights of the extranet reach. */
export async function readGrantPlaces(tx: Tx, grantIds: readonly Id[]): Promise<Id[]> {
  if (grantIds.length === 0) return [];
  const { rows } = await sql<{ id: Id }>`select distinct place_id as id from extranet.grants where id = any(${grantIds as Id[]}::uuid[])`.execute(tx);
  return rows.map((row) => row.id);
}

/** Trades whose documents the agency shows (PAR-232, PAR-233). */
export async function readShownTrades(tx: Tx): Promise<{ syndic: boolean; rental: boolean }> {
  const row = await tx.selectFrom('extranet.agencies').select(['syndic_documents as syndic', 'rental_documents as rental']).executeTakeFirst();
  return row ?? { syndic: true, rental: true };
}

/** Persons, buildings, lots and leases by what people call them, and the building each belongs to. */
export async function readNamesOf(tx: Tx, ids: readonly Id[]): Promise<{ people: Map<Id, string>; buildings: Map<Id, string> }> {
  const { rows } = await sql<{ kind: string; id: Id; name: string }>`
    select 'person' as kind, id, concat_ws(' ', upper(last_name), first_name) as name from office.parties where id = any(${ids as Id[]}::uuid[])
    union all select 'building', id, name from office.buildings where id = any(${ids as Id[]}::uuid[])
    union all select 'building', l.id, b.name from office.lots l join office.buildings b on b.id = l.building_id where l.id = any(${ids as Id[]}::uuid[])
    union all select 'building', l.id, b.name from office.leases l join office.buildings b on b.id = l.building_id where l.id = any(${ids as Id[]}::uuid[])
    union all select 'building', a.id, b.name from office.accounts a join office.buildings b on b.id = a.building_id where a.id = any(${ids as Id[]}::uuid[])`.execute(tx);
  const of = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map((row) => [row.id, row.name]));
  return { people: of('person'), buildings: of('building') };
}
