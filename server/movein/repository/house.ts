import { sql, type RawBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { rowsAs } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inBuildings } from '../../properties/public.ts';
import type { TableName } from '../model.ts';

const KEYS: Partial<Record<TableName, RawBuilder<unknown>>> = {
  buildings: sql`select code as a, null as b from office.buildings`,
  lots: sql`select b.code as a, l.number as b from office.lots l join office.buildings b on b.id = l.building_id`,
  allocationKeys: sql`select b.code as a, k.code as b from office.allocation_keys k join office.buildings b on b.id = k.building_id`,
  parties: sql`select code as a, null as b from office.parties`,
  accounts: sql`select code as a, null as b from office.accounts`,
  mandates: sql`select number as a, null as b from office.mandates`,
  leases: sql`select number as a, null as b from office.leases`,
  suppliers: sql`select code as a, null as b from office.contractors`,
  binders: sql`select path as a, null as b from office.binders`,
  templates: sql`select code as a, null as b from office.event_templates`,
  folders: sql`select reference as a, null as b from office.folders`,
};

/** Natural keys of the records that are already in the house: lines of a move-in may refer to them. */
export async function readHouseKeys(tx: Tx, each: (table: TableName, parts: string[]) => void): Promise<void> {
  for (const [table, query] of Object.entries(KEYS)) {
    const { rows } = await sql<{ a: string; b: string | null }>`${query}`.execute(tx);
    for (const { a, b } of rows) each(table as TableName, b === null ? [a] : [a, b]);
  }
}

export async function buildingIds(tx: Tx, codes: readonly string[]): Promise<Map<string, Id>> {
  const rows = await tx.selectFrom('office.buildings').select(['code', 'id']).where(sql<boolean>`code = any(${codes as string[]}::text[])`).execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}

/** Ids of keys and lots by building and code, as `I01/GEN`; the same one may be wanted many times. */
export async function sectionIds(tx: Tx, axis: 'key' | 'lot', wanted: readonly { building: string; code: string }[]): Promise<Map<string, Id>> {
  const from = axis === 'key' ? sql`office.allocation_keys s on s.building_id = w."buildingId" and s.code = w.code` : sql`office.lots s on s.building_id = w."buildingId" and s.number = w.code`;
  const each = [...new Map(wanted.map((one) => [`${one.building}/${one.code}`, one])).values()];
  const { rows } = await sql<{ building: string; code: string; id: Id }>`select w.building, w.code, s.id from ${inBuildings(rowsAs(each, 'w', { building: 'text', code: 'text' }), 'w')} join ${from}`.execute(tx);
  return new Map(rows.map(({ building, code, id }) => [`${building}/${code}`, id]));
}

export async function contractorIds(tx: Tx, codes: readonly string[]): Promise<Map<string, Id>> {
  const rows = await tx.selectFrom('office.contractors').select(['code', 'id']).where(sql<boolean>`code = any(${codes as string[]}::text[])`).execute();
  return new Map(rows.map(({ code, id }) => [code, id]));
}

export async function eventsThere(tx: Tx, ids: readonly Id[]): Promise<Set<Id>> {
  const rows = await tx.selectFrom('office.events').select('id').where(sql<boolean>`id = any(${ids as Id[]}::uuid[])`).execute();
  return new Set(rows.map(({ id }) => id));
}
