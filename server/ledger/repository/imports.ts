import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { FecFinding } from '../rules/fec-check.ts';

export type ImportState = 'waiting' | 'working' | 'imported' | 'refused' | 'failed';
export interface ImportCounts { lines: number; entries: number; errors: number; warnings: number; created: number; skipped: number }
export interface ImportRow {
  id: Id;
  entityId: Id;
  name: string;
  fileHash: string;
  state: ImportState;
  progress: { done: number; total: number } | null;
  counts: ImportCounts | null;
  findings: FecFinding[];
  failure: string | null;
  createdAt: Date;
  createdByName: string;
}

function select(tx: Tx) {
  return tx.selectFrom('office.ledger_imports').select(['id', 'entity_id as entityId', 'name', 'file_hash as fileHash', 'state', 'progress', 'counts', 'findings', 'failure', 'created_at as createdAt', 'created_by_name as createdByName']);
}

export async function insertImport(tx: Tx, agencyId: Id, row: { id: Id; entityId: Id; name: string; fileHash: string; by: string }): Promise<void> {
  await tx.insertInto('office.ledger_imports').values({ id: row.id, agency_id: agencyId, entity_id: row.entityId, name: row.name, file_hash: row.fileHash, created_by_name: row.by }).execute();
}

export async function readImports(tx: Tx, entityId: Id): Promise<ImportRow[]> {
  return select(tx).where('entity_id', '=', entityId).orderBy('created_at', 'desc').limit(20).execute() as unknown as Promise<ImportRow[]>;
}

export async function findImport(tx: Tx, id: Id): Promise<ImportRow | null> {
  return (await select(tx).where('id', '=', id).executeTakeFirst() as unknown as ImportRow | undefined) ?? null;
}

export async function saveImport(tx: Tx, id: Id, row: { state: ImportState; progress?: { done: number; total: number } | null; counts?: ImportCounts | null; findings?: readonly FecFinding[]; failure?: string | null }): Promise<void> {
  await tx.updateTable('office.ledger_imports').set({
    state: row.state, progress: row.progress ? JSON.stringify(row.progress) : null, failure: row.failure ?? null,
    ...(row.counts === undefined ? {} : { counts: JSON.stringify(row.counts) }), ...(row.findings === undefined ? {} : { findings: JSON.stringify(row.findings) }),
  }).where('id', '=', id).execute();
}
