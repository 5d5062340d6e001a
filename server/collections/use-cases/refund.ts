import { sendSystemMessage } from '../../agency/public.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { CardFault, type RefundAnswer, type ReadPayment } from '../../partners/card/public.ts';
import { addCall, keepNews, providerOf } from '../../payments/public.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findContract } from '../repository/contracts.ts';
import { findPayment, lockPayment } from '../repository/payments.ts';
import { askedCents, endRefund, findRefund, insertRefund, noteRefund, noteWaiting, type RefundOrder } from '../repository/refunds.ts';
import { nextTry, refundableCents, whyNotRefundable } from '../rules/refund.ts';
import { euros } from '../rules/words.ts';

export const SEND_REFUND = 'collections.send-refund';

/** Asks for money to be given back, in whole or in part. The order is written with its job in one transaction; the provider is asked afterwards, under the order's name, so that it is done once. */
export async function askRefund(tx: Tx, viewer: StaffViewer, intentId: Id, asked: { cents: bigint; reason: string }, now: Date): Promise<{ id: Id }> {
  demand(viewer, 'payments.write');
  // Orders for one payment wait for one another: what is asked is counted by one at a time.
  if (!(await lockPayment(tx, intentId))) throw notFound();
  const payment = (await findPayment(tx, intentId))!;
  const why = whyNotRefundable(payment);
  if (why !== null) throw refusals.notRefundable(why);
  const most = refundableCents({ ...payment, askedCents: await askedCents(tx, intentId) });
  if (asked.cents > most) throw refusals.refundTooMuch(euros(most));
  if (payment.paymentReference === null) throw refusals.notRefundable('not-paid');
  const id = await insertRefund(tx, viewer.agencyId, { intentId, cents: asked.cents, reason: asked.reason, at: now, by: viewer.name });
  await enqueue(tx, SEND_REFUND, { agencyId: viewer.agencyId, refundId: id }, { key: `refund ${id}` });
  await record(tx, viewer, 'payment.refund-asked', { kind: 'payment', id: intentId }, { cents: Number(asked.cents), reason: asked.reason });
  return { id };
}

/** Carries one order to the provider, then reads what was given back in all. A provider that does not answer is tried again by the queue; after the last time the order has failed, and whoever reads the agency's messages is told. */
export async function sendRefund(platform: Platform, agencyId: Id, refundId: Id, lastAttempt: boolean): Promise<void> {
  const { order, contract } = await inAgency(platform.office, agencyId, async (tx) => {
    const found = await findRefund(tx, refundId);
    return { order: found, contract: found && await findContract(tx, found.bankAccountId) };
  });
  if (!order || !contract || order.state !== 'ASKED' || order.paymentReference === null || order.externalId === null) return;
  let answer: RefundAnswer;
  let heard: ReadPayment | null = null;
  try {
    const provider = providerOf(platform, contract, order.provider);
    answer = await provider.refund({ paymentReference: order.paymentReference, cents: order.cents, key: order.id, since: order.askedAt, others: order.others });
    if (answer.state === 'done') heard = await provider.read(order.externalId);
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    if (fault.kind === 'not-yet' && await inAgency(platform.office, agencyId, (tx) => wait(tx, platform, agencyId, order))) return;
    const over = fault.kind !== 'away' || lastAttempt;
    await inAgency(platform.office, agencyId, (tx) => fail(tx, platform, agencyId, order, fault.message, over));
    if (!over) throw fault;
    return;
  }
  const now = platform.clock.now();
  await inAgency(platform.office, agencyId, async (tx) => {
    if (answer.state === 'failed') return fail(tx, platform, agencyId, order, 'failed', true);
    await noteRefund(tx, order.id, answer.externalId);
    await addCall(tx, agencyId, { ...lineOf(order), outcome: 'done', detail: answer.state }, now);
    if (heard === null) return;
    await endRefund(tx, order.id, { state: 'DONE', at: now, failure: null });
    await keepNews(tx, agencyId, order.intentId, heard.news, now);
  });
}

/** The provider will, later: the order is carried again then, without counting as a failure. Answers whether there is a later. */
async function wait(tx: Tx, platform: Platform, agencyId: Id, order: RefundOrder): Promise<boolean> {
  const now = platform.clock.now();
  const next = nextTry(order.askedAt, now);
  if (next === null) return false;
  await addCall(tx, agencyId, { ...lineOf(order), outcome: 'ignored', detail: 'not-yet' }, now);
  await noteWaiting(tx, order.id);
  await enqueue(tx, SEND_REFUND, { agencyId, refundId: order.id }, { key: `refund ${order.id}`, runAt: next });
  return true;
}

async function fail(tx: Tx, platform: Platform, agencyId: Id, order: RefundOrder, why: string, over: boolean): Promise<void> {
  const now = platform.clock.now();
  await addCall(tx, agencyId, { ...lineOf(order), outcome: 'failed', detail: why }, now);
  if (!over || !(await endRefund(tx, order.id, { state: 'FAILED', at: now, failure: why }))) return;
  await sendSystemMessage(tx, agencyId, { subject: `Le remboursement de ${euros(order.cents)} demandé par ${order.askedBy} n’a pas été fait`, body: `Réponse du prestataire\u00A0: ${why}. Vérifiez sur son site qu’il n’a rien rendu, puis recommencez.`, link: `/paiements/${order.intentId}` });
}

const lineOf = (order: RefundOrder) => ({ bankAccountId: order.bankAccountId, intentId: order.intentId, direction: 'out', kind: 'refund', externalId: order.id }) as const;
