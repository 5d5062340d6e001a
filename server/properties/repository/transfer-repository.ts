import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { partyName, type PartyNameParts } from '../../parties/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { asCounted } from './as-counted.ts';
import { partyParts } from './party-parts.ts';

export interface TransferFacets {
  buildingId?: Id | undefined;
  lotId?: Id | undefined;
  partyId?: Id | undefined;
}

export interface TransferRow {
  id: Id;
  buildingId: Id;
  buildingCode: string;
  buildingName: string;
  sellerPartyId: Id;
  sellerName: string;
  buyerPartyId: Id;
  buyerName: string;
  soldOn: Day;
  notary: string | null;
  priceCents: number | null;
  lots: { id: Id; number: string }[];
  recordedAt: string;
  recordedByName: string | null;
}

function from(tx: Tx) {
  return tx.selectFrom('office.transfers as t').innerJoin('office.buildings as b', 'b.id', 't.building_id').innerJoin('office.parties as s', 's.id', 't.seller_party_id').innerJoin('office.parties as p', 'p.id', 't.buyer_party_id').select([
    't.id', 't.building_id as buildingId', 'b.code as buildingCode', 'b.name as buildingName', 't.seller_party_id as sellerPartyId', partyParts('s').as('seller'), 't.buyer_party_id as buyerPartyId',
    partyParts('p').as('buyer'), 't.sold_on as soldOn', 't.notary', 't.price_cents as price', 't.recorded_at as recorded',
    sql<{ id: Id; number: string }[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'number', l.number) order by l.number), '[]') from office.lots l where l.id = any(t.lot_ids))`.as('lots'),
    sql<string | null>`(select trim(f.first_name || ' ' || f.last_name) from office.staff f where f.id = t.recorded_by)`.as('recordedByName'),
  ]);
}

export async function listTransfers(tx: Tx, request: ListRequest, facets: TransferFacets): Promise<ListPage<TransferRow>> {
  let query = from(tx).where(matching(sql`b.search || ' ' || s.search || ' ' || p.search || ' ' || platform.fold(coalesce(t.notary, ''))`, request.filter));
  if (facets.buildingId) query = query.where('t.building_id', '=', facets.buildingId);
  if (facets.lotId) query = query.where(sql<boolean>`${facets.lotId}::uuid = any(t.lot_ids)`);
  if (facets.partyId) query = query.where((eb) => eb.or([eb('t.seller_party_id', '=', facets.partyId!), eb('t.buyer_party_id', '=', facets.partyId!)]));
  const sortable = { soldOn: sql`t.sold_on`, building: asCounted('b.code'), seller: inFrench(sql`s.last_name`), buyer: inFrench(sql`p.last_name`), notary: inFrench(sql`t.notary`), priceCents: sql`t.price_cents`, recordedAt: sql`t.recorded_at` };
  const page = await readPage(query, request, sortable, '-soldOn', sql`t.id`);
  return { total: page.total, rows: page.rows.map(transferRow) };
}

export async function findTransfer(tx: Tx, id: Id): Promise<TransferRow | null> {
  const row = await from(tx).where('t.id', '=', id).executeTakeFirst();
  return row ? transferRow(row) : null;
}

function transferRow({ seller, buyer, price, recorded, ...row }: Omit<TransferRow, 'sellerName' | 'buyerName' | 'priceCents' | 'recordedAt'> & { seller: PartyNameParts | null; buyer: PartyNameParts | null; price: bigint | null; recorded: Date }): TransferRow {
  return { ...row, sellerName: partyName(seller!), buyerName: partyName(buyer!), priceCents: price === null ? null : Number(price), recordedAt: recorded.toISOString() };
}

export async function insertTransfer(tx: Tx, agencyId: Id, transfer: { id: Id; buildingId: Id; sellerPartyId: Id; buyerPartyId: Id; soldOn: Day; notary: string | null; priceCents: bigint | null; lotIds: readonly Id[]; recordedBy: Id | null }): Promise<void> {
  await tx.insertInto('office.transfers').values({
    id: transfer.id, agency_id: agencyId, building_id: transfer.buildingId, seller_party_id: transfer.sellerPartyId, buyer_party_id: transfer.buyerPartyId, sold_on: transfer.soldOn, notary: transfer.notary,
    price_cents: transfer.priceCents, lot_ids: [...transfer.lotIds], recorded_by: transfer.recordedBy,
  }).execute();
}

/** What a sale leaves for staff to look at: the seller's council seat without a lot any more, and mandates and leases of the seller on the lots sold. */
export async function readLeftBehind(tx: Tx, { buildingId, sellerPartyId, lotIds, soldOn }: { buildingId: Id; sellerPartyId: Id; lotIds: readonly Id[]; soldOn: Day }): Promise<{ seat: boolean; mandates: string[]; leases: string[] }> {
  const { rows } = await sql<{ seat: boolean; mandates: string[]; leases: string[] }>`select
    exists (select 1 from office.council_seats where building_id = ${buildingId} and party_id = ${sellerPartyId} and (until_on is null or until_on >= ${soldOn}))
      and not exists (select 1 from office.ownerships where building_id = ${buildingId} and party_id = ${sellerPartyId} and (until_on is null or until_on > ${soldOn})) as seat,
    array(select distinct m.number from office.mandates m join office.mandate_lots x on x.mandate_id = m.id where x.lot_id = any(${lotIds as Id[]}::uuid[]) and m.owner_party_id = ${sellerPartyId} and (m.until_on is null or m.until_on >= ${soldOn}) order by 1) as mandates,
    array(select distinct l.number from office.leases l join office.lease_lots x on x.lease_id = l.id where x.lot_id = any(${lotIds as Id[]}::uuid[]) and not l.departed and (l.exit_on is null or l.exit_on >= ${soldOn}) order by 1) as leases`.execute(tx);
  return rows[0]!;
}

/** Numbers of the lots of the building that the seller still owns from the day of the sale. */
export async function readKeptLots(tx: Tx, { buildingId, sellerPartyId, soldOn }: { buildingId: Id; sellerPartyId: Id; soldOn: Day }): Promise<string[]> {
  const { rows } = await sql<{ number: string }>`select distinct l.number collate platform.as_counted as number from office.ownerships o join office.lots l on l.id = o.lot_id
    where o.building_id = ${buildingId} and o.party_id = ${sellerPartyId} and o.from_on <= ${soldOn} and (o.until_on is null or o.until_on > ${soldOn}) order by 1`.execute(tx);
  return rows.map(({ number }) => number);
}
