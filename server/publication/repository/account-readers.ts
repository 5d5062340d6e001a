import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** Whether the account is one of ours, and whether the extranet shows accounts at all (PAR-225). */
export async function findReadAccount(tx: Tx, accountId: Id): Promise<{ rubricOpen: boolean } | null> {
  const { rows } = await sql<{ rubricOpen: boolean }>`
    select coalesce((select accounts_open from extranet.agencies where agency_id = a.agency_id), false) as "rubricOpen" from office.accounts a where a.id = ${accountId}`.execute(tx);
  return rows[0] ?? null;
}
