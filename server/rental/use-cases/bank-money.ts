import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { standingReceipts, tenantIbans } from '../repository/bank-money.ts';
import { readCalls } from '../repository/calls.ts';
import { readLeases } from '../repository/leases.ts';
import { awaitedPayouts, lockAwaited, payoutWordsOf, waitingIn } from '../repository/payouts.ts';
import { unidentifiedEntry, USUAL_ACCOUNTS } from '../rules/books.ts';
import { clientBooks } from './books.ts';
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
  receipts: { receiptId: Id; leaseId: Id; cents: bigint }[];
}

/** Everything that the bank of rental management may still move: calls that are open, payouts under way, receipts that may come back. */
export async function rentalMoney(tx: Tx, viewer: Viewer, today: Day): Promise<RentalMoney> {
  demand(viewer, 'rental.read');
  const [calls, ibans, payouts, receipts] = [await readCalls(tx, 'open'), await tenantIbans(tx), await awaitedPayouts(tx), await standingReceipts(tx)];
  const leases = await readLeases(tx, { ids: [...new Set([...calls, ...receipts].map(({ leaseId }) => leaseId))] }, today);
  return {
    payers: new Map(leases.map((lease) => [lease.id, { leaseId: lease.id, name: lease.tenantName, references: [lease.tenantCode ?? '', lease.number], iban: ibans.get(lease.id) ?? null }])),
    calls: calls.map(({ id, leaseId, open }) => ({ callId: id, leaseId, cents: open.reduce((sum, { cents }) => sum + cents, 0n) })),
    payouts, receipts,
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
