import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import { runKept, type Tx } from '../../../platform/database/connection.ts';
import type { SessionTimes } from '../../../platform/sign-in/session-token.ts';

export interface ClientSession extends SessionTimes {
  identityId: Id;
  name: string;
  seenAsBy: string | null;
}

/** The session of somebody who may still come: an active client of an agency whose extranet is open and licensed. */
export async function readSession(tx: Tx, tokenHash: string): Promise<ClientSession | null> {
  const { rows } = await runKept(tx, sql<ClientSession>`select s.pending, s.created_at as "createdAt", s.seen_at as "seenAt", s.expires_at as "expiresAt", s.seen_as_by as "seenAsBy", i.id as "identityId", i.display_name as name
    from extranet.sessions s join extranet.identities i on i.id = s.identity_id join extranet.agencies a on a.agency_id = s.agency_id
    where s.token_hash = ${tokenHash} and i.active and i.kind = 'client' and a.open and a.licensed`);
  return rows[0] ?? null;
}

export async function touchSession(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx.updateTable('extranet.sessions').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute();
}
