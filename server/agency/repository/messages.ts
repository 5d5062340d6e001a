import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { matching, readPage } from '../../platform/database/list.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';

/** To every active member of staff who receives "system" messages (PUB-169), and to the one who asked for what it reports. */
export async function sendSystemMessage(tx: Tx, agencyId: Id, message: { subject: string; body: string; link: string | null }, askedBy: Id | null = null): Promise<number> {
  const { rows } = await sql<{ id: Id }>`
    insert into office.messages (id, agency_id, staff_id, kind, subject, body, link)
    select gen_random_uuid(), ${agencyId}, s.id, 'system', ${message.subject}, ${message.body}, ${message.link} from office.staff s where (s.receives_system_messages or s.id = ${askedBy}::uuid) and s.active returning id`.execute(tx);
  return rows.length;
}

export interface Message {
  id: Id;
  subject: string;
  body: string;
  link: string | null;
  createdAt: Date;
  readAt: Date | null;
}

/** The messages of one person, newest first. */
export function listMessages(tx: Tx, staffId: Id, request: ListRequest, unreadOnly: boolean): Promise<ListPage<Message>> {
  let query = tx.selectFrom('office.messages as m').select(['m.id', 'm.subject', 'm.body', 'm.link', 'm.created_at as createdAt', 'm.read_at as readAt']).where('m.staff_id', '=', staffId)
    .where(matching(sql`platform.fold(m.subject || ' ' || m.body)`, request.filter));
  if (unreadOnly) query = query.where('m.read_at', 'is', null);
  return readPage(query, request, { createdAt: sql.ref('m.created_at'), subject: sql.ref('m.subject') }, '-createdAt', sql.ref('m.id'));
}

export async function countUnread(tx: Tx, staffId: Id): Promise<number> {
  const { unread } = await tx.selectFrom('office.messages').select(sql<number>`count(*)::int`.as('unread')).where('staff_id', '=', staffId).where('read_at', 'is', null).executeTakeFirstOrThrow();
  return unread;
}

/** Marks the named messages, or all of them, as read or unread again; gives how many changed. */
export async function markRead(tx: Tx, staffId: Id, ids: readonly Id[] | null, at: Date | null): Promise<number> {
  if (ids?.length === 0) return 0;
  let query = tx.updateTable('office.messages').set({ read_at: at }).where('staff_id', '=', staffId).where('read_at', at === null ? 'is not' : 'is', null);
  if (ids) query = query.where('id', 'in', [...ids]);
  return Number((await query.executeTakeFirst()).numUpdatedRows);
}
