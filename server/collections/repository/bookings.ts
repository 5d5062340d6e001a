import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { BookingKind, BookingState, Movement } from '../model.ts';

export interface BookingRow extends Movement {
  id: Id;
  place: number;
  intentId: Id;
  bookedOn: Day;
  accountId: Id;
  accountCode: string;
  accountKind: 'coOwner' | 'landlord' | 'tenant';
  bankAccountId: Id;
  label: string;
  state: BookingState;
  receiptId: Id | null;
  entryId: Id | null;
  madeEntryId: Id | null;
  doneAt: Date | null;
  doneByName: string | null;
  dismissedReason: string | null;
}

export type NewBooking = Pick<BookingRow, 'intentId' | 'place' | 'key' | 'kind' | 'cents' | 'bookedOn' | 'accountId' | 'accountCode' | 'accountKind' | 'bankAccountId' | 'label'>;

const COLUMNS = ['id', 'intent_id as intentId', 'place', 'key', 'kind', 'cents', 'booked_on as bookedOn', 'account_id as accountId', 'account_code as accountCode', 'account_kind as accountKind', 'bank_account_id as bankAccountId', 'label', 'state',
  'receipt_id as receiptId', 'entry_id as entryId', 'made_entry_id as madeEntryId', 'done_at as doneAt', 'done_by_name as doneByName', 'dismissed_reason as dismissedReason'] as const;

/** Proposes a movement; one proposed before stays as it is. */
export async function insertBooking(tx: Tx, agencyId: Id, row: NewBooking, at: Date): Promise<void> {
  await tx.insertInto('office.payment_bookings').values({
    id: newId(), agency_id: agencyId, intent_id: row.intentId, place: row.place, key: row.key, kind: row.kind, cents: row.cents, booked_on: row.bookedOn, account_id: row.accountId, account_code: row.accountCode, account_kind: row.accountKind,
    bank_account_id: row.bankAccountId, label: row.label, proposed_at: at,
  }).onConflict((oc) => oc.columns(['intent_id', 'key']).doNothing()).execute();
}

/** Everything one payment moved, in the order in which it was proposed; held until the transaction ends. */
export async function lockBookings(tx: Tx, intentId: Id): Promise<BookingRow[]> {
  return tx.selectFrom('office.payment_bookings').select(COLUMNS).where('intent_id', '=', intentId).orderBy('place').forUpdate().execute() as Promise<BookingRow[]>;
}

export async function bookingsOf(tx: Tx, intentId: Id): Promise<BookingRow[]> {
  return tx.selectFrom('office.payment_bookings').select(COLUMNS).where('intent_id', '=', intentId).orderBy('place').execute() as Promise<BookingRow[]>;
}

/** The booking of an online payment that an entry was made by. */
export async function bookingOfEntry(tx: Tx, entryId: Id): Promise<{ intentId: Id; cents: bigint; label: string } | null> {
  const { rows } = await sql<{ intentId: Id; cents: bigint; label: string }>`select b.intent_id as "intentId", b.cents, b.label from office.payment_bookings b
    where b.state = 'posted' and (b.entry_id = ${entryId} or b.made_entry_id = ${entryId} or b.receipt_id in (select r.id from office.rental_receipts r where r.entry_id = ${entryId})) order by b.place limit 1`.execute(tx);
  return rows[0] ?? null;
}

export async function intentOfBooking(tx: Tx, id: Id): Promise<Id | null> {
  return (await tx.selectFrom('office.payment_bookings').select('intent_id').where('id', '=', id).executeTakeFirst())?.intent_id ?? null;
}

export async function markBooking(tx: Tx, id: Id, done: { state: 'posted' | 'dismissed'; bookedOn: Day; receiptId: Id | null; entryId: Id | null; madeEntryId: Id | null; at: Date; by: string; reason: string | null }): Promise<void> {
  await tx.updateTable('office.payment_bookings').set({
    state: done.state, booked_on: done.bookedOn, receipt_id: done.receiptId, entry_id: done.entryId, made_entry_id: done.madeEntryId, done_at: done.at, done_by_name: done.by, dismissed_reason: done.reason,
  }).where('id', '=', id).where('state', '=', 'proposed').execute();
}

export interface WaitingRow {
  id: Id;
  intentId: Id;
  kind: BookingKind;
  cents: bigint;
  bookedOn: Day;
  label: string;
  accountCode: string;
  accountKind: BookingRow['accountKind'];
  clientName: string;
  place: string | null;
  transitAccount: string;
}

/** What waits to be posted, oldest first. */
export async function waitingBookings(tx: Tx): Promise<WaitingRow[]> {
  const { rows } = await sql<WaitingRow>`select b.id, b.intent_id as "intentId", b.kind, b.cents, b.booked_on as "bookedOn", b.label, b.account_code as "accountCode", b.account_kind as "accountKind",
      coalesce(p.display_name, 'Client retiré') as "clientName", g.name as place, c.transit_account as "transitAccount"
    from office.payment_bookings b join extranet.payment_accounts c on c.id = b.bank_account_id left join extranet.payment_intents i on i.id = b.intent_id left join extranet.identities p on p.id = i.payer_id left join office.buildings g on g.id = c.building_id
    where b.state = 'proposed' order by b.booked_on, b.proposed_at, b.intent_id, b.place limit 1000`.execute(tx);
  return rows;
}

export async function countWaiting(tx: Tx): Promise<number> {
  return (await tx.selectFrom('office.payment_bookings').select(sql<number>`count(*)::int`.as('count')).where('state', '=', 'proposed').executeTakeFirstOrThrow()).count;
}

/** The lease whose rent an account pays: one that runs rather than one that ended, the latest rather than an older one. */
export async function leaseOfAccount(tx: Tx, accountId: Id): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`select id from office.leases where account_id = ${accountId} order by exit_on is not null, entry_on desc limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function hasAccount(tx: Tx, entityId: Id, number: string): Promise<boolean> {
  return await tx.selectFrom('office.ledger_accounts').select('number').where('entity_id', '=', entityId).where('number', '=', number).where('auxiliary', '=', '').executeTakeFirst() !== undefined;
}

/** What waits on an account of the books of rental management, or of a co-ownership: debit positive. */
export async function transitBalance(tx: Tx, buildingId: Id | null, account: string): Promise<bigint> {
  const { rows } = await sql<{ cents: bigint }>`select coalesce(sum(l.debit_cents - l.credit_cents), 0)::bigint as cents from office.ledger_lines l join office.ledger_entities e on e.id = l.entity_id
    where l.account = ${account} and (case when ${buildingId}::uuid is null then e.kind = 'rental' else e.building_id = ${buildingId}::uuid end)`.execute(tx);
  return rows[0]!.cents;
}
