import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { DueItem, Rubric } from '../model.ts';
import type { RentCall } from '../rules/rent-call.ts';

export interface RunRow {
  id: Id;
  kind: 'calls' | 'fees' | 'settlement' | 'letting';
  month: Day;
  madeAt: Date;
  madeByName: string;
  count: number;
  totalCents: bigint;
}

export async function insertRun(tx: Tx, agencyId: Id, run: Omit<RunRow, 'id' | 'madeAt'>): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.rental_runs').values({ id, agency_id: agencyId, kind: run.kind, month: run.month, made_by_name: run.madeByName, count: run.count, total_cents: run.totalCents }).execute();
  return id;
}

export async function listRuns(tx: Tx, kind: RunRow['kind']): Promise<RunRow[]> {
  return tx.selectFrom('office.rental_runs').select(['id', 'kind', 'month', 'made_at as madeAt', 'made_by_name as madeByName', 'count', 'total_cents as totalCents']).where('kind', '=', kind).orderBy('made_at', 'desc').limit(60).execute() as Promise<RunRow[]>;
}

/** Leases whose month was called here, or stands on their account in books that were brought over. */
export async function calledLeases(tx: Tx, month: Day, tenantsAccount: string): Promise<Map<Id, 'here' | 'elsewhere'>> {
  const { rows } = await sql<{ id: Id; how: 'here' | 'elsewhere' }>`select lease_id as id, 'here' as how from office.rental_calls where month = ${month} and kind = 'rent' and cancelled_on is null
    union all select e.id, 'elsewhere' from office.leases e join office.accounts a on a.id = e.account_id
      where exists (select 1 from office.ledger_lines l join office.ledger_entries n on n.id = l.entry_id join office.ledger_entities b on b.id = l.entity_id and b.kind = 'rental'
        where l.account = ${tenantsAccount} and l.auxiliary = a.code and l.debit_cents > 0 and n.journal = 'QT' and n.source not in ('rents', 'charges-settlement', 'letting-fees') and l.entry_on >= ${month} and l.entry_on < ${month}::date + interval '1 month')`.execute(tx);
  const called = new Map<Id, 'here' | 'elsewhere'>();
  for (const { id, how } of rows) if (called.get(id) !== 'here') called.set(id, how);
  return called;
}

