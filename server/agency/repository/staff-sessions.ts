import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { SessionTimes } from '../../platform/sign-in/session-token.ts';

export interface StaffSession extends SessionTimes {
  staffId: Id;
  name: string;
  role: string;
}

/** The session of a member of staff who is still one. */
export async function readSession(tx: Tx, tokenHash: string): Promise<StaffSession | null> {
  const row = await tx.selectFrom('office.staff_sessions as s').innerJoin('office.staff as p', 'p.id', 's.staff_id')
    .select(['s.pending', 's.created_at as createdAt', 's.seen_at as seenAt', 's.expires_at as expiresAt', 'p.id as staffId', 'p.first_name', 'p.last_name', 'p.role'])
    .where('s.token_hash', '=', tokenHash).where('p.active', '=', true).executeTakeFirst();
  if (!row) return null;
  const { first_name, last_name, ...session } = row;
  return { ...session, name: `${first_name} ${last_name}` };
}

export async function touchSession(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.updateTable('office.staff_sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
}
