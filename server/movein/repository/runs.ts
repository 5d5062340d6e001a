import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Database, Tx } from '../../platform/database/connection.ts';
import type { Outcome, Progress, Run, RunState } from '../model.ts';

function rows(tx: Tx) {
  return tx.selectFrom('office.movein_runs').select([
    'id', 'name', 'created_at as createdAt', 'created_by_name as createdByName', 'state', 'progress', 'leave_out as leaveOut', 'trial', 'tried_at as triedAt', 'report', 'imported_at as importedAt', 'failure',
  ]);
}

export async function insertRun(tx: Tx, agencyId: Id, by: { id: Id | null; name: string }, name: string): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.movein_runs').values({ id, agency_id: agencyId, name, created_by: by.id, created_by_name: by.name }).execute();
  return id;
}

export async function readRuns(tx: Tx): Promise<Run[]> {
  return await rows(tx).orderBy('created_at', 'desc').limit(200).execute() as Run[];
}

export async function findRun(tx: Tx, id: Id): Promise<Run | null> {
  return (await rows(tx).where('id', '=', id).executeTakeFirst() as Run | undefined) ?? null;
}

export async function lockRun(tx: Tx, id: Id): Promise<Run | null> {
  await tx.selectFrom('office.movein_runs').select('id').where('id', '=', id).forUpdate().execute();
  return findRun(tx, id);
}

export async function renameRun(tx: Tx, id: Id, name: string): Promise<void> {
  await tx.updateTable('office.movein_runs').set({ name }).where('id', '=', id).execute();
}

export async function deleteRun(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.movein_runs').where('id', '=', id).execute();
}

/** What was found before no longer says anything of the files as they are now. */
export async function reopenRun(tx: Tx, id: Id): Promise<void> {
  await tx.updateTable('office.movein_runs').set({ state: 'open', trial: null, tried_at: null, failure: null }).where('id', '=', id).execute();
}

export async function beginWork(tx: Tx, id: Id, state: RunState, leaveOut: boolean): Promise<void> {
  await tx.updateTable('office.movein_runs').set({ state, leave_out: leaveOut, failure: null, attempts: 0, progress: JSON.stringify({ step: 'waiting', done: 0, total: 0 }), alive_at: sql`now()` }).where('id', '=', id).execute();
}

/** One more try begins; answers how many there were. */
export async function countAttempt(tx: Tx, id: Id): Promise<number> {
  const { attempts } = await tx.updateTable('office.movein_runs').set({ attempts: sql<number>`attempts + 1`, alive_at: sql`now()` }).where('id', '=', id).returning('attempts').executeTakeFirstOrThrow();
  return attempts;
}

/** A sign of life. */
export async function showProgress(tx: Tx, id: Id, progress: Progress): Promise<void> {
  await tx.updateTable('office.movein_runs').set({ progress: JSON.stringify(progress), alive_at: sql`now()` }).where('id', '=', id).execute();
}

export async function keepTrial(tx: Tx, id: Id, trial: Outcome): Promise<void> {
  await tx.updateTable('office.movein_runs').set({ state: 'tried', trial: JSON.stringify(trial), tried_at: sql`now()`, progress: null, alive_at: null }).where('id', '=', id).execute();
}

export async function keepReport(tx: Tx, id: Id, report: Outcome): Promise<void> {
  await tx.updateTable('office.movein_runs').set({ state: 'imported', report: JSON.stringify(report), imported_at: sql`now()`, progress: null, alive_at: null }).where('id', '=', id).execute();
}

export async function keepFailure(tx: Tx, id: Id, failure: string): Promise<void> {
  await tx.updateTable('office.movein_runs').set({ state: 'failed', failure, progress: null, alive_at: null }).where('id', '=', id).execute();
}

/** The right to write what is moved in, until the transaction ends: one run of an agency at a time. False while another one has it. */
export async function takeTurn(tx: Tx, agencyId: Id): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtextextended(${`move-in ${agencyId}`}, 0)) as mine`.execute(tx);
  return rows[0]!.mine;
}

/** Runs at work that gave no sign of life for so long that their process is gone. */
export async function silentRuns(tx: Tx, seconds: number): Promise<Id[]> {
  const found = await tx.selectFrom('office.movein_runs').select('id').where('state', 'in', ['trying', 'importing']).where(sql<boolean>`alive_at < now() - make_interval(secs => ${seconds})`).execute();
  return found.map(({ id }) => id);
}

/** The directory of agencies has no row-level security: each one is then entered by itself. */
export async function readAgencyIds(database: Database): Promise<Id[]> {
  return (await database.selectFrom('platform.agencies').select('id').execute()).map(({ id }) => id);
}
