import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { EXTRANET_ROLE, OFFICE_ROLE, openDatabase, openPool, type Database } from '../../server/platform/database/connection.ts';
import { inDatabase, onServer } from './database-server.ts';

export interface TestDatabase {
  office: Database;
  extranet: Database;
  /** Superuser: passes over row-level security, for looking at everything. */
  owner: pg.Pool;
  name: string;
  connection: pg.ClientConfig;
  close(): Promise<void>;
}

/** A database of this test file's own, copied from the migrated one. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const { connection, template } = inject('database');
  const name = `mitoyen_test_${randomBytes(6).toString('hex')}`;
  await copyTemplate(connection, name, template);
  const own = inDatabase(connection, name) as pg.PoolConfig;
  const officePool = openPool(own, { role: OFFICE_ROLE, name: 'test-office' });
  const extranetPool = openPool(own, { role: EXTRANET_ROLE, name: 'test-extranet' });
  const owner = openPool(own, { name: 'test-owner', max: 4 });
  return {
    office: openDatabase(officePool),
    extranet: openDatabase(extranetPool),
    owner,
    name,
    connection: own,
    close: async () => {
      await Promise.all([officePool.end(), extranetPool.end(), owner.end()]);
      await onServer(connection, [`drop database if exists ${name} with (force)`]);
    },
  };
}

/** PostgreSQL refuses to copy a database somebody else is copying at the same instant: wait and try again. */
async function copyTemplate(connection: pg.ClientConfig, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await onServer(connection, [`create database ${name} template ${template}`]);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error;
      await new Promise((done) => setTimeout(done, 20 * attempt));
    }
  }
}
