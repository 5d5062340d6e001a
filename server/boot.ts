import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { startBundledServer, type BundledServer } from './platform/database/bundled.ts';
import { EXTRANET_ROLE, OFFICE_ROLE, openDatabase, openPool } from './platform/database/connection.ts';
import { migrate } from './platform/database/migrate.ts';
import { migrateJobs } from './platform/jobs/jobs.ts';
import type { Platform } from './platform/module.ts';
import { openPlatform } from './platform/open.ts';
import type { Settings } from './platform/settings.ts';

export interface Running {
  platform: Platform;
  ownerPool: pg.Pool;
  server: BundledServer | null;
  close(): Promise<void>;
}

const DATABASE = 'mitoyen';

/** Opens everything the program stands on: database (ours or the user's), migrations, queue, files, secrets, mail, letters. */
export async function boot(settings: Settings, log: Platform['log']): Promise<Running> {
  mkdirSync(settings.dataFolder, { recursive: true, mode: 0o755 });
  const server = settings.databaseUrl ? null : await startBundledServer({ folder: join(settings.dataFolder, 'postgres'), log });
  if (server) await createDatabase(server);

  const own: pg.PoolConfig = settings.databaseUrl ? { connectionString: settings.databaseUrl } : server!.connection('postgres', DATABASE);
  const ownerPool = openPool(own, { name: 'owner', max: 10, forQueue: true });
  const client = await ownerPool.connect().catch((error: unknown) => { throw unreachable(error as Error & { code?: string }); });
  try {
    await demandVersion(client);
    await migrate(client, import.meta.dirname, (name) => log(`migration ${name}`));
  } finally {
    client.release();
  }
  await migrateJobs(ownerPool);

  const officePool = server ? openPool(server.connection(OFFICE_ROLE, DATABASE), { name: 'office', max: 20 }) : openPool(own, { role: OFFICE_ROLE, name: 'office', max: 20 });
  const extranetPool = openPool(...extranetConnection(settings, own, server));
  const platform = openPlatform({ settings, office: openDatabase(officePool), extranet: openDatabase(extranetPool), log });

  return {
    platform, ownerPool, server,
    close: async () => {
      await Promise.allSettled([officePool.end(), extranetPool.end(), ownerPool.end(), platform.renderer.close()]);
      await server?.stop();
    },
  };
}

function extranetConnection(settings: Settings, own: pg.PoolConfig, server: BundledServer | null): [pg.PoolConfig, { role?: string; name: string; max: number }] {
  if (settings.extranetDatabaseUrl) return [{ connectionString: settings.extranetDatabaseUrl }, { name: 'extranet', max: 20 }];
  if (server) return [server.connection(EXTRANET_ROLE, DATABASE), { name: 'extranet', max: 20 }];
  return [own, { role: EXTRANET_ROLE, name: 'extranet', max: 20 }];
}

async function createDatabase(server: BundledServer): Promise<void> {
  const pool = openPool(server.connection('postgres'), { name: 'create', max: 1 });
  try {
    const { rows } = await pool.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rows.length === 0) await pool.query(`create database ${DATABASE}`);
  } finally {
    await pool.end();
  }
}

const OLDEST = 15;

async function demandVersion(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ major: number }>("select current_setting('server_version_num')::int / 10000 as major");
  const major = rows[0]!.major;
  if (major < OLDEST) throw new Error(`La base de DATABASE_URL est un PostgreSQL ${major}. Mitoyen demande PostgreSQL ${OLDEST} ou plus récent.`);
}

/** What to look at, in words, for the faults people meet when they give their own PostgreSQL. */
function unreachable(error: Error & { code?: string }): Error {
  const why = error.code === '28P01' || error.code === '28000' ? 'refuse ce compte ou ce mot de passe. Vérifiez l’adresse donnée'
    : error.code === '3D000' ? 'n’existe pas sur ce serveur. Créez-la, puis relancez'
      : 'ne répond pas. Vérifiez que PostgreSQL est démarré et que l’adresse est la bonne';
  return new Error(`La base de DATABASE_URL ${why}. (${error.message})`, { cause: error });
}
