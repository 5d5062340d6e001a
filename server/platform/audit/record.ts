import { newId, type Id } from '../../kernel/ids.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Tx } from '../database/connection.ts';

/** Writes who did what, in the transaction of the act itself: both are kept or neither. Never put a secret in `detail`. */
export async function record(tx: Tx, viewer: Viewer, act: string, subject: { kind: string; id: Id } | null, detail: Record<string, unknown> = {}): Promise<void> {
  await tx.insertInto('office.audit').values({
    id: newId(),
    agency_id: viewer.agencyId,
    actor_kind: viewer.kind,
    actor_id: viewer.kind === 'staff' ? viewer.staffId : viewer.kind === 'client' ? viewer.identityId : null,
    actor_name: viewer.kind === 'system' ? viewer.reason : viewer.name,
    act,
    subject_kind: subject?.kind ?? null,
    subject_id: subject?.id ?? null,
    detail: JSON.stringify(detail),
  }).execute();
}
