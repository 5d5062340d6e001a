import { sql, type RawBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from './connection.ts';
import type { Tables } from './tables.generated.ts';

/** What many records brought at once did: the rest of those given were already as they are. */
export interface Brought {
  created: number;
  changed: number;
}

interface Target {
  table: keyof Tables;
  /** Columns that together name a record. */
  keys: readonly string[];
  /** Columns written when they differ. */
  columns: readonly string[];
  /** Columns written only when the record is new. */
  atFirst?: readonly string[];
  /** Does the table count how often a record was written? */
  versioned?: boolean;
  /** Does each record have an id of its own, apart from its keys? */
  withId?: boolean;
  /** Condition on the existing record `t` for it to be changed. */
  unless?: RawBuilder<unknown>;
}

/** Rows as a table expression: `types` names the PostgreSQL type of each of their fields. Whole numbers of any size pass as text. */
export function rowsAs(rows: readonly object[], alias: string, types: Readonly<Record<string, string>>): RawBuilder<unknown> {
  const columns = sql.join(Object.entries(types).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
  return sql`jsonb_to_recordset(${JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}::jsonb) as ${sql.ref(alias)}(${columns})`;
}

/**
 * Writes many records by their natural keys in one statement: new ones are created, differing ones changed, the others left untouched (so that no change is logged for them).
 * `given` is a query that answers the columns of the target by name, one row a record; fewer rows than `expected` means that a reference vanished, and nothing is kept.
 */
export async function bring(tx: Tx, agencyId: Id, target: Target, given: RawBuilder<unknown>, expected: number): Promise<Brought> {
  const { keys, columns, atFirst = [], withId = true, versioned = false } = target;
  const same = sql.join(keys.map((key) => sql`t.${sql.ref(key)} = g.${sql.ref(key)}`), sql` and `);
  const written = [...(withId ? ['id'] : []), ...keys.filter((key) => key !== 'id' || !withId), ...columns, ...atFirst];
  const sets = [...columns.map((column) => sql`${sql.ref(column)} = g.${sql.ref(column)}`), ...(versioned ? [sql`version = t.version + 1`] : [])];
  const changed = columns.length === 0 ? sql`select 1 where false` : sql`
    update ${sql.table(target.table)} t set ${sql.join(sets)} from given g where ${same} and ${target.unless ?? sql`true`}
      and (${sql.join(columns.map((column) => sql`t.${sql.ref(column)}`))}) is distinct from (${sql.join(columns.map((column) => sql`g.${sql.ref(column)}`))}) returning 1`;
  const { rows } = await sql<{ given: number; created: number; changed: number }>`
    with given as materialized (${given}), changed as (${changed}),
    created as (
      insert into ${sql.table(target.table)} (agency_id, ${sql.join(written.map((column) => sql.ref(column)))})
      select ${agencyId}::uuid, ${sql.join(written.map((column) => sql`g.${sql.ref(column)}`))} from given g where not exists (select 1 from ${sql.table(target.table)} t where ${same}) returning 1
    )
    select (select count(*)::int from given) as given, (select count(*)::int from created) as created, (select count(*)::int from changed) as changed`.execute(tx);
  const { given: found, ...brought } = rows[0]!;
  if (found !== expected) throw new Error(`${target.table}: ${expected} rows were given, ${found} could be placed.`);
  return brought;
}
