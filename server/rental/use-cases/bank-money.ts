import { addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow, reverseEntry } from '../../ledger/public.ts';
import { blockName } from '../../partners/sepa/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { standingReceipts, tenantIbans } from '../repository/bank-money.ts';
import { readCalls } from '../repository/calls.ts';
import { readLeases } from '../repository/leases.ts';
import { amountsOf, awaitedLists, awaitedPayouts, listWordsOf, lockAwaited, lockPaid, lockSentList, markReturned, paidPayouts, payoutsOf, payoutWordsOf, waitingIn } from '../repository/payouts.ts';
import { unidentifiedEntry, USUAL_ACCOUNTS } from '../rules/books.ts';
import { messageName } from '../rules/payout.ts';
import { euros } from '../rules/words.ts';
import { clientBooks } from './books.ts';
import { takeRefundBack } from './overpayments.ts';
import { postPayout } from './payouts.ts';

/** What a payer of a lease is known by. */
export interface Payer {
  leaseId: Id;
  name: string;
  /** Codes written in the note of a transfer. */
  references: string[];
  iban: string | null;
}

export interface RentalMoney {
  payers: Map<Id, Payer>;
  calls: { callId: Id; leaseId: Id; cents: bigint }[];
  /** Handed to the bank, not seen on a statement yet. */
  payouts: { id: Id; reference: string; name: string; cents: bigint }[];
  /** Seen to leave, and able to come back. */
  paid: { id: Id; reference: string; name: string; cents: bigint; on: Day }[];
  receipts: { receiptId: Id; leaseId: Id; cents: bigint }[];
}

/** Everything that the bank of rental management may still move: calls that are open, payouts under way, payouts and receipts that may come back. */
export async function rentalMoney(tx: Tx, viewer: Viewer, today: Day): Promise<RentalMoney> {
  demand(viewer, 'rental.read');
  const [calls, ibans, payouts, paid, receipts] = [await readCalls(tx, 'open'), await tenantIbans(tx), await awaitedPayouts(tx), await paidPayouts(tx, today), await standingReceipts(tx)];
  const leases = await readLeases(tx, { ids: [...new Set([...calls, ...receipts].map(({ leaseId }) => leaseId))] }, today);
  return {
    payers: new Map(leases.map((lease) => [lease.id, { leaseId: lease.id, name: lease.tenantName, references: [lease.tenantCode ?? '', lease.number], iban: ibans.get(lease.id) ?? null }])),
    calls: calls.map(({ id, leaseId, open }) => ({ callId: id, leaseId, cents: open.reduce((sum, { cents }) => sum + cents, 0n) })),
    payouts, paid, receipts,
  };
}

/** « Jean Roux, bail L0003 » */
export async function leaseWords(tx: Tx, ids: readonly Id[], today: Day): Promise<Map<Id, string>> {
  return new Map((await readLeases(tx, { ids }, today)).map((lease) => [lease.id, `${lease.tenantName}, bail ${lease.number}`]));
}

/** « Reversement à Mme Leroy », « Honoraires virés à l’agence » */
export async function payoutWords(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  return payoutWordsOf(tx, ids);
}

/** A payout seen on the statement: booked, and its list is carried out once its last one is. */
export async function settlePayout(tx: Tx, viewer: Viewer, payoutId: Id, { on, cents }: { on: Day; cents: bigint }, today: Day): Promise<Id> {
  demand(viewer, 'rental.write');
  const payout = await lockAwaited(tx, payoutId);
  if (!payout) throw notFound();
  if (payout.cents !== cents) throw refusals.amountsDiffer();
  const entryId = await postPayout(tx, viewer, payout, on, today);
  if (!(await waitingIn(tx, payout.listId))) await saveChanges(tx, 'office.rental_payout_lists', { kind: 'payout-list', id: payout.listId }, payout.listVersion, { state: 'executed', executed_on: on });
  return entryId;
}

/** A payout that the bank gives back: its entry is taken back, so that its money is due again to whom it was for. It is paid again by another list. */
export async function returnPayout(tx: Tx, viewer: Viewer, payoutId: Id, { on, cents, reason }: { on: Day; cents: bigint; reason: string | null }, today: Day): Promise<Id> {
  demand(viewer, 'rental.write');
  const payout = await lockPaid(tx, payoutId);
  if (!payout) throw refusals.payoutNotPaid();
  if (payout.cents !== cents) throw refusals.amountsDiffer();
  const entryId = payout.receiptId === null ? (await reverseEntry(tx, viewer, today, payout.entryId, on)).id : (await takeRefundBack(tx, viewer, payout.receiptId, { on, reason }, today)).entryId;
  await markReturned(tx, { id: payoutId }, { on, reason, entryId });
  await record(tx, viewer, 'payouts.returned', { kind: 'payout-list', id: payout.listId }, { on, cents: Number(cents), reason });
  return entryId;
}

