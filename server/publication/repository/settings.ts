import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { settingsOf } from '../../agency/public.ts';
import { PublicationSettings } from '../settings.ts';

export function readPublicationSettings(tx: Tx): Promise<PublicationSettings> {
  return settingsOf(tx, 'publication', PublicationSettings);
}

/** SET-137, SET-138: the events since the asked day, once; taken in the run's own transaction, so a killed run does not lose the request. */
export async function takeResendRequest(tx: Tx): Promise<Set<Id>> {
  const { rows } = await sql<{ id: Id }>`
    with asked as (delete from office.resend_requests returning since_on)
    select e.id from office.events e, asked where e.treatment_on >= asked.since_on`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

export async function readResendRequest(tx: Tx): Promise<{ sinceOn: string } | null> {
  const row = await tx.selectFrom('office.resend_requests').select('since_on').executeTakeFirst();
  return row ? { sinceOn: row.since_on } : null;
}

export async function writeResendRequest(tx: Tx, agencyId: Id, sinceOn: string, staffId: Id | null): Promise<void> {
  await sql`insert into office.resend_requests (agency_id, since_on, asked_by) values (${agencyId}, ${sinceOn}, ${staffId})
    on conflict (agency_id) do update set since_on = excluded.since_on, asked_by = excluded.asked_by, asked_at = now()`.execute(tx);
}
