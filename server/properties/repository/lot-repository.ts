import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { LotFields, Room } from '../model.ts';
import { asCounted } from './as-counted.ts';
import { partyParts } from './party-parts.ts';

export interface LotFacets {
  buildingId?: Id | undefined;
  kind?: string | undefined;
  available?: boolean | undefined;
  /** Lots this party owns today. */
  ownerPartyId?: Id | undefined;
}

export interface LotRow extends LotFields {
  id: Id;
  version: number;
  buildingCode: string;
  buildingName: string;
  carrezHundredths: number;
  /** Who owns today, named as lists do. */
  owners: string[];
}

// Through the agency's own rows, a lot is in one of its buildings; the inner join narrows nothing else.
function from(tx: Tx) {
  return tx.selectFrom('office.lots as l').innerJoin('office.buildings as b', 'b.id', 'l.building_id').select([
    'l.id', 'l.version', 'l.building_id as buildingId', 'b.code as buildingCode', 'b.name as buildingName', 'l.number', 'l.kind', 'l.floor', 'l.area_hundredths as areaHundredths',
    'l.room_count as roomCount', 'l.internet_reference as internetReference', 'l.available', CARREZ.as('carrezHundredths'),
  ]);
}

/** The same sum as rules/carrez-area.ts, for lists; a test compares them. */
const CARREZ = sql<number>`(select coalesce(sum(r.area_hundredths), 0)::int from office.lot_rooms r where r.lot_id = l.id and not r.exclude_carrez)`;

export async function listLots(tx: Tx, request: ListRequest, facets: LotFacets, today: Day): Promise<ListPage<LotRow>> {
  let query = from(tx).where(matching(sql`l.search || ' ' || b.search`, request.filter));
  if (facets.buildingId) query = query.where('l.building_id', '=', facets.buildingId);
  if (facets.kind) query = query.where('l.kind', '=', facets.kind);
  if (facets.available !== undefined) query = query.where('l.available', '=', facets.available);
  if (facets.ownerPartyId) query = query.where(sql<boolean>`exists (select from office.ownerships o where o.lot_id = l.id and o.party_id = ${facets.ownerPartyId} and o.from_on <= ${today} and (o.until_on is null or o.until_on > ${today}))`);
  const sortable = {
    building: asCounted('b.code'), buildingName: inFrench(sql`b.name`), number: asCounted('l.number'), kind: inFrench(sql`l.kind`), floor: asCounted('l.floor'), areaHundredths: sql`l.area_hundredths`,
    carrezHundredths: CARREZ, roomCount: sql`l.room_count`, internetReference: sql`l.internet_reference`, available: sql`l.available`,
  };
  // Inside a building, or a floor, lots follow by number.
  const sort = request.sort.length > 0 ? request.sort : [{ key: 'building', descending: false }];
  const page = await readPage(query, { ...request, sort: sort.some(({ key }) => key === 'number') ? sort : [...sort, { key: 'number', descending: false }] }, sortable, 'building', sql`l.id`);
  const owners = await readOwners(tx, page.rows.map((row) => row.id), today);
  return { total: page.total, rows: page.rows.map((row) => ({ ...row, owners: (owners.get(row.id) ?? []).map((owner) => owner.name) })) };
}

export async function findLot(tx: Tx, id: Id): Promise<Omit<LotRow, 'owners'> | null> {
  return await from(tx).where('l.id', '=', id).executeTakeFirst() ?? null;
}

export interface Owner {
  partyId: Id;
  name: string;
  accountId: Id | null;
  shareNumerator: number;
  shareDenominator: number;
  fromOn: Day;
}

export async function readOwners(tx: Tx, lotIds: readonly Id[], today: Day): Promise<Map<Id, Owner[]>> {
  const owners = new Map<Id, Owner[]>();
  if (lotIds.length === 0) return owners;
  const rows = await tx.selectFrom('office.ownerships as o').innerJoin('office.parties as p', 'p.id', 'o.party_id').where(sql<boolean>`o.lot_id = any(${lotIds as Id[]}::uuid[])`)
    .where('o.from_on', '<=', today).where((eb) => eb.or([eb('o.until_on', 'is', null), eb('o.until_on', '>', today)]))
    .select(['o.lot_id as lotId', 'p.id as partyId', 'o.account_id as accountId', 'o.share_numerator as shareNumerator', 'o.share_denominator as shareDenominator', 'o.from_on as fromOn', partyParts('p').as('parts')])
    .orderBy('o.from_on').orderBy('o.id').execute();
  for (const { lotId, parts, ...owner } of rows) owners.set(lotId, [...owners.get(lotId) ?? [], { ...owner, name: partyName(parts as PartyNameParts) }]);
  return owners;
}

