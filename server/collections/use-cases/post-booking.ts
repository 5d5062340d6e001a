import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { postNow, reverseEntry } from '../../ledger/public.ts';
import { keepNews } from '../../payments/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { receive, returnReceipt } from '../../rental/public.ts';
import { recordReceipt } from '../../syndic/public.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { countWaiting, intentOfBooking, leaseOfAccount, lockBookings, markBooking, waitingBookings, type BookingRow, type WaitingRow } from '../repository/bookings.ts';
import { findContract } from '../repository/contracts.ts';
import { remainderLabel, sum } from '../rules/bookings.ts';
import { transitBooks } from './transit-books.ts';

/** What stands in the books for a payment: a receipt of rental management, or an entry. */
interface Standing {
  receiptId: Id | null;
  entryId: Id | null;
}

const NOTHING: Standing = { receiptId: null, entryId: null };

export async function readWaiting(tx: Tx, viewer: Viewer): Promise<WaitingRow[]> {
  demand(viewer, 'payments.read');
  return waitingBookings(tx);
}

export async function countBookings(tx: Tx, viewer: Viewer): Promise<{ waiting: number }> {
  demand(viewer, 'payments.read');
  return { waiting: await countWaiting(tx) };
}

/**
 * Posts a proposed movement, through the same doors as any other receipt: rental management puts it on what is due and letters it, the co-ownership settles in the
 * order of the law. What goes back undoes what stood, whole; when a part stays, it is received again the same day, so that both follow the usual rules.
 * `on`: another day than the movement's own, when its exercise is closed.
 */
export async function postBooking(tx: Tx, viewer: Viewer, id: Id, now: Date, today: Day, on?: Day): Promise<void> {
  demand(viewer, 'payments.write');
  const { booking, before } = await lockProposed(tx, id);
  const posted = before.filter(({ state }) => state === 'posted');
  if (booking.kind !== 'receipt' && before.some(({ kind, state }) => kind === 'receipt' && state === 'dismissed')) throw refusals.bookedByHand();
  const stood = sum(posted);
  const left = stood + booking.cents;
  const standing: Standing = posted.at(-1) ?? NOTHING;
  const day = on ?? booking.bookedOn;
  const contract = await findContract(tx, booking.bankAccountId);
  const moneyAccount = contract!.transitAccount;
  const entityId = await transitBooks(tx, viewer, contract!.buildingId, moneyAccount, day);
  const key = `payment:${booking.intentId}:${booking.key}`;
  const backEntryId = stood > 0n ? await takeBack(tx, viewer, standing, day, booking.label, today) : null;
  // What stays after a part went back is not a refund: it is the payment, less that part.
  const paid = before.find(({ kind }) => kind === 'receipt');
  const label = booking.kind === 'refund' && paid ? remainderLabel(paid.label, paid.cents - left) : booking.label;
  const taken = left > 0n ? await take(tx, viewer, entityId, { ...booking, label }, { on: day, cents: left, moneyAccount, key }, today) : null;
  await markBooking(tx, id, { state: 'posted', bookedOn: day, receiptId: taken?.receiptId ?? null, entryId: taken?.entryId ?? null, madeEntryId: taken?.madeEntryId ?? backEntryId, at: now, by: nameOf(viewer), reason: null });
  if (booking.kind === 'receipt') await keepNews(tx, viewer.agencyId, booking.intentId, [{ kind: 'booked', at: now }], now);
  await record(tx, viewer, 'payment-booking.posted', { kind: 'account', id: booking.accountId }, { label: booking.label, cents: Number(booking.cents), on: day });
}

/** Sets a proposal aside: it was booked by hand, and why is kept. The client's side is told, and no longer waits for its line. */
export async function dismissBooking(tx: Tx, viewer: Viewer, id: Id, reason: string, now: Date): Promise<void> {
  demand(viewer, 'payments.write');
  const { booking } = await lockProposed(tx, id);
  await markBooking(tx, id, { state: 'dismissed', bookedOn: booking.bookedOn, receiptId: null, entryId: null, madeEntryId: null, at: now, by: nameOf(viewer), reason });
  if (booking.kind === 'receipt') await keepNews(tx, viewer.agencyId, booking.intentId, [{ kind: 'dismissed', at: now }], now);
  await record(tx, viewer, 'payment-booking.dismissed', { kind: 'account', id: booking.accountId }, { label: booking.label, cents: Number(booking.cents), reason });
}

async function lockProposed(tx: Tx, id: Id): Promise<{ booking: BookingRow; before: BookingRow[] }> {
  const intentId = await intentOfBooking(tx, id);
  if (intentId === null) throw notFound();
  const all = await lockBookings(tx, intentId);
  const place = all.findIndex((one) => one.id === id);
  const booking = all[place]!;
  if (booking.state !== 'proposed') throw refusals.bookingDone();
  const before = all.slice(0, place);
  if (before.some(({ state }) => state === 'proposed')) throw refusals.bookFirst();
  return { booking, before };
}

interface Money {
  on: Day;
  cents: bigint;
  moneyAccount: string;
  key: string;
}

async function take(tx: Tx, viewer: Viewer, entityId: Id, booking: BookingRow, { on, cents, moneyAccount, key }: Money, today: Day): Promise<Standing & { madeEntryId: Id }> {
  switch (booking.accountKind) {
    case 'tenant': {
      const leaseId = await leaseOfAccount(tx, booking.accountId);
      if (leaseId === null) throw refusals.noLease(booking.accountCode);
      const { id, entryId } = await receive(tx, viewer, { leaseId, receivedOn: on, cents, label: booking.label, sourceKey: key, moneyAccount }, today);
      return { receiptId: id, entryId: null, madeEntryId: entryId };
    }
    case 'coOwner': {
      const { entryId } = await recordReceipt(tx, viewer, today, booking.accountId, { on, cents, label: booking.label, chosen: [], sourceKey: key, moneyAccount });
      return { receiptId: null, entryId, madeEntryId: entryId };
    }
    case 'landlord': {
      // An owner who pays an overdraft: nothing is due line by line.
      const [posted] = await postNow(tx, viewer, today, entityId, [{
        journal: 'BQ', entryOn: on, label: booking.label, pieceReference: booking.accountCode, source: 'online-payment', sourceKey: key,
        lines: [{ account: moneyAccount, debitCents: cents }, { account: '467000', auxiliary: booking.accountCode, creditCents: cents }],
      }]);
      return { receiptId: null, entryId: posted!.id, madeEntryId: posted!.id };
    }
  }
}

async function takeBack(tx: Tx, viewer: Viewer, { receiptId, entryId }: Standing, on: Day, label: string, today: Day): Promise<Id> {
  if (receiptId !== null) return (await returnReceipt(tx, viewer, receiptId, on, label, today)).entryId;
  return (await reverseEntry(tx, viewer, today, entryId!, on)).id;
}

const nameOf = (viewer: Viewer): string => (viewer.kind === 'system' ? viewer.reason : viewer.name);
