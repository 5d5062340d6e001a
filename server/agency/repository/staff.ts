import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface StaffRow {
  id: Id;
  version: number;
  login: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  jobTitle: string | null;
  officeId: Id | null;
  reportsTo: Id | null;
  role: string;
  receivesSystemMessages: boolean;
  active: boolean;
  lastSignedInAt: string | null;
}

export async function readStaff(tx: Tx, id?: Id): Promise<StaffRow[]> {
  let query = tx.selectFrom('office.staff').selectAll().orderBy('last_name').orderBy('first_name');
  if (id) query = query.where('id', '=', id);
  return (await query.execute()).map((row) => ({
    id: row.id, version: row.version, login: row.login, firstName: row.first_name, lastName: row.last_name, email: row.email, phone: row.phone, jobTitle: row.job_title, officeId: row.office_id,
    reportsTo: row.reports_to, role: row.role, receivesSystemMessages: row.receives_system_messages, active: row.active, lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
  }));
}

export type StaffChange = Partial<Pick<StaffRow, 'firstName' | 'lastName' | 'email' | 'phone' | 'jobTitle' | 'officeId' | 'reportsTo' | 'role' | 'receivesSystemMessages' | 'active'>>;

const COLUMNS: Record<keyof StaffChange, string> = {
  firstName: 'first_name', lastName: 'last_name', email: 'email', phone: 'phone', jobTitle: 'job_title', officeId: 'office_id', reportsTo: 'reports_to', role: 'role',
  receivesSystemMessages: 'receives_system_messages', active: 'active',
};

export async function insertStaff(tx: Tx, agencyId: Id, staff: { id: Id; login: string; passwordHash: string; mustChange: boolean } & StaffChange): Promise<void> {
  await tx.insertInto('office.staff').values({ id: staff.id, agency_id: agencyId, login: staff.login, password_hash: staff.passwordHash, must_change_password: staff.mustChange, ...columnsOf(staff) } as never).execute();
}

export async function updateStaff(tx: Tx, id: Id, version: number, change: StaffChange): Promise<boolean> {
  const result = await tx.updateTable('office.staff').set({ ...columnsOf(change), version: sql`version + 1` } as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (change.active === false) await tx.deleteFrom('office.staff_sessions').where('staff_id', '=', id).execute();
  return result.numUpdatedRows === 1n;
}

export async function resetPassword(tx: Tx, id: Id, hash: string): Promise<void> {
  await tx.updateTable('office.staff').set({ password_hash: hash, must_change_password: true }).where('id', '=', id).execute();
  await tx.deleteFrom('office.staff_sessions').where('staff_id', '=', id).execute();
}

function columnsOf(change: StaffChange): Record<string, unknown> {
  return Object.fromEntries(Object.entries(COLUMNS).filter(([key]) => change[key as keyof StaffChange] !== undefined).map(([key, column]) => [column, change[key as keyof StaffChange]]));
}
