import { sql, type RawBuilder } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import { bring, rowsAs, type Brought } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { BuildingFields, KeyFields, LotFields, Room } from '../model.ts';

/** A record that names its building by its code, as other software's exports do. */
type InBuilding<T> = Omit<T, 'buildingId'> & { building: string };
export type BroughtBuilding = Omit<BuildingFields, 'bic' | 'managerStaffId'>;
export type BroughtKey = Omit<InBuilding<KeyFields>, 'announcedTotal'> & { announcedTotal: bigint | null };

function withIds<T extends object>(rows: readonly T[]): (T & { id: Id })[] {
  return rows.map((row) => ({ ...row, id: newId() }));
}

/**
 * Rows that name a building by its code, with its id beside (null when there is none). `offset 0` has it looked up first, because of a table that this very transaction fills
 * PostgreSQL knows nothing: left to itself it looks for lots by their number alone, in all buildings.
 */
export function inBuildings(rows: RawBuilder<unknown>, alias: string): RawBuilder<unknown> {
  const of = sql.ref(alias);
  return sql`(select ${of}.*, b.id as "buildingId" from ${rows} left join office.buildings b on b.code = ${of}.building offset 0) ${of}`;
}

/** Creates or changes buildings by their codes. */
export async function bringBuildings(tx: Tx, agencyId: Id, buildings: readonly BroughtBuilding[]): Promise<Brought> {
  const columns = ['name', 'address_line1', 'postal_code', 'city', 'management', 'registration_number', 'built_year', 'fiscal_year_from', 'fiscal_year_until', 'iban', 'accounts_assembly_on'];
  const rows = rowsAs(withIds(buildings), 'b', {
    id: 'uuid', code: 'text', name: 'text', addressLine1: 'text', postalCode: 'text', city: 'text', management: 'text', registrationNumber: 'text', builtYear: 'int', fiscalYearFrom: 'date', fiscalYearUntil: 'date',
    iban: 'text', accountsAssemblyOn: 'date',
  });
  const given = sql`select id, code, name, "addressLine1" as address_line1, "postalCode" as postal_code, city, management, "registrationNumber" as registration_number, "builtYear" as built_year,
    "fiscalYearFrom" as fiscal_year_from, "fiscalYearUntil" as fiscal_year_until, iban, "accountsAssemblyOn" as accounts_assembly_on from ${rows}`;
  return bring(tx, agencyId, { table: 'office.buildings', keys: ['code'], columns, versioned: true }, given, buildings.length);
}

/** Creates or changes lots by their buildings and numbers. */
export async function bringLots(tx: Tx, agencyId: Id, lots: readonly InBuilding<LotFields>[]): Promise<Brought> {
  const rows = rowsAs(withIds(lots), 'l', { id: 'uuid', building: 'text', number: 'text', kind: 'text', floor: 'text', areaHundredths: 'int', roomCount: 'int', internetReference: 'text', available: 'boolean' });
  const given = sql`select l.id, b.id as building_id, l.number, l.kind, l.floor, l."areaHundredths" as area_hundredths, l."roomCount" as room_count, l."internetReference" as internet_reference, l.available
    from ${rows} join office.buildings b on b.code = l.building`;
  const columns = ['kind', 'floor', 'area_hundredths', 'room_count', 'internet_reference', 'available'];
  return bring(tx, agencyId, { table: 'office.lots', keys: ['building_id', 'number'], columns, versioned: true, once: true }, given, lots.length);
}

/** Creates or changes lines of Carrez areas by lots and lines. */
export async function bringRooms(tx: Tx, agencyId: Id, rooms: readonly (Room & { building: string; lot: string; line: number })[]): Promise<Brought> {
  const rows = rowsAs(withIds(rooms), 'r', { id: 'uuid', building: 'text', lot: 'text', line: 'int', name: 'text', areaHundredths: 'int', excludeCarrez: 'boolean' });
  const given = sql`select r.id, l.id as lot_id, r.line, r.name, r."areaHundredths" as area_hundredths, r."excludeCarrez" as exclude_carrez
    from ${inBuildings(rows, 'r')} join office.lots l on l.building_id = r."buildingId" and l.number = r.lot`;
  return bring(tx, agencyId, { table: 'office.lot_rooms', keys: ['lot_id', 'line'], columns: ['name', 'area_hundredths', 'exclude_carrez'], once: true }, given, rooms.length);
}

/** Creates or changes allocation keys by buildings and codes. */
export async function bringKeys(tx: Tx, agencyId: Id, keys: readonly BroughtKey[]): Promise<Brought> {
  const rows = rowsAs(withIds(keys), 'k', { id: 'uuid', building: 'text', code: 'text', label: 'text', announcedTotal: 'bigint', general: 'boolean' });
  const given = sql`select k.id, b.id as building_id, k.code, k.label, k."announcedTotal" as announced_total, k.general from ${rows} join office.buildings b on b.code = k.building`;
  return bring(tx, agencyId, { table: 'office.allocation_keys', keys: ['building_id', 'code'], columns: ['label', 'announced_total', 'general'], versioned: true }, given, keys.length);
}

/** Creates or changes shares by keys and lots. */
export async function bringKeyShares(tx: Tx, agencyId: Id, shares: readonly { building: string; key: string; lot: string; shares: bigint }[]): Promise<Brought> {
  const rows = rowsAs(shares, 's', { building: 'text', key: 'text', lot: 'text', shares: 'bigint' });
  const given = sql`select s.key_id, l.id as lot_id, s.shares
    from (select s.*, k.id as key_id from ${inBuildings(rows, 's')} join office.allocation_keys k on k.building_id = s."buildingId" and k.code = s.key offset 0) s
    join office.lots l on l.building_id = s."buildingId" and l.number = s.lot`;
  return bring(tx, agencyId, { table: 'office.key_shares', keys: ['key_id', 'lot_id'], columns: ['shares'], withId: false, once: true }, given, shares.length);
}
