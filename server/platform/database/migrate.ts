import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { EXTRANET_ROLE, OFFICE_ROLE } from './connection.ts';

interface Migration {
  /** Folder name: day, order of the day, sentence. */
  name: string;
  folder: string;
}

/**
 * Brings the database to the newest shape. Migrations are folders owned by modules
 * (`server/<module>/migrations/<day>-<order>-<sentence>/up.sql`), run once each in the order of their names,
 * each in its own transaction with its `check-after.sql` (rows returned = what is wrong).
 * Two starts at once take turns by an advisory lock.
 */
export async function migrate(client: pg.ClientBase, serverFolder: string, log: (line: string) => void = () => undefined): Promise<string[]> {
  await client.query('select pg_advisory_lock(7305001)');
  try {
    await createRoles(client);
    await client.query('create schema if not exists platform');
    await client.query('create table if not exists platform.migrations (name text primary key, applied_at timestamptz not null default now())');
    const known = new Set((await client.query<{ name: string }>('select name from platform.migrations')).rows.map((row) => row.name));
    const applied: string[] = [];
    for (const migration of findMigrations(serverFolder)) {
      if (known.has(migration.name)) continue;
      await apply(client, migration);
      log(migration.name);
      applied.push(migration.name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock(7305001)');
  }
}

function findMigrations(serverFolder: string): Migration[] {
  const found: Migration[] = [];
  for (const module of readdirSync(serverFolder, { withFileTypes: true })) {
    const folder = join(serverFolder, module.name, 'migrations');
    if (!module.isDirectory() || !existsSync(folder)) continue;
    for (const entry of readdirSync(folder)) found.push({ name: entry, folder: join(folder, entry) });
  }
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(found.map((migration) => migration.name));
  if (names.size !== found.length) throw new Error('Two migrations carry the same name.');
  return found;
}

async function apply(client: pg.ClientBase, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(readFileSync(join(migration.folder, 'up.sql'), 'utf8'));
    const check = join(migration.folder, 'check-after.sql');
    if (existsSync(check)) {
      const wrong = await client.query(readFileSync(check, 'utf8'));
      if (wrong.rows.length > 0) throw new Error(`check-after.sql found: ${JSON.stringify(wrong.rows.slice(0, 5))}`);
    }
    await client.query('insert into platform.migrations (name) values ($1)', [migration.name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`La mise à niveau «\u00A0${migration.name}\u00A0» de la base a échoué\u202F; rien n’a été modifié. ${(error as Error).message}`, { cause: error });
  }
}

async function createRoles(client: pg.ClientBase): Promise<void> {
  for (const role of [OFFICE_ROLE, EXTRANET_ROLE]) {
    const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
    if (rows.length > 0) continue;
    try {
      await client.query(`create role ${role} login`);
      await client.query(`grant ${role} to current_user`);
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code === '42710' || code === '23505') continue; // Another start made it meanwhile.
      if (code !== '42501') throw error;
      throw new Error(`Le compte PostgreSQL de DATABASE_URL ne peut pas créer le rôle ${role}. Demandez à l’administrateur\u00A0: create role ${role} login; grant ${role} to <compte>;`, { cause: error });
    }
  }
}
