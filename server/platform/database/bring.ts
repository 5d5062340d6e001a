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
  /** Does the caller name each record once in a transaction? Where the agency had none before it, all are then new and nobody looks for them. */
  once?: boolean;
  /** Condition on the existing record `t` for it to be changed. */
  unless?: RawBuilder<unknown>;
}

/**
 * Rows as a table expression: `types` names the PostgreSQL type of each of their fields; whole numbers of any size pass, and what is not a plain value passes as jsonb.
 * One array a field: PostgreSQL reads them several times faster than JSON, and knows how many rows to plan for. A field that is the same in all rows is said once.
 */
export function rowsAs(rows: readonly object[], alias: string, types: Readonly<Record<string, string>>): RawBuilder<unknown> {
  const fields = Object.entries(types);
  const said = fields.map(([name, type], index) => (index === 0 || type === 'jsonb' ? undefined : sameInAll(rows, name)));
  // Side by side in the list of a select, unnest() gives row after row; in a from clause, PostgreSQL first writes each array out into a store of its own.
  const columns = fields.map(([name, type], index) => (said[index] === undefined ? sql`unnest(${arrayText(rows, name, type)}::${sql.raw(type)}[]) as ${sql.ref(name)}` : sql`${said[index]}::${sql.raw(type)} as ${sql.ref(name)}`));
  return sql`(select ${sql.join(columns)}) as ${sql.ref(alias)}`;
}

/** The value of a field in all rows, as text or null; undefined when it varies. */
function sameInAll(rows: readonly object[], name: string): string | null | undefined {
  const first: unknown = (rows[0] as Record<string, unknown> | undefined)?.[name] ?? null;
  for (const row of rows) if (((row as Record<string, unknown>)[name] ?? null) !== first) return undefined;
  return first === null ? null : String(first);
}

/** `{"a","b",NULL}`: the text form of an array (PostgreSQL manual, § 8.15.2). */
function arrayText(rows: readonly object[], name: string, type: string): string {
  let text = '{';
  for (let at = 0; at < rows.length; at += 1) {
    if (at > 0) text += ',';
    const value: unknown = (rows[at] as Record<string, unknown>)[name];
    if (value === null || value === undefined) text += 'NULL';
    else if (typeof value === 'string' && type !== 'jsonb') text += quotedItem(value);
    else if (type === 'jsonb') text += quotedItem(JSON.stringify(value));
    else text += String(value);
  }
  return `${text}}`;
}

function quotedItem(text: string): string {
  return TO_ESCAPE.test(text) ? `"${text.replaceAll(EACH_TO_ESCAPE, '\\$&')}"` : `"${text}"`;
}

const TO_ESCAPE = /["\\]/;
const EACH_TO_ESCAPE = /["\\]/g;

/**
 * Writes many records by their natural keys in one statement: new ones are created, differing ones changed, the others left untouched (so that no change is logged for them).
 * `given` is a query that answers the columns of the target by name, one row a record; fewer rows than `expected` means that a reference vanished, and nothing is kept.
 */
export async function bring(tx: Tx, agencyId: Id, target: Target, given: RawBuilder<unknown>, expected: number): Promise<Brought> {
  const { table, keys, columns, atFirst = [], withId = true, versioned = false } = target;
  const written = sql.join([...(withId ? ['id'] : []), ...keys.filter((key) => key !== 'id' || !withId), ...columns, ...atFirst].map((column) => sql.ref(column)));
  if (target.once && await hadNone(tx, table)) {
    const { numAffectedRows } = await sql`insert into ${sql.table(table)} (agency_id, ${written}) select ${agencyId}::uuid, ${written} from (${given}) g`.execute(tx);
    return demandAll(target, expected, { given: Number(numAffectedRows ?? 0n), created: Number(numAffectedRows ?? 0n), changed: 0 });
  }
  const same = sql.join(keys.map((key) => sql`t.${sql.ref(key)} = g.${sql.ref(key)}`), sql` and `);
  const sets = [...columns.map((column) => sql`${sql.ref(column)} = g.${sql.ref(column)}`), ...(versioned ? [sql`version = t.version + 1`] : [])];
  const changed = columns.length === 0 ? sql`select 1 where false` : sql`
    update ${sql.table(table)} t set ${sql.join(sets)} from given g where ${same} and ${target.unless ?? sql`true`}
      and (${sql.join(columns.map((column) => sql`t.${sql.ref(column)}`))}) is distinct from (${sql.join(columns.map((column) => sql`g.${sql.ref(column)}`))}) returning 1`;
  const { rows } = await sql<Brought & { given: number }>`
    with given as materialized (${given}), changed as (${changed}),
    created as (
      insert into ${sql.table(table)} (agency_id, ${written})
      select ${agencyId}::uuid, ${written} from given g where not exists (select 1 from ${sql.table(table)} t where ${same}) returning 1
    )
    select (select count(*)::int from given) as given, (select count(*)::int from created) as created, (select count(*)::int from changed) as changed`.execute(tx);
  return demandAll(target, expected, rows[0]!);
}

function demandAll({ table }: Target, expected: number, { given, created, changed }: Brought & { given: number }): Brought {
  if (given !== expected) throw new Error(`${table}: ${expected} rows were given, ${given} could be placed.`);
  return { created, changed };
}

const without = new WeakMap<Tx, Map<string, boolean>>();

/** Had the agency no record of a table when this transaction first asked? */
export async function hadNone(tx: Tx, table: string): Promise<boolean> {
  const known = without.get(tx) ?? new Map<string, boolean>();
  without.set(tx, known);
  if (!known.has(table)) {
    const { rows } = await sql<{ none: boolean }>`select not exists (select 1 from ${sql.table(table)}) as none`.execute(tx);
    known.set(table, rows[0]!.none);
  }
  return known.get(table)!;
}
