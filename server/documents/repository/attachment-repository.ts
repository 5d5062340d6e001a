import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Attachment } from '../model.ts';

export async function attachmentsOf(tx: Tx, eventId: Id): Promise<Attachment[]> {
  const rows = await tx.selectFrom('office.event_attachments as a').innerJoin('office.files as f', (join) => join.onRef('f.agency_id', '=', 'a.agency_id').onRef('f.hash', '=', 'a.file_hash'))
    .select(['a.id', 'a.position', 'a.name', 'f.hash', 'f.size', 'f.mime']).where('a.event_id', '=', eventId).orderBy('a.position').execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** An attachment is found through the event that carries it, never by its own id alone. */
export async function findAttachment(tx: Tx, eventId: Id, id: Id): Promise<Attachment | null> {
  return (await attachmentsOf(tx, eventId)).find((attachment) => attachment.id === id) ?? null;
}

export async function addAttachment(tx: Tx, agencyId: Id, eventId: Id, attachment: { id: Id; hash: string; name: string }): Promise<void> {
  await tx.insertInto('office.event_attachments').values({
    id: attachment.id, agency_id: agencyId, event_id: eventId, file_hash: attachment.hash, name: attachment.name,
    position: sql<number>`(select coalesce(max(position), 0) + 1 from office.event_attachments where event_id = ${eventId})`,
  }).execute();
}

export async function renameAttachment(tx: Tx, id: Id, name: string): Promise<void> {
  await tx.updateTable('office.event_attachments').set({ name }).where('id', '=', id).execute();
}

export async function removeAttachment(tx: Tx, eventId: Id, id: Id): Promise<void> {
  await tx.deleteFrom('office.event_attachments').where('event_id', '=', eventId).where('id', '=', id).execute();
  await setAttachmentOrder(tx, eventId, (await attachmentsOf(tx, eventId)).map((attachment) => attachment.id));
}

/** Numbers them 1, 2, 3… in this order. Twice, because no two may share a number even for an instant. */
export async function setAttachmentOrder(tx: Tx, eventId: Id, ids: readonly Id[]): Promise<void> {
  await sql`update office.event_attachments set position = -position where event_id = ${eventId}`.execute(tx);
  await sql`update office.event_attachments a set position = o.n::int from unnest(${ids as Id[]}::uuid[]) with ordinality o (id, n) where a.id = o.id and a.event_id = ${eventId}`.execute(tx);
}

/** The replacing event starts from the same pieces. */
export async function copyAttachments(tx: Tx, agencyId: Id, from: Id, to: Id, newId: () => Id): Promise<void> {
  const attachments = await attachmentsOf(tx, from);
  if (attachments.length === 0) return;
  await tx.insertInto('office.event_attachments').values(attachments.map(({ position, name, hash }) => ({ id: newId(), agency_id: agencyId, event_id: to, position, name, file_hash: hash }))).execute();
}
