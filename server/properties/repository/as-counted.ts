import { sql, type RawBuilder } from 'kysely';

/** Codes and numbers in the order people count them: 2, 12, 12 bis, 102. */
export function asCounted(column: string): RawBuilder<unknown> {
  return sql`${sql.ref(column)} collate platform.as_counted`;
}
