import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface Act {
  id: Id;
  kind: string;
  identityId: Id | null;
  payload: Record<string, unknown>;
}

/** Acts of clients that the office has not taken yet, oldest first; locked so that each is taken once. */
export async function takeActs(tx: Tx, limit: number): Promise<Act[]> {
  const { rows } = await sql<Act>`
    select id, kind, identity_id as "identityId", payload from extranet.acts where handled_at is null order by created_at limit ${limit} for update skip locked`.execute(tx);
  return rows;
}

export async function markAct(tx: Tx, id: Id, at: Date, outcome: string): Promise<void> {
  await tx.updateTable('extranet.acts').set({ handled_at: at, outcome }).where('id', '=', id).execute();
}

export async function readRecipient(tx: Tx, identityId: Id): Promise<{ email: string | null; displayName: string; active: boolean; agencyName: string; slug: string } | null> {
  const { rows } = await sql<{ email: string | null; displayName: string; active: boolean; agencyName: string; slug: string }>`
    select i.email, i.display_name as "displayName", i.active, a.name as "agencyName", a.slug from extranet.identities i join platform.agencies a on a.id = i.agency_id where i.id = ${identityId}`.execute(tx);
  return rows[0] ?? null;
}
