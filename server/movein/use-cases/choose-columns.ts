import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { refusals } from '../errors.ts';
import type { Correction, TableName } from '../model.ts';
import { readTables, saveReading } from '../repository/files.ts';
import { keepColumns, keepCorrections } from '../repository/findings.ts';
import { reopenRun } from '../repository/runs.ts';
import { proposeColumns } from '../rules/columns.ts';
import { tableOf } from '../rules/tables.ts';
import { demandOpenRun, readRun, type RunDetail } from './runs.ts';
import { headersPrint } from './take-files.ts';

export interface AskedReading {
  path: string;
  table: TableName | null;
  /** Field key → header. Not said: as proposed for that table. */
  columns?: Record<string, string> | undefined;
  books?: string | null | undefined;
}

/** Says what a file is and how its columns are read; kept for the next export with the same headers. */
export async function chooseColumns(tx: Tx, viewer: Viewer, runId: Id, asked: AskedReading): Promise<RunDetail> {
  await demandOpenRun(tx, viewer, runId);
  const file = (await readTables(tx, runId)).find(({ path }) => path === asked.path);
  if (!file) throw notFound();
  const headers = file.headers ?? [];
  const columns = asked.table === null ? {} : asked.columns ? knownColumns(asked.table, asked.columns, headers) : proposeColumns(tableOf(asked.table), headers);
  await saveReading(tx, runId, file.path, { table: asked.table, columns, books: asked.books === undefined ? file.books : asked.books });
  if (asked.table !== null) await keepColumns(tx, viewer.agencyId, headersPrint(headers), asked.table, columns);
  await reopenRun(tx, runId);
  return readRun(tx, viewer, runId);
}

function knownColumns(table: TableName, columns: Readonly<Record<string, string>>, headers: readonly string[]): Record<string, string> {
  const fields = tableOf(table).fields;
  const chosen = Object.entries(columns).filter(([field, header]) => field in fields && header !== '');
  const stranger = chosen.find(([, header]) => !headers.includes(header));
  if (stranger) throw refusals.unknownColumn(stranger[1]);
  return Object.fromEntries(chosen);
}

/** Values put right on the screen; the next trial reads them. */
export async function correct(tx: Tx, viewer: Viewer, runId: Id, corrections: readonly (Correction & { file: string })[]): Promise<RunDetail> {
  await demandOpenRun(tx, viewer, runId);
  await keepCorrections(tx, viewer.agencyId, corrections);
  return readRun(tx, viewer, runId);
}