export async function readRooms(tx: Tx, lotId: Id): Promise<Room[]> {
  return tx.selectFrom('office.lot_rooms').select(['name', 'area_hundredths as areaHundredths', 'exclude_carrez as excludeCarrez']).where('lot_id', '=', lotId).orderBy('line').execute();
}

export async function replaceRooms(tx: Tx, agencyId: Id, lotId: Id, rooms: readonly Room[]): Promise<void> {
  await tx.deleteFrom('office.lot_rooms').where('lot_id', '=', lotId).execute();
  if (rooms.length === 0) return;
  await tx.insertInto('office.lot_rooms').values(rooms.map((room, index) => ({
    id: newId(), agency_id: agencyId, lot_id: lotId, line: index + 1, name: room.name.trim(), area_hundredths: room.areaHundredths, exclude_carrez: room.excludeCarrez,
  }))).execute();
}

export interface LotShare {
  keyId: Id;
  code: string;
  label: string;
  shares: number;
}

export async function readSharesOfLot(tx: Tx, lotId: Id): Promise<LotShare[]> {
  const rows = await tx.selectFrom('office.key_shares as s').innerJoin('office.allocation_keys as k', 'k.id', 's.key_id').where('s.lot_id', '=', lotId)
    .select(['k.id as keyId', 'k.code', 'k.label', 's.shares']).orderBy('k.general', 'desc').orderBy('k.code').execute();
  return rows.map((row) => ({ ...row, shares: Number(row.shares) }));
}

/** Does anything but rooms and shares hang on the lot? Deleting would take it along. */
export async function isLotUsed(tx: Tx, id: Id): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (select 1 from office.ownerships where lot_id = ${id}) or exists (select 1 from office.mandate_lots where lot_id = ${id})
    or exists (select 1 from office.lease_lots where lot_id = ${id}) or exists (select 1 from office.event_lots where lot_id = ${id}) as used`.execute(tx);
  return rows[0]!.used;
}

export async function insertLot(tx: Tx, agencyId: Id, id: Id, lot: Partial<LotFields> & Pick<LotFields, 'buildingId' | 'number'>): Promise<void> {
  await tx.insertInto('office.lots').values({ ...lotColumns(lot), building_id: lot.buildingId, number: lot.number, id, agency_id: agencyId }).execute();
}

export async function deleteLot(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.lots').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function lotColumns(lot: Partial<LotFields>) {
  return {
    building_id: lot.buildingId, number: lot.number, kind: lot.kind, floor: lot.floor, area_hundredths: lot.areaHundredths, room_count: lot.roomCount,
    internet_reference: lot.internetReference, available: lot.available,
  };
}

/** How many of these lots are in the building; those of another agency are in none. */
export async function countLotsIn(tx: Tx, buildingId: Id, lotIds: readonly Id[]): Promise<number> {
  const { count } = await tx.selectFrom('office.lots').select(sql<number>`count(*)::int`.as('count')).where('building_id', '=', buildingId).where(sql<boolean>`id = any(${lotIds as Id[]}::uuid[])`).executeTakeFirstOrThrow();
  return count;
}

/** For the search box: "I01 12", "lot 0012 érables". */
export async function findLotsByWords(tx: Tx, words: string, limit: number): Promise<{ id: Id; number: string; kind: string | null; buildingCode: string; buildingName: string }[]> {
  return tx.selectFrom('office.lots as l').innerJoin('office.buildings as b', 'b.id', 'l.building_id').select(['l.id', 'l.number', 'l.kind', 'b.code as buildingCode', 'b.name as buildingName'])
    .where(matching(sql`'lot ' || l.search || ' ' || b.search`, words)).orderBy('b.code').orderBy('l.number').limit(limit).execute();
}
