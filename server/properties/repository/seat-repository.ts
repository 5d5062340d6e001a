import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { SeatFields } from '../model.ts';
import { asCounted } from './as-counted.ts';
import { partyParts } from './party-parts.ts';

export interface SeatFacets {
  buildingId?: Id | undefined;
  partyId?: Id | undefined;
  office?: SeatFields['office'] | undefined;
  /** Seats that run on this day. */
  on?: Day | undefined;
  /** True: seats of today and to come; false: those that have ended. */
  current?: boolean | undefined;
}

export interface SeatRow extends SeatFields {
  id: Id;
  version: number;
  buildingCode: string;
  buildingName: string;
  partyName: string;
}

function from(tx: Tx) {
  return tx.selectFrom('office.council_seats as c').innerJoin('office.buildings as b', 'b.id', 'c.building_id').innerJoin('office.parties as p', 'p.id', 'c.party_id').select([
    'c.id', 'c.version', 'c.building_id as buildingId', 'b.code as buildingCode', 'b.name as buildingName', 'c.party_id as partyId', partyParts('p').as('parts'),
    sql<SeatFields['office']>`c.office`.as('office'), 'c.from_on as fromOn', 'c.until_on as untilOn',
  ]);
}

export async function listSeats(tx: Tx, request: ListRequest, facets: SeatFacets, today: Day): Promise<ListPage<SeatRow>> {
  let query = from(tx).where(matching(sql`b.search || ' ' || p.search`, request.filter));
  if (facets.buildingId) query = query.where('c.building_id', '=', facets.buildingId);
  if (facets.partyId) query = query.where('c.party_id', '=', facets.partyId);
  if (facets.office) query = query.where('c.office', '=', facets.office);
  if (facets.on) query = query.where('c.from_on', '<=', facets.on).where(sql<boolean>`(c.until_on is null or c.until_on >= ${facets.on})`);
  if (facets.current !== undefined) query = query.where(sql<boolean>`(c.until_on is null or c.until_on >= ${today})`, '=', facets.current);
  const sortable = { building: asCounted('b.code'), buildingName: inFrench(sql`b.name`), party: inFrench(sql`p.last_name`), office: sql`c.office`, fromOn: sql`c.from_on`, untilOn: sql`c.until_on` };
  // The president comes first in a council.
  const sort = request.sort.length > 0 ? request.sort : [{ key: 'building', descending: false }, { key: 'office', descending: true }, { key: 'party', descending: false }];
  const page = await readPage(query, { ...request, sort }, sortable, 'building', sql`c.id`);
  return { total: page.total, rows: page.rows.map(seatRow) };
}

export async function findSeat(tx: Tx, id: Id): Promise<SeatRow | null> {
  const row = await from(tx).where('c.id', '=', id).executeTakeFirst();
  return row ? seatRow(row) : null;
}

/** The council of a building, past and to come. The building is locked: two presidents cannot be entered at the same instant. */
export async function lockCouncil(tx: Tx, buildingId: Id): Promise<SeatRow[]> {
  await tx.selectFrom('office.buildings').select('id').where('id', '=', buildingId).forUpdate().execute();
  return (await from(tx).where('c.building_id', '=', buildingId).execute()).map(seatRow);
}

function seatRow({ parts, ...row }: Omit<SeatRow, 'partyName'> & { parts: PartyNameParts | null }): SeatRow {
  return { ...row, partyName: partyName(parts!) };
}

export async function insertSeat(tx: Tx, agencyId: Id, id: Id, seat: SeatFields): Promise<void> {
  await tx.insertInto('office.council_seats').values({ id, agency_id: agencyId, building_id: seat.buildingId, party_id: seat.partyId, office: seat.office, from_on: seat.fromOn, until_on: seat.untilOn }).execute();
}

export async function deleteSeat(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.council_seats').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function seatColumns(seat: Partial<SeatFields>) {
  return { office: seat.office, from_on: seat.fromOn, until_on: seat.untilOn };
}
