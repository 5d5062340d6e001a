import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/connection.ts';
import type { SessionTimes } from '../../../platform/sign-in/session-token.ts';

export interface ClientSession extends SessionTimes {
  identityId: Id;
  name: string;
  seenAsBy: string | null;
}

/** The session of somebody who may still come: an active client of an agency whose extranet is open and licensed. */
export async function readSession(tx: Tx, tokenHash: string): Promise<ClientSession | null> {
  const row = await tx.selectFrom('extranet.sessions as s').innerJoin('extranet.identities as i', 'i.id', 's.identity_id').innerJoin('extranet.agencies as a', 'a.agency_id', 's.agency_id')
    .select(['s.pending', 's.created_at as createdAt', 's.seen_at as seenAt', 's.expires_at as expiresAt', 's.seen_as_by as seenAsBy', 'i.id as identityId', 'i.display_name as name'])
    .where('s.token_hash', '=', tokenHash).where('i.active', '=', true).where('i.kind', '=', 'client').where('a.open', '=', true).where('a.licensed', '=', true).executeTakeFirst();
  return row ?? null;
}

export async function touchSession(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.updateTable('extranet.sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
}
