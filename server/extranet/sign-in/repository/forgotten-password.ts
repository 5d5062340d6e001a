import { sql } from 'kysely';
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/connection.ts';

/** Who can be mailed a way back in: an active client with an address. */
export async function findReachable(tx: Tx, login: string): Promise<{ id: Id } | null> {
  const row = await tx.selectFrom('extranet.identities').select('id').where('login', '=', login).where('kind', '=', 'client').where('active', '=', true).where(sql<boolean>`email <> ''`).executeTakeFirst();
  return row ?? null;
}

/** The last link asked for is the only good one. */
export async function keepReset(tx: Tx, reset: { tokenHash: string; agencyId: Id; identityId: Id; expiresAt: Date }): Promise<void> {
  await tx.deleteFrom('extranet.password_resets').where('identity_id', '=', reset.identityId).execute();
  await tx.insertInto('extranet.password_resets').values({ token_hash: reset.tokenHash, agency_id: reset.agencyId, identity_id: reset.identityId, expires_at: reset.expiresAt }).execute();
}

export async function findReset(tx: Tx, tokenHash: string, now: Date): Promise<{ identityId: Id; login: string } | null> {
  const row = await tx.selectFrom('extranet.password_resets as r').innerJoin('extranet.identities as i', 'i.id', 'r.identity_id').select(['i.id as identityId', 'i.login'])
    .where('r.token_hash', '=', tokenHash).where('r.expires_at', '>', now).where('i.active', '=', true).executeTakeFirst();
  return row ?? null;
}

/** Takes the link out of use; false when somebody just did. */
export async function takeReset(tx: Tx, tokenHash: string): Promise<boolean> {
  return (await tx.deleteFrom('extranet.password_resets').where('token_hash', '=', tokenHash).executeTakeFirst()).numDeletedRows === 1n;
}
