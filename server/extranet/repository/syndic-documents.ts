import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { FileToSend, SyndicAudience, SyndicDocument } from '../model.ts';

export async function listSyndicDocuments(tx: Tx): Promise<SyndicDocument[]> {
  const rows = await tx.selectFrom('extranet.syndic_documents').select(['id', 'title', 'file_name as fileName', 'size', 'mime', 'added_at as addedAt', 'added_by as addedBy'])
    .select(sql<SyndicAudience>`audience`.as('audience')).orderBy('added_at', 'desc').orderBy('id').execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

export async function addSyndicDocument(tx: Tx, agencyId: Id, document: Omit<SyndicDocument, 'addedAt'> & { hash: string; addedAt: Date }): Promise<void> {
  await tx.insertInto('extranet.syndic_documents').values({
    id: document.id, agency_id: agencyId, title: document.title, file_name: document.fileName, file_hash: document.hash, size: BigInt(document.size), mime: document.mime,
    audience: document.audience, added_at: document.addedAt, added_by: document.addedBy,
  }).execute();
}

export async function changeSyndicDocument(tx: Tx, id: Id, changes: { title?: string | undefined; audience?: SyndicAudience | undefined }): Promise<SyndicDocument | null> {
  await sql`update extranet.syndic_documents set title = coalesce(${changes.title ?? null}, title), audience = coalesce(${changes.audience ?? null}, audience) where id = ${id}`.execute(tx);
  return (await listSyndicDocuments(tx)).find((document) => document.id === id) ?? null;
}

/** Takes the documents away, at once. The bytes stay in the store: other documents may share them. */
export async function deleteSyndicDocuments(tx: Tx, ids: readonly Id[]): Promise<string[]> {
  const rows = await tx.deleteFrom('extranet.syndic_documents').where('id', 'in', [...ids]).returning('title').execute();
  return rows.map(({ title }) => title);
}

export async function findSyndicFile(tx: Tx, id: Id): Promise<FileToSend | null> {
  const row = await tx.selectFrom('extranet.syndic_documents').select(['file_name as fileName', 'file_hash as hash', 'size', 'mime']).where('id', '=', id).executeTakeFirst();
  return row ? { ...row, size: Number(row.size) } : null;
}
