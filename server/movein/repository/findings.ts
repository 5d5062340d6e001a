import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { rowsAs } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Correction, Finding, FindingLevel, TableName } from '../model.ts';

/** The findings of the last trial, instead of those of the one before. */
export async function replaceFindings(tx: Tx, agencyId: Id, runId: Id, findings: readonly Finding[]): Promise<void> {
  await tx.deleteFrom('office.movein_findings').where('run_id', '=', runId).execute();
  for (let from = 0; from < findings.length; from += 2000) {
    const rows = rowsAs(findings.slice(from, from + 2000).map((finding, index) => ({ ...finding, position: from + index })), 'f', {
      position: 'int', level: 'text', code: 'text', table: 'text', file: 'text', line: 'int', column: 'text', valueRead: 'text', message: 'text', remedy: 'text', rowKey: 'text', proposal: 'text', choices: 'jsonb', other: 'jsonb',
    });
    await sql`insert into office.movein_findings (agency_id, run_id, position, level, code, table_name, file, line, column_name, value_read, message, remedy, row_key, proposal, choices, other)
      select ${agencyId}, ${runId}, position, level, code, "table", file, line, "column", "valueRead", message, remedy, "rowKey", proposal,
        case when choices is null then null else array(select jsonb_array_elements_text(choices)) end, other from ${rows}`.execute(tx);
  }
}

export async function readFindings(tx: Tx, runId: Id, level: FindingLevel | null, limit: number, offset: number): Promise<{ total: number; rows: Finding[] }> {
  let query = tx.selectFrom('office.movein_findings').where('run_id', '=', runId);
  if (level) query = query.where('level', '=', level);
  const { total } = await query.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const rows = await query.select(['level', 'code', 'table_name', 'file', 'line', 'column_name', 'value_read', 'message', 'remedy', 'row_key', 'proposal', 'choices', 'other']).orderBy('position').limit(limit).offset(offset).execute();
  return {
    total, rows: rows.map((row) => ({
      level: row.level as FindingLevel, code: row.code, table: row.table_name as TableName, file: row.file, line: row.line, column: row.column_name, valueRead: row.value_read, message: row.message, remedy: row.remedy,
      rowKey: row.row_key, ...(row.proposal === null ? {} : { proposal: row.proposal }), ...(row.choices === null ? {} : { choices: row.choices }), ...(row.other === null ? {} : { other: row.other as NonNullable<Finding['other']> }),
    })),
  };
}

export async function readCorrections(tx: Tx, files: readonly string[]): Promise<(Correction & { file: string })[]> {
  const rows = await tx.selectFrom('office.movein_corrections').select(['file', 'line', 'column_name as column', 'value_read as valueRead', 'value']).where(sql<boolean>`file = any(${files as string[]}::text[])`).execute();
  return rows;
}

export async function keepCorrections(tx: Tx, agencyId: Id, corrections: readonly (Correction & { file: string })[]): Promise<void> {
  const rows = rowsAs(corrections, 'c', { file: 'text', line: 'int', column: 'text', valueRead: 'text', value: 'text' });
  await sql`insert into office.movein_corrections (agency_id, file, line, column_name, value_read, value) select ${agencyId}, file, line, "column", "valueRead", value from ${rows}
    on conflict (agency_id, file, line, column_name) do update set value_read = excluded.value_read, value = excluded.value, kept_at = now()`.execute(tx);
}

export async function keptColumns(tx: Tx, print: string): Promise<{ table: TableName; columns: Record<string, string> } | null> {
  const row = await tx.selectFrom('office.movein_mappings').select(['table_name', 'columns']).where('headers_print', '=', print).executeTakeFirst();
  return row ? { table: row.table_name as TableName, columns: row.columns as Record<string, string> } : null;
}

export async function keepColumns(tx: Tx, agencyId: Id, print: string, table: TableName, columns: Record<string, string>): Promise<void> {
  await tx.insertInto('office.movein_mappings').values({ agency_id: agencyId, headers_print: print, table_name: table, columns: JSON.stringify(columns) })
    .onConflict((conflict) => conflict.columns(['agency_id', 'headers_print']).doUpdateSet({ table_name: table, columns: JSON.stringify(columns), kept_at: sql`now()` })).execute();
}
