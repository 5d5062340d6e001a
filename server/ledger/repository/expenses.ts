import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import { hadNone, rowsAs } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Expense } from '../model.ts';

/** Adds expenses; one that another source already brought word for word is not added again. Answers how many were new. */
export async function insertExpenses(tx: Tx, agencyId: Id, sourceId: Id, expenses: readonly Expense[]): Promise<number> {
  if (expenses.length === 0) return 0;
  const rows = rowsAs(expenses.map((expense) => ({ ...expense, id: newId() })), 'n', {
    id: 'uuid', buildingId: 'uuid', fiscalYear: 'int', spentOn: 'date', keyId: 'uuid', account: 'text', contractorId: 'uuid', label: 'text', amountCents: 'bigint', entryId: 'uuid', invoiceEventId: 'uuid',
  });
  const brought = await hadNone(tx, 'office.expenses') ? sql`false` : sql`exists (select 1 from office.expenses x where x.building_id = n."buildingId" and x.fiscal_year = n."fiscalYear" and x.key_id = n."keyId"
    and x.spent_on = n."spentOn" and x.account = n.account and x.label = n.label and x.amount_cents = n."amountCents" and x.entry_id is not distinct from n."entryId" and x.source_id is distinct from ${sourceId})`;
  const done = await sql`insert into office.expenses (id, agency_id, building_id, fiscal_year, spent_on, key_id, account, contractor_id, label, amount_cents, entry_id, invoice_event_id, source_id)
    select n.id, ${agencyId}, "buildingId", "fiscalYear", "spentOn", "keyId", n.account, "contractorId", n.label, "amountCents", "entryId", "invoiceEventId", ${sourceId}
    from ${rows} where not ${brought}`.execute(tx);
  return Number(done.numAffectedRows ?? 0n);
}

export async function expenseTotals(tx: Tx): Promise<{ buildingId: Id; fiscalYear: number; keyId: Id; cents: bigint }[]> {
  const { rows } = await sql<{ buildingId: Id; fiscalYear: number; keyId: Id; cents: bigint }>`
    select building_id as "buildingId", fiscal_year as "fiscalYear", key_id as "keyId", sum(amount_cents)::bigint as cents from office.expenses group by 1, 2, 3`.execute(tx);
  return rows;
}
