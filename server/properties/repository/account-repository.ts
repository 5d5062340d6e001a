import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { AccountFields, AccountKind } from '../model.ts';
import { asCounted } from './as-counted.ts';
import { partyParts } from './party-parts.ts';

export interface AccountFacets {
  kind?: AccountKind | undefined;
  published?: boolean | undefined;
  buildingId?: Id | undefined;
  partyId?: Id | undefined;
}

export interface AccountRow extends AccountFields {
  id: Id;
  version: number;
  partyCode: string;
  partyName: string;
  email: string | null;
  buildingCode: string | null;
  buildingName: string | null;
  published: boolean;
  publishedReason: string | null;
  publishedChangedAt: string | null;
}

function joined(tx: Tx) {
  return tx.selectFrom('office.accounts as a').innerJoin('office.parties as p', 'p.id', 'a.party_id').leftJoin('office.buildings as b', 'b.id', 'a.building_id');
}

function chosen(tx: Tx, filter: string, facets: AccountFacets) {
  let query = joined(tx);
  if (filter) query = query.where(matching(sql`platform.fold(a.code) || ' ' || p.search || ' ' || coalesce(b.search, '')`, filter));
  if (facets.kind) query = query.where('a.kind', '=', facets.kind);
  if (facets.published !== undefined) query = query.where('a.published', '=', facets.published);
  if (facets.buildingId) query = query.where('a.building_id', '=', facets.buildingId);
  if (facets.partyId) query = query.where('a.party_id', '=', facets.partyId);
  return query;
}

const COLUMNS = [
  'a.id', 'a.version', 'a.code', sql<AccountKind>`a.kind`.as('kind'), 'a.party_id as partyId', 'p.code as partyCode', partyParts('p').as('parts'), 'p.email', 'a.building_id as buildingId', 'b.code as buildingCode',
  'b.name as buildingName', 'a.published', 'a.published_reason as publishedReason', 'a.published_changed_at as changedAt',
] as const;

export async function listAccounts(tx: Tx, request: ListRequest, facets: AccountFacets): Promise<ListPage<AccountRow>> {
  const sortable = {
    code: asCounted('a.code'), kind: sql`a.kind`, party: inFrench(sql`p.last_name`), firstName: inFrench(sql`p.first_name`), email: sql`p.email`, building: asCounted('b.code'), buildingName: inFrench(sql`b.name`),
    published: sql`a.published`, publishedChangedAt: sql`a.published_changed_at`,
  };
  const sort = request.sort.flatMap((one) => (one.key === 'party' ? [one, { ...one, key: 'firstName' }] : [one]));
  const page = await readPage(chosen(tx, request.filter, facets).select(COLUMNS), { ...request, sort }, sortable, 'code', sql`a.id`);
  return { total: page.total, rows: page.rows.map(accountRow) };
}

export async function findAccount(tx: Tx, id: Id): Promise<AccountRow | null> {
  const row = await joined(tx).where('a.id', '=', id).select(COLUMNS).executeTakeFirst();
  return row ? accountRow(row) : null;
}

function accountRow({ parts, changedAt, ...row }: Omit<AccountRow, 'partyName' | 'publishedChangedAt'> & { parts: PartyNameParts | null; changedAt: Date | null }): AccountRow {
  return { ...row, partyName: partyName(parts!), publishedChangedAt: changedAt?.toISOString() ?? null };
}

/** `except`: unticked after the whole list was ticked. */
export type AccountSelection = { ids: readonly Id[] } | { all: true; filter: string; facets: AccountFacets; except?: readonly Id[] | undefined };

/** The accounts of a selection, under lock. Ids of another agency, or of accounts removed since, are not there. */
export async function lockAccounts(tx: Tx, selection: AccountSelection): Promise<{ id: Id; code: string; published: boolean }[]> {
  let query = 'ids' in selection ? joined(tx).where(sql<boolean>`a.id = any(${selection.ids as Id[]}::uuid[])`) : chosen(tx, selection.filter, selection.facets);
  if ('all' in selection && selection.except) query = query.where(sql<boolean>`a.id <> all(${selection.except as Id[]}::uuid[])`);
  return query.select(['a.id', 'a.code', 'a.published']).orderBy('a.code').forUpdate('a').execute();
}

export async function setPublished(tx: Tx, ids: readonly Id[], published: boolean, reason: string, at: Date): Promise<void> {
  await sql`update office.accounts set published = ${published}, published_reason = ${reason}, published_changed_at = ${at}, version = version + 1 where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

export async function insertAccount(tx: Tx, agencyId: Id, id: Id, { code, kind, partyId, buildingId }: AccountFields): Promise<void> {
  await tx.insertInto('office.accounts').values({ id, agency_id: agencyId, code, kind, party_id: partyId, building_id: buildingId }).execute();
}

export async function coOwnerAccount(tx: Tx, partyId: Id, buildingId: Id): Promise<Id | null> {
  const row = await tx.selectFrom('office.accounts').select('id').where('kind', '=', 'coOwner').where('party_id', '=', partyId).where('building_id', '=', buildingId).orderBy('code').limit(1).executeTakeFirst();
  return row?.id ?? null;
}

/** Rights and documents hang on a used account: it is not deleted, and its holder does not change. */
export async function isAccountUsed(tx: Tx, id: Id): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (select 1 from office.ownerships where account_id = ${id}) or exists (select 1 from office.mandates where account_id = ${id})
    or exists (select 1 from office.leases where account_id = ${id}) or exists (select 1 from office.events where account_id = ${id}) as used`.execute(tx);
  return rows[0]!.used;
}

export async function deleteAccount(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.accounts').where('id', '=', id).execute();
}

export async function buildingCode(tx: Tx, buildingId: Id): Promise<string | null> {
  return (await tx.selectFrom('office.buildings').select('code').where('id', '=', buildingId).executeTakeFirst())?.code ?? null;
}

export async function findAccountsByWords(tx: Tx, words: string, limit: number): Promise<{ id: Id; code: string; partyName: string; buildingName: string | null }[]> {
  const rows = await joined(tx).where(matching(sql`platform.fold(a.code)`, words)).select(['a.id', 'a.code', partyParts('p').as('parts'), 'b.name as buildingName']).orderBy('a.code').limit(limit).execute();
  return rows.map(({ parts, ...row }) => ({ ...row, partyName: partyName(parts!) }));
}
