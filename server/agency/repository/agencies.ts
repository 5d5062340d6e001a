import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Database, Tx } from '../../platform/database/connection.ts';

export interface AgencyCard {
  id: Id;
  slug: string;
  name: string;
  domain: string | null;
  timeZone: string;
}

/** Every agency of this installation; their names in addresses are public. */
/** Every agency of this installation, by name. */
export async function agencyAddresses(database: Database): Promise<{ id: Id; slug: string; name: string }[]> {
  return database.selectFrom('platform.agencies').select(['id', 'slug', 'name']).orderBy('name').execute();
}

export async function readAgency(tx: Tx, id: Id): Promise<AgencyCard> {
  const row = await tx.selectFrom('platform.agencies').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { id: row.id, slug: row.slug, name: row.name, domain: row.domain, timeZone: row.time_zone };
}

export async function insertAgency(tx: Tx, agency: { id: Id; slug: string; name: string }): Promise<void> {
  await tx.insertInto('platform.agencies').values(agency).execute();
  await tx.insertInto('office.agency_profiles').values({ agency_id: agency.id }).execute();
  // Its extranet, closed until the questionnaire is validated.
  await tx.insertInto('extranet.agencies').values({ agency_id: agency.id }).execute();
}

export async function setName(tx: Tx, id: Id, name: string): Promise<void> {
  await tx.updateTable('platform.agencies').set({ name }).where('id', '=', id).execute();
}

/** False when another agency of the installation has this name already. */
export async function setDomain(tx: Tx, id: Id, domain: string): Promise<boolean> {
  // Two agencies asking for one name at the same instant wait for one another.
  await sql`select pg_advisory_xact_lock(hashtextextended('agency domain', 0))`.execute(tx);
  const other = await tx.selectFrom('platform.agencies').select('id').where('domain', '=', domain).where('id', '<>', id).executeTakeFirst();
  if (other) return false;
  await tx.updateTable('platform.agencies').set({ domain }).where('id', '=', id).execute();
  return true;
}

/** « Général » and « Mandataire »: the agency's address and papers (loi n° 70-9, art. 3). */
export interface ProfileFields {
  addressLine1: string | null;
  addressLine2: string | null;
  postalCode: string | null;
  city: string | null;
  /** Degrees, WGS 84. */
  latitude: number | null;
  longitude: number | null;
  /** « SARL au capital de 10 000 € »; its number in the register, and where (« RCS Lyon »); of VAT. */
  companyForm: string | null;
  siren: string | null;
  registry: string | null;
  vatNumber: string | null;
  email: string | null;
  phone: string | null;
  managerName: string | null;
  managerTitle: string | null;
  cardNumber: string | null;
  cardIssuer: string | null;
  cardUntil: Day | null;
  guaranteeProvider: string | null;
  guaranteeNumber: string | null;
  guaranteeCents: number | null;
  guaranteeUntil: Day | null;
  insuranceProvider: string | null;
  insuranceNumber: string | null;
  insuranceUntil: Day | null;
}
export type Profile = ProfileFields & { version: number };

const COLUMNS: Record<keyof ProfileFields, string> = {
  addressLine1: 'address_line1', addressLine2: 'address_line2', postalCode: 'postal_code', city: 'city', latitude: 'latitude', longitude: 'longitude', companyForm: 'company_form', siren: 'siren', registry: 'registry', vatNumber: 'vat_number', email: 'email', phone: 'phone', managerName: 'manager_name',
  managerTitle: 'manager_title', cardNumber: 'card_number', cardIssuer: 'card_issuer', cardUntil: 'card_until', guaranteeProvider: 'guarantee_provider', guaranteeNumber: 'guarantee_number',
  guaranteeCents: 'guarantee_cents', guaranteeUntil: 'guarantee_until', insuranceProvider: 'insurance_provider', insuranceNumber: 'insurance_number', insuranceUntil: 'insurance_until',
};
const NUMBERS: ReadonlySet<string> = new Set(['latitude', 'longitude', 'guarantee_cents']);

export async function readProfile(tx: Tx): Promise<Profile> {
  const row = await tx.selectFrom('office.agency_profiles').selectAll().executeTakeFirstOrThrow() as unknown as Record<string, unknown>;
  const fields = Object.entries(COLUMNS).map(([field, column]) => [field, row[column] !== null && NUMBERS.has(column) ? Number(row[column]) : row[column]]);
  return { ...Object.fromEntries(fields) as ProfileFields, version: row.version as number };
}

/** False when the profile was changed meanwhile. */
export async function writeProfile(tx: Tx, version: number, changes: Partial<ProfileFields>): Promise<boolean> {
  const given = Object.entries(changes).filter(([field, value]) => field in COLUMNS && value !== undefined);
  const set = Object.fromEntries(given.map(([field, value]) => [COLUMNS[field as keyof ProfileFields], value]));
  const result = await tx.updateTable('office.agency_profiles').set({ ...set, version: sql`version + 1` } as never).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
