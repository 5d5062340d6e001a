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
