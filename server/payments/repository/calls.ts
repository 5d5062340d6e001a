import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** One word exchanged with a provider. `detail` holds no key and no card. */
export interface Call {
  bankAccountId: Id;
  intentId: Id | null;
  direction: 'out' | 'in';
  kind: string;
  outcome: 'done' | 'ignored' | 'refused' | 'failed';
  detail: string | null;
  externalId: string | null;
}

export async function addCall(tx: Tx, agencyId: Id, call: Call, at: Date): Promise<void> {
  await sql`insert into extranet.payment_calls (id, agency_id, at, bank_account_id, intent_id, direction, kind, outcome, detail, external_id)
    values (${newId()}, ${agencyId}, ${at}, ${call.bankAccountId}, ${call.intentId}, ${call.direction}, ${call.kind}, ${call.outcome}, ${call.detail}, ${call.externalId})`.execute(tx);
}

/** Refused notifications of one contract since then: anybody can send some, so that not all are written down. */
export async function countRefused(tx: Tx, bankAccountId: Id, since: Date): Promise<number> {
  const { rows } = await sql<{ refused: number }>`select count(*)::int as refused from extranet.payment_calls where at >= ${since} and bank_account_id = ${bankAccountId} and direction = 'in' and outcome = 'refused'`.execute(tx);
  return rows[0]!.refused;
}

/** Whether the provider was asked about this payment since then. */
export async function wasRead(tx: Tx, intentId: Id, since: Date): Promise<boolean> {
  const { rows } = await sql<{ read: boolean }>`select exists (select from extranet.payment_calls where at >= ${since} and intent_id = ${intentId} and kind = 'read') as read`.execute(tx);
  return rows[0]!.read;
}

export async function wasHeard(tx: Tx, bankAccountId: Id, eventId: string): Promise<boolean> {
  const { rows } = await sql<{ heard: boolean }>`select exists (select from extranet.payment_calls where bank_account_id = ${bankAccountId} and direction = 'in' and external_id = ${eventId} and outcome = 'done') as heard`.execute(tx);
  return rows[0]!.heard;
}

/** For how long the agency keeps them. */
export async function keptMonths(tx: Tx): Promise<number> {
  return (await tx.selectFrom('extranet.payment_choices').select('kept_months').executeTakeFirst())?.kept_months ?? 13;
}

/** Those of before that day, the oldest first, `most` at once; answers how many went. */
export async function forgetCalls(tx: Tx, before: Day, most: number): Promise<number> {
  const { numAffectedRows } = await sql`delete from extranet.payment_calls where id in (select id from extranet.payment_calls where at < ${before}::date order by at limit ${most})`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

export type TrialOutcome = 'heard' | 'unsigned' | 'waiting';

/** What is written of the notification that a trial asked for. */
const heardOf = (trial: string): string => `trial ${trial}`;

/** Whether the page a notification speaks of is one that a trial opened and closed (collections, try-notification.ts). */
export async function isTrial(tx: Tx, bankAccountId: Id, externalId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from extranet.payment_calls where bank_account_id = ${bankAccountId} and direction = 'out' and kind = 'trial' and external_id = ${externalId}) as found`.execute(tx);
  return rows[0]!.found;
}

export async function addTrialHeard(tx: Tx, agencyId: Id, { bankAccountId, kind, eventId, trial }: { bankAccountId: Id; kind: string; eventId: string; trial: string }, at: Date): Promise<void> {
  await addCall(tx, agencyId, { bankAccountId, intentId: null, direction: 'in', kind, outcome: 'done', detail: heardOf(trial), externalId: eventId }, at);
}

/** What came since a trial was asked for; null: no such trial of this contract. */
export async function hearTrial(tx: Tx, bankAccountId: Id, trial: string): Promise<{ outcome: TrialOutcome; at: Date | null } | null> {
  const { rows } = await sql<{ heardAt: Date | null; refusedAt: Date | null }>`
    select (select min(h.at) from extranet.payment_calls h where h.bank_account_id = t.bank_account_id and h.direction = 'in' and h.outcome = 'done' and h.detail = ${heardOf(trial)}) as "heardAt",
      (select max(r.at) from extranet.payment_calls r where r.bank_account_id = t.bank_account_id and r.direction = 'in' and r.outcome = 'refused' and r.at >= t.at) as "refusedAt"
    from extranet.payment_calls t where t.bank_account_id = ${bankAccountId} and t.direction = 'out' and t.kind = 'trial' and t.external_id = ${trial} limit 1`.execute(tx);
  const [row] = rows;
  if (!row) return null;
  if (row.heardAt !== null) return { outcome: 'heard', at: row.heardAt };
  return row.refusedAt === null ? { outcome: 'waiting', at: null } : { outcome: 'unsigned', at: row.refusedAt };
}
