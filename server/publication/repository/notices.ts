import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface Notice {
  id: Id;
  email: string;
  displayName: string;
  /** Documents of the digest that are still there. */
  titles: string[];
  /** The agency's switch and the client's are still on. */
  wanted: boolean;
  agencyName: string;
  slug: string;
}

/** The next digest of a run that has not left yet. Locked: two workers never send the same one. */
export async function takeNotice(tx: Tx, runId: Id, after: Id): Promise<Notice | null> {
  const { rows } = await sql<Notice>`
    select n.id, coalesce(i.email, '') as email, i.display_name as "displayName", a.name as "agencyName", a.slug,
      coalesce(i.active and i.notifications and i.email is not null and e.open and e.notify_by_email, false) as wanted,
      coalesce((select array_agg(d.title order by d.document_on desc, d.title) from extranet.documents d where d.id = any(n.document_ids) and d.notify), '{}') as titles
    from extranet.notices n join extranet.identities i on i.id = n.identity_id join platform.agencies a on a.id = n.agency_id join extranet.agencies e on e.agency_id = n.agency_id
    where n.run_id = ${runId} and n.id > ${after} and n.sent_at is null and n.outcome is null order by n.id limit 1 for update of n skip locked`.execute(tx);
  return rows[0] ?? null;
}

export async function markNotice(tx: Tx, id: Id, sentAt: Date | null, outcome: string): Promise<void> {
  await tx.updateTable('extranet.notices').set({ sent_at: sentAt, outcome }).where('id', '=', id).execute();
}

/** Runs whose digests wait although their job is gone. */
export async function runsWithNotices(tx: Tx, before: Date): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select distinct run_id as id from extranet.notices where sent_at is null and outcome is null and created_at < ${before}`.execute(tx);
  return rows.map((row) => row.id);
}
