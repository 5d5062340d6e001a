import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

/** What made an entry, by the entry. */

export async function callOfEntry(tx: Tx, entryId: Id): Promise<{ id: Id; leaseId: Id; kind: 'rent' | 'settlement' | 'letting'; month: Day; fromOn: Day; dueOn: Day } | null> {
  return await tx.selectFrom('office.rental_calls').select(['id', 'lease_id as leaseId', 'kind', 'month', 'from_on as fromOn', 'due_on as dueOn']).where('entry_id', '=', entryId).where('cancelled_on', 'is', null).executeTakeFirst() as { id: Id; leaseId: Id; kind: 'rent' | 'settlement' | 'letting'; month: Day; fromOn: Day; dueOn: Day } | undefined ?? null;
}

/** The receipt that an entry made, gave its overpayment back by, or took back. */
export async function receiptOfEntry(tx: Tx, entryId: Id): Promise<{ id: Id; leaseId: Id } | null> {
  const { rows } = await sql<{ id: Id; leaseId: Id }>`select id, lease_id as "leaseId" from office.rental_receipts where entry_id = ${entryId} or refund_entry_id = ${entryId} or return_entry_id = ${entryId} limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** The receipt that pays calls out of something else than the bank: a deposit, a settlement of charges. */
export async function receiptInside(tx: Tx, entryId: Id): Promise<Id | null> {
  return (await tx.selectFrom('office.rental_receipts').select('id').where('entry_id', '=', entryId).where('paid_from', '<>', 'bank').where('returned_on', 'is', null).executeTakeFirst())?.id ?? null;
}

/** The lease whose calls an entry put money on, or took it off. */
export async function leaseOfAllocation(tx: Tx, entryId: Id): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`select c.lease_id as id from office.rental_allocations a join office.rental_calls c on c.id = a.call_id where a.entry_id = ${entryId} limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function settlementOfEntry(tx: Tx, entryId: Id): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`select s.id from office.rental_charge_settlements s where s.settled_on is not null and (s.entry_id = ${entryId}
    or exists (select 1 from office.rental_calls c where c.entry_id = ${entryId} and c.kind = 'settlement' and c.cancelled_on is null and c.lease_id = s.lease_id and c.from_on = s.from_on)) limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function lettingOfEntry(tx: Tx, entryId: Id): Promise<{ leaseId: Id; number: string } | null> {
  const { rows } = await sql<{ leaseId: Id; number: string }>`select f.lease_id as "leaseId", f.number from office.rental_letting_fees f where f.owner_entry_id = ${entryId} or exists (select 1 from office.rental_calls c where c.id = f.call_id and c.entry_id = ${entryId}) limit 1`.execute(tx);
  return rows[0] ?? null;
}

export async function payoutOfEntry(tx: Tx, entryId: Id): Promise<{ listId: Id; name: string } | null> {
  return await tx.selectFrom('office.rental_payouts').select(['list_id as listId', 'name']).where('entry_id', '=', entryId).executeTakeFirst() ?? null;
}

/** Of an entry that keeps a part of an owner's payouts, or gives it back: whose mandate, and how much (negative: given back). */
export async function provisionOfEntry(tx: Tx, entryId: Id): Promise<{ mandateId: Id; cents: bigint } | null> {
  const { rows } = await sql<{ mandateId: Id; cents: bigint }>`select m.id as "mandateId", (l.credit_cents - l.debit_cents) as cents from office.ledger_lines l join office.accounts a on a.code = l.auxiliary join office.mandates m on m.account_id = a.id
    where l.entry_id = ${entryId} and l.analytic is not null limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** What an entry left on a third party's account, credit positive. */
export async function leftBy(tx: Tx, entryId: Id, account: string, auxiliary: string): Promise<bigint> {
  const { rows } = await sql<{ cents: bigint }>`select coalesce(sum(credit_cents - debit_cents), 0)::bigint as cents from office.ledger_lines where entry_id = ${entryId} and account = ${account} and auxiliary = ${auxiliary}`.execute(tx);
  return rows[0]!.cents;
}
