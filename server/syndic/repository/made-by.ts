import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { CallRow } from './calls.ts';

/** What made an entry of a co-ownership, by the entry. */

export async function callOfEntry(tx: Tx, entryId: Id): Promise<CallRow | null> {
  const { rows } = await sql<CallRow>`select id, building_id as "buildingId", budget_id as "budgetId", works_id as "worksId", kind, rank, label, due_on as "dueOn", total_cents as "totalCents", no_forfeiture as "noForfeiture", entry_id as "entryId"
    from office.syndic_calls where entry_id = ${entryId}`.execute(tx);
  return rows[0] ?? null;
}

/** Held until the transaction ends; false: it was taken back meanwhile. */
export async function lockCall(tx: Tx, id: Id): Promise<boolean> {
  return (await sql`select id from office.syndic_calls where id = ${id} for update`.execute(tx)).rows.length > 0;
}

/** With its shares. */
export async function deleteCall(tx: Tx, id: Id): Promise<void> {
  await sql`delete from office.syndic_calls where id = ${id}`.execute(tx);
}

/** What an entry brought to the accounts of funds (102, 103, 105), lot by lot, credit positive. */
export async function fundsOfEntry(tx: Tx, entryId: Id): Promise<{ lotId: Id; lot: string; account: string; cents: bigint }[]> {
  const { rows } = await sql<{ lotId: Id; lot: string; account: string; cents: bigint }>`select l.lot_id as "lotId", o.number as lot, l.account, sum(l.credit_cents - l.debit_cents)::bigint as cents
    from office.ledger_lines l join office.lots o on o.id = l.lot_id where l.entry_id = ${entryId} and l.account ~ '^10[235]' group by 1, 2, 3 having sum(l.credit_cents - l.debit_cents) > 0 order by o.number collate platform.as_counted`.execute(tx);
  return rows;
}

/** The notices that were written of a call. */
export async function noticesOfCall(tx: Tx, call: Pick<CallRow, 'id' | 'label' | 'buildingId'>): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select e.id from office.events e where e.building_id = ${call.buildingId} and e.title = ${call.label} and e.account_id in (select account_id from office.syndic_call_shares where call_id = ${call.id})
    and e.created_at >= (select n.posted_at from office.syndic_calls c join office.ledger_entries n on n.id = c.entry_id where c.id = ${call.id})`.execute(tx);
  return rows.map(({ id }) => id);
}

/** How many letters to debtors claimed what an entry asked. */
export async function lettersClaiming(tx: Tx, entryId: Id): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from office.syndic_reminders r where exists (select 1 from jsonb_array_elements(r.items) i where starts_with(i->>'debtId', ${`${entryId}:`}))`.execute(tx);
  return rows[0]!.count;
}

/** Entries of one act, by how their names begin, that were not taken back. */
export async function standingUnder(tx: Tx, books: Id, keys: readonly string[]): Promise<{ id: Id; entryOn: Day }[]> {
  const { rows } = await sql<{ id: Id; entryOn: Day }>`select e.id, e.entry_on as "entryOn" from office.ledger_entries e where e.entity_id = ${books} and e.source = 'syndic' and regexp_replace(e.source_key, '~[0-9]+$', '') = any(${keys as string[]}::text[])
    and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id) order by e.entry_on desc, e.number desc`.execute(tx);
  return rows;
}

/** The co-owner whose formal notice costs this fee, and the fee waived. */
export async function accountOfNotice(tx: Tx, noticeId: Id): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`select account_id as id from office.syndic_reminders where id = ${noticeId}`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function waiveFee(tx: Tx, noticeId: Id): Promise<void> {
  await sql`update office.syndic_reminders set fee_cents = 0 where id = ${noticeId}`.execute(tx);
}

/** The works operation that an entry belongs to. */
export async function worksOfEntry(tx: Tx, entryId: Id): Promise<{ buildingId: Id; label: string; finishedOn: Day | null } | null> {
  const { rows } = await sql<{ buildingId: Id; label: string; finishedOn: Day | null }>`select w.building_id as "buildingId", w.label, w.finished_on as "finishedOn" from office.ledger_lines l join office.syndic_works w on w.id = l.operation_id where l.entry_id = ${entryId} limit 1`.execute(tx);
  return rows[0] ?? null;
}
