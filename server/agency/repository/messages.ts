import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** To every active member of staff who receives "system" messages (PUB-169). */
export async function sendSystemMessage(tx: Tx, agencyId: Id, message: { subject: string; body: string; link: string | null }): Promise<number> {
  const { rows } = await sql<{ id: Id }>`
    insert into office.messages (id, agency_id, staff_id, kind, subject, body, link)
    select gen_random_uuid(), ${agencyId}, s.id, 'system', ${message.subject}, ${message.body}, ${message.link} from office.staff s where s.receives_system_messages and s.active returning id`.execute(tx);
  return rows.length;
}

export interface Message {
  id: Id;
  subject: string;
  body: string;
  link: string | null;
  createdAt: string;
  readAt: string | null;
}

export async function readMessages(tx: Tx, staffId: Id, limit: number): Promise<{ unread: number; rows: Message[] }> {
  const rows = await tx.selectFrom('office.messages').selectAll().where('staff_id', '=', staffId).orderBy('created_at', 'desc').limit(limit).execute();
  const { unread } = await tx.selectFrom('office.messages').select(sql<number>`count(*)::int`.as('unread')).where('staff_id', '=', staffId).where('read_at', 'is', null).executeTakeFirstOrThrow();
  return { unread, rows: rows.map((row) => ({ id: row.id, subject: row.subject, body: row.body, link: row.link, createdAt: row.created_at.toISOString(), readAt: row.read_at?.toISOString() ?? null })) };
}

export async function markRead(tx: Tx, staffId: Id, ids: readonly Id[], at: Date): Promise<void> {
  if (ids.length > 0) await tx.updateTable('office.messages').set({ read_at: at }).where('staff_id', '=', staffId).where('id', 'in', [...ids]).where('read_at', 'is', null).execute();
}
