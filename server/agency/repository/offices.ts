import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface OfficeRow {
  id: Id;
  version: number;
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
  published: boolean;
}
export type OfficeChange = Partial<Omit<OfficeRow, 'id' | 'version'>>;

const COLUMNS: Record<keyof OfficeChange, string> = {
  name: 'name', legalForm: 'legal_form', siret: 'siret', ape: 'ape', email: 'email', phone: 'phone', addressLine1: 'address_line1', postalCode: 'postal_code', city: 'city', openingHours: 'opening_hours', published: 'published',
};

export async function readOffices(tx: Tx): Promise<OfficeRow[]> {
  const rows = await tx.selectFrom('office.offices').selectAll().orderBy('name').execute();
  return rows.map((row) => ({
    id: row.id, version: row.version, name: row.name, legalForm: row.legal_form, siret: row.siret, ape: row.ape, email: row.email, phone: row.phone, addressLine1: row.address_line1,
    postalCode: row.postal_code, city: row.city, openingHours: row.opening_hours, published: row.published,
  }));
}

export async function insertOffice(tx: Tx, agencyId: Id, id: Id, office: OfficeChange): Promise<void> {
  await tx.insertInto('office.offices').values({ id, agency_id: agencyId, ...columnsOf(office) } as never).execute();
}

export async function updateOffice(tx: Tx, id: Id, version: number, change: OfficeChange): Promise<boolean> {
  const result = await tx.updateTable('office.offices').set({ ...columnsOf(change), version: sql`version + 1` } as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteOffice(tx: Tx, id: Id): Promise<boolean> {
  return (await tx.deleteFrom('office.offices').where('id', '=', id).executeTakeFirst()).numDeletedRows === 1n;
}

function columnsOf(change: OfficeChange): Record<string, unknown> {
  return Object.fromEntries(Object.entries(COLUMNS).filter(([key]) => change[key as keyof OfficeChange] !== undefined).map(([key, column]) => [column, change[key as keyof OfficeChange]]));
}
