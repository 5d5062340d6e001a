import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { KeyFields, KeyShare } from '../model.ts';
import { keyTotals } from '../rules/key-totals.ts';
import { asCounted } from './as-counted.ts';

export interface KeyFacets {
  buildingId?: Id | undefined;
  /** Those whose sum is not the announced total. */
  differing?: boolean | undefined;
}

export interface KeyRow extends KeyFields {
  id: Id;
  version: number;
  buildingCode: string;
  buildingName: string;
  computedTotal: number;
  warning: string | null;
}

const COMPUTED = sql<bigint>`(select coalesce(sum(s.shares), 0)::bigint from office.key_shares s where s.key_id = k.id)`;

function from(tx: Tx) {
  return tx.selectFrom('office.allocation_keys as k').innerJoin('office.buildings as b', 'b.id', 'k.building_id').select([
    'k.id', 'k.version', 'k.building_id as buildingId', 'b.code as buildingCode', 'b.name as buildingName', 'k.code', 'k.label', 'k.announced_total as announced', 'k.general', COMPUTED.as('computed'),
  ]);
}

export async function listKeys(tx: Tx, request: ListRequest, facets: KeyFacets): Promise<ListPage<KeyRow>> {
  let query = from(tx).where(matching(sql`platform.fold(k.code || ' ' || k.label) || ' ' || b.search`, request.filter));
  if (facets.buildingId) query = query.where('k.building_id', '=', facets.buildingId);
  if (facets.differing !== undefined) query = query.where(sql<boolean>`coalesce(k.announced_total <> ${COMPUTED}, false)`, '=', facets.differing);
  const sortable = {
    building: asCounted('b.code'), buildingName: inFrench(sql`b.name`), code: inFrench(sql`k.code`), label: inFrench(sql`k.label`), general: sql`k.general`,
    announcedTotal: sql`k.announced_total`, computedTotal: COMPUTED,
  };
  const sort = request.sort.length > 0 ? request.sort : [{ key: 'building', descending: false }, { key: 'general', descending: true }, { key: 'code', descending: false }];
  const page = await readPage(query, { ...request, sort }, sortable, 'building', sql`k.id`);
  return { total: page.total, rows: page.rows.map(keyRow) };
}

export async function findKey(tx: Tx, id: Id): Promise<KeyRow | null> {
  const row = await from(tx).where('k.id', '=', id).executeTakeFirst();
  return row ? keyRow(row) : null;
}

function keyRow({ announced, computed, ...row }: Omit<KeyRow, 'announcedTotal' | 'computedTotal' | 'warning'> & { announced: bigint | null; computed: bigint }): KeyRow {
  return { ...row, announcedTotal: announced === null ? null : Number(announced), computedTotal: Number(computed), warning: keyTotals(announced, [computed]).warning };
}

export interface LotOfKey {
  lotId: Id;
  number: string;
  kind: string | null;
  /** Null: the lot takes no part in the key. */
  shares: number | null;
}

/** Every lot of the key's building, with its shares. */
export async function readShares(tx: Tx, key: { id: Id; buildingId: Id }): Promise<LotOfKey[]> {
  const rows = await tx.selectFrom('office.lots as l').leftJoin('office.key_shares as s', (join) => join.onRef('s.lot_id', '=', 'l.id').on('s.key_id', '=', key.id))
    .where('l.building_id', '=', key.buildingId).select(['l.id as lotId', 'l.number', 'l.kind', 's.shares']).orderBy(asCounted('l.number') as never).execute();
  return rows.map((row) => ({ ...row, shares: row.shares === null ? null : Number(row.shares) }));
}

export async function replaceShares(tx: Tx, agencyId: Id, keyId: Id, shares: readonly KeyShare[]): Promise<void> {
  await tx.deleteFrom('office.key_shares').where('key_id', '=', keyId).execute();
  if (shares.length === 0) return;
  await sql`insert into office.key_shares (agency_id, key_id, lot_id, shares)
    select ${agencyId}, ${keyId}, * from unnest(${shares.map(({ lotId }) => lotId)}::uuid[], ${shares.map((one) => one.shares)}::bigint[])`.execute(tx);
}

export async function generalKeyOf(tx: Tx, buildingId: Id): Promise<{ id: Id; code: string } | null> {
  return await tx.selectFrom('office.allocation_keys').select(['id', 'code']).where('building_id', '=', buildingId).where('general', '=', true).executeTakeFirst() ?? null;
}

export async function insertKey(tx: Tx, agencyId: Id, id: Id, key: Partial<KeyFields> & Pick<KeyFields, 'buildingId' | 'code' | 'label'>): Promise<void> {
  await tx.insertInto('office.allocation_keys').values({ ...keyColumns(key), building_id: key.buildingId, code: key.code, label: key.label, id, agency_id: agencyId }).execute();
}

export async function deleteKey(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.allocation_keys').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function keyColumns(key: Partial<Omit<KeyFields, 'buildingId'>>) {
  const { announcedTotal } = key;
  return { code: key.code, label: key.label, general: key.general, announced_total: typeof announcedTotal === 'number' ? BigInt(announcedTotal) : announcedTotal };
}
