import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { rowsAs } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { RunFile, TableName } from '../model.ts';

/** Files as they arrive: one already there is replaced, and what was known of it forgotten. */
export async function keepFiles(tx: Tx, agencyId: Id, runId: Id, files: readonly RunFile[]): Promise<void> {
  for (let from = 0; from < files.length; from += 2000) {
    const rows = rowsAs(files.slice(from, from + 2000), 'f', { path: 'text', size: 'bigint', tabular: 'boolean', table: 'text', format: 'text', headers: 'jsonb', sample: 'jsonb', columns: 'jsonb', faultCode: 'text', faultSentence: 'text' });
    await sql`insert into office.movein_files (agency_id, run_id, path, size, tabular, table_name, format, headers, sample, columns, fault_code, fault_sentence)
      select ${agencyId}, ${runId}, path, size, tabular, "table", format, case when headers is null then null else array(select jsonb_array_elements_text(headers)) end, sample, columns, "faultCode", "faultSentence" from ${rows}
      on conflict (run_id, path) do update set size = excluded.size, tabular = excluded.tabular, table_name = excluded.table_name, format = excluded.format, headers = excluded.headers, sample = excluded.sample,
        columns = excluded.columns, fault_code = excluded.fault_code, fault_sentence = excluded.fault_sentence, books = null, hash = null, mime = null, looked_at = null, stored = false`.execute(tx);
  }
}

/** The tables among the files, with how their columns are read. */
export async function readTables(tx: Tx, runId: Id): Promise<(RunFile & { books: string | null })[]> {
  const rows = await tx.selectFrom('office.movein_files').select([
    'path', 'size', 'tabular', 'table_name', 'format', 'headers', 'sample', 'columns', 'books', 'fault_code as faultCode', 'fault_sentence as faultSentence',
  ]).where('run_id', '=', runId).where('tabular', '=', true).orderBy('path').execute();
  return rows.map(({ table_name, ...row }) => ({ ...row, size: Number(row.size), table: table_name as TableName | null, sample: row.sample as string[][] | null, columns: row.columns as Record<string, string> | null }));
}

export async function countOthers(tx: Tx, runId: Id): Promise<{ count: number; bytes: number }> {
  const { rows } = await sql<{ count: number; bytes: bigint }>`select count(*)::int as count, coalesce(sum(size), 0)::bigint as bytes from office.movein_files where run_id = ${runId} and not tabular`.execute(tx);
  return { count: rows[0]!.count, bytes: Number(rows[0]!.bytes) };
}

export async function saveReading(tx: Tx, runId: Id, path: string, reading: { table: TableName | null; columns: Record<string, string>; books: string | null }): Promise<boolean> {
  const done = await tx.updateTable('office.movein_files').set({ table_name: reading.table, columns: JSON.stringify(reading.columns), books: reading.books })
    .where('run_id', '=', runId).where('path', '=', path).where('tabular', '=', true).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function removeFile(tx: Tx, runId: Id, path: string): Promise<boolean> {
  return (await tx.deleteFrom('office.movein_files').where('run_id', '=', runId).where('path', '=', path).executeTakeFirst()).numDeletedRows === 1n;
}

export interface Look {
  path: string;
  hash: string | null;
  mime: string | null;
  faultCode: string | null;
  faultSentence: string | null;
}

/** The next files nobody has looked into yet, after a path. */
export async function unlookedFiles(tx: Tx, runId: Id, limit: number): Promise<{ path: string; size: number }[]> {
  const rows = await tx.selectFrom('office.movein_files').select(['path', 'size']).where('run_id', '=', runId).where('tabular', '=', false).where('looked_at', 'is', null).orderBy('path').limit(limit).execute();
  return rows.map(({ path, size }) => ({ path, size: Number(size) }));
}

export async function keepLooks(tx: Tx, runId: Id, looks: readonly Look[]): Promise<void> {
  await sql`update office.movein_files f set hash = l.hash, mime = l.mime, fault_code = l."faultCode", fault_sentence = l."faultSentence", looked_at = now()
    from ${rowsAs(looks, 'l', { path: 'text', hash: 'text', mime: 'text', faultCode: 'text', faultSentence: 'text' })} where f.run_id = ${runId} and f.path = l.path`.execute(tx);
}

/** What is known of these files: those that are not there are not in the answer. */
export async function readLooks(tx: Tx, runId: Id, paths: readonly string[]): Promise<Map<string, Look & { size: number }>> {
  const rows = await tx.selectFrom('office.movein_files').select(['path', 'size', 'hash', 'mime', 'fault_code as faultCode', 'fault_sentence as faultSentence'])
    .where('run_id', '=', runId).where(sql<boolean>`path = any(${paths as string[]}::text[])`).execute();
  return new Map(rows.map((row) => [row.path, { ...row, size: Number(row.size) }]));
}

export async function markStored(tx: Tx, runId: Id, paths: readonly string[]): Promise<void> {
  await sql`update office.movein_files set stored = true where run_id = ${runId} and path = any(${paths as string[]}::text[])`.execute(tx);
}

export async function storedAmong(tx: Tx, runId: Id, paths: readonly string[]): Promise<Set<string>> {
  const rows = await tx.selectFrom('office.movein_files').select('path').where('run_id', '=', runId).where('stored', '=', true).where(sql<boolean>`path = any(${paths as string[]}::text[])`).execute();
  return new Set(rows.map(({ path }) => path));
}
