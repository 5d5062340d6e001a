import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Balance, StatementLine } from '../model.ts';

/** What each account and auxiliary stands at on the evening of a day: all lines until it, debit positive. */
export async function balancesOn(tx: Tx, entityId: Id, on: Day): Promise<Balance[]> {
  const { rows } = await sql<Balance>`select account, auxiliary, sum(debit_cents - credit_cents)::bigint as cents from office.ledger_lines
    where entity_id = ${entityId} and entry_on <= ${on} group by account, auxiliary order by account, auxiliary`.execute(tx);
  return rows;
}

export async function balanceBefore(tx: Tx, entityId: Id, of: { account: string; auxiliary: string | null }, day: Day): Promise<bigint> {
  const { rows } = await sql<{ cents: bigint }>`select coalesce(sum(debit_cents - credit_cents), 0)::bigint as cents from office.ledger_lines
    where entity_id = ${entityId} and account = ${of.account} and (${of.auxiliary}::text is null or auxiliary = ${of.auxiliary}) and entry_on < ${day}`.execute(tx);
  return rows[0]!.cents;
}

/** Lines of an account between two days, both included, in the order they were posted; without `auxiliary`, of all its auxiliaries. */
export async function linesOf(tx: Tx, entityId: Id, of: { account: string; auxiliary: string | null }, from: Day, until: Day): Promise<Omit<StatementLine, 'balanceCents'>[]> {
  const { rows } = await sql<Omit<StatementLine, 'balanceCents'>>`
    select e.id as "entryId", l.entry_on as "entryOn", e.journal, e.number, l.label, l.debit_cents as "debitCents", l.credit_cents as "creditCents", l.lettering
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id
    where l.entity_id = ${entityId} and l.account = ${of.account} and (${of.auxiliary}::text is null or l.auxiliary = ${of.auxiliary}) and l.entry_on between ${from} and ${until}
    order by l.entry_on, e.journal, e.number, l.line`.execute(tx);
  return rows;
}

/** What each lot has in an account, through the analytic lines, on a day: debit positive. */
export async function sectionBalancesOn(tx: Tx, entityId: Id, account: string, axis: 'key' | 'lot', on: Day): Promise<{ sectionId: Id; cents: bigint }[]> {
  const { rows } = await sql<{ sectionId: Id; cents: bigint }>`select a.section_id as "sectionId", sum(a.debit_cents - a.credit_cents)::bigint as cents
    from office.ledger_analytics a join office.ledger_entries e on e.id = a.entry_id
    where e.entity_id = ${entityId} and a.axis = ${axis} and a.account = ${account} and e.entry_on <= ${on} group by a.section_id`.execute(tx);
  return rows;
}
