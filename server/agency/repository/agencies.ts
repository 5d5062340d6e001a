import { sql } from 'kysely';
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
export async function agencySlugs(database: Database): Promise<string[]> {
  return (await database.selectFrom('platform.agencies').select('slug').execute()).map(({ slug }) => slug);
}

export async function readAgency(tx: Tx, id: Id): Promise<AgencyCard> {
  const row = await tx.selectFrom('platform.agencies').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { id: row.id, slug: row.slug, name: row.name, domain: row.domain, timeZone: row.time_zone };
}

export async function insertAgency(tx: Tx, agency: { id: Id; slug: string; name: string }): Promise<void> {
  await tx.insertInto('platform.agencies').values(agency).execute();
  await tx.insertInto('office.agency_profiles').values({ agency_id: agency.id }).execute();
}

export async function setDomain(tx: Tx, id: Id, domain: string | null): Promise<void> {
  await tx.updateTable('platform.agencies').set({ domain }).where('id', '=', id).execute();
}

const PROFILE = ['address_line1', 'address_line2', 'postal_code', 'city', 'latitude', 'longitude', 'email', 'phone', 'manager_name', 'manager_title', 'card_number', 'card_issuer', 'card_until',
  'guarantee_provider', 'guarantee_number', 'guarantee_cents', 'guarantee_until', 'insurance_provider', 'insurance_number', 'insurance_until', 'legal_notice'] as const;
export type Profile = Partial<Record<(typeof PROFILE)[number], string | number | null>> & { version: number };

export async function readProfile(tx: Tx): Promise<Profile> {
  const row = await tx.selectFrom('office.agency_profiles').selectAll().executeTakeFirstOrThrow();
  const profile: Profile = { version: row.version };
  for (const field of PROFILE) {
    const value = row[field];
    profile[field] = typeof value === 'bigint' ? Number(value) : value;
  }
  return profile;
}

/** False when the profile was changed meanwhile. */
export async function writeProfile(tx: Tx, version: number, changes: Profile): Promise<boolean> {
  const set = Object.fromEntries(PROFILE.filter((field) => field in changes).map((field) => [field, changes[field] === '' ? null : changes[field]]));
  const result = await tx.updateTable('office.agency_profiles').set({ ...set, version: sql`version + 1` } as never).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
