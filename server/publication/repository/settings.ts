import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { SecuritySettings, settingsOf } from '../../agency/public.ts';
import { PublicationSettings } from '../settings.ts';

export function readPublicationSettings(tx: Tx): Promise<PublicationSettings> {
  return settingsOf(tx, 'publication', PublicationSettings);
}

/** Days a first password stays good: the agency's own rule, for staff and clients alike. */
export async function readTemporaryPasswordDays(tx: Tx): Promise<number> {
  return (await settingsOf(tx, 'security', SecuritySettings)).temporaryPasswordDays;
}

/** SET-137, SET-138: the events treated since the asked day. */
export async function readEventsToResend(tx: Tx): Promise<Set<Id>> {
  const { rows } = await sql<{ id: Id }>`select e.id from office.events e join office.resend_requests asked on asked.agency_id = e.agency_id where e.treatment_on >= asked.since_on`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

/** Once only; in the run's own transaction, so that a killed run does not lose the request. */
export async function forgetResendRequest(tx: Tx): Promise<void> {
  await tx.deleteFrom('office.resend_requests').execute();
}

export async function readResendRequest(tx: Tx): Promise<{ sinceOn: string } | null> {
  const row = await tx.selectFrom('office.resend_requests').select('since_on').executeTakeFirst();
  return row ? { sinceOn: row.since_on } : null;
}

export async function writeResendRequest(tx: Tx, agencyId: Id, sinceOn: string, staffId: Id | null): Promise<void> {
  await sql`insert into office.resend_requests (agency_id, since_on, asked_by) values (${agencyId}, ${sinceOn}, ${staffId})
    on conflict (agency_id) do update set since_on = excluded.since_on, asked_by = excluded.asked_by, asked_at = now()`.execute(tx);
}
