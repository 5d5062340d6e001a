import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { PaymentFacts, PaymentState } from '../model.ts';

export interface PaymentRow extends PaymentFacts {
  id: Id;
  accountId: Id;
  accountCode: string;
  accountKind: 'coOwner' | 'landlord' | 'tenant';
  bankAccountId: Id;
  method: 'CARD' | 'SEPA_OOFF';
  receiptNumber: number | null;
}

/** The facts of one payment, as the extranet keeps them; held until the transaction ends, so that what it moves is worked out by one at a time. */
export async function lockPayment(tx: Tx, id: Id): Promise<PaymentRow | null> {
  const { rows } = await sql<PaymentRow>`select i.id, i.account_id as "accountId", i.account_code as "accountCode", i.account_kind as "accountKind", i.bank_account_id as "bankAccountId", i.method, i.receipt_number as "receiptNumber",
      i.amount_cents as "amountCents", i.paid_at as "paidAt", i.refunded_cents as "refundedCents", i.disputed_at as "disputedAt", i.lost_at as "lostAt", i.won_at as "wonAt"
    from extranet.payment_intents i where i.id = ${id} for update`.execute(tx);
  return rows[0] ?? null;
}

export interface ListedPayment {
  id: Id;
  createdAt: Date;
  clientName: string;
  accountCode: string;
  place: string | null;
  method: 'CARD' | 'SEPA_OOFF';
  amountCents: bigint;
  refundedCents: bigint;
  state: PaymentState;
  receiptNumber: number | null;
  /** Entries that wait to be posted. */
  waiting: number;
}

function select(tx: Tx) {
  return tx.selectFrom('extranet.payment_intents as i').innerJoin('extranet.identities as p', 'p.id', 'i.payer_id').innerJoin('extranet.payment_accounts as c', 'c.id', 'i.bank_account_id').leftJoin('office.buildings as g', 'g.id', 'c.building_id').select([
    'i.id', 'i.created_at as createdAt', 'p.display_name as clientName', 'i.account_code as accountCode', 'g.name as place', sql<ListedPayment['method']>`i.method`.as('method'), 'i.amount_cents as amountCents', 'i.refunded_cents as refundedCents',
    sql<PaymentState>`i.state`.as('state'), 'i.receipt_number as receiptNumber', sql<number>`(select count(*)::int from office.payment_bookings b where b.intent_id = i.id and b.state = 'proposed')`.as('waiting'),
  ]);
}

/** Payments, the latest first; words are looked for in the client's name, the account, the building and the receipt's number. */
export function listPayments(tx: Tx, request: ListRequest, { state, method }: { state: readonly PaymentState[]; method: readonly ListedPayment['method'][] }): Promise<ListPage<ListedPayment>> {
  let query = select(tx).where(matching(sql`platform.fold(p.sort_name || ' ' || i.account_code || ' ' || coalesce(g.name, '') || ' ' || coalesce(i.receipt_number::text, ''))`, request.filter));
  if (state.length > 0) query = query.where('i.state', 'in', [...state]);
  if (method.length > 0) query = query.where('i.method', 'in', [...method]);
  const sortable = { createdAt: sql.ref('i.created_at'), clientName: inFrench(sql.ref('p.sort_name')), accountCode: sql.ref('i.account_code'), place: inFrench(sql.ref('g.name')), amountCents: sql.ref('i.amount_cents'), state: sql.ref('i.state'), receiptNumber: sql.ref('i.receipt_number') };
  return readPage(query, request, sortable, '-createdAt', sql.ref('i.id'));
}

export interface PaymentDetail extends ListedPayment {
  accountId: Id;
  accountKind: PaymentRow['accountKind'];
  holder: string;
  provider: string;
  payerEmail: string | null;
  externalId: string | null;
  paymentReference: string | null;
  paidAt: Date | null;
  bookedAt: Date | null;
  failureCode: string | null;
}

export async function findPayment(tx: Tx, id: Id): Promise<PaymentDetail | null> {
  return await select(tx).select(['i.account_id as accountId', sql<PaymentRow['accountKind']>`i.account_kind`.as('accountKind'), 'c.holder', 'i.provider', 'i.payer_email as payerEmail', 'i.external_id as externalId', 'i.payment_reference as paymentReference',
    'i.paid_at as paidAt', 'i.booked_at as bookedAt', 'i.failure_code as failureCode']).where('i.id', '=', id).executeTakeFirst() ?? null;
}

export interface CallRow {
  id: Id;
  at: Date;
  direction: 'out' | 'in';
  kind: string;
  outcome: 'done' | 'ignored' | 'refused' | 'failed';
  detail: string | null;
}

/** Every word exchanged about a payment, the latest first. */
export async function callsOf(tx: Tx, intentId: Id): Promise<CallRow[]> {
  return tx.selectFrom('extranet.payment_calls').select(['id', 'at', 'direction', 'kind', 'outcome', 'detail']).where('intent_id', '=', intentId).orderBy('at', 'desc').orderBy('id', 'desc').limit(200).execute() as Promise<CallRow[]>;
}

export interface RefundRow {
  id: Id;
  cents: bigint;
  reason: string | null;
  state: 'ASKED' | 'DONE' | 'FAILED';
  askedAt: Date;
  askedBy: string;
  doneAt: Date | null;
  failure: string | null;
}

export async function refundsOf(tx: Tx, intentId: Id): Promise<RefundRow[]> {
  return tx.selectFrom('extranet.payment_refunds').select(['id', 'amount_cents as cents', 'reason', 'state', 'asked_at as askedAt', 'asked_by as askedBy', 'done_at as doneAt', 'failure']).where('intent_id', '=', intentId).orderBy('asked_at').execute() as Promise<RefundRow[]>;
}
