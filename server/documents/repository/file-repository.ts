import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Database, Tx } from '../../platform/database/connection.ts';
import type { StoredFile } from '../model.ts';

/** Makes stored files known to the agency; true for each one that was not. Files already known keep their row: same hash, same content. */
export async function knowFile(tx: Tx, agencyId: Id, file: StoredFile): Promise<boolean> {
  const done = await tx.insertInto('office.files').values({ agency_id: agencyId, hash: file.hash, size: BigInt(file.size), mime: file.mime })
    .onConflict((conflict) => conflict.columns(['agency_id', 'hash']).doNothing()).executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function findFile(tx: Tx, hash: string): Promise<{ mime: string; size: number; text: string | null } | null> {
  const row = await tx.selectFrom('office.files').select(['mime', 'size', 'text']).where('hash', '=', hash).executeTakeFirst();
  return row ? { mime: row.mime, size: Number(row.size), text: row.text } : null;
}

/** Keeps the words found, and tells the change log of the events that show the file: their clients search by these words too. */
export async function saveText(tx: Tx, hash: string, text: string): Promise<void> {
  await tx.updateTable('office.files').set({ text }).where('hash', '=', hash).execute();
  await sql`insert into office.change_log (agency_id, entity, entity_id)
    select agency_id, 'event', id from office.events where body_file_hash = ${hash} union select agency_id, 'event', event_id from office.event_attachments where file_hash = ${hash}`.execute(tx);
}

export async function agencyIds(database: Database): Promise<Id[]> {
  return (await database.selectFrom('platform.agencies').select('id').execute()).map(({ id }) => id);
}

/** Files whose words were never read, oldest first: a sweep reads them when a job was lost or an import brought them. */
export async function unreadFiles(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.selectFrom('office.files').select('hash').where('text', 'is', null).orderBy('stored_at').limit(limit).execute();
  return rows.map(({ hash }) => hash);
}
