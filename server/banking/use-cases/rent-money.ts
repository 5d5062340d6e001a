import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { bookUnidentifiedRent, callOfAmount, listsAwaited, receive, rentalMoney, returnPayout, returnReceipt, settlePayout, settlePayoutList, settlePayouts } from '../../rental/public.ts';
import { refusals } from '../errors.ts';
import { partsOf, type Candidate, type CandidateList, type Made, type Movement, type Target } from '../model.ts';
import { knownPayers, noteReturned, originsOf } from '../repository/movements.ts';
import { lineOf, nameOf } from '../rules/words.ts';

/** What the bank of rental management may move: calls, payouts under way, payouts and receipts that come back. */
export async function rentCandidates(tx: Tx, viewer: Viewer, today: Day): Promise<Candidate[]> {
  const { payers, calls, payouts, paid, receipts } = await rentalMoney(tx, viewer, today);
  const [known, origins] = [await knownPayers(tx, 'lease'), new Map((await originsOf(tx, 'lease')).map((one) => [one.madeId, one]))];
  const of = (leaseId: Id) => payers.get(leaseId)!;
  return [
    ...calls.map(({ callId, leaseId, cents }): Candidate => ({
      item: { id: callId, cents, endToEndId: null, mandateId: null, references: of(leaseId).references, ibans: [...known.get(leaseId) ?? [], ...listed(of(leaseId).iban)], name: of(leaseId).name, accountId: leaseId }, target: { kind: 'lease', id: leaseId }, returnsId: null,
    })),
    ...payouts.map((one): Candidate => ({ item: { id: payoutItem(one.id), cents: -one.cents, endToEndId: one.reference, mandateId: null, references: [], ibans: [], name: one.name, accountId: 'payout', payment: payoutItem(one.id) }, target: { kind: 'payout', id: one.id }, returnsId: null })),
    // Told as a return or as a plain credit of our reference.
    ...paid.flatMap(({ id, reference, cents }) => [{ cents: -cents, settled: true }, { cents, back: true }].map((side): Candidate => ({ item: { id: `${side.settled ? 'payout back' : 'payout in'} ${id}`, endToEndId: reference, mandateId: null, references: [], ibans: [], name: '', accountId: 'payout', payment: payoutItem(id), ...side }, target: { kind: 'payout', id }, returnsId: null }))),
    ...receipts.map(({ receiptId, leaseId, cents }): Candidate => {
      const origin = origins.get(receiptId);
      return {
        item: { id: `receipt ${receiptId}`, cents, endToEndId: origin?.endToEndId ?? null, mandateId: null, references: of(leaseId).references, ibans: listed(origin?.iban ?? null), name: origin?.name ?? of(leaseId).name, accountId: leaseId, settled: true },
        target: { kind: 'lease', id: leaseId }, returnsId: receiptId,
      };
    }),
  ];
}

const payoutItem = (id: Id): string => `payout ${id}`;

/** Lists of payouts with the bank, from this account. */
export async function payoutLists(tx: Tx, viewer: Viewer, iban: string, today: Day): Promise<CandidateList[]> {
  return (await listsAwaited(tx, viewer, iban, today)).map(({ id, blockId, messageId, executeOn, payoutIds, paidIds }) => ({ open: { id, blockId, messageId, executeOn, itemIds: payoutIds.map(payoutItem), backIds: paidIds.map((paidId) => `payout back ${paidId}`) }, kind: 'payoutList' }));
}

export async function postRentMovement(tx: Tx, viewer: Viewer, movement: Movement, target: Target, today: Day): Promise<Made> {
  const { movedOn: on, cents } = movement;
  const label = lineOf(movement);
  if (target.kind === 'payout' && cents > 0n) return { entryId: await returnPayout(tx, viewer, target.id, { on, cents, reason: movement.returnReason }, today), madeId: null };
  if (target.kind === 'payout') return { entryId: await settlePayout(tx, viewer, target.id, { on, cents: -cents }, today), madeId: null };
  if (target.kind === 'payoutList') return { entryId: await settlePayoutList(tx, viewer, target.id, { on, cents: -cents }, today), madeId: null };
  if (target.kind === 'payouts') return { entryId: await settlePayouts(tx, viewer, partsOf(target), { on, cents, reason: movement.returnReason }, today), madeId: null };
  if (target.kind !== 'lease') throw refusals.wrongAccount();
  if (cents < 0n) {
    const returnedId = movement.returnsId ?? await receiptReturned(tx, viewer, movement, target.id, today);
    if (returnedId === null) throw refusals.wrongSide();
    await noteReturned(tx, movement.id, returnedId);
    return { entryId: (await returnReceipt(tx, viewer, returnedId, on, `Rejet${movement.returnReason ? ` ${movement.returnReason}` : ''}, ${label}`, today)).entryId, madeId: null };
  }
  // A certain match is with one call, of this very amount: the payment is for it. Otherwise the oldest due one is paid first.
  const certain = movement.certainty === 'certain' && movement.target?.id === target.id;
  const receipt = await receive(tx, viewer, { leaseId: target.id, receivedOn: on, cents, label, sourceKey: nameOf(movement), chosen: certain ? await callOfAmount(tx, target.id, cents) : [] }, today);
  return { entryId: receipt.entryId, madeId: receipt.id };
}

export async function postUnknownRent(tx: Tx, viewer: Viewer, movement: Movement, today: Day): Promise<Made> {
  return { entryId: await bookUnidentifiedRent(tx, viewer, { on: movement.movedOn, cents: movement.cents, label: lineOf(movement), sourceKey: nameOf(movement) }, today), madeId: null };
}

/** The receipt that a return takes back, when both came in one file: same reference or, without one, same lease and amount. */
async function receiptReturned(tx: Tx, viewer: Viewer, movement: Movement, leaseId: Id, today: Day): Promise<Id | null> {
  const { receipts } = await rentalMoney(tx, viewer, today);
  const origins = new Map((await originsOf(tx, 'lease')).map((one) => [one.madeId, one]));
  const same = receipts.filter((one) => one.leaseId === leaseId && one.cents === -movement.cents);
  return (same.find(({ receiptId }) => movement.endToEndId !== null && origins.get(receiptId)?.endToEndId === movement.endToEndId) ?? same[0])?.receiptId ?? null;
}

const listed = (iban: string | null): string[] => (iban === null ? [] : [iban]);
