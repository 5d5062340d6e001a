import { sql, type Kysely } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../database/connection.ts';
import type { Tables } from '../database/tables.generated.ts';

export interface Reference {
  field: string;
  table: keyof Tables;
  /** Ids that are not given point nowhere, and are left out. */
  ids: readonly (Id | null | undefined)[];
  /** What a person reads when one of them is not there. */
  sentence: string;
}

/** Foreign keys look past row-level security: without this question, a row could point into another agency. */
export async function demandReferences(tx: Tx, references: readonly Reference[]): Promise<void> {
  for (const { field, table, ids, sentence } of references) {
    const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))];
    if (wanted.length === 0) continue;
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)} where id = any(${wanted}::uuid[])`.execute(tx);
    if (rows[0]!.count < wanted.length) throw new Refusal('unknown-reference', sentence, 422, { [field]: sentence });
  }
}

/** Refuses a code that another record of the agency has, upper or lower case alike. `within` narrows it to one building, for instance. */
export async function demandFreeCode(tx: Tx, table: keyof Tables, { field, column, value, self, within = {}, sentence }: {
  field: string; column: string; value: string; self: Id | null; within?: Record<string, Id>; sentence: string;
}): Promise<void> {
  const anyTable = tx as unknown as Kysely<Record<string, Record<string, unknown>>>;
  let query = anyTable.selectFrom(table).select('id').where(sql`lower(${sql.ref(column)})`, '=', sql`lower(${value})`);
  for (const [name, id] of Object.entries(within)) query = query.where(name, '=', id);
  const namesake = await query.executeTakeFirst();
  if (namesake && namesake.id !== self) throw new Refusal('code-taken', sentence, 409, { [field]: sentence });
}

/**
 * The next free code of a numbered series: T0101 after T0100, T10000 after T9999. Two people asking at once wait for one another.
 * C100001 is number 1 of series C10, not of C1: a longer number never begins with 0.
 */
export async function nextCode(tx: Tx, table: keyof Tables, column: string, prefix: string, digits: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`next code ${table} ${prefix}`} || platform.current_agency()::text, 0))`.execute(tx);
  const code = sql.ref(column);
  const { rows } = await sql<{ last: number | null }>`
    select max(substr(${code}, ${prefix.length + 1})::int) as last from ${sql.table(table)}
    where starts_with(${code}, ${prefix}) and substr(${code}, ${prefix.length + 1}) ~ ${`^([0-9]{${digits}}|[1-9][0-9]{${digits},8})$`}`.execute(tx);
  return `${prefix}${String((rows[0]!.last ?? 0) + 1).padStart(digits, '0')}`;
}
