import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../tests/support/database.ts';
import { until } from '../../../tests/support/program.ts';
import { openPool } from '../database/connection.ts';
import { enqueue, startWorkers, type JobHandler } from './jobs.ts';

let db: TestDatabase;
beforeAll(async () => { db = await openTestDatabase(); });
afterAll(() => db.close());

const ask = (name: string) => db.office.transaction().execute((tx) => enqueue(tx, 'test', { name }));
const ownerPool = () => openPool(db.connection as never, { name: 'workers', max: 6, forQueue: true });

test('jobs go on after every connection to the database was cut', async () => {
  const done: unknown[] = [];
  const pool = ownerPool();
  const handler: JobHandler = async ({ name }) => { done.push(name); };
  const workers = await startWorkers(pool, { test: handler }, [], () => undefined);
  await ask('before');
  await until(async () => done.includes('before'), 20_000);
  await db.owner.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mitoyen-workers' and datname = current_database()");
  await ask('after');
  await until(async () => done.includes('after'), 40_000);
  expect(done).toEqual(['before', 'after']);
  await workers.stop();
  await pool.end();
});

test('jobs taken by the dead are given back by the first who works again, never while somebody else may still be at them', async () => {
  const takenBy = async (): Promise<unknown[]> => (await db.owner.query("select locked_by from graphile_worker.jobs where task_identifier = 'nobody-handles-this'")).rows.map((row) => row.locked_by);
  const begin = async (): Promise<() => Promise<void>> => {
    const pool = ownerPool();
    const workers = await startWorkers(pool, {}, [], () => undefined);
    return async () => {
      await workers.stop();
      await pool.end();
    };
  };
  await db.office.transaction().execute((tx) => enqueue(tx, 'nobody-handles-this', {}));
  const endFirst = await begin();
  await db.owner.query("update graphile_worker._private_jobs set locked_by = 'somebody', locked_at = now()");
  const endSecond = await begin();
  expect(await takenBy()).toEqual(['somebody']);
  await Promise.all([endFirst(), endSecond()]);
  const endThird = await begin();
  expect(await takenBy()).toEqual([null]);
  await endThird();
});

test('a job that fails is written down as failed and taken up again by itself, by the same workers', async () => {
  const told: string[] = [];
  const pool = ownerPool();
  const attempts: number[] = [];
  const workers = await startWorkers(pool, { test: async (_payload, { attempt }) => { attempts.push(attempt); if (attempt < 3) throw new Error('not yet'); } }, [], (task, error) => { told.push(`${task}: ${String(error)}`); });
  await ask('fails twice');
  await until(async () => attempts.length === 3, 20_000);
  await until(async () => (await db.owner.query("select count(*)::int as count from graphile_worker.jobs where task_identifier = 'test'")).rows[0].count === 0, 5_000);
  // By the same workers: had they ended, they would have said so.
  expect([attempts, told]).toEqual([[1, 2, 3], ['test: Error: not yet', 'test: Error: not yet']]);
  await workers.stop();
  await pool.end();
});