/** Of these leases, those whose rent was called before: here, or in books that were brought over. */
export async function everCalled(tx: Tx, leaseIds: readonly Id[], tenantsAccount: string): Promise<Set<Id>> {
  if (leaseIds.length === 0) return new Set();
  const { rows } = await sql<{ id: Id }>`select e.id from office.leases e where e.id = any(${leaseIds as Id[]}::uuid[]) and (exists (select 1 from office.rental_calls c where c.lease_id = e.id and c.kind = 'rent' and c.cancelled_on is null)
    or exists (select 1 from office.accounts a join office.ledger_lines l on l.account = ${tenantsAccount} and l.auxiliary = a.code and l.debit_cents > 0 join office.ledger_entries n on n.id = l.entry_id and n.journal = 'QT' and n.source not in ('rents', 'charges-settlement', 'letting-fees') where a.id = e.account_id))`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

export async function insertCall(tx: Tx, agencyId: Id, call: RentCall & { runId: Id; leaseId: Id; mandateId: Id; month: Day; dueOn: Day; entryId: Id; kind?: CallItem['kind'] }): Promise<Id> {
  const id = newId();
  await tx.insertInto('office.rental_calls').values({ id, agency_id: agencyId, run_id: call.runId, lease_id: call.leaseId, mandate_id: call.mandateId, month: call.month, due_on: call.dueOn, from_on: call.fromOn, until_on: call.untilOn, entry_id: call.entryId, kind: call.kind ?? 'rent' }).execute();
  await tx.insertInto('office.rental_call_lines').values(call.lines.map(({ rubric, label, cents, explanation }, index) => ({ agency_id: agencyId, call_id: id, rubric, line: index + 1, label, cents, explanation }))).execute();
  return id;
}

/** A call that was taken back: it stays for what once stood on it, and is due no more. */
export async function cancelCall(tx: Tx, id: Id, on: Day): Promise<void> {
  await tx.updateTable('office.rental_calls').set({ cancelled_on: on }).where('id', '=', id).execute();
}

/** How often the rent of a month was called and taken back, by lease. */
export async function rentsTakenBack(tx: Tx, month: Day): Promise<Map<Id, number>> {
  const { rows } = await sql<{ id: Id; times: number }>`select lease_id as id, count(*)::int as times from office.rental_calls where kind = 'rent' and month = ${month} and cancelled_on is not null group by 1`.execute(tx);
  return new Map(rows.map(({ id, times }) => [id, times]));
}

export async function isCancelled(tx: Tx, id: Id): Promise<boolean> {
  return (await tx.selectFrom('office.rental_calls').select('id').where('id', '=', id).where('cancelled_on', 'is not', null).executeTakeFirst()) !== undefined;
}

export interface CallItem extends DueItem {
  kind: 'rent' | 'settlement' | 'letting';
  entryId: Id;
  month: Day;
  /** The term, or the period of the charges that are settled. */
  fromOn: Day;
  untilOn: Day;
  dueCents: bigint;
  due: { rubric: Rubric; label: string; cents: bigint }[];
}

type CallRow = Omit<CallItem, 'open' | 'due' | 'dueCents'> & { lines: { rubric: Rubric; label: string; cents: string; open: string }[] };

/** What was called to leases, oldest first, with what is left open rubric by rubric. Held until the transaction ends, so that nothing is paid twice. */
export async function lockCalls(tx: Tx, which: { leaseId: Id } | { callIds: readonly Id[] } | 'open'): Promise<CallItem[]> {
  const chosen = which === 'open' ? sql`true` : 'leaseId' in which ? sql`c.lease_id = ${which.leaseId}` : sql`c.id = any(${which.callIds as Id[]}::uuid[])`;
  await sql`select c.id from office.rental_calls c where ${chosen} order by c.id for no key update`.execute(tx);
  return readCalls(tx, which);
}

/** What was called as provisions for charges in a period, by lease. */
export async function provisionsCalled(tx: Tx, fromOn: Day, untilOn: Day): Promise<Map<Id, bigint>> {
  const { rows } = await sql<{ id: Id; cents: bigint }>`select c.lease_id as id, sum(l.cents)::bigint as cents from office.rental_calls c join office.rental_call_lines l on l.call_id = c.id
    where l.rubric = 'charges' and c.cancelled_on is null and c.from_on >= ${fromOn} and c.until_on <= ${untilOn} group by 1`.execute(tx);
  return new Map(rows.map(({ id, cents }) => [id, cents]));
}

/** Rents are read by their month; what settles charges is read with a lease or among all that is open. */
export async function readCalls(tx: Tx, which: { leaseId: Id } | { month: Day } | { callIds: readonly Id[] } | 'open'): Promise<CallItem[]> {
  const chosen = which === 'open' ? sql`true` : 'leaseId' in which ? sql`c.lease_id = ${which.leaseId}` : 'month' in which ? sql`c.kind = 'rent' and c.month = ${which.month}` : sql`c.id = any(${which.callIds as Id[]}::uuid[])`;
  const { rows } = await sql<CallRow>`select c.id, c.lease_id as "leaseId", c.mandate_id as "mandateId", c.due_on as "dueOn", c.entry_id as "entryId", c.kind, c.month, c.from_on as "fromOn", c.until_on as "untilOn", (
      select jsonb_agg(jsonb_build_object('rubric', l.rubric, 'label', l.label, 'cents', l.cents::text, 'open',
        (l.cents - coalesce((select sum(a.cents) from office.rental_allocations a where a.call_id = l.call_id and a.rubric = l.rubric), 0))::text) order by l.line)
      from office.rental_call_lines l where l.call_id = c.id) as lines
    from office.rental_calls c where ${chosen} and c.cancelled_on is null order by c.due_on, c.id`.execute(tx);
  const calls = rows.map(({ lines, ...row }): CallItem => {
    const due = lines.map(({ rubric, label, cents }) => ({ rubric, label, cents: BigInt(cents) }));
    return { ...row, due, dueCents: due.reduce((sum, one) => sum + one.cents, 0n), open: lines.map(({ rubric, open }) => ({ rubric, cents: BigInt(open) })).filter((one) => one.cents > 0n) };
  });
  return which === 'open' ? calls.filter((call) => call.open.length > 0) : calls;
}

/** The lines of these calls on their tenants' accounts, and whether all of a call is paid. */
export async function letteringOf(tx: Tx, callIds: readonly Id[], accounts: { tenants: string }): Promise<{ callId: Id; entryId: Id; line: number; lettered: boolean }[]> {
  const { rows } = await sql<{ callId: Id; entryId: Id; line: number; lettered: boolean }>`select distinct r."callId", l.entry_id as "entryId", l.line, l.lettering is not null as lettered from (
      select c.id as "callId", c.entry_id, null::int as line from office.rental_calls c where c.id = any(${callIds as Id[]}::uuid[])
      union all select a.call_id, a.entry_id, a.line from office.rental_allocations a where a.call_id = any(${callIds as Id[]}::uuid[])) r
    join office.ledger_lines l on l.entry_id = r.entry_id and l.account = ${accounts.tenants} and (r.line is null or l.line = r.line) order by 1, 2, 3`.execute(tx);
  return rows;
}
