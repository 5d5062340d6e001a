import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { inFrench } from '../../platform/database/list.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface OfficeFields {
  name: string;
  legalForm: string | null;
  siret: string | null;
  ape: string | null;
  email: string | null;
  phone: string | null;
  addressLine1: string | null;
  postalCode: string | null;
  city: string | null;
  openingHours: string | null;
  /** Shown to clients under « Contacts », from the next publication (ADM-192). */
  published: boolean;
}

export interface OfficeRow extends OfficeFields {
  id: Id;
  version: number;
  /** How many members of staff work there. */
  people: number;
}
export type OfficeChange = Partial<OfficeFields>;

const COLUMNS: Record<keyof OfficeFields, string> = {
  name: 'name', legalForm: 'legal_form', siret: 'siret', ape: 'ape', email: 'email', phone: 'phone', addressLine1: 'address_line1', postalCode: 'postal_code', city: 'city', openingHours: 'opening_hours', published: 'published',
};

/** All offices by name, or the one asked for. */
export async function readOffices(tx: Tx, id?: Id): Promise<OfficeRow[]> {
  let query = tx.selectFrom('office.offices as o').selectAll('o')
    .select(sql<number>`(select count(*)::int from office.staff s where s.office_id = o.id)`.as('people')).orderBy(inFrench(sql.ref('o.name'))).orderBy('o.id');
  if (id) query = query.where('o.id', '=', id);
  return (await query.execute()).map((row) => ({
    id: row.id, version: row.version, name: row.name, legalForm: row.legal_form, siret: row.siret, ape: row.ape, email: row.email, phone: row.phone, addressLine1: row.address_line1,
    postalCode: row.postal_code, city: row.city, openingHours: row.opening_hours, published: row.published, people: row.people,
  }));
}

export async function insertOffice(tx: Tx, agencyId: Id, id: Id, office: OfficeChange): Promise<void> {
  await tx.insertInto('office.offices').values({ id, agency_id: agencyId, ...officeColumns(office) } as never).execute();
}

export async function deleteOffice(tx: Tx, id: Id): Promise<boolean> {
  return (await tx.deleteFrom('office.offices').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n;
}

export function officeColumns(change: OfficeChange): Record<string, unknown> {
  return Object.fromEntries(Object.entries(COLUMNS).filter(([key]) => change[key as keyof OfficeFields] !== undefined).map(([key, column]) => [column, change[key as keyof OfficeFields]]));
}
