import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface PersonRow {
  id: Id;
  code: string;
  kind: string;
  civility: string | null;
  lastName: string;
  firstName: string | null;
  email: string | null;
  phone: string | null;
  mobile: string | null;
  addressLines: string;
  login: string | null;
}

export async function readPeople(tx: Tx, ids: readonly Id[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PersonRow>`
    select p.id, p.code, p.kind, p.civility, p.last_name as "lastName", p.first_name as "firstName", p.email, p.phone, p.mobile,
      concat_ws(', ', p.address_line1, p.address_line2, concat_ws(' ', p.postal_code, p.city)) as "addressLines", a.login
    from office.parties p left join office.client_access a on a.party_id = p.id where p.id = any(${ids as Id[]}::uuid[])`.execute(tx);
  return rows;
}

export async function partyExists(tx: Tx, id: Id): Promise<boolean> {
  return await tx.selectFrom('office.parties').select('id').where('id', '=', id).executeTakeFirst() !== undefined;
}

/** Logins already given in this agency that begin like one of these. */
export async function takenLogins(tx: Tx, bases: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ login: string }>`
    select login from office.client_access where regexp_replace(login, '[0-9]+$', '') = any(${bases as string[]}::text[])
    union select login from extranet.identities where regexp_replace(login, '[0-9]+$', '') = any(${bases as string[]}::text[])`.execute(tx);
  return new Set(rows.map((row) => row.login));
}

export interface NewAccess {
  partyId: Id;
  login: string;
  /** Sealed: read again only to print the letter that carries it, wiped when the client has chosen their own. */
  sealedPassword: string;
}

export async function insertAccess(tx: Tx, agencyId: Id, rows: readonly NewAccess[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.insertInto('office.client_access')
    .values(rows.map((row) => ({ party_id: row.partyId, agency_id: agencyId, login: row.login, temporary_password: row.sealedPassword })))
    .onConflict((oc) => oc.column('party_id').doNothing()).execute();
}

export async function readSealedPasswords(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  const { rows } = await sql<{ id: Id; sealed: string }>`select party_id as id, temporary_password as sealed from office.client_access where party_id = any(${ids as Id[]}::uuid[]) and temporary_password is not null`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.sealed]));
}

/** The client chose their own password, or staff gave another one on the extranet: the one printed by the office is void, and nobody keeps it. */
export async function forgetFirstPassword(tx: Tx, personId: Id, at: Date, personalised: boolean): Promise<void> {
  await tx.updateTable('office.client_access').set({ temporary_password: null, ...(personalised ? { personalised_at: at } : {}) }).where('party_id', '=', personId).execute();
}