/** Several payouts seen in one movement, leaving or given back: each is settled as if it were seen alone, or none is. Answers the first entry. `cents`: credit positive. */
export async function settlePayouts(tx: Tx, viewer: Viewer, ids: readonly Id[], { on, cents, reason }: { on: Day; cents: bigint; reason: string | null }, today: Day): Promise<Id> {
  demand(viewer, 'rental.write');
  const amounts = await amountsOf(tx, ids);
  if (amounts.size !== ids.length) throw notFound();
  const sum = [...amounts.values()].reduce((total, one) => total + one, 0n);
  const back = cents > 0n;
  if (sum !== (back ? cents : -cents)) throw refusals.severalAmount(euros(sum), euros(back ? cents : -cents));
  const entries: Id[] = [];
  for (const [id, one] of amounts) entries.push(back ? await returnPayout(tx, viewer, id, { on, cents: one, reason }, today) : await settlePayout(tx, viewer, id, { on, cents: one }, today));
  return entries[0]!;
}

/** A list of payouts handed to the bank in one file, as the file names it, with its payouts that no statement has shown, and those that left and may come back. */
export interface AwaitedList {
  id: Id;
  blockId: string;
  messageId: string;
  executeOn: Day;
  payoutIds: Id[];
  paidIds: Id[];
}

/** Lists under way from one of the accounts of rental management, or able to come back. */
export async function listsAwaited(tx: Tx, viewer: Viewer, iban: string, today: Day): Promise<AwaitedList[]> {
  demand(viewer, 'rental.read');
  return (await awaitedLists(tx, iban, addMonths(today, -13))).map(({ kind, ...list }) => { const messageId = messageName(kind, list.id); return { ...list, messageId, blockId: blockName(messageId, 1) }; });
}

/** « Liste de 3 virements » */
export async function payoutListWords(tx: Tx, ids: readonly Id[]): Promise<Map<Id, string>> {
  return listWordsOf(tx, ids);
}

/** A whole list seen on the statement as one movement: all that is still awaited of it is booked, payout by payout, or nothing is. Answers the first entry. */
export async function settlePayoutList(tx: Tx, viewer: Viewer, listId: Id, { on, cents }: { on: Day; cents: bigint }, today: Day): Promise<Id> {
  demand(viewer, 'rental.write');
  const list = await lockSentList(tx, listId);
  if (!list) throw refusals.listNotAwaited();
  const waiting = (await payoutsOf(tx, listId)).filter(({ state }) => state === 'waiting');
  const awaited = waiting.reduce((sum, one) => sum + one.cents, 0n);
  if (waiting.length === 0) throw refusals.listNotAwaited();
  if (awaited !== cents) throw refusals.listAmountDiffers(euros(awaited), euros(cents));
  const entries: Id[] = [];
  for (const payout of waiting) entries.push(await postPayout(tx, viewer, payout, on, today));
  await saveChanges(tx, 'office.rental_payout_lists', { kind: 'payout-list', id: listId }, list.version, { state: 'executed', executed_on: on });
  await record(tx, viewer, 'payouts.executed', { kind: 'payout-list', id: listId }, { on, count: waiting.length });
  return entries[0]!;
}

/** The open call of this very amount, which a payment of it is for, even ahead of its due day. */
export async function callOfAmount(tx: Tx, leaseId: Id, cents: bigint): Promise<Id[]> {
  return (await readCalls(tx, { leaseId })).filter(({ open }) => open.reduce((sum, one) => sum + one.cents, 0n) === cents).slice(0, 1).map(({ id }) => id);
}

/** Money nobody recognises yet, credit positive, waits on an account of its own. */
export async function bookUnidentifiedRent(tx: Tx, viewer: Viewer, { on, cents, label, sourceKey }: { on: Day; cents: bigint; label: string; sourceKey: string }, today: Day): Promise<Id> {
  demand(viewer, 'rental.write');
  const entityId = await clientBooks(tx, viewer, on);
  const [entry] = await postNow(tx, viewer, today, entityId, [{ journal: 'BQ', entryOn: on, label, source: 'bank-unidentified', sourceKey, lines: unidentifiedEntry(USUAL_ACCOUNTS, cents, label) }]);
  return entry!.id;
}
