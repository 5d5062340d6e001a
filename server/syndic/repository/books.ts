import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { EXCEPTIONAL_ACCOUNTS } from '../../ledger/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { SupplierMove } from '../rules/works-paid.ts';

/** A line of classes 6 and 7, debit positive. */
export interface ResultRow {
  account: string;
  keyId: Id | null;
  nature: 'current' | 'exceptional';
  operationId: Id | null;
  on: Day;
  /** Posted by a call of ours, whose shares are known lot by lot, or taking one back. */
  ownCall: boolean;
  cents: bigint;
}

/** Entries `e` whose name begins so are left out, and those that took them back: what was spent, called and done is read as it was before the exercise was closed. */
export const leavingOut = (begins: string) => sql`not (e.source = 'syndic' and e.source_key ~ ${begins})
  and not (e.reverses_id is not null and exists (select 1 from office.ledger_entries taken where taken.id = e.reverses_id and taken.source = 'syndic' and taken.source_key ~ ${begins}))`;
export const CLOSING = '^(works-|settle:)';
const NOT_SETTLED = leavingOut('^settle:');

export async function booksOf(tx: Tx, buildingId: Id): Promise<Id | null> {
  const { rows } = await sql<{ id: Id }>`select id from office.ledger_entities where kind = 'building' and building_id = ${buildingId}`.execute(tx);
  return rows[0]?.id ?? null;
}

export async function hasAccount(tx: Tx, entityId: Id, number: string): Promise<boolean> {
  const { rows } = await sql`select 1 from office.ledger_accounts where entity_id = ${entityId} and number = ${number} and auxiliary = ''`.execute(tx);
  return rows.length > 0;
}

export async function accountLabels(tx: Tx, entityId: Id): Promise<Map<string, string>> {
  const { rows } = await sql<{ number: string; label: string }>`select number, label from office.ledger_accounts where entity_id = ${entityId} and auxiliary = '' order by number`.execute(tx);
  return new Map(rows.map(({ number, label }) => [number, label]));
}

/** Charges and income of an exercise, day by day. A key is on the line, or, for entries of other books, on its analytic line. */
export async function resultLines(tx: Tx, entityId: Id, from: Day, until: Day): Promise<ResultRow[]> {
  const { rows } = await sql<ResultRow>`
    select l.account, coalesce(l.key_id, x.key_id) as "keyId", coalesce(l.nature, case when l.account ~ ${EXCEPTIONAL_ACCOUNTS} then 'exceptional' else 'current' end) as nature,
      l.operation_id as "operationId", l.entry_on as "on", coalesce(e.source = 'syndic' and e.source_key like 'call:%', false) or exists (select 1 from office.ledger_entries taken where taken.id = e.reverses_id and taken.source = 'syndic' and taken.source_key like 'call:%') as "ownCall", sum(l.debit_cents - l.credit_cents)::bigint as cents
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id
    left join lateral (select (array_agg(a.section_id))[1] as key_id from office.ledger_analytics a where l.key_id is null and a.entry_id = l.entry_id and a.axis = 'key' and a.account = l.account having count(distinct a.section_id) = 1) x on true
    where l.entity_id = ${entityId} and l.entry_on between ${from} and ${until} and l.account >= '6' and l.account < '8' and ${NOT_SETTLED}
    group by 1, 2, 3, 4, 5, 6 having sum(l.debit_cents - l.credit_cents) <> 0 order by 1, 5`.execute(tx);
  return rows;
}

/** What one works operation moved in each account until a day, debit positive, whatever its closings put aside at the end of an exercise and took back. */
export async function operationBalances(tx: Tx, entityId: Id, operationId: Id, until: Day): Promise<Map<string, bigint>> {
  const { rows } = await sql<{ account: string; cents: bigint }>`
    select l.account, sum(l.debit_cents - l.credit_cents)::bigint as cents
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id where l.entity_id = ${entityId} and l.operation_id = ${operationId} and l.entry_on <= ${until}
      and ${leavingOut(CLOSING)} group by 1`.execute(tx);
  return new Map(rows.map(({ account, cents }) => [account, cents]));
}

