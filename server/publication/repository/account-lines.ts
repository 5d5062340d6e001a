import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** A client's account with lines to show. The lines themselves stay in the database: they go from the books to the extranet in one statement. */
export interface WantedAccount {
  key: Id;
  fingerprint: string;
  sourceId: Id;
  code: string;
}

/**
 * Published accounts that have lines, each with a fingerprint of these. A posted line never changes, so which ones there are is enough; the sum of their
 * hashes needs no order, and so no sorting.
 */
export async function readAccounts(tx: Tx, accountIds: readonly Id[] | null): Promise<WantedAccount[]> {
  const { rows } = await sql<WantedAccount>`
    select a.id as key, a.id as "sourceId", a.code, concat_ws(':', count(*), sum(v.amount_cents), sum(hashtextextended(concat_ws(':', v.entry_id, v.line, v.part), 0))) as fingerprint
    from office.accounts a join office.account_lines v on v.account_id = a.id
    where a.published and ${accountIds === null ? sql`true` : sql`a.id = any(${accountIds as Id[]}::uuid[]) and v.account_id = any(${accountIds as Id[]}::uuid[])`} group by a.id, a.code`.execute(tx);
  return rows;
}

/** Brings what the extranet lacks of these accounts, and takes away what is theirs no more (an account that changed its code or its building). */
export async function putAccountLines(tx: Tx, accountIds: readonly Id[]): Promise<void> {
  if (accountIds.length === 0) return;
  const ids = accountIds as Id[];
  await sql`
    delete from extranet.account_lines h where h.account_id = any(${ids}::uuid[])
      and not exists (select from office.account_lines v where v.account_id = h.account_id and v.entry_id = h.entry_id and v.line = h.line and v.part = h.part)`.execute(tx);
  await sql`
    insert into extranet.account_lines (agency_id, account_id, entry_id, line, part, entry_on, journal, number, label, piece, amount_cents)
    select v.agency_id, v.account_id, v.entry_id, v.line, v.part, v.entry_on, v.journal, v.number, v.label, v.piece, v.amount_cents
    from office.account_lines v where v.account_id = any(${ids}::uuid[])
    on conflict (account_id, entry_id, line) do nothing`.execute(tx);
}

export async function dropAccountLines(tx: Tx, accountIds: readonly Id[]): Promise<void> {
  if (accountIds.length > 0) await sql`delete from extranet.account_lines where account_id = any(${accountIds as Id[]}::uuid[])`.execute(tx);
}
