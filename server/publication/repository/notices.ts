import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface Notice {
  id: Id;
  email: string;
  displayName: string;
  titles: string[];
  agencyName: string;
  slug: string;
}

/** Digests of a run that have not left yet. Locked: two workers never send the same one. */
export async function takeNotices(tx: Tx, runId: Id, limit: number): Promise<Notice[]> {
  const { rows } = await sql<Notice>`
    select n.id, i.email, i.display_name as "displayName", a.name as "agencyName", a.slug,
      coalesce((select array_agg(d.title order by d.document_on desc, d.title) from extranet.documents d where d.id = any(n.document_ids)), '{}') as titles
    from extranet.notices n join extranet.identities i on i.id = n.identity_id join platform.agencies a on a.id = n.agency_id
    where n.run_id = ${runId} and n.sent_at is null and n.outcome is null order by n.id limit ${limit} for update of n skip locked`.execute(tx);
  return rows;
}

export async function markNotice(tx: Tx, id: Id, sentAt: Date | null, outcome: string): Promise<void> {
  await tx.updateTable('extranet.notices').set({ sent_at: sentAt, outcome }).where('id', '=', id).execute();
}
