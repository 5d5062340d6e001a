import { sql, type SelectQueryBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Tables } from '../../platform/database/tables.generated.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { StaffRole } from '../access.ts';

export interface StaffFields {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  officeId: Id | null;
  reportsTo: Id | null;
  role: StaffRole;
  receivesSystemMessages: boolean;
  active: boolean;
}

export interface StaffRow extends StaffFields {
  id: Id;
  version: number;
  login: string;
  officeName: string | null;
  reportsToName: string | null;
  /** An authenticator or a passkey is enrolled. */
  secondFactor: boolean;
  /** The first password still waits for its owner to choose their own. */
  firstPassword: boolean;
  lastSignedInAt: Date | null;
}

export interface StaffFacets {
  active?: boolean | undefined;
  role?: StaffRole | undefined;
  officeId?: Id | undefined;
  secondFactor?: boolean | undefined;
}

const secondFactor = sql<boolean>`(s.totp_secret is not null or exists (select from office.staff_passkeys k where k.staff_id = s.id))`;

function everybody(tx: Tx) {
  return tx.selectFrom('office.staff as s').leftJoin('office.offices as o', 'o.id', 's.office_id').leftJoin('office.staff as r', 'r.id', 's.reports_to')
    .select([
      's.id', 's.version', 's.login', 's.first_name as firstName', 's.last_name as lastName', 's.email', 's.phone', 's.job_title as jobTitle', 's.office_id as officeId', 's.reports_to as reportsTo',
      's.receives_system_messages as receivesSystemMessages', 's.active', 's.last_signed_in_at as lastSignedInAt', 's.must_change_password as firstPassword', 'o.name as officeName',
    ])
    .select(sql<StaffRole>`s.role`.as('role')).select(sql<string | null>`trim(r.first_name || ' ' || r.last_name)`.as('reportsToName')).select(secondFactor.as('secondFactor'));
}

/** Everybody by name, or the one asked for. */
export async function readStaff(tx: Tx, id?: Id): Promise<StaffRow[]> {
  const query = everybody(tx).orderBy(inFrench(sql.ref('s.last_name'))).orderBy(inFrench(sql.ref('s.first_name'))).orderBy('s.id');
  return (id ? query.where('s.id', '=', id) : query).execute();
}

export async function listStaff(tx: Tx, request: ListRequest, facets: StaffFacets): Promise<ListPage<StaffRow>> {
  let query = everybody(tx).where(matching(sql.ref('s.search'), request.filter));
  if (facets.active !== undefined) query = query.where('s.active', '=', facets.active);
  if (facets.role) query = query.where('s.role', '=', facets.role);
  if (facets.officeId) query = query.where('s.office_id', '=', facets.officeId);
  if (facets.secondFactor !== undefined) query = query.where(secondFactor, '=', facets.secondFactor);
  return readPage(query as unknown as SelectQueryBuilder<Tables, 'office.staff', StaffRow>, request, {
    name: inFrench(sql`s.last_name || ' ' || s.first_name`), login: sql.ref('s.login'), jobTitle: inFrench(sql.ref('s.job_title')), officeName: inFrench(sql.ref('o.name')),
    reportsToName: inFrench(sql`r.last_name || ' ' || r.first_name`), role: sql.ref('s.role'), active: sql.ref('s.active'), email: sql.ref('s.email'), lastSignedInAt: sql.ref('s.last_signed_in_at'),
  }, 'name', sql.ref('s.id'));
}

/** Changes of the organisation chart wait for one another: two of them, each sound, could close a circle together. */
export async function lockChart(tx: Tx): Promise<{ id: Id; reportsTo: Id | null; active: boolean; name: string }[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended('organisation chart ' || platform.current_agency()::text, 0))`.execute(tx);
  return tx.selectFrom('office.staff').select(['id', 'reports_to as reportsTo', 'active']).select(sql<string>`trim(first_name || ' ' || last_name)`.as('name')).execute();
}

const COLUMNS: Record<keyof StaffFields, string> = {
  firstName: 'first_name', lastName: 'last_name', email: 'email', phone: 'phone', jobTitle: 'job_title', officeId: 'office_id', reportsTo: 'reports_to', role: 'role',
  receivesSystemMessages: 'receives_system_messages', active: 'active',
};

export interface NewStaff extends Partial<StaffFields> {
  id: Id;
  login: string;
  passwordHash: string;
  mustChange: boolean;
  /** After this instant the first password is no longer good; null for ever. */
  temporaryUntil?: Date | null;
}

export async function insertStaff(tx: Tx, agencyId: Id, staff: NewStaff): Promise<void> {
  await tx.insertInto('office.staff').values({
    id: staff.id, agency_id: agencyId, login: staff.login, password_hash: staff.passwordHash, must_change_password: staff.mustChange, temporary_until: staff.temporaryUntil ?? null, ...staffColumns(staff),
  } as never).execute();
}

export function staffColumns(change: Partial<StaffFields>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(COLUMNS).filter(([key]) => change[key as keyof StaffFields] !== undefined).map(([key, column]) => [column, change[key as keyof StaffFields]]));
}

/** A first password, good until then and for one sign-in; whoever was in is out. */
export async function giveFirstPassword(tx: Tx, id: Id, hash: string, until: Date): Promise<void> {
  await tx.updateTable('office.staff').set({ password_hash: hash, must_change_password: true, temporary_until: until }).where('id', '=', id).execute();
  await endSessions(tx, id);
}

export async function hasAuthenticator(tx: Tx, id: Id): Promise<boolean> {
  return (await tx.selectFrom('office.staff').select('id').where('id', '=', id).where('totp_secret', 'is not', null).executeTakeFirst()) !== undefined;
}

/** Takes away the authenticator and the passkeys, for somebody who lost their telephone. */
export async function forgetSecondFactor(tx: Tx, id: Id): Promise<void> {
  await tx.updateTable('office.staff').set({ totp_secret: null }).where('id', '=', id).execute();
  await tx.deleteFrom('office.staff_passkeys').where('staff_id', '=', id).execute();
  await endSessions(tx, id);
}

export async function endSessions(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.staff_sessions').where('staff_id', '=', id).execute();
}

/** Who works here without a second factor yet. */
export async function countWithoutSecondFactor(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('office.staff as s').select(sql<number>`count(*)::int`.as('people')).where('s.active', '=', true).where(secondFactor, '=', false).executeTakeFirstOrThrow();
  return row.people;
}
