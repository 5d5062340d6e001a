import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { ACTS_CHANNEL } from '../../platform/events/acts.ts';
import type { Intent, NamedIntent } from '../model.ts';
import type { Told } from '../rules/told.ts';

const COLUMNS = sql`i.id, i.account_id as "accountId", i.account_code as "accountCode", i.account_kind as "accountKind", i.bank_account_id as "bankAccountId", i.payer_id as "payerId", i.payer_email as "payerEmail",
  i.attempt, i.amount_cents as "amountCents", i.method, i.provider, i.external_id as "externalId", i.payment_reference as "paymentReference", i.redirect_url as "redirectUrl", i.state, i.created_at as "createdAt",
  i.redirected_at as "redirectedAt", i.pending_at as "pendingAt", i.paid_at as "paidAt", i.booked_at as "bookedAt", i.dismissed_at as "dismissedAt", i.cancelled_at as "cancelledAt", i.expired_at as "expiredAt", i.failed_at as "failedAt",
  i.failure_code as "failureCode", i.disputed_at as "disputedAt", i.lost_at as "lostAt", i.won_at as "wonAt", i.refunded_cents as "refundedCents", i.receipt_number as "receiptNumber", i.read_at as "readAt"`;

export async function findIntent(tx: Tx, id: Id): Promise<Intent | null> {
  const { rows } = await sql<Intent>`select ${COLUMNS} from extranet.payment_intents i where i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** News of one payment wait for one another. */
export async function lockIntent(tx: Tx, id: Id): Promise<Intent | null> {
  const { rows } = await sql<Intent>`select ${COLUMNS} from extranet.payment_intents i where i.id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

const SAVED = {
  externalId: 'external_id', paymentReference: 'payment_reference', redirectUrl: 'redirect_url', state: 'state', redirectedAt: 'redirected_at', pendingAt: 'pending_at', paidAt: 'paid_at', bookedAt: 'booked_at', dismissedAt: 'dismissed_at',
  cancelledAt: 'cancelled_at', expiredAt: 'expired_at', failedAt: 'failed_at', failureCode: 'failure_code', disputedAt: 'disputed_at', lostAt: 'lost_at', wonAt: 'won_at', refundedCents: 'refunded_cents',
  receiptNumber: 'receipt_number', readAt: 'read_at',
} as const satisfies Partial<Record<keyof Intent, string>>;

/** Writes what changed and nothing else: clients' side has no right on what the office alone says (`booked_at`, `dismissed_at`). */
export async function saveIntent(tx: Tx, before: Intent, after: Intent): Promise<void> {
  const changed = (Object.keys(SAVED) as (keyof typeof SAVED)[]).filter((field) => !same(before[field], after[field]));
  if (changed.length === 0) return;
  await tx.updateTable('extranet.payment_intents').set(Object.fromEntries(changed.map((field) => [SAVED[field], after[field]]))).where('id', '=', before.id).execute();
}

function same(one: unknown, other: unknown): boolean {
  return one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;
}

/** Receipts follow one another in an agency: two payments that arrive at once wait for one another. */
export async function nextReceiptNumber(tx: Tx, agencyId: Id): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`receipt number ${agencyId}`}, 0))`.execute(tx);
  const { rows } = await sql<{ number: number }>`select coalesce(max(receipt_number), 0) + 1 as number from extranet.payment_intents`.execute(tx);
  return rows[0]!.number;
}

/** Leaves word for the office, and calls it; PostgreSQL delivers the call when, and only when, the transaction commits. */
export async function tellOffice(tx: Tx, agencyId: Id, intent: Intent, told: readonly Told[], at: Date): Promise<void> {
  for (const { key, fact, cents } of told) {
    await sql`insert into extranet.acts (id, agency_id, kind, identity_id, payload, created_at)
      values (${newId()}, ${agencyId}, 'payment-told', ${intent.payerId}, ${JSON.stringify({ intentId: intent.id, key, fact, cents: String(cents) })}, ${at}) on conflict do nothing`.execute(tx);
  }
  if (told.length > 0) await sql`select pg_notify(${ACTS_CHANNEL}, ${agencyId})`.execute(tx);
}

const NAMED = sql`${COLUMNS}, p.holder, (select b.label from extranet.cards b where b.id = p.building_id and b.kind = 'building') as building, (select jsonb_build_object('state', d.state, 'collectOn', d.collect_on, 'reference', d.reference, 'paper', d.paper_hash is not null) from extranet.debit_mandates d where d.intent_id = i.id) as mandate`;

/** One's own, or none: somebody else's payment is not found (the isolation of this module stands here). */
export async function findOwnIntent(tx: Tx, payerId: Id, id: Id): Promise<NamedIntent | null> {
  const { rows } = await sql<NamedIntent>`select ${NAMED} from extranet.payment_intents i join extranet.payment_accounts p on p.id = i.bank_account_id where i.payer_id = ${payerId} and i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The latest 200 of one person, newest first. */
