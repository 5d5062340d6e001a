import { sql } from 'kysely';
import type { Tx } from '../../platform/database/connection.ts';

const ROWS_A_STATEMENT = 5000;

/** Inserts thousands of rows a statement: PostgreSQL reads them from one JSON parameter, each value as the type of its column. */
export async function insertRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT);
    // A column that no row names keeps its default.
    const columns = sql.join([...new Set(part.flatMap((row) => Object.keys(row)))].map((name) => sql.ref(name)));
    const json = JSON.stringify(part, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    await sql`insert into ${sql.table(table)} (${columns}) select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(tx);
  }
}
