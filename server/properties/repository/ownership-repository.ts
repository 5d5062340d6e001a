import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Ownership } from '../model.ts';
import { asCounted } from './as-counted.ts';
import { partyParts } from './party-parts.ts';

export interface OwnershipFacets {
  buildingId?: Id | undefined;
  lotId?: Id | undefined;
  partyId?: Id | undefined;
  accountId?: Id | undefined;
  /** Those of this day only. */
  on?: Day | undefined;
  /** True: those of today and to come; false: those that have ended. */
  current?: boolean | undefined;
}

export interface OwnershipRow extends Ownership {
  version: number;
  buildingId: Id;
  buildingCode: string;
  buildingName: string;
  lotNumber: string;
  lotKind: string | null;
  partyCode: string;
  partyName: string;
  accountCode: string | null;
  endReason: string | null;
}

function from(tx: Tx) {
  return tx.selectFrom('office.ownerships as o').innerJoin('office.lots as l', 'l.id', 'o.lot_id').innerJoin('office.buildings as b', 'b.id', 'o.building_id')
    .innerJoin('office.parties as p', 'p.id', 'o.party_id').leftJoin('office.accounts as a', 'a.id', 'o.account_id').select([
      'o.id', 'o.version', 'o.building_id as buildingId', 'b.code as buildingCode', 'b.name as buildingName', 'o.lot_id as lotId', 'l.number as lotNumber', 'l.kind as lotKind', 'o.party_id as partyId',
      'p.code as partyCode', partyParts('p').as('parts'), 'o.account_id as accountId', 'a.code as accountCode', 'o.share_numerator as shareNumerator', 'o.share_denominator as shareDenominator',
      'o.from_on as fromOn', 'o.until_on as untilOn', 'o.end_reason as endReason',
    ]);
}

export async function listOwnerships(tx: Tx, request: ListRequest, facets: OwnershipFacets, today: Day): Promise<ListPage<OwnershipRow>> {
  let query = from(tx).where(matching(sql`l.search || ' ' || b.search || ' ' || p.search`, request.filter));
  if (facets.buildingId) query = query.where('o.building_id', '=', facets.buildingId);
  if (facets.lotId) query = query.where('o.lot_id', '=', facets.lotId);
  if (facets.partyId) query = query.where('o.party_id', '=', facets.partyId);
  if (facets.accountId) query = query.where('o.account_id', '=', facets.accountId);
  if (facets.on) query = query.where('o.from_on', '<=', facets.on).where(sql<boolean>`(o.until_on is null or o.until_on > ${facets.on})`);
  if (facets.current !== undefined) query = query.where(sql<boolean>`(o.until_on is null or o.until_on > ${today})`, '=', facets.current);
  const sortable = {
    building: asCounted('b.code'), buildingName: inFrench(sql`b.name`), lot: asCounted('l.number'), party: inFrench(sql`p.last_name`), account: asCounted('a.code'), fromOn: sql`o.from_on`, untilOn: sql`o.until_on`,
  };
  const sort = request.sort.length > 0 ? request.sort : ['building', 'lot', 'fromOn'].map((key) => ({ key, descending: false }));
  const page = await readPage(query, { ...request, sort }, sortable, 'building', sql`o.id`);
  return { total: page.total, rows: page.rows.map(ownershipRow) };
}

export async function findOwnership(tx: Tx, id: Id): Promise<OwnershipRow | null> {
  const row = await from(tx).where('o.id', '=', id).executeTakeFirst();
  return row ? ownershipRow(row) : null;
}

function ownershipRow({ parts, ...row }: Omit<OwnershipRow, 'partyName'> & { parts: PartyNameParts | null }): OwnershipRow {
  return { ...row, partyName: partyName(parts!) };
}

/** Two people who change the owners of a lot wait for one another: what the rules checked still holds when it is written. */
export async function lockLots(tx: Tx, lotIds: readonly Id[]): Promise<Map<Id, { number: string; buildingId: Id }>> {
  const rows = await tx.selectFrom('office.lots').select(['id', 'number', 'building_id as buildingId']).where(sql<boolean>`id = any(${lotIds as Id[]}::uuid[])`).orderBy('id').forUpdate().execute();
  return new Map(rows.map((row) => [row.id, row]));
}

export async function readOwnershipsOfLots(tx: Tx, lotIds: readonly Id[]): Promise<Ownership[]> {
  return tx.selectFrom('office.ownerships').select(['id', 'lot_id as lotId', 'party_id as partyId', 'account_id as accountId', 'share_numerator as shareNumerator', 'share_denominator as shareDenominator', 'from_on as fromOn', 'until_on as untilOn'])
    .where(sql<boolean>`lot_id = any(${lotIds as Id[]}::uuid[])`).orderBy('from_on').orderBy('id').execute();
}

export async function insertOwnerships(tx: Tx, agencyId: Id, buildingId: Id, ownerships: readonly Ownership[]): Promise<void> {
  await tx.insertInto('office.ownerships').values(ownerships.map((one) => ({ ...ownershipColumns(one), id: one.id, agency_id: agencyId, building_id: buildingId, lot_id: one.lotId, party_id: one.partyId, from_on: one.fromOn }))).execute();
}

export async function endOwnerships(tx: Tx, ids: readonly Id[], untilOn: Day, reason: string): Promise<void> {
  await sql`update office.ownerships set until_on = ${untilOn}, end_reason = ${reason}, version = version + 1 where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

export async function deleteOwnership(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.ownerships').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function ownershipColumns(ownership: Partial<Ownership & { endReason: string | null }>) {
  return {
    account_id: ownership.accountId, share_numerator: ownership.shareNumerator, share_denominator: ownership.shareDenominator, from_on: ownership.fromOn,
    until_on: ownership.untilOn, end_reason: ownership.endReason,
  };
}
