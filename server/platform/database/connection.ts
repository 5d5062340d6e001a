import { CompiledQuery, Kysely, PostgresDialect, sql, type QueryResult, type RawBuilder, type Transaction } from 'kysely';
import pg from 'pg';
import type { Id } from '../../kernel/ids.ts';
import type { Tables } from './tables.generated.ts';
import { ENTER_AGENCY, keepStatement, wired } from './wire.ts';

export type Database = Kysely<Tables>;
/** An open transaction in which one agency's rows, and no other's, can be reached. */
export type Tx = Transaction<Tables>;

/** The two faces of the program sign in to PostgreSQL under two roles; the extranet's has no right on schema office. */
export const OFFICE_ROLE = 'mitoyen_office';
export const EXTRANET_ROLE = 'mitoyen_extranet';

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === 1082) return (text: string) => text; // date: a Day, not an instant at midnight somewhere
    if (oid === 20) return (text: string) => BigInt(text); // int8: cents and shares
    return pg.types.getTypeParser(oid, format as 'text');
  }) as typeof pg.types.getTypeParser,
};

/** `role` is taken at sign-in when the account in the address is another one (the user's own PostgreSQL). `forQueue`: values as the queue's library expects them. */
export function openPool(connection: pg.PoolConfig, options: { role?: string; max?: number; name: string; forQueue?: boolean }): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    ...(options.forQueue ? {} : { types }),
    pipeline: true,
    max: options.max ?? 12,
    application_name: `mitoyen-${options.name}`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    ...(options.role ? { options: `-c role=${options.role}` } : {}),
  });
  // A connection lost while idle (server restarted) is replaced at the next request; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Likewise for one lost in a caller's hands: the query under way fails with its own error, which is the one to tell.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export function openDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: wired(pool) }) });
}

const enter = (tx: Tx, agencyId: Id): Promise<unknown> => tx.executeQuery(CompiledQuery.raw(ENTER_AGENCY, [agencyId]));

/**
 * Runs a statement asked again and again, which each connection keeps planned. For one whose text never varies and whose plan does not follow from how much the tables hold: what it looks for, it finds by key.
 * A plan made while a table was empty stays until PostgreSQL has counted its rows again.
 */
export function runKept<T>(tx: Tx, statement: RawBuilder<T>): Promise<QueryResult<T>> {
  const query = statement.compile(tx);
  keepStatement(query.sql);
  return tx.executeQuery(query);
}

/** Runs `work` in one transaction that sees only this agency's rows (row-level security reads app.agency_id). */
export function inAgency<T>(database: Database, agencyId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction().execute(async (tx) => {
    await enter(tx, agencyId);
    return work(tx);
  });
}

/** The same, in a snapshot that does not move: for long reads that must agree with themselves. */
export function inAgencySnapshot<T>(database: Database, agencyId: Id, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction().setIsolationLevel('repeatable read').execute(async (tx) => {
    await enter(tx, agencyId);
    return work(tx);
  });
}

/** Lends this transaction's snapshot to others, as long as it stays open. */
export async function exportSnapshot(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(tx);
  return rows[0]!.id;
}

/** Reads on a connection of its own what another transaction sees, but for what that one writes: two processors instead of one. */
export function inAgencyAt<T>(database: Database, agencyId: Id, snapshot: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction().setIsolationLevel('repeatable read').execute(async (tx) => {
    await sql`set transaction snapshot ${sql.lit(snapshot)}`.execute(tx);
    await enter(tx, agencyId);
    return work(tx);
  });
}
