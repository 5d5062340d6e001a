import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { keepNews } from '../../payments/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { contractOf, findContract } from '../repository/contracts.ts';
import { claimableOf, namesOfPayments, type ClaimablePayment } from '../repository/claims.ts';
import { euros } from '../rules/words.ts';
import { proposeBookings } from './propose.ts';
import { noonOf } from './settle-debits.ts';
import { postTransit } from './settle-provider.ts';

/** Card payments of a bank account that its statement may say are contested. Stripe tells disputes itself, and keeps them out of its payouts: none there. */
export async function claimablePayments(tx: Tx, buildingId: Id | null): Promise<ClaimablePayment[]> {
  const id = await contractOf(tx, buildingId);
  const contract = id === null ? null : await findContract(tx, id);
  return contract === null || contract.provider.startsWith('stripe') ? [] : claimableOf(tx, contract.id);
}

export async function claimWords(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  return new Map((await namesOfPayments(tx, ids)).map(({ id, clientName, receiptNumber }) => [id, `Paiement par carte de ${clientName}${receiptNumber === null ? '' : `, reçu n°\u00A0${receiptNumber}`}`]));
}

/**
 * The bank takes a contested card payment back (`cents` below zero), or gives it again: the payment says so, what that moves on the client's account is proposed as for
 * any dispute, and the money leaves, or comes back to, the account where card payments wait.
 */
export async function settleClaim(tx: Tx, viewer: Viewer, buildingId: Id | null, paymentId: Id, seen: { on: Day; cents: bigint; label: string; sourceKey: string }, now: Date, today: Day): Promise<Id> {
  demand(viewer, 'payments.write');
  const payment = (await claimablePayments(tx, buildingId)).find(({ id }) => id === paymentId);
  const back = seen.cents < 0n;
  if (!payment || payment.claimed === back) throw refusals.notClaimable();
  if (payment.cents !== (back ? -seen.cents : seen.cents)) throw refusals.claimAmount(euros(payment.cents), euros(back ? -seen.cents : seen.cents));
  await keepNews(tx, viewer.agencyId, payment.id, [{ kind: back ? 'disputed' : 'dispute-won', at: noonOf(seen.on) }], now);
  await proposeBookings(tx, viewer.agencyId, payment.id, now);
  const { id: entryId } = await postTransit(tx, viewer, (await findContract(tx, payment.bankAccountId))!, { ...seen, source: 'card-claim' }, today);
  await record(tx, viewer, back ? 'payment.claimed' : 'payment.claim-rejected', { kind: 'payment', id: payment.id }, { on: seen.on, cents: Number(payment.cents) });
  return entryId;
}
