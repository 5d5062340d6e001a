import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { LotOfKey } from '../rules/year-end.ts';

export async function keepSettlement(tx: Tx, agencyId: Id, budgetId: Id, lines: readonly LotOfKey[], closedOn: Day): Promise<void> {
  await sql`insert into office.syndic_settlement_lines (agency_id, budget_id, line, key_id, lot_id, due_account, actual_cents, called_cents)
    select ${agencyId}, ${budgetId}, * from unnest(${lines.map((_, index) => index + 1)}::int[], ${lines.map(({ keyId }) => keyId)}::uuid[], ${lines.map(({ lotId }) => lotId)}::uuid[], ${lines.map(({ due }) => due)}::text[],
      ${lines.map(({ actual }) => actual)}::bigint[], ${lines.map(({ called }) => called)}::bigint[])`.execute(tx);
  await sql`update office.syndic_budgets set closed_on = ${closedOn}, version = version + 1 where id = ${budgetId}`.execute(tx);
}

export async function readSettlement(tx: Tx, budgetId: Id): Promise<LotOfKey[]> {
  const { rows } = await sql<Omit<LotOfKey, 'difference'>>`select key_id as "keyId", lot_id as "lotId", due_account as due, actual_cents as actual, called_cents as called from office.syndic_settlement_lines where budget_id = ${budgetId} order by line`.execute(tx);
  return rows.map((row) => ({ ...row, difference: row.actual - row.called }));
}

export async function approve(tx: Tx, budgetId: Id, approvedOn: Day): Promise<void> {
  await sql`update office.syndic_budgets set approved_on = ${approvedOn}, version = version + 1 where id = ${budgetId}`.execute(tx);
}

/** The entries that closed an exercise, and whether each was taken back since. */
export async function closingEntries(tx: Tx, books: Id, budgetId: Id): Promise<{ id: Id; entryOn: Day; reversed: boolean }[]> {
  const { rows } = await sql<{ id: Id; entryOn: Day; reversed: boolean }>`select e.id, e.entry_on as "entryOn", exists (select 1 from office.ledger_entries r where r.reverses_id = e.id) as reversed from office.ledger_entries e
    where e.entity_id = ${books} and e.source = 'syndic' and (e.source_key = ${`settle:${budgetId}`} or e.source_key like ${`settle:${budgetId}:%`} or e.source_key ~ ${`^works-(done|pending-[0-9]+|reversal-[0-9]+):${budgetId}:`}) order by e.entry_on desc, e.number desc`.execute(tx);
  return rows;
}

/** The exercise is open again: its settlement will be computed anew. */
export async function forgetSettlement(tx: Tx, budgetId: Id): Promise<void> {
  await sql`delete from office.syndic_settlement_lines where budget_id = ${budgetId}`.execute(tx);
  await sql`update office.syndic_budgets set closed_on = null, version = version + 1 where id = ${budgetId}`.execute(tx);
}
