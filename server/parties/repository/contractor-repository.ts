import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { ContractorFields } from '../model.ts';

export interface ContractorFacets {
  trade?: string | undefined;
  active?: boolean | undefined;
}

export interface ContractorRow extends ContractorFields {
  id: Id;
  version: number;
}

const COLUMNS = ['id', 'version', 'code', 'name', 'trade', 'siret', 'iban', 'email', 'phone', 'address_line1 as addressLine1', 'postal_code as postalCode', 'city', 'active'] as const;

export async function listContractors(tx: Tx, request: ListRequest, facets: ContractorFacets): Promise<ListPage<ContractorRow>> {
  let query = tx.selectFrom('office.contractors').select(COLUMNS).where(matching(sql`search`, request.filter));
  if (facets.trade) query = query.where('trade', '=', facets.trade);
  if (facets.active !== undefined) query = query.where('active', '=', facets.active);
  const sortable = {
    code: sql`code`, name: inFrench(sql`name`), trade: inFrench(sql`trade`), siret: sql`siret`, email: sql`email`, phone: sql`phone`, postalCode: sql`postal_code`, city: inFrench(sql`city`), active: sql`active`,
  };
  return readPage(query, request, sortable, 'name', sql`id`);
}

export async function findContractor(tx: Tx, id: Id): Promise<ContractorRow | null> {
  return await tx.selectFrom('office.contractors').select(COLUMNS).where('id', '=', id).executeTakeFirst() ?? null;
}

export async function insertContractor(tx: Tx, agencyId: Id, id: Id, contractor: Partial<ContractorFields> & Pick<ContractorFields, 'code' | 'name'>): Promise<void> {
  await tx.insertInto('office.contractors').values({ ...contractorColumns(contractor), code: contractor.code, name: contractor.name, id, agency_id: agencyId }).execute();
}

export async function deleteContractor(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.contractors').where('id', '=', id).execute();
}

/** Fields that are not given stay as they are. */
export function contractorColumns(contractor: Partial<ContractorFields>) {
  const { addressLine1, postalCode, ...same } = contractor;
  return { ...same, address_line1: addressLine1, postal_code: postalCode };
}
