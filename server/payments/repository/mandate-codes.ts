import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface MandateCode {
  id: Id;
  contentHash: string;
  codeSealed: string;
  sentTo: string;
  madeAt: Date;
  expiresAt: Date;
  tries: number;
  usedAt: Date | null;
}

/** Codes of one person are asked for and tried one at a time. */
export async function lockCodes(tx: Tx, identityId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`mandate codes of ${identityId}`}, 0))`.execute(tx);
}

export async function codesSince(tx: Tx, identityId: Id, since: Date): Promise<Date[]> {
  return (await tx.selectFrom('extranet.mandate_codes').select('made_at').where('identity_id', '=', identityId).where('made_at', '>', since).execute()).map((row) => row.made_at);
}

export async function insertCode(tx: Tx, agencyId: Id, identityId: Id, code: Omit<MandateCode, 'tries' | 'usedAt'>): Promise<void> {
  await tx.insertInto('extranet.mandate_codes').values({
    id: code.id, agency_id: agencyId, identity_id: identityId, content_hash: code.contentHash, code_sealed: code.codeSealed, sent_to: code.sentTo, made_at: code.madeAt, expires_at: code.expiresAt,
  }).execute();
}

/** The message did not leave: another may be asked for at once. */
export async function forgetCode(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('extranet.mandate_codes').where('id', '=', id).execute();
}

/** The last one that was sent: it takes the place of those before it. */
export async function lastCode(tx: Tx, identityId: Id): Promise<MandateCode | null> {
  return await tx.selectFrom('extranet.mandate_codes').select(['id', 'content_hash as contentHash', 'code_sealed as codeSealed', 'sent_to as sentTo', 'made_at as madeAt', 'expires_at as expiresAt', 'tries', 'used_at as usedAt'])
    .where('identity_id', '=', identityId).orderBy('made_at', 'desc').orderBy('id', 'desc').limit(1).executeTakeFirst() ?? null;
}

export async function countTry(tx: Tx, id: Id): Promise<void> {
  await sql`update extranet.mandate_codes set tries = tries + 1 where id = ${id}`.execute(tx);
}

/** False: it was used already. */
export async function useCode(tx: Tx, id: Id, at: Date): Promise<boolean> {
  return (await tx.updateTable('extranet.mandate_codes').set({ used_at: at }).where('id', '=', id).where('used_at', 'is', null).executeTakeFirst()).numUpdatedRows === 1n;
}

export async function forgetCodes(tx: Tx, madeBefore: Date): Promise<void> {
  await tx.deleteFrom('extranet.mandate_codes').where('made_at', '<', madeBefore).execute();
}
