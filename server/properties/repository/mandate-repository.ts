import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { MandateFields } from '../model.ts';
import { asCounted } from './as-counted.ts';
import { hasLot, lotsOf, type LinkedLot } from './lots-of.ts';
import { partyParts } from './party-parts.ts';

export interface MandateFacets {
  buildingId?: Id | undefined;
  ownerPartyId?: Id | undefined;
  lotId?: Id | undefined;
  active?: boolean | undefined;
}

export interface MandateRow extends MandateFields {
  id: Id;
  version: number;
  ownerName: string;
  accountCode: string | null;
  buildingCode: string;
  buildingName: string;
  lots: LinkedLot[];
  active: boolean;
}

/** The last day is included. */
const activeOn = (today: Day) => sql<boolean>`(m.from_on <= ${today} and (m.until_on is null or m.until_on >= ${today}))`;

function from(tx: Tx, today: Day) {
  return tx.selectFrom('office.mandates as m').innerJoin('office.parties as p', 'p.id', 'm.owner_party_id').innerJoin('office.buildings as b', 'b.id', 'm.building_id').leftJoin('office.accounts as a', 'a.id', 'm.account_id').select([
    'm.id', 'm.version', 'm.number', 'm.owner_party_id as ownerPartyId', partyParts('p').as('parts'), 'm.account_id as accountId', 'a.code as accountCode', 'm.building_id as buildingId', 'b.code as buildingCode',
    'b.name as buildingName', 'm.from_on as fromOn', 'm.until_on as untilOn', 'm.fee_basis_points as feeBasisPoints', lotsOf('mandate', 'm.id').as('lots'), activeOn(today).as('active'),
  ]);
}

export async function listMandates(tx: Tx, request: ListRequest, facets: MandateFacets, today: Day): Promise<ListPage<MandateRow>> {
  let query = from(tx, today).where(matching(sql`platform.fold(m.number) || ' ' || p.search || ' ' || b.search`, request.filter));
  if (facets.buildingId) query = query.where('m.building_id', '=', facets.buildingId);
  if (facets.ownerPartyId) query = query.where('m.owner_party_id', '=', facets.ownerPartyId);
  if (facets.lotId) query = query.where(hasLot('mandate', 'm.id', facets.lotId));
  if (facets.active !== undefined) query = query.where(activeOn(today), '=', facets.active);
  const sortable = {
    number: asCounted('m.number'), owner: inFrench(sql`p.last_name`), building: asCounted('b.code'), buildingName: inFrench(sql`b.name`), account: asCounted('a.code'), fromOn: sql`m.from_on`, untilOn: sql`m.until_on`,
    feeBasisPoints: sql`m.fee_basis_points`, active: activeOn(today),
  };
  const page = await readPage(query, request, sortable, 'number', sql`m.id`);
  return { total: page.total, rows: page.rows.map(mandateRow) };
}

export async function findMandate(tx: Tx, id: Id, today: Day): Promise<MandateRow | null> {
  const row = await from(tx, today).where('m.id', '=', id).executeTakeFirst();
  return row ? mandateRow(row) : null;
}

function mandateRow({ parts, ...row }: Omit<MandateRow, 'ownerName'> & { parts: PartyNameParts | null }): MandateRow {
  return { ...row, ownerName: partyName(parts!) };
}

export async function insertMandate(tx: Tx, agencyId: Id, id: Id, mandate: MandateFields): Promise<void> {
  await tx.insertInto('office.mandates').values({
    id, agency_id: agencyId, number: mandate.number, owner_party_id: mandate.ownerPartyId, account_id: mandate.accountId, building_id: mandate.buildingId, from_on: mandate.fromOn,
    until_on: mandate.untilOn, fee_basis_points: mandate.feeBasisPoints,
  }).execute();
}

export async function isMandateUsed(tx: Tx, id: Id): Promise<boolean> {
  return await tx.selectFrom('office.leases').select('id').where('mandate_id', '=', id).executeTakeFirst() !== undefined;
}

export async function deleteMandate(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.mandates').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function mandateColumns(mandate: Partial<MandateFields>) {
  return { number: mandate.number, from_on: mandate.fromOn, until_on: mandate.untilOn, fee_basis_points: mandate.feeBasisPoints };
}
