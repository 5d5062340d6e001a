import { sql } from 'kysely';
import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Balance } from '../model.ts';

const monthOf = (on: Day): Day => `${on.slice(0, 7)}-01` as Day;
/** Whole months until the evening of a day, and the days that begin the month after: null when the day ends a month. */
function monthsAndDays(on: Day): { before: Day; from: Day | null } {
  const month = monthOf(on);
  return addDays(on, 1) === addMonths(month, 1) ? { before: addMonths(month, 1), from: null } : { before: month, from: month };
}

/** What each account and auxiliary stands at on the evening of a day: all lines until it, debit positive. From the sums of whole months, and the lines of the days after them. */
export async function balancesOn(tx: Tx, entityId: Id, on: Day): Promise<Balance[]> {
  const { before, from } = monthsAndDays(on);
  const days = from === null ? sql`` : sql`union all select account, auxiliary, debit_cents - credit_cents from office.ledger_lines where entity_id = ${entityId} and entry_on between ${from} and ${on}`;
  const { rows } = await sql<Balance>`select account, auxiliary, sum(cents)::bigint as cents from (
      select account, auxiliary, debit_cents - credit_cents as cents from office.ledger_sums where entity_id = ${entityId} and month < ${before} ${days}) all_sums
    group by account, auxiliary order by account, auxiliary`.execute(tx);
  return rows;
}

export async function balanceBefore(tx: Tx, entityId: Id, of: { account: string; auxiliary: string | null }, day: Day): Promise<bigint> {
  const { before, from } = monthsAndDays(addDays(day, -1));
  const these = sql`entity_id = ${entityId} and account = ${of.account} and (${of.auxiliary}::text is null or auxiliary = ${of.auxiliary})`;
  const days = from === null ? sql`` : sql`union all select debit_cents - credit_cents from office.ledger_lines where ${these} and entry_on >= ${from} and entry_on < ${day}`;
  const { rows } = await sql<{ cents: bigint }>`select coalesce(sum(cents), 0)::bigint as cents from (select debit_cents - credit_cents as cents from office.ledger_sums where ${these} and month < ${before} ${days}) all_sums`.execute(tx);
  return rows[0]!.cents;
}

/** What each lot (or key) has in an account on a day, debit positive: through the dimension of its lines, and the analytic lines that came with other books. */
export async function sectionBalancesOn(tx: Tx, entityId: Id, account: string, axis: 'key' | 'lot', on: Day): Promise<{ sectionId: Id; cents: bigint }[]> {
  const section = sql.ref(axis === 'key' ? 'l.key_id' : 'l.lot_id');
  const { rows } = await sql<{ sectionId: Id; cents: bigint }>`select "sectionId", sum(cents)::bigint as cents from (
      select a.section_id as "sectionId", a.debit_cents - a.credit_cents as cents from office.ledger_analytics a join office.ledger_entries e on e.id = a.entry_id
      where e.entity_id = ${entityId} and a.axis = ${axis} and a.account = ${account} and e.entry_on <= ${on}
      union all select ${section}, l.debit_cents - l.credit_cents from office.ledger_lines l where l.entity_id = ${entityId} and l.account = ${account} and l.entry_on <= ${on} and ${section} is not null) both_ways
    group by "sectionId"`.execute(tx);
  return rows;
}
