import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { InterventionFile, ReceivedFile, Space, ThreadFile, ThreadMessage } from '../model.ts';

/** The messages of a request with their files, oldest first. Whose request it is has been asked before. */
export async function readThread(tx: Tx, requestId: Id): Promise<ThreadMessage[]> {
  const { rows } = await sql<ThreadMessage>`
    select m.id, m.author, m.author_name as "authorName", m.body, m.written_at as "writtenAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'fileName', f.file_name, 'size', f.size, 'mime', f.mime) order by f.position) from extranet.request_files f where f.message_id = m.id), '[]') as files
    from extranet.request_messages m where m.request_id = ${requestId} order by m.written_at, m.id`.execute(tx);
  return rows;
}

export interface NewMessage {
  requestId: Id;
  author: 'client' | 'agency';
  authorName: string;
  body: string;
  files: readonly ReceivedFile[];
  at: Date;
}

export async function addMessage(tx: Tx, agencyId: Id, { requestId, author, authorName, body, files, at }: NewMessage): Promise<Id> {
  const id = newId();
  await tx.insertInto('extranet.request_messages').values({ id, agency_id: agencyId, request_id: requestId, author, author_name: authorName, body, written_at: at }).execute();
  if (files.length > 0) {
    await tx.insertInto('extranet.request_files')
      .values(files.map(({ name, hash, size, mime }, position) => ({ id: newId(), agency_id: agencyId, request_id: requestId, message_id: id, position, file_name: name, file_hash: hash, size: BigInt(size), mime })))
      .execute();
  }
  return id;
}

export async function findThreadFile(tx: Tx, requestId: Id, fileId: Id): Promise<(Omit<ThreadFile, 'id'> & { hash: string }) | null> {
  const row = await tx.selectFrom('extranet.request_files').select(['file_name as fileName', 'file_hash as hash', 'size', 'mime']).where('request_id', '=', requestId).where('id', '=', fileId).executeTakeFirst();
  return row ? { ...row, size: Number(row.size) } : null;
}

/** The files of a person's requests of one space that became interventions, the latest first. */
export async function listInterventionFiles(tx: Tx, identityId: Id, space: Space): Promise<InterventionFile[]> {
  const { rows } = await sql<Omit<InterventionFile, 'size'> & { size: bigint }>`
    select f.id, f.request_id as "requestId", r.subject, f.file_name as "fileName", f.size, f.mime, m.written_at as "writtenAt"
    from extranet.request_files f join extranet.request_messages m on m.id = f.message_id join extranet.requests r on r.id = f.request_id join extranet.tickets t on t.request_id = r.id
    where r.identity_id = ${identityId} and r.space = ${space} order by m.written_at desc, f.position, f.id limit 500`.execute(tx);
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** How many messages a client wrote since that instant, in all their requests. */
export async function countWritten(tx: Tx, identityId: Id, since: Date): Promise<number> {
  const { rows } = await sql<{ written: number }>`
    select count(*)::int as written from extranet.request_messages m join extranet.requests r on r.id = m.request_id
    where r.identity_id = ${identityId} and m.author = 'client' and m.written_at > ${since}`.execute(tx);
  return rows[0]!.written;
}
