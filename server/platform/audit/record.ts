import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.ts';
import { runKept, type Tx } from '../database/connection.ts';

/** Writes who did what, in the transaction of the act itself: both are kept or neither. Never put a secret in `detail`. */
export async function record(tx: Tx, viewer: Viewer, act: string, subject: { kind: string; id: Id } | null, detail: Record<string, unknown> = {}): Promise<void> {
  const actorId = viewer.kind === 'staff' ? viewer.staffId : viewer.kind === 'client' ? viewer.identityId : null;
  await runKept(tx, sql`insert into office.audit (id, agency_id, actor_kind, actor_id, actor_name, act, subject_kind, subject_id, detail)
    values (${newId()}, ${viewer.agencyId}, ${viewer.kind}, ${actorId}, ${viewer.kind === 'system' ? viewer.reason : viewer.name}, ${act}, ${subject?.kind ?? null}, ${subject?.id ?? null}, ${JSON.stringify(detail)})`);
}
