import { sql, type Expression, type SelectQueryBuilder } from 'kysely';
import type { ListPage, ListRequest } from '../http/list-query.ts';

/** Rows sorted for French readers: accents and case count last. */
export function inFrench(column: Expression<unknown>): Expression<unknown> {
  return sql`${column} collate "fr-x-icu"`;
}

/** Turns typed words into a condition on a folded `search` column: every word must be found, in any order. */
export function matching(search: Expression<unknown>, filter: string): Expression<boolean> {
  const words = filter.split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length === 0) return sql<boolean>`true`;
  return sql<boolean>`(${sql.join(words.map((word) => sql`${search} like '%' || platform.fold(${escapeLike(word)}) || '%'`), sql` and `)})`;
}

function escapeLike(word: string): string {
  return word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
}

/** Reads one window of a list and counts the whole of it. `sortable` maps column keys to SQL; unknown keys are ignored. */
export async function readPage<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  request: ListRequest,
  sortable: Record<string, Expression<unknown>>,
  byDefault: string,
  tie: Expression<unknown>,
): Promise<ListPage<O>> {
  const counted = await query.clearSelect().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow() as { total: number };
  const wanted = request.sort.filter(({ key }) => key in sortable);
  const order = wanted.length > 0 ? wanted : [{ key: byDefault.replace(/^-/, ''), descending: byDefault.startsWith('-') }];
  let sorted = query;
  for (const { key, descending } of order) sorted = sorted.orderBy(sortable[key] as never, (by) => (descending ? by.desc().nullsLast() : by.asc().nullsLast())) as typeof query;
  const rows = await sorted.orderBy(tie as never).limit(request.limit).offset(request.offset).execute();
  return { total: counted.total, rows: rows as O[] };
}