export async function listOwnIntents(tx: Tx, payerId: Id): Promise<NamedIntent[]> {
  const { rows } = await sql<NamedIntent>`select ${NAMED} from extranet.payment_intents i join extranet.payment_accounts p on p.id = i.bank_account_id where i.payer_id = ${payerId} order by i.created_at desc, i.id desc limit 200`.execute(tx);
  return rows;
}

export async function findAttempt(tx: Tx, payerId: Id, attempt: Id): Promise<Intent | null> {
  const { rows } = await sql<Intent>`select ${COLUMNS} from extranet.payment_intents i where i.payer_id = ${payerId} and i.attempt = ${attempt}`.execute(tx);
  return rows[0] ?? null;
}

/** Payments of one account since then, by whomever. */
export async function listSince(tx: Tx, accountId: Id, since: Date): Promise<Intent[]> {
  const { rows } = await sql<Intent>`select ${COLUMNS} from extranet.payment_intents i where i.account_id = ${accountId} and i.created_at > ${since}`.execute(tx);
  return rows;
}

export type NewIntent = Pick<Intent, 'id' | 'accountId' | 'accountCode' | 'accountKind' | 'bankAccountId' | 'payerId' | 'payerEmail' | 'attempt' | 'amountCents' | 'method' | 'provider' | 'createdAt'>;

export async function insertIntent(tx: Tx, agencyId: Id, { id, accountId, accountCode, accountKind, bankAccountId, payerId, payerEmail, attempt, amountCents, method, provider, createdAt }: NewIntent): Promise<void> {
  await sql`
    insert into extranet.payment_intents (id, agency_id, account_id, account_code, account_kind, bank_account_id, payer_id, payer_email, attempt, amount_cents, method, provider, created_at)
    values (${id}, ${agencyId}, ${accountId}, ${accountCode}, ${accountKind}, ${bankAccountId}, ${payerId}, ${payerEmail}, ${attempt}, ${amountCents}, ${method}, ${provider}, ${createdAt})`.execute(tx);
}

/** Whoever starts a payment of this account waits for whoever does the same: what is under way is counted by one at a time. */
export async function lockAccount(tx: Tx, accountId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`payments of ${accountId}`}, 0))`.execute(tx);
}

/** The payment a provider speaks of, among those of one contract: by our name, or by its own. */
export async function findSpokenOf(tx: Tx, bankAccountId: Id, said: { reference: Id | null; externalId: string | null; paymentReference: string | null }): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`
    select i.id from extranet.payment_intents i where i.bank_account_id = ${bankAccountId} and (i.id = ${said.reference} or i.external_id = ${said.externalId} or i.payment_reference = ${said.paymentReference})
    order by i.id = ${said.reference} desc nulls last limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Payments whose news may be lost, those that wait longest first. */
export async function listDue(tx: Tx, now: Date): Promise<Intent[]> {
  const { rows } = await sql<Intent>`select ${COLUMNS} from extranet.payment_intents i where i.read_at <= ${now} order by i.read_at limit 50`.execute(tx);
  return rows;
}

/**
 * Has the provider asked again, now, about the payments of a contract that may still go back, unless it was within the day. `since`: paid from then on.
 * Answers how many.
 */
export async function readAgain(tx: Tx, bankAccountId: Id, since: Date, now: Date): Promise<number> {
  const { numAffectedRows } = await sql`
    update extranet.payment_intents i set read_at = ${now} where i.bank_account_id = ${bankAccountId} and i.paid_at > ${since} and i.state in ('PAID', 'BOOKED', 'DISPUTED') and i.provider <> 'bank' and i.external_id is not null
      and not exists (select from extranet.payment_calls c where c.intent_id = i.id and c.kind = 'read' and c.at > ${now}::timestamptz - interval '1 day')`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

/** What came through a contract since then and has not gone back. */
export async function paidSince(tx: Tx, bankAccountId: Id, since: Date): Promise<bigint> {
  const { rows } = await sql<{ cents: bigint }>`select coalesce(sum(amount_cents - refunded_cents), 0)::bigint as cents from extranet.payment_intents where bank_account_id = ${bankAccountId} and paid_at > ${since} and provider <> 'bank'`.execute(tx);
  return rows[0]!.cents;
}

export async function readPayerName(tx: Tx, payerId: Id): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`select display_name as name from extranet.identities where id = ${payerId}`.execute(tx);
  return rows[0]?.name ?? null;
}
