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

/**
 * Keeps what an entry of a co-ownership spent: its lines of class 6, under their keys, credits taken off. The supplier is the one whose account the entry moves; the exercise bears the number of
 * the year in which it ends.
 */
export async function keepExpensesOf(tx: Tx, agencyId: Id, entryId: Id): Promise<void> {
  await sql`insert into office.expenses (id, agency_id, building_id, fiscal_year, spent_on, key_id, account, contractor_id, label, amount_cents, entry_id, source_id)
    select gen_random_uuid(), ${agencyId}, b.building_id, extract(year from y.until_on), e.entry_on, l.key_id, l.account,
      (select c.id from office.contractors c join office.ledger_lines s on s.entry_id = e.id and s.account like '40%' and s.auxiliary = c.code order by s.line limit 1),
      l.label, l.debit_cents - l.credit_cents, e.id, e.id
    from office.ledger_entries e join office.ledger_entities b on b.id = e.entity_id and b.building_id is not null
      join office.ledger_fiscal_years y on y.id = e.fiscal_year_id join office.ledger_lines l on l.entry_id = e.id and l.account like '6%' and l.key_id is not null
    where e.id = ${entryId}`.execute(tx);
}

/** An entry is taken back by another: what it spent is taken off the list by contrary lines, in the exercise of the reversal; a line with words of its own keeps them. */
export async function takeExpensesBack(tx: Tx, agencyId: Id, entryId: Id, reversalId: Id): Promise<void> {
  await sql`insert into office.expenses (id, agency_id, building_id, fiscal_year, spent_on, key_id, account, contractor_id, label, amount_cents, entry_id, source_id)
    select gen_random_uuid(), ${agencyId}, x.building_id, extract(year from y.until_on), r.entry_on, x.key_id, x.account, x.contractor_id, case when x.label = o.label then r.label else 'Extourne, ' || x.label end, -x.amount_cents, r.id, r.id
    from office.expenses x join office.ledger_entries o on o.id = x.entry_id join office.ledger_entries r on r.id = ${reversalId} join office.ledger_fiscal_years y on y.id = r.fiscal_year_id where x.entry_id = ${entryId}`.execute(tx);
}

export async function expenseTotals(tx: Tx): Promise<{ buildingId: Id; fiscalYear: number; keyId: Id; cents: bigint }[]> {
  const { rows } = await sql<{ buildingId: Id; fiscalYear: number; keyId: Id; cents: bigint }>`
    select building_id as "buildingId", fiscal_year as "fiscalYear", key_id as "keyId", sum(amount_cents)::bigint as cents from office.expenses group by 1, 2, 3`.execute(tx);
  return rows;
}
