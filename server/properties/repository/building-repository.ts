import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { BuildingFields, Management } from '../model.ts';
import { asCounted } from './as-counted.ts';

export interface BuildingFacets {
  management?: Management | undefined;
  managerStaffId?: Id | undefined;
  city?: string | undefined;
}

export interface BuildingRow extends BuildingFields {
  id: Id;
  version: number;
  managerName: string | null;
  lotCount: number;
}

const LOT_COUNT = sql<number>`(select count(*)::int from office.lots l where l.building_id = b.id)`;
const MANAGER = sql<string | null>`(select trim(s.first_name || ' ' || s.last_name) from office.staff s where s.id = b.manager_staff_id)`;

function rows(tx: Tx) {
  return tx.selectFrom('office.buildings as b').select([
    'b.id', 'b.version', 'b.code', 'b.name', 'b.address_line1 as addressLine1', 'b.postal_code as postalCode', 'b.city', sql<Management>`b.management`.as('management'),
    'b.registration_number as registrationNumber', 'b.built_year as builtYear', 'b.fiscal_year_from as fiscalYearFrom', 'b.fiscal_year_until as fiscalYearUntil',
    'b.iban', 'b.bic', 'b.accounts_assembly_on as accountsAssemblyOn', 'b.manager_staff_id as managerStaffId', MANAGER.as('managerName'), LOT_COUNT.as('lotCount'),
  ]);
}

export async function listBuildings(tx: Tx, request: ListRequest, facets: BuildingFacets): Promise<ListPage<BuildingRow>> {
  let query = rows(tx).where(matching(sql`b.search`, request.filter));
  if (facets.management) query = query.where('b.management', '=', facets.management);
  if (facets.managerStaffId) query = query.where('b.manager_staff_id', '=', facets.managerStaffId);
  if (facets.city) query = query.where('b.city', '=', facets.city);
  const sortable = {
    code: asCounted('b.code'), name: inFrench(sql`b.name`), addressLine1: inFrench(sql`b.address_line1`), postalCode: sql`b.postal_code`, city: inFrench(sql`b.city`),
    management: sql`b.management`, registrationNumber: sql`b.registration_number`, builtYear: sql`b.built_year`, accountsAssemblyOn: sql`b.accounts_assembly_on`,
    manager: inFrench(MANAGER), lotCount: LOT_COUNT,
  };
  return readPage(query, request, sortable, 'code', sql`b.id`);
}

export async function findBuilding(tx: Tx, id: Id): Promise<BuildingRow | null> {
  return await rows(tx).where('b.id', '=', id).executeTakeFirst() ?? null;
}

export async function insertBuilding(tx: Tx, agencyId: Id, id: Id, building: Partial<BuildingFields> & Pick<BuildingFields, 'code' | 'name' | 'management'>): Promise<void> {
  await tx.insertInto('office.buildings').values({ ...buildingColumns(building), code: building.code, name: building.name, management: building.management, id, agency_id: agencyId }).execute();
}

export async function deleteBuilding(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.buildings').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function buildingColumns(building: Partial<BuildingFields>) {
  return {
    code: building.code, name: building.name, address_line1: building.addressLine1, postal_code: building.postalCode, city: building.city, management: building.management,
    registration_number: building.registrationNumber, built_year: building.builtYear, fiscal_year_from: building.fiscalYearFrom, fiscal_year_until: building.fiscalYearUntil,
    iban: building.iban, bic: building.bic, accounts_assembly_on: building.accountsAssemblyOn, manager_staff_id: building.managerStaffId,
  };
}

/** For the search box: by code, name or address. */
export async function findBuildingsByWords(tx: Tx, words: string, limit: number): Promise<Pick<BuildingRow, 'id' | 'code' | 'name' | 'addressLine1' | 'city'>[]> {
  return tx.selectFrom('office.buildings').select(['id', 'code', 'name', 'address_line1 as addressLine1', 'city']).where(matching(sql`search`, words)).orderBy('code').limit(limit).execute();
}
