import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface Act {
  id: Id;
  kind: string;
  identityId: Id | null;
  payload: Record<string, unknown>;
  createdAt: Date;
}

/** The oldest act of a client that the office has not taken yet, after the last one looked at; locked so that it is taken once. Ids are in the order of time. */
export async function takeAct(tx: Tx, after: Id): Promise<Act | null> {
  const { rows } = await sql<Act>`
    select id, kind, identity_id as "identityId", payload, created_at as "createdAt" from extranet.acts where handled_at is null and id > ${after} order by id limit 1 for update skip locked`.execute(tx);
  return rows[0] ?? null;
}

export async function markAct(tx: Tx, id: Id, at: Date, outcome: string): Promise<void> {
  await tx.updateTable('extranet.acts').set({ handled_at: at, outcome }).where('id', '=', id).execute();
}

/** A token that has left is kept nowhere: the row stays as a trace, without what would open an account. */
export async function forgetToken(tx: Tx, id: Id): Promise<void> {
  await sql`update extranet.acts set payload = payload - 'token' where id = ${id}`.execute(tx);
}

/** Agencies with acts that nobody has taken: their call was lost. */
export async function hasActs(tx: Tx): Promise<boolean> {
  return await tx.selectFrom('extranet.acts').select('id').where('handled_at', 'is', null).limit(1).executeTakeFirst() !== undefined;
}

export interface Recipient {
  email: string | null;
  displayName: string;
  active: boolean;
  agencyName: string;
  slug: string;
}

export async function readRecipient(tx: Tx, identityId: Id): Promise<Recipient | null> {
  const { rows } = await sql<Recipient>`
    select i.email, i.display_name as "displayName", i.active, a.name as "agencyName", a.slug from extranet.identities i join platform.agencies a on a.id = i.agency_id where i.id = ${identityId}`.execute(tx);
  return rows[0] ?? null;
}
