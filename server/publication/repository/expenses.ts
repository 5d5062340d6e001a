import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { PaperFacts, ShownPaper } from '../rules/expense-papers.ts';
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
}

export interface ExpenseRow extends ExpenseFacts {
  fiscalYearUntil: Day | null;
  accountsAssemblyOn: Day | null;
  approvedUntil: Day | null;
}

export type SentExpense = ExpenseFacts & { papers: readonly ShownPaper[] };

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
      x.spent_on as "spentOn", c.name as supplier, x.label, x.amount_cents as "amountCents",
      b.fiscal_year_until as "fiscalYearUntil", b.accounts_assembly_on as "accountsAssemblyOn",
      (select max(y.until_on) from office.ledger_fiscal_years y where y.entity_id = l.id and y.state = 'approved') as "approvedUntil"
    from office.buildings b join office.expenses x on x.building_id = b.id join office.allocation_keys k on k.id = x.key_id
      left join office.contractors c on c.id = x.contractor_id
      left join office.ledger_entities l on l.building_id = b.id
      left join office.ledger_accounts n on n.entity_id = l.id and n.number = x.account and n.auxiliary = ''
    where b.id = any(${buildingIds as Id[]}::uuid[]) and ${hasPublishedAccount('b.id')}`.execute(tx);
  return rows;
}

/** The files behind the expenses of these buildings: those dropped on their entries, then the parts of the events tied to them, in the order of their days. */
export async function readPapers(tx: Tx, buildingIds: readonly Id[]): Promise<PaperFacts[]> {
  const { rows } = await sql<PaperFacts>`
    with spent as (select id, entry_id, invoice_event_id from office.expenses where building_id = any(${buildingIds as Id[]}::uuid[])),
    tied as (
      select id as expense_id, invoice_event_id as event_id from spent where invoice_event_id is not null
      union select s.id, d.event_id from spent s join office.ledger_entry_documents d on d.entry_id = s.entry_id)
    select p."expenseId", p.id, p.hash, p.size, p.mime, p.event from (
      select s.id as "expenseId", f.id, f.hash, f.size, f.mime, null::jsonb as event, f.added_at as at, 0 as number from spent s join office.ledger_files f on f.entry_id = s.entry_id
      union all
      select d.expense_id, part.id, f.hash, f.size, f.mime, jsonb_build_object('confidential', v.confidential, 'publicationOn', v.publication_on, 'treatmentOn', v.treatment_on, 'termMonths', t.term_months,
        'buildingId', v.building_id, 'personal', v.account_id is not null or v.lease_id is not null or coalesce(b.personal, false), 'binderId', b.id), v.treatment_on::timestamptz, part.number
      from tied d join office.events v on v.id = d.event_id left join office.event_templates t on t.id = v.template_id left join office.binders b on b.id = coalesce(v.binder_id, t.binder_id)
      join lateral (select v.id, 0 as number, v.body_file_hash as hash where v.body_file_hash is not null union all select a.id, a.position, a.file_hash from office.event_attachments a where a.event_id = v.id) part on true
      join office.files f on f.agency_id = v.agency_id and f.hash = part.hash) p
    order by p."expenseId", p.event is not null, p.at, p.number, p.id`.execute(tx);
  return rows;
}

export async function putExpenses(tx: Tx, agencyId: Id, expenses: readonly SentExpense[]): Promise<void> {
  if (expenses.length === 0) return;
  const rows = JSON.stringify(expenses.map(({ papers: _papers, ...expense }) => ({ ...expense, amountCents: String(expense.amountCents) })));
  await sql`
    insert into extranet.expenses (id, agency_id, building_id, fiscal_year, key_id, key_code, key_label, key_general, account, account_label, spent_on, supplier, label, amount_cents)
    select r.id, ${agencyId}, r."buildingId", r."fiscalYear", r."keyId", r."keyCode", r."keyLabel", r."keyGeneral", r.account, r."accountLabel", r."spentOn", r.supplier, r.label, r."amountCents"
    from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, "buildingId" uuid, "fiscalYear" int, "keyId" uuid, "keyCode" text, "keyLabel" text, "keyGeneral" boolean, account text, "accountLabel" text,
      "spentOn" date, supplier text, label text, "amountCents" bigint)
    on conflict (id) do update set building_id = excluded.building_id, fiscal_year = excluded.fiscal_year, key_id = excluded.key_id, key_code = excluded.key_code, key_label = excluded.key_label,
      key_general = excluded.key_general, account = excluded.account, account_label = excluded.account_label, spent_on = excluded.spent_on, supplier = excluded.supplier, label = excluded.label,
      amount_cents = excluded.amount_cents`.execute(tx);
  await putPapers(tx, agencyId, expenses);
}

async function putPapers(tx: Tx, agencyId: Id, expenses: readonly SentExpense[]): Promise<void> {
  await sql`delete from extranet.expense_papers where expense_id = any(${expenses.map(({ id }) => id)}::uuid[])`.execute(tx);
  const papers = expenses.flatMap(({ id: expenseId, papers: own }) => own.map((paper, index) => ({ ...paper, size: String(paper.size), expenseId, position: index + 1 })));
  if (papers.length === 0) return;
  await sql`insert into extranet.expense_papers (expense_id, id, agency_id, position, file_name, hash, size, mime, visible_from, visible_until)
    select r."expenseId", r.id, ${agencyId}, r.position, r."fileName", r.hash, r.size, r.mime, r."visibleFrom", r."visibleUntil"
    from jsonb_to_recordset(${JSON.stringify(papers)}::jsonb) as r("expenseId" uuid, id uuid, position int, "fileName" text, hash text, size bigint, mime text, "visibleFrom" date, "visibleUntil" date)`.execute(tx);
}

export async function dropExpenses(tx: Tx, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await sql`delete from extranet.expenses where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

/** The option changed: all lists of expenses may come or go. */
export async function lookAtExpensesNext(tx: Tx, agencyId: Id): Promise<void> {
  await sql`insert into office.change_log (agency_id, entity, entity_id) select distinct ${agencyId}::uuid, 'expenses', building_id from office.expenses`.execute(tx);
}
