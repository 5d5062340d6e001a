import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Rubric } from '../model.ts';

export async function hasAccount(tx: Tx, entityId: Id, number: string): Promise<boolean> {
  return await tx.selectFrom('office.ledger_accounts').select('number').where('entity_id', '=', entityId).where('number', '=', number).where('auxiliary', '=', '').executeTakeFirst() !== undefined;
}

export async function hasAnalytic(tx: Tx, entityId: Id, code: string): Promise<boolean> {
  return await tx.selectFrom('office.ledger_analytic_accounts').select('code').where('entity_id', '=', entityId).where('code', '=', code).executeTakeFirst() !== undefined;
}

/** What owners are due on a day by account code, credit positive, lines kept from them left out. */
export async function payableByOwner(tx: Tx, entityId: Id, account: string, on: Day): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ code: string; cents: bigint }>`select auxiliary as code, sum(credit_cents - debit_cents)::bigint as cents from office.ledger_lines
    where entity_id = ${entityId} and account = ${account} and payable and entry_on <= ${on} group by auxiliary`.execute(tx);
  return new Map(rows.map(({ code, cents }) => [code, cents]));
}

export interface OwnerLineRow {
  entryId: Id;
  on: Day;
  journal: string;
  number: string;
  /** Of what made it; of a reversal, what made the entry it takes back. */
  source: string;
  takesBack: boolean;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  analytic: string | null;
  payable: boolean;
  /** The other accounts of its entry. */
  against: string[];
}

/** Every line of an owner's account until a day, in order. */
export async function ownerLines(tx: Tx, entityId: Id, account: string, code: string, until: Day): Promise<OwnerLineRow[]> {
  const { rows } = await sql<OwnerLineRow>`select l.entry_id as "entryId", l.entry_on as on, e.journal, e.number, coalesce(r.source, e.source) as source, r.id is not null as "takesBack", l.label, l.debit_cents as "debitCents", l.credit_cents as "creditCents", l.analytic, l.payable,
      array(select distinct o.account from office.ledger_lines o where o.entry_id = l.entry_id and o.account <> l.account) as against
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id left join office.ledger_entries r on r.id = e.reverses_id where l.entity_id = ${entityId} and l.account = ${account} and l.auxiliary = ${code} and l.entry_on <= ${until} order by l.entry_on, e.journal, e.number, l.line`.execute(tx);
  return rows;
}

/**
 * Rents that owners were credited with and that no tenant has paid, by mandate: books brought over credit owners when rents are called. What was called here is left out,
 * since it reaches owners when it is received.
 */
export async function unpaidByMandate(tx: Tx, entityId: Id, account: string, on: Day): Promise<Map<Id, bigint>> {
  const { rows } = await sql<{ id: Id; cents: bigint }>`select "mandateId" as id, sum(cents)::bigint as cents from (
      select e.mandate_id as "mandateId", l.debit_cents - l.credit_cents as cents from office.ledger_lines l join office.accounts a on a.code = l.auxiliary join office.leases e on e.account_id = a.id
        where l.entity_id = ${entityId} and l.account = ${account} and l.entry_on <= ${on} and e.mandate_id is not null
      union all select c.mandate_id, -l.cents from office.rental_call_lines l join office.rental_calls c on c.id = l.call_id where c.cancelled_on is null and c.due_on <= ${on}
      union all select c.mandate_id, a.cents from office.rental_allocations a join office.rental_calls c on c.id = a.call_id where a.made_on <= ${on} and c.due_on <= ${on}) owed
    group by "mandateId" having sum(cents) > 0`.execute(tx);
  return new Map(rows.map(({ id, cents }) => [id, cents]));
}

/** Credit balance of an account for the tenants of a mandate. */
export async function heldForMandate(tx: Tx, entityId: Id, account: string, mandateId: Id, on: Day): Promise<bigint> {
  const { rows } = await sql<{ cents: bigint }>`select coalesce(sum(l.credit_cents - l.debit_cents), 0)::bigint as cents from office.ledger_lines l
    where l.entity_id = ${entityId} and l.account = ${account} and l.entry_on <= ${on} and l.auxiliary in (select a.code from office.leases e join office.accounts a on a.id = e.account_id where e.mandate_id = ${mandateId})`.execute(tx);
  return rows[0]!.cents;
}

/** What reached an owner by rubric, each on the day it came in (for an overpayment, the day it was put on what was due). */
export async function receivedByRubric(tx: Tx, mandateId: Id): Promise<{ on: Day; rubric: Rubric; cents: bigint }[]> {
  return tx.selectFrom('office.rental_allocations as a').innerJoin('office.rental_calls as c', 'c.id', 'a.call_id').select(['a.made_on as on', 'a.rubric', 'a.cents']).where('c.mandate_id', '=', mandateId).execute() as Promise<{ on: Day; rubric: Rubric; cents: bigint }[]>;
}
