import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { memoryFolder, projectFolder } from '../../bin/folders.ts';
import { startBundledServer } from '../../server/platform/database/bundled.ts';
import { openPool } from '../../server/platform/database/connection.ts';
import { migrate } from '../../server/platform/database/migrate.ts';
import { migrateJobs } from '../../server/platform/jobs/jobs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: { connection: pg.ClientConfig; template: string };
  }
}

/**
 * One server for a whole test run, and one migrated database from which each test file copies its own.
 * MITOYEN_TEST_DATABASE_URL: a superuser's address of the second PostgreSQL; MITOYEN_TEST_POSTGRESQL: its program folder.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = memoryFolder('tests');
  const url = process.env.MITOYEN_TEST_DATABASE_URL;
  const programs = process.env.MITOYEN_TEST_POSTGRESQL;
  const server = url ? null : await startBundledServer({ folder: join(folder, 'postgres'), disposable: true, ...(programs ? { programs } : {}) });
  const connection: pg.ClientConfig = server ? server.connection('postgres') : { connectionString: url };
  const template = `mitoyen_template_${process.pid}`;

  await onServer(connection, [`drop database if exists ${template}`, `create database ${template} template template0 encoding 'UTF8'`]);
  const pool = openPool(inDatabase(connection, template) as pg.PoolConfig, { name: 'migrations', max: 2 });
  const client = await pool.connect();
  await migrate(client, join(projectFolder, 'server'));
  client.release();
  await migrateJobs(pool);
  await pool.end();
  project.provide('database', { connection, template });

  return async () => {
    await onServer(connection, [`drop database if exists ${template} with (force)`]);
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export function inDatabase(connection: pg.ClientConfig, database: string): pg.ClientConfig {
  if (!connection.connectionString) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.toString() };
}

export async function onServer(connection: pg.ClientConfig, statements: string[]): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

