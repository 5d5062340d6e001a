import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface RefundOrder {
  id: Id;
  intentId: Id;
  cents: bigint;
  state: 'ASKED' | 'DONE' | 'FAILED';
  bankAccountId: Id;
  externalId: string | null;
  paymentReference: string | null;
  askedBy: string;
  askedAt: Date;
  /** With whom the payment was made. */
  provider: string;
  /** What the provider calls the other refunds of the payment. */
  others: string[];
}

export async function insertRefund(tx: Tx, agencyId: Id, row: { intentId: Id; cents: bigint; reason: string; at: Date; by: string }): Promise<Id> {
  const id = newId();
  await tx.insertInto('extranet.payment_refunds').values({ id, agency_id: agencyId, intent_id: row.intentId, amount_cents: row.cents, reason: row.reason, state: 'ASKED', asked_at: row.at, asked_by: row.by }).execute();
  return id;
}

/** What is asked and not answered yet. */
export async function askedCents(tx: Tx, intentId: Id): Promise<bigint> {
  const { rows } = await sql<{ cents: bigint }>`select coalesce(sum(amount_cents), 0)::bigint as cents from extranet.payment_refunds where intent_id = ${intentId} and state = 'ASKED'`.execute(tx);
  return rows[0]!.cents;
}

export async function findRefund(tx: Tx, id: Id): Promise<RefundOrder | null> {
  const { rows } = await sql<RefundOrder>`select r.id, r.intent_id as "intentId", r.amount_cents as cents, r.state, i.bank_account_id as "bankAccountId", i.external_id as "externalId", i.payment_reference as "paymentReference", r.asked_by as "askedBy", r.asked_at as "askedAt", i.provider,
      coalesce((select array_agg(o.external_id) from extranet.payment_refunds o where o.intent_id = r.intent_id and o.id <> r.id and o.external_id is not null), '{}') as others
    from extranet.payment_refunds r join extranet.payment_intents i on i.id = r.intent_id where r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Ends a refund that is still asked; answers whether it was. */
export async function endRefund(tx: Tx, id: Id, end: { state: 'DONE' | 'FAILED'; at: Date; failure: string | null }): Promise<boolean> {
  const done = await tx.updateTable('extranet.payment_refunds').set({ state: end.state, done_at: end.at, failure: end.failure }).where('id', '=', id).where('state', '=', 'ASKED').executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function noteRefund(tx: Tx, id: Id, externalId: string): Promise<void> {
  await tx.updateTable('extranet.payment_refunds').set({ external_id: externalId }).where('id', '=', id).execute();
}

/** Why an order that is still asked has to wait; words of its own for whoever reads (`not-yet`). */
export async function noteWaiting(tx: Tx, id: Id): Promise<void> {
  await tx.updateTable('extranet.payment_refunds').set({ failure: 'not-yet' }).where('id', '=', id).where('state', '=', 'ASKED').execute();
}

/** Refunds that the provider took and had not finished, once what it gave back in all covers them, oldest first. */
export async function endCovered(tx: Tx, intentId: Id, at: Date): Promise<void> {
  await sql`update extranet.payment_refunds r set state = 'DONE', done_at = ${at}, failure = null from (
      select a.id, sum(a.amount_cents) over (order by a.state = 'ASKED', a.asked_at, a.id) as upto from extranet.payment_refunds a
      where a.intent_id = ${intentId} and (a.state = 'DONE' or (a.state = 'ASKED' and a.external_id is not null))) s
    join extranet.payment_intents i on i.id = ${intentId} where r.id = s.id and r.state = 'ASKED' and s.upto <= i.refunded_cents`.execute(tx);
}
