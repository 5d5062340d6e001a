import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx, Database } from '../../platform/database/connection.ts';
import type { WeeklySchedule } from '../model.ts';

/** The former system's name, which staff and support know it by (PUB-162). */
export const PUBLICATION_SERVICE = 'pi.sys.publier.xml';

export interface Service {
  name: string;
  version: number;
  active: boolean;
  schedule: WeeklySchedule;
  lastRunAt: Date | null;
  nextRunAt: Date | null;
}

export async function readService(tx: Tx, agencyId: Id, name: string): Promise<Service> {
  await tx.insertInto('office.system_services').values({ agency_id: agencyId, name }).onConflict((oc) => oc.columns(['agency_id', 'name']).doNothing()).execute();
  const row = await tx.selectFrom('office.system_services').selectAll().where('name', '=', name).executeTakeFirstOrThrow();
  return { name: row.name, version: row.version, active: row.active, schedule: row.schedule as WeeklySchedule, lastRunAt: row.last_run_at, nextRunAt: row.next_run_at };
}

/** False when somebody else saved it meanwhile. */
export async function writeService(tx: Tx, name: string, version: number, values: { active: boolean; schedule: WeeklySchedule; nextRunAt: Date | null }): Promise<boolean> {
  const result = await tx.updateTable('office.system_services')
    .set({ active: values.active, schedule: JSON.stringify(values.schedule), next_run_at: values.nextRunAt, version: sql`version + 1` })
    .where('name', '=', name).where('version', '=', version).executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markServed(tx: Tx, name: string, at: Date, nextRunAt: Date | null): Promise<void> {
  await tx.updateTable('office.system_services').set({ last_run_at: at, next_run_at: nextRunAt }).where('name', '=', name).execute();
}

export async function promiseRun(tx: Tx, name: string, nextRunAt: Date): Promise<void> {
  await tx.updateTable('office.system_services').set({ next_run_at: nextRunAt }).where('name', '=', name).execute();
}

export interface AgencyClock { id: Id; timeZone: string }

/** Every agency of this installation: the sweeps walk them one by one, each in its own transaction. */
export async function readAgencies(database: Database): Promise<AgencyClock[]> {
  const rows = await database.selectFrom('platform.agencies').select(['id', 'time_zone']).orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, timeZone: row.time_zone }));
}
