import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface AuditLine {
  at: Date;
  actorName: string;
  act: string;
  detail: Record<string, unknown>;
}

const MOST = 500;

/** What was done to this event, the latest first: on its own, or among a selection so large that the audit kept one line for all. */
export async function historyOf(tx: Tx, event: { id: Id; chrono: number }): Promise<AuditLine[]> {
  const { rows } = await sql<AuditLine>`
    select at, actor_name as "actorName", act, detail from office.audit
    where agency_id = platform.current_agency()
      and ((subject_kind = 'event' and subject_id = ${event.id}) or (subject_id is null and act like 'events.%' and detail -> 'chronos' @> ${JSON.stringify([event.chrono])}::jsonb))
    order by at desc, id desc limit ${MOST}`.execute(tx);
  return rows;
}
