import { rm } from 'node:fs/promises';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { demandMoveIn } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Run, RunFile } from '../model.ts';
import { countOthers, readTables } from '../repository/files.ts';
import * as repository from '../repository/runs.ts';
import { missingColumns } from '../rules/columns.ts';
import { tableOf } from '../rules/tables.ts';
import { runFolder } from './workspace.ts';

export const TASK = 'movein.work';

export interface RunDetail extends Run {
  tables: (RunFile & { books: string | null; missing: string[] })[];
  others: { count: number; bytes: number };
}

export async function listRuns(tx: Tx, viewer: Viewer): Promise<Run[]> {
  demandMoveIn(viewer);
  return repository.readRuns(tx);
}

export async function openRun(tx: Tx, viewer: Viewer, name: string): Promise<RunDetail> {
  demandMoveIn(viewer);
  const by = viewer.kind === 'staff' ? { id: viewer.staffId, name: viewer.name } : { id: null, name: 'Mitoyen' };
  const id = await repository.insertRun(tx, viewer.agencyId, by, name.trim() || 'Reprise');
  await record(tx, viewer, 'movein.opened', { kind: 'movein', id }, { name });
  return readRun(tx, viewer, id);
}

export async function readRun(tx: Tx, viewer: Viewer, id: Id): Promise<RunDetail> {
  demandMoveIn(viewer);
  const run = await repository.findRun(tx, id);
  if (!run) throw notFound();
  const tables = (await readTables(tx, id)).map((file) => ({ ...file, missing: file.table === null ? [] : missingColumns(tableOf(file.table), file.columns ?? {}) }));
  return { ...run, tables, others: await countOthers(tx, id) };
}

export async function renameRun(tx: Tx, viewer: Viewer, id: Id, name: string): Promise<RunDetail> {
  await demandRun(tx, viewer, id);
  await repository.renameRun(tx, id, name.trim());
  return readRun(tx, viewer, id);
}

/** The run under lock, when nothing is at work on it and it is not imported yet. */
export async function demandOpenRun(tx: Tx, viewer: Viewer, id: Id): Promise<Run> {
  const run = await demandRun(tx, viewer, id);
  if (run.state === 'trying' || run.state === 'importing') throw refusals.atWork();
  if (run.state === 'imported') throw refusals.imported();
  return run;
}

/** Removes a run and its files; what it imported stays. */
export async function removeRun(platform: Platform, viewer: Viewer, id: Id): Promise<void> {
  await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const run = await demandRun(tx, viewer, id);
    if (run.state === 'trying' || run.state === 'importing') throw refusals.atWork();
    await repository.deleteRun(tx, id);
    await record(tx, viewer, 'movein.removed', { kind: 'movein', id }, { name: run.name, state: run.state });
  });
  await rm(runFolder(platform, id), { recursive: true, force: true });
}

/** Asks for a trial: all is done as in the import, counted, and taken back. */
export async function askTrial(tx: Tx, viewer: Viewer, id: Id): Promise<RunDetail> {
  await demandOpenRun(tx, viewer, id);
  await demandReadable(tx, id);
  await repository.beginWork(tx, id, 'trying', false);
  await enqueue(tx, TASK, { agencyId: viewer.agencyId, runId: id });
  return readRun(tx, viewer, id);
}

/** Asks for the import of what the trial showed; refused lines stay out when that is said. */
export async function askImport(tx: Tx, viewer: Viewer, id: Id, leaveOut: boolean): Promise<RunDetail> {
  const run = await demandOpenRun(tx, viewer, id);
  if (run.state !== 'tried' || !run.trial) throw refusals.notTried();
  const refused = run.trial.files.reduce((sum, file) => sum + file.refused, 0);
  if (refused > 0 && !leaveOut) throw refusals.errorsRemain(refused);
  await repository.beginWork(tx, id, 'importing', leaveOut);
  await record(tx, viewer, 'movein.asked', { kind: 'movein', id }, { name: run.name, leftOut: refused });
  await enqueue(tx, TASK, { agencyId: viewer.agencyId, runId: id });
  return readRun(tx, viewer, id);
}

async function demandReadable(tx: Tx, id: Id): Promise<void> {
  const tables = (await readTables(tx, id)).filter((file) => file.table !== null);
  if (tables.length === 0) throw refusals.noTable();
  for (const { path, table, columns } of tables) {
    const missing = missingColumns(tableOf(table!), columns ?? {});
    if (missing.length > 0) throw refusals.missingColumns(path, missing);
  }
}

async function demandRun(tx: Tx, viewer: Viewer, id: Id): Promise<Run> {
  demandMoveIn(viewer);
  const run = await repository.lockRun(tx, id);
  if (!run) throw notFound();
  return run;
}
