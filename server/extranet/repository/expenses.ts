import { sql, type RawBuilder } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Expense, ExpenseAccess, ExpenseTotal, FileToSend, Reader } from '../model.ts';

export interface ExpenseFilter {
  year?: number | undefined;
  /** With `year`: every exercise from that one to this one. */
  untilYear?: number | undefined;
  buildingId?: Id | undefined;
}

/** The buildings whose expenses the reader may read, while the agency opens the list (PAR-245): written once, in the function extranet.expense_buildings (migration 095). */
function readableBy({ identityId, space, now }: Reader): RawBuilder<unknown> {
  return sql`(select b.* from extranet.expense_buildings(${identityId}, ${space}, ${now}) b where (select a.expenses_open from extranet.agencies a)) open_list`;
}

export async function expenseAccess(tx: Tx, reader: Reader): Promise<ExpenseAccess> {
  const { rows } = await sql<ExpenseAccess>`
    with readable as materialized (select building_id, binder_id from ${readableBy(reader)})
    select (select min(binder_id::text)::uuid from readable) as "binderId",
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.label) order by c.label collate "fr-x-icu") from extranet.cards c where c.kind = 'building' and c.id in (select building_id from readable)), '[]') as buildings,
      array(select distinct e.fiscal_year from extranet.expenses e where e.building_id in (select building_id from readable) order by 1 desc) as years,
      extract(year from ${today(reader)})::int as "currentYear"`.execute(tx);
  return rows[0]!;
}

/** Sums of each level, in the order of the list: latest exercise first, buildings by name, the key of all lots before the others, accounts by number. */
export async function expenseTotals(tx: Tx, reader: Reader, filter: ExpenseFilter): Promise<ExpenseTotal[]> {
  const { rows } = await sql<Omit<ExpenseTotal, 'totalCents'> & { totalCents: bigint }>`
    with readable as materialized (select building_id from ${readableBy(reader)})
    select e.fiscal_year as year, e.building_id as "buildingId", min(c.label) as "buildingName", e.key_id as "keyId", min(e.key_label) as "keyLabel", e.account, min(e.account_label) as "accountLabel",
      sum(e.amount_cents)::bigint as "totalCents"
    from extranet.expenses e join readable r on r.building_id = e.building_id left join extranet.cards c on c.id = e.building_id and c.kind = 'building'
    where ${chosen(filter)}
    group by e.fiscal_year, rollup(e.building_id, e.key_id, e.account)
    order by e.fiscal_year desc, min(c.label) collate "fr-x-icu", e.building_id, bool_or(e.key_general) desc, min(e.key_code), e.key_id, e.account`.execute(tx);
  return rows.map((row) => ({
    ...row, totalCents: Number(row.totalCents), buildingName: row.buildingId && row.buildingName, keyLabel: row.keyId && row.keyLabel, accountLabel: row.account && row.accountLabel,
  }));
}

/** The day it is in the agency. */
const today = ({ now }: Reader): RawBuilder<unknown> => sql`(select (${now}::timestamptz at time zone a.time_zone)::date from extranet.agencies e join platform.agencies a on a.id = e.agency_id)`;
const shown = (reader: Reader): RawBuilder<boolean> => sql<boolean>`(p.visible_from is null or p.visible_from <= ${today(reader)}) and (p.visible_until is null or p.visible_until >= ${today(reader)})`;

/** The lines, oldest first, each with the papers behind it: who reads the list opens them (SET-119). */
export async function expenseLines(tx: Tx, reader: Reader, filter: ExpenseFilter): Promise<Expense[]> {
  const { rows } = await sql<Omit<Expense, 'amountCents'> & { amountCents: bigint }>`
    with readable as materialized (select building_id from ${readableBy(reader)}),
    listed as materialized (select e.* from extranet.expenses e join readable r on r.building_id = e.building_id where ${chosen(filter)}),
    papers as materialized (
      select p.expense_id, jsonb_agg(jsonb_build_object('id', p.id, 'mime', p.mime) order by p.position) as files
      from extranet.expense_papers p where p.expense_id in (select id from listed) and ${shown(reader)} group by 1)
    select e.id, e.fiscal_year as year, e.building_id as "buildingId", e.key_id as "keyId", e.account, e.spent_on as "on", e.supplier, e.label, e.amount_cents as "amountCents",
      coalesce(p.files, '[]') as papers
    from listed e left join papers p on p.expense_id = e.id
    order by e.spent_on, e.label collate "fr-x-icu", e.id`.execute(tx);
  return rows.map((row) => ({ ...row, amountCents: Number(row.amountCents) }));
}

/** A paper behind an expense of a building that the reader may read. */
export async function findPaper(tx: Tx, reader: Reader, expenseId: Id, paperId: Id): Promise<FileToSend | null> {
  const { rows } = await sql<Omit<FileToSend, 'size'> & { size: bigint }>`
    select p.file_name as "fileName", p.hash, p.size, p.mime from extranet.expense_papers p join extranet.expenses e on e.id = p.expense_id
    where p.expense_id = ${expenseId} and p.id = ${paperId} and ${shown(reader)} and e.building_id in (select building_id from ${readableBy(reader)})`.execute(tx);
  return rows[0] ? { ...rows[0], size: Number(rows[0].size) } : null;
}

function chosen({ year, untilYear, buildingId }: ExpenseFilter): RawBuilder<boolean> {
  return sql<boolean>`(${year ?? null}::int is null or e.fiscal_year between ${year ?? null} and ${untilYear ?? year ?? null}) and (${buildingId ?? null}::uuid is null or e.building_id = ${buildingId ?? null})`;
}
