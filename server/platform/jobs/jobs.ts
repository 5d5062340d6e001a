import { Logger, run, runMigrations, type Runner, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from '../database/connection.ts';
import { OFFICE_ROLE } from '../database/connection.ts';

/** A job carries ids, not contents; it rereads what it needs and may run twice. */
export type JobHandler = (payload: Record<string, unknown>, context: { attempt: number; lastAttempt: boolean }) => Promise<void>;

/** Asks for a job in the transaction that makes it necessary: it exists if and only if that transaction commits. */
export async function enqueue(tx: Tx, task: string, payload: Record<string, unknown>, options: { key?: string; runAt?: Date; maxAttempts?: number } = {}): Promise<void> {
  await sql`select graphile_worker.add_job(${task}, payload := ${JSON.stringify(payload)}::json, job_key := ${options.key ?? null},
    run_at := ${options.runAt ?? null}::timestamptz, max_attempts := ${options.maxAttempts ?? 10})`.execute(tx);
}

/** The queue's own chatter; what fails is told by `onError`, with the job's name. */
const quiet = new Logger(() => () => undefined);

/** Creates or upgrades the queue's own tables and lets the office ask for jobs. Run as the owner, after the migrations. */
export async function migrateJobs(ownerPool: pg.Pool): Promise<void> {
  await runMigrations({ pgPool: ownerPool, logger: quiet });
  await ownerPool.query(`grant usage on schema graphile_worker to ${OFFICE_ROLE}`);
  const tables = await ownerPool.query("select schemaname as schema, tablename as name, quote_ident(schemaname) || '.' || quote_ident(tablename) as address, rowsecurity from pg_tables where schemaname like 'graphile_worker%'");
  const policies = await ownerPool.query("select schemaname as schema, tablename as name from pg_policies where policyname = 'mitoyen'");
  const open = new Set(policies.rows.map(({ schema, name }) => `${schema}.${name}`));
  for (const { schema, name, address, rowsecurity } of tables.rows) {
    await ownerPool.query(`grant select, insert, update, delete on ${address} to ${OFFICE_ROLE}`);
    // The queue closes its tables to everybody but their owner; the office writes its jobs there.
    if (rowsecurity && !open.has(`${schema}.${name}`)) await ownerPool.query(`create policy mitoyen on ${address} to ${OFFICE_ROLE} using (true) with check (true)`);
  }
  const sequences = await ownerPool.query("select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name from pg_sequences where schemaname like 'graphile_worker%'");
  for (const { name } of sequences.rows) await ownerPool.query(`grant usage, select on sequence ${name} to ${OFFICE_ROLE}`);
  await ownerPool.query(`grant execute on all functions in schema graphile_worker to ${OFFICE_ROLE}`);
}

/** Starts the workers of this process. `crontab` lines follow graphile-worker's format, in UTC. */
export function startWorkers(ownerPool: pg.Pool, handlers: Record<string, JobHandler>, crontab: readonly string[], onError: (task: string, error: unknown) => void): Promise<Runner> {
  const taskList: TaskList = {};
  for (const [task, handler] of Object.entries(handlers)) {
    taskList[task] = async (payload, helpers) => {
      try {
        await handler((payload ?? {}) as Record<string, unknown>, { attempt: helpers.job.attempts, lastAttempt: helpers.job.attempts >= helpers.job.max_attempts });
      } catch (error) {
        onError(task, error);
        throw error;
      }
    };
  }
  return run({ logger: quiet, pgPool: ownerPool, taskList, concurrency: 3, noHandleSignals: true, pollInterval: 2000, crontab: crontab.join('\n') || ' ' });
}
