import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export async function partiesOfAccounts(tx: Tx, accountIds: readonly Id[]): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select distinct party_id as id from office.accounts where id = any(${accountIds as Id[]}::uuid[])`.execute(tx);
  return rows.map((row) => row.id);
}

/** Answers with those that were published until now. */
export async function unpublishAccounts(tx: Tx, accounts: readonly { id: Id; reason: string }[]): Promise<Id[]> {
  if (accounts.length === 0) return [];
  const { rows } = await sql<{ id: Id }>`
    update office.accounts a set published = false, published_reason = r.reason, published_changed_at = now(), version = version + 1
    from jsonb_to_recordset(${JSON.stringify(accounts)}::jsonb) as r(id uuid, reason text) where a.id = r.id and a.published returning a.id`.execute(tx);
  return rows.map((row) => row.id);
}

export async function codesOfAccounts(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  const { rows } = await sql<{ id: Id; code: string }>`select id, code from office.accounts where id = any(${ids as Id[]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.code]));
}

/** People the extranet already knows, and who have an account again: their sign-in opens at once, their documents come with the next run. */
export async function openAgain(tx: Tx, personIds: readonly Id[]): Promise<void> {
  if (personIds.length > 0) await sql`update extranet.identities set active = true where id = any(${personIds as Id[]}::uuid[]) and not active`.execute(tx);
}

export async function planClosures(tx: Tx, agencyId: Id, closures: readonly { accountId: Id; on: Day; reason: string }[]): Promise<void> {
  for (const { accountId, on, reason } of closures) {
    await tx.insertInto('office.account_closures').values({ account_id: accountId, agency_id: agencyId, on_day: on, reason })
      .onConflict((oc) => oc.column('account_id').doUpdateSet({ on_day: on, reason })).execute();
  }
}

/** Staff decided otherwise meanwhile. */
export async function forgetClosures(tx: Tx, accountIds: readonly Id[]): Promise<void> {
  if (accountIds.length > 0) await tx.deleteFrom('office.account_closures').where('account_id', 'in', [...accountIds]).execute();
}

export async function accountsOfLease(tx: Tx, leaseId: Id): Promise<Id[]> {
  const rows = await tx.selectFrom('office.leases').select('account_id').where('id', '=', leaseId).where('account_id', 'is not', null).execute();
  return rows.map((row) => row.account_id!);
}

/** Takes the closures that fell due; each is applied once. */
export async function takeDueClosures(tx: Tx, today: Day): Promise<{ id: Id; reason: string }[]> {
  const rows = await tx.deleteFrom('office.account_closures').where('on_day', '<=', today).returning(['account_id', 'reason']).execute();
  return rows.map((row) => ({ id: row.account_id, reason: row.reason }));
}

/** The login and first password of a person, for the "Plus" tab of the party's record. */
export async function readAccess(tx: Tx, partyId: Id): Promise<{ login: string; sealedPassword: string | null; issuedAt: Date; personalisedAt: Date | null; lastSignedInAt: Date | null } | null> {
  const row = await tx.selectFrom('office.client_access as a').leftJoin('extranet.identities as i', 'i.id', 'a.party_id').select(['a.login', 'a.temporary_password', 'a.issued_at', 'a.personalised_at', 'i.last_signed_in_at'])
    .where('a.party_id', '=', partyId).executeTakeFirst();
  return row ? { login: row.login, sealedPassword: row.temporary_password, issuedAt: row.issued_at, personalisedAt: row.personalised_at, lastSignedInAt: row.last_signed_in_at } : null;
}

/** The next run looks again at what landlords may read, and at nothing else. */
export async function lookAtLandlordsNext(tx: Tx): Promise<void> {
  await sql`insert into office.change_log (agency_id, entity, entity_id) select distinct a.agency_id, 'rights', a.party_id from office.mandates m join office.accounts a on a.id = m.account_id and a.published`.execute(tx);
}