/** What suppliers invoiced and were paid (401), and deposits on order (409), until a day; an entry that was taken back is left out with the one that took it. */
export async function supplierMoves(tx: Tx, entityId: Id, until: Day): Promise<SupplierMove[]> {
  const { rows } = await sql<SupplierMove>`
    select l.auxiliary as supplier, l.account like '409%' as deposit, l.operation_id as "operationId", l.credit_cents - l.debit_cents as cents, exists (select from office.ledger_lines m where m.entry_id = l.entry_id and m.account like '5%') as "fromBank"
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id
    where l.entity_id = ${entityId} and l.account ~ '^40[19]' and l.entry_on <= ${until} and e.reverses_id is null and not exists (select from office.ledger_entries r where r.reverses_id = e.id)
    order by l.auxiliary, l.entry_on, e.posted_at, l.line`.execute(tx);
  return rows;
}

/** Lines of the co-owners' accounts (450 and 459), oldest first: what each was asked and paid. What was taken back by then is left out with what took it back. */
export interface OwnerLine {
  auxiliary: string;
  account: string;
  entryId: Id;
  line: number;
  on: Day;
  label: string;
  cents: bigint;
  lotId: Id | null;
  noForfeiture: boolean;
  approved: boolean;
  costs: boolean;
}

/**
 * With the setting 450 the closing puts its differences straight to the owners' accounts: until the assembly approves they are nobody's to pay or to receive, so they are left out; from
 * that day they are sums of a past exercise.
 */
export async function ownerLines(tx: Tx, entityId: Id, until: Day, auxiliary: string | null = null): Promise<OwnerLine[]> {
  const { rows } = await sql<OwnerLine>`
    select l.auxiliary, l.account, l.entry_id as "entryId", l.line, coalesce(b.approved_on, l.entry_on) as "on", l.label, l.debit_cents - l.credit_cents as cents, l.lot_id as "lotId", coalesce(c.no_forfeiture, false) as "noForfeiture",
      coalesce(e.source_key like 'approve:%', false) or b.id is not null as approved, coalesce(e.source = 'syndic' and e.source_key like 'notice-fee:%', false) as costs
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id left join office.syndic_calls c on c.entry_id = l.entry_id
    left join office.ledger_entries taken on taken.id = e.reverses_id
    left join office.syndic_budgets b on b.id = case when coalesce(taken.source_key, e.source_key) like 'settle:%' and coalesce(taken.source, e.source) = 'syndic' then split_part(coalesce(taken.source_key, e.source_key), ':', 2)::uuid end
    where l.entity_id = ${entityId} and l.account like '45%' and l.auxiliary <> '' and coalesce(b.approved_on, l.entry_on) <= ${until} and (b.id is null or b.approved_on is not null) and (${auxiliary}::text is null or l.auxiliary = ${auxiliary})
      and not exists (select 1 from office.ledger_entries r where r.reverses_id = e.id and r.entry_on <= ${until}) and not (taken.id is not null and taken.entry_on <= ${until})
    order by l.auxiliary, 5, e.posted_at, l.line`.execute(tx);
  return rows;
}

/** What each lot has in the accounts of funds (105, 102, 103), credit positive: by the lot on the line, or on the analytic line of other books. */
export async function lotFunds(tx: Tx, entityId: Id, on: Day): Promise<{ lotId: Id | null; account: string; cents: bigint }[]> {
  const { rows } = await sql<{ lotId: Id | null; account: string; cents: bigint }>`
    select "lotId", account, sum(cents)::bigint as cents from (
      select l.lot_id as "lotId", l.account, l.credit_cents - l.debit_cents as cents from office.ledger_lines l
        where l.entity_id = ${entityId} and l.entry_on <= ${on} and l.account ~ '^10[235]' and (l.lot_id is not null or not exists (select 1 from office.ledger_analytics a where a.entry_id = l.entry_id and a.axis = 'lot' and a.account = l.account))
      union all
      select a.section_id, a.account, a.credit_cents - a.debit_cents from office.ledger_analytics a join office.ledger_entries e on e.id = a.entry_id
        where e.entity_id = ${entityId} and e.entry_on <= ${on} and a.axis = 'lot' and a.account ~ '^10[235]' and not exists (select 1 from office.ledger_lines l where l.entry_id = a.entry_id and l.account = a.account and l.lot_id is not null)) f
    group by 1, 2 having sum(cents) <> 0 order by 2`.execute(tx);
  return rows;
}
