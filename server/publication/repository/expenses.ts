import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { hasPublishedAccount } from './open-buildings.ts';

export interface ExpenseFacts {
  id: Id;
  buildingId: Id;
  fiscalYear: number;
  keyId: Id;
  keyCode: string;
  keyLabel: string;
  keyGeneral: boolean;
  account: string;
  accountLabel: string | null;
  spentOn: Day;
  supplier: string | null;
  label: string;
  amountCents: bigint;
  invoiceEventId: Id | null;
}

export interface ExpenseRow extends ExpenseFacts {
  fiscalYearUntil: Day | null;
  accountsAssemblyOn: Day | null;
  approvedUntil: Day | null;
}

/** Buildings whose expenses a run of everything looks at: those that have some, and those of which the target holds some. */
export async function expenseBuildings(tx: Tx, targetId: Id): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select building_id as id from office.expenses
    union select source_id from office.target_items where target_id = ${targetId} and kind = 'expense'`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The expenses of these buildings, with the names they are read by; only buildings with a published account, as for their cards. */
export async function readExpenses(tx: Tx, buildingIds: readonly Id[]): Promise<ExpenseRow[]> {
  const { rows } = await sql<ExpenseRow>`
    select x.id, x.building_id as "buildingId", x.fiscal_year as "fiscalYear", k.id as "keyId", k.code as "keyCode", k.label as "keyLabel", k.general as "keyGeneral", x.account, n.label as "accountLabel",
      x.spent_on as "spentOn", c.name as supplier, x.label, x.amount_cents as "amountCents", x.invoice_event_id as "invoiceEventId",
      b.fiscal_year_until as "fiscalYearUntil", b.accounts_assembly_on as "accountsAssemblyOn",
      (select max(y.until_on) from office.ledger_fiscal_years y where y.entity_id = l.id and y.state = 'approved') as "approvedUntil"
    from office.buildings b join office.expenses x on x.building_id = b.id join office.allocation_keys k on k.id = x.key_id
      left join office.contractors c on c.id = x.contractor_id
      left join office.ledger_entities l on l.building_id = b.id
      left join office.ledger_accounts n on n.entity_id = l.id and n.number = x.account and n.auxiliary = ''
    where b.id = any(${buildingIds as Id[]}::uuid[]) and ${hasPublishedAccount('b.id')}`.execute(tx);
  return rows;
}

export async function putExpenses(tx: Tx, agencyId: Id, expenses: readonly ExpenseFacts[]): Promise<void> {
  if (expenses.length === 0) return;
  const rows = JSON.stringify(expenses.map((expense) => ({ ...expense, amountCents: String(expense.amountCents) })));
  await sql`
    insert into extranet.expenses (id, agency_id, building_id, fiscal_year, key_id, key_code, key_label, key_general, account, account_label, spent_on, supplier, label, amount_cents, invoice_event_id)
    select r.id, ${agencyId}, r."buildingId", r."fiscalYear", r."keyId", r."keyCode", r."keyLabel", r."keyGeneral", r.account, r."accountLabel", r."spentOn", r.supplier, r.label, r."amountCents", r."invoiceEventId"
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "buildingId" uuid, "fiscalYear" int, "keyId" uuid, "keyCode" text, "keyLabel" text, "keyGeneral" boolean, account text, "accountLabel" text,
      "spentOn" date, supplier text, label text, "amountCents" bigint, "invoiceEventId" uuid)
    on conflict (id) do update set building_id = excluded.building_id, fiscal_year = excluded.fiscal_year, key_id = excluded.key_id, key_code = excluded.key_code, key_label = excluded.key_label,
      key_general = excluded.key_general, account = excluded.account, account_label = excluded.account_label, spent_on = excluded.spent_on, supplier = excluded.supplier, label = excluded.label,
      amount_cents = excluded.amount_cents, invoice_event_id = excluded.invoice_event_id`.execute(tx);
}

export async function dropExpenses(tx: Tx, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await sql`delete from extranet.expenses where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

/** The option changed: all lists of expenses may come or go. */
export async function lookAtExpensesNext(tx: Tx, agencyId: Id): Promise<void> {
  await sql`insert into office.change_log (agency_id, entity, entity_id) select distinct ${agencyId}::uuid, 'expenses', building_id from office.expenses`.execute(tx);
}
