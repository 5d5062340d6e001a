import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import { failureWords } from '../../payments/public.ts';
import { demand } from '../access.ts';
import type { PaymentState } from '../model.ts';
import { bookingsOf, type BookingRow } from '../repository/bookings.ts';
import { callsOf, findPayment, listPayments, refundsOf, type CallRow, type ListedPayment, type PaymentDetail, type RefundRow } from '../repository/payments.ts';
import { askedCents } from '../repository/refunds.ts';
import { refundableCents, whyNotRefundable } from '../rules/refund.ts';

export async function readPayments(tx: Tx, viewer: Viewer, request: ListRequest, wanted: { state: readonly PaymentState[]; method: readonly ListedPayment['method'][] }): Promise<ListPage<ListedPayment>> {
  demand(viewer, 'payments.read');
  return listPayments(tx, request, wanted);
}

export interface ReadPayment extends PaymentDetail {
  /** Why nothing came, in words. */
  failure: string | null;
  /** The most that may still be given back through the provider, and why nothing can. */
  refundableCents: bigint;
  whyNotRefundable: ReturnType<typeof whyNotRefundable>;
  bookings: BookingRow[];
  refunds: RefundRow[];
  calls: CallRow[];
}

/** One payment with what it moved in the books, what was given back and every word exchanged about it. */
export async function readPayment(tx: Tx, viewer: Viewer, id: Id): Promise<ReadPayment> {
  demand(viewer, 'payments.read');
  const payment = await findPayment(tx, id);
  if (!payment) throw notFound();
  const refundable = { ...payment, askedCents: await askedCents(tx, id) };
  return { ...payment, failure: failureWords(payment), refundableCents: refundableCents(refundable), whyNotRefundable: whyNotRefundable(payment), bookings: await bookingsOf(tx, id), refunds: await refundsOf(tx, id), calls: await callsOf(tx, id) };
}
