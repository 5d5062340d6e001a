import { setTimeout as pause } from 'node:timers/promises';
import { Logger, run, runMigrations, type RunnerOptions, type TaskList } from 'graphile-worker';
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

/**
 * Ends of jobs are told in batches, even of one: told one by one, graphile-worker (0.18) waits for no answer, and a database that went away during the job
 * would end the whole program by an unhandled rejection. In batches it ends the workers, which start again below.
 */
const TOLD_TOGETHER = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

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

/** Background work of this process, until it is stopped. */
export interface Workers {
  stop(): Promise<void>;
}

/**
 * Starts the workers of this process. `crontab` lines follow graphile-worker's format, in UTC.
 * A database that goes away ends them; they start again when it is back, with the jobs they were at.
 */
export async function startWorkers(ownerPool: pg.Pool, handlers: Record<string, JobHandler>, crontab: readonly string[], onError: (task: string, error: unknown) => void): Promise<Workers> {
  const options: RunnerOptions = { preset: TOLD_TOGETHER, logger: quiet, pgPool: ownerPool, taskList: taskListOf(handlers, onError), concurrency: 3, noHandleSignals: true, pollInterval: 2000, crontab: crontab.join('\n') || ' ' };
  const ending = new AbortController();
  let presence = await announcePresence(ownerPool);
  let runner = await run(options);
  const startAgain = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      await runner.promise.catch((error: unknown) => onError('(workers)', error));
      if (ending.signal.aborted) return;
      await pause(1000, undefined, { ref: false });
      try {
        presence.release();
        presence = await announcePresence(ownerPool);
        runner = await run(options);
      } catch (error) {
        onError('(workers)', error); // Not back yet: the promise above is over, so this is tried again in a second.
      }
    }
  };
  void startAgain();
  return {
    stop: async () => {
      ending.abort();
      await runner.stop().catch(() => undefined); // Already over, because the database is away.
      presence.release();
    },
  };
}

const PRESENCE = 7_305_002;

/**
 * Every process that works holds a shared lock, which falls with its connection. Whoever finds nobody there knows that jobs still marked as taken were taken by
 * the dead, and gives them back at once: graphile-worker alone would wait four hours.
 */
async function announcePresence(ownerPool: pg.Pool): Promise<{ release(): void }> {
  const client = await ownerPool.connect();
  let held = true;
  try {
    const { rows: [first] } = await client.query<{ alone: boolean; id: unknown }>('select pg_try_advisory_lock($1) as alone, 1::int8 as id', [PRESENCE]);
    // graphile-worker writes the number of a job that failed as JSON, which a bigint is not: every failure would end the workers, and leave the job taken.
    if (typeof first?.id === 'bigint') throw new Error('The queue needs a pool opened with `forQueue`.');
    if (first?.alone) await client.query('select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))');
    await client.query('select pg_advisory_lock_shared($1)', [PRESENCE]);
    if (first?.alone) await client.query('select pg_advisory_unlock($1)', [PRESENCE]);
  } catch (error) {
    client.release(true);
    throw error;
  }
  return {
    release: () => {
      // Ended, not put back into the pool: the lock goes with the connection.
      if (held) client.release(true);
      held = false;
    },
  };
}

function taskListOf(handlers: Record<string, JobHandler>, onError: (task: string, error: unknown) => void): TaskList {
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
  return taskList;
}
