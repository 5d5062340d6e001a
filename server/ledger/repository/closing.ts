import { sql } from 'kysely';
import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { FiscalYearState } from '../model.ts';
import type { CarriedLine, OpeningLine } from '../rules/opening.ts';
import type { Moved } from '../rules/trial-balance.ts';

/** What each account and auxiliary took between two days, both included: sums of the whole months, lines of the days before and after them. */
export async function totalsBetween(tx: Tx, entityId: Id, from: Day, until: Day): Promise<Moved[]> {
  const monthOf = (on: Day): Day => `${on.slice(0, 7)}-01` as Day;
  const firstMonth = monthOf(from) === from ? from : addMonths(monthOf(from), 1);
  const endMonth = monthOf(addDays(until, 1));
  const whole = firstMonth < endMonth;
  const days = whole ? sql`(entry_on >= ${from} and entry_on < ${firstMonth} or entry_on >= ${endMonth} and entry_on <= ${until})` : sql`entry_on between ${from} and ${until}`;
  const months = whole ? sql`union all select account, auxiliary, debit_cents, credit_cents from office.ledger_sums where entity_id = ${entityId} and month >= ${firstMonth} and month < ${endMonth}` : sql``;
  const anyDay = !whole || firstMonth !== from || endMonth <= until;
  const { rows } = await sql<Moved>`select account, auxiliary, sum(debit_cents)::bigint as "debitCents", sum(credit_cents)::bigint as "creditCents" from (
      select account, auxiliary, debit_cents, credit_cents from office.ledger_lines where ${anyDay} and entity_id = ${entityId} and ${days} ${months}) all_sums group by account, auxiliary`.execute(tx);
  return rows;
}

/**
 * What stands the evening before a day: of accounts held by third party, each line whose lettering is not finished by then; of the others, a balance by key, lot and operation.
 * A lettering is finished when all its lines are before that day and come out equal.
 */
export async function carriedBefore(tx: Tx, entityId: Id, day: Day): Promise<CarriedLine[]> {
  const { rows } = await sql<CarriedLine>`
    with finished as (select account, auxiliary, lettering from office.ledger_lines where entity_id = ${entityId} and lettering is not null group by 1, 2, 3 having max(entry_on) < ${day} and sum(debit_cents) = sum(credit_cents))
    select l.account, l.auxiliary, l.label, l.debit_cents - l.credit_cents as cents, l.key_id as "keyId", l.lot_id as "lotId", l.operation_id as "operationId", l.entry_id as "entryId"
    from office.ledger_lines l left join finished f on f.account = l.account and f.auxiliary = l.auxiliary and f.lettering = l.lettering
    where l.entity_id = ${entityId} and l.entry_on < ${day} and l.auxiliary <> '' and l.account < '6' and f.lettering is null
    union all
    select l.account, l.auxiliary, 'À nouveau', sum(l.debit_cents - l.credit_cents)::bigint, l.key_id, l.lot_id, l.operation_id, null
    from office.ledger_lines l where l.entity_id = ${entityId} and l.entry_on < ${day} and (l.auxiliary = '' or l.account >= '6') group by l.account, l.auxiliary, l.key_id, l.lot_id, l.operation_id
    order by 1, 2`.execute(tx);
  return rows;
}

/** Keeps how an exercise opened, in place of what was kept before. */
export async function replaceOpening(tx: Tx, agencyId: Id, fiscalYearId: Id, lines: readonly OpeningLine[]): Promise<void> {
  await tx.deleteFrom('office.ledger_openings').where('fiscal_year_id', '=', fiscalYearId).execute();
  const rows = lines.map((line, index) => ({ ...line, line: index + 1, debitCents: String(line.debitCents), creditCents: String(line.creditCents) }));
  await sql`insert into office.ledger_openings (agency_id, fiscal_year_id, line, account, auxiliary, label, debit_cents, credit_cents, key_id, lot_id, operation_id, entry_id)
    select ${agencyId}, ${fiscalYearId}, line, account, auxiliary, label, "debitCents", "creditCents", "keyId", "lotId", "operationId", "entryId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(line int, account text, auxiliary text, label text, "debitCents" bigint, "creditCents" bigint, "keyId" uuid, "lotId" uuid, "operationId" uuid, "entryId" uuid)`.execute(tx);
}

export async function keptOpening(tx: Tx, fiscalYearId: Id): Promise<OpeningLine[]> {
  const { rows } = await sql<OpeningLine>`select account, auxiliary, label, debit_cents as "debitCents", credit_cents as "creditCents", key_id as "keyId", lot_id as "lotId", operation_id as "operationId", entry_id as "entryId"
    from office.ledger_openings where fiscal_year_id = ${fiscalYearId} order by line`.execute(tx);
  return rows;
}

export function stateColumns(state: FiscalYearState, today: Day, year: { untilOn: Day; arrestedOn: Day | null }, by: string | null) {
  if (state === 'open') return { state, arrested_on: null, approved_on: null, closed_until: null, arrested_by: null };
  if (state === 'arrested') return { state, arrested_on: today, approved_on: null, closed_until: year.untilOn, arrested_by: by };
  return { state, approved_on: today };
}

export async function journalsUsed(tx: Tx, fiscalYearId: Id): Promise<string[]> {
  const rows = await tx.selectFrom('office.ledger_counters').select('journal').where('fiscal_year_id', '=', fiscalYearId).where('last', '>', 0).orderBy('journal').execute();
  return rows.map(({ journal }) => journal);
}
