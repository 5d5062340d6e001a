import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Space } from '../model.ts';

export interface IdentityRow {
  id: Id;
  kind: 'client' | 'staff';
  name: string;
  login: string;
  email: string | null;
  active: boolean;
  lastSignedInAt: Date | null;
  spaces: Space[];
}

export interface IdentityFacets {
  kind?: 'client' | 'staff' | undefined;
  space?: Space | undefined;
  active?: boolean | undefined;
  signedIn?: boolean | undefined;
}

const spaces = (id: string) => sql<Space[]>`array(select distinct g.space from extranet.grants g where g.identity_id = ${sql.ref(id)})`;

/** Everybody the extranet knows, staff included (ADM-222); by name, by kind, active or not, signed in or never (ADM-223). */
export async function listIdentities(tx: Tx, request: ListRequest, facets: IdentityFacets): Promise<ListPage<IdentityRow>> {
  let query = tx.selectFrom('extranet.identities as i')
    .select(['i.id', 'i.display_name as name', 'i.login', 'i.email', 'i.active', 'i.last_signed_in_at as lastSignedInAt'])
    .select(sql<'client' | 'staff'>`i.kind`.as('kind')).select(spaces('i.id').as('spaces'))
    .where(matching(sql`platform.fold(i.display_name || ' ' || i.login || ' ' || coalesce(i.email, ''))`, request.filter));
  if (facets.kind) query = query.where('i.kind', '=', facets.kind);
  if (facets.space) query = query.where(sql<boolean>`exists (select from extranet.grants g where g.identity_id = i.id and g.space = ${facets.space})`);
  if (facets.active !== undefined) query = query.where('i.active', '=', facets.active);
  if (facets.signedIn !== undefined) query = query.where('i.last_signed_in_at', facets.signedIn ? 'is not' : 'is', null);
  return readPage(query, request, {
    name: inFrench(sql.ref('i.sort_name')), login: sql.ref('i.login'), email: sql.ref('i.email'), active: sql.ref('i.active'), lastSignedInAt: sql.ref('i.last_signed_in_at'), kind: sql.ref('i.kind'),
  }, 'name', sql.ref('i.id'));
}

export interface IdentityRecord extends IdentityRow {
  address: string | null;
  notifications: boolean;
  /** False as long as the first password was not replaced by the client's own. */
  passwordChosen: boolean;
  agencyNotifies: boolean;
}

/** What the tab "Général" shows. The password's hash does not leave the database (ADM-199). */
export async function findIdentity(tx: Tx, id: Id): Promise<IdentityRecord | null> {
  const row = await tx.selectFrom('extranet.identities as i').innerJoin('extranet.agencies as e', 'e.agency_id', 'i.agency_id')
    .select(['i.id', 'i.display_name as name', 'i.login', 'i.email', 'i.active', 'i.last_signed_in_at as lastSignedInAt', 'i.address', 'i.notifications', 'e.notify_by_email as agencyNotifies'])
    .select(sql<'client' | 'staff'>`i.kind`.as('kind')).select(spaces('i.id').as('spaces')).select(sql<boolean>`i.password_hash is not null and not i.must_change_password`.as('passwordChosen'))
    .where('i.id', '=', id).executeTakeFirst();
  return row ?? null;
}

export interface OwnedBuilding {
  id: Id | null;
  name: string;
  address: string | null;
  lots: { id: Id; label: string; kind: string | null; floor: string | null }[];
}

/** The lots of a person's accounts, by building (ADM-203); what they rent is not theirs. */
export async function ownedLots(tx: Tx, identityId: Id, now: Date): Promise<OwnedBuilding[]> {
  const { rows } = await sql<OwnedBuilding>`
    with today as materialized (select (${now}::timestamptz at time zone a.time_zone)::date as day from platform.agencies a where a.id = platform.current_agency())
    select b.id, coalesce(b.label, 'Immeuble') as name, b.data->>'address' as address,
      jsonb_agg(jsonb_build_object('id', l.id, 'label', l.label, 'kind', l.data->>'kind', 'floor', l.data->>'floor') order by (regexp_match(l.data->>'number', '[0-9]+'))[1]::numeric nulls last, l.label) as lots
    from (
      select (o->>'lot')::uuid as id from today t cross join extranet.grants g join extranet.cards a on a.id = g.place_id and a.kind = 'account' cross join jsonb_array_elements(coalesce(a.data->'owned', '[]')) as o
      where g.identity_id = ${identityId} and g.role = 'holder' and g.space = 'coOwner' and (o->>'from')::date <= t.day and (o->>'until' is null or (o->>'until')::date > t.day)
      union select g.place_id from today t cross join extranet.grants g
      where g.identity_id = ${identityId} and g.side = 'lot' and g.space = 'landlord' and (g.from_on is null or g.from_on <= t.day) and (g.until_on is null or g.until_on >= t.day)) owned
    join extranet.cards l on l.id = owned.id and l.kind = 'lot' left join extranet.cards b on b.id = l.parent_id and b.kind = 'building'
    group by b.id, b.label, b.data order by b.label`.execute(tx);
  return rows;
}

/** What "Regénérer le mot de passe" needs to know, and to change. */
export async function lockPassword(tx: Tx, id: Id): Promise<{ kind: string; active: boolean; name: string; login: string; hash: string | null } | null> {
  const row = await tx.selectFrom('extranet.identities').select(['kind', 'active', 'display_name as name', 'login', 'password_hash as hash']).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

export async function saveTemporaryPassword(tx: Tx, id: Id, hash: string, until: Date): Promise<void> {
  await tx.updateTable('extranet.identities').set({ password_hash: hash, must_change_password: true, temporary_until: until }).where('id', '=', id).execute();
  await tx.deleteFrom('extranet.sessions').where('identity_id', '=', id).execute();
  await tx.deleteFrom('extranet.password_resets').where('identity_id', '=', id).execute();
}

export async function openSeenAsSession(tx: Tx, session: { tokenHash: string; agencyId: Id; identityId: Id; seenAsBy: string; expiresAt: Date; userAgent: string | null }): Promise<void> {
  await tx.insertInto('extranet.sessions').values({
    token_hash: session.tokenHash, agency_id: session.agencyId, identity_id: session.identityId, seen_as_by: session.seenAsBy, expires_at: session.expiresAt, user_agent: session.userAgent,
  }).execute();
}

