import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { CallKind } from '../model.ts';

export interface CallRow {
  id: Id;
  buildingId: Id;
  budgetId: Id | null;
  worksId: Id | null;
  kind: CallKind;
  rank: number;
  label: string;
  dueOn: Day;
  totalCents: bigint;
  noForfeiture: boolean;
  entryId: Id | null;
}

export interface CallShare {
  lotId: Id;
  keyId: Id | null;
  accountId: Id;
  cents: bigint;
}

const SELECT = sql`select id, building_id as "buildingId", budget_id as "budgetId", works_id as "worksId", kind, rank, label, due_on as "dueOn", total_cents as "totalCents", no_forfeiture as "noForfeiture", entry_id as "entryId" from office.syndic_calls`;

export async function callsOf(tx: Tx, of: { budgetId: Id } | { worksId: Id }): Promise<CallRow[]> {
  const where = 'budgetId' in of ? sql`budget_id = ${of.budgetId}` : sql`works_id = ${of.worksId}`;
  const { rows } = await sql<CallRow>`${SELECT} where ${where} order by kind, rank`.execute(tx);
  return rows;
}

/** Keeps a call that is posted for the first time; answers false when it was there already. */
export async function insertCall(tx: Tx, agencyId: Id, call: CallRow, shares: readonly CallShare[]): Promise<boolean> {
  const done = await sql`insert into office.syndic_calls (id, agency_id, building_id, budget_id, works_id, kind, rank, label, due_on, total_cents, no_forfeiture, entry_id)
    values (${call.id}, ${agencyId}, ${call.buildingId}, ${call.budgetId}, ${call.worksId}, ${call.kind}, ${call.rank}, ${call.label}, ${call.dueOn}, ${call.totalCents}, ${call.noForfeiture}, ${call.entryId}) on conflict do nothing`.execute(tx);
  if ((done.numAffectedRows ?? 0n) === 0n) return false;
  await sql`insert into office.syndic_call_shares (agency_id, call_id, line, lot_id, key_id, account_id, cents)
    select ${agencyId}, ${call.id}, n, l, k, a, c from unnest(${shares.map((_, index) => index + 1)}::int[], ${shares.map(({ lotId }) => lotId)}::uuid[], ${shares.map(({ keyId }) => keyId)}::uuid[], ${shares.map(({ accountId }) => accountId)}::uuid[], ${shares.map(({ cents }) => cents)}::bigint[]) as s(n, l, k, a, c)`.execute(tx);
  return true;
}

/** What was called from each lot under each key in an exercise, or for works since their vote, due by a day. */
export async function calledByLot(tx: Tx, of: { budgetId: Id } | { worksId: Id; dueBy: Day }): Promise<{ lotId: Id; keyId: Id; cents: bigint }[]> {
  const where = 'budgetId' in of ? sql`c.budget_id = ${of.budgetId} and c.kind = 'budget'` : sql`c.works_id = ${of.worksId} and c.kind = 'works' and c.due_on <= ${of.dueBy}`;
  const { rows } = await sql<{ lotId: Id; keyId: Id; cents: bigint }>`select s.lot_id as "lotId", s.key_id as "keyId", sum(s.cents)::bigint as cents
    from office.syndic_call_shares s join office.syndic_calls c on c.id = s.call_id where ${where} and s.key_id is not null group by 1, 2`.execute(tx);
  return rows;
}

/** The rank of the next call of an exercise or of works: one that was taken back leaves its own to nobody but the last. */
export async function nextRank(tx: Tx, of: { budgetId: Id; kind: CallKind } | { worksId: Id }): Promise<number> {
  const where = 'budgetId' in of ? sql`budget_id = ${of.budgetId} and kind = ${of.kind}` : sql`works_id = ${of.worksId}`;
  const { rows } = await sql<{ rank: number }>`select coalesce(max(rank), 0)::int + 1 as rank from office.syndic_calls where ${where}`.execute(tx);
  return rows[0]!.rank;
}

/** What was called from a lot since a day, whoever owned it. */
export async function callsOfLot(tx: Tx, lotId: Id, since: Day): Promise<{ lotId: Id; kind: CallKind; label: string; dueOn: Day; cents: bigint }[]> {
  const { rows } = await sql<{ lotId: Id; kind: CallKind; label: string; dueOn: Day; cents: bigint }>`select s.lot_id as "lotId", c.kind, c.label, c.due_on as "dueOn", sum(s.cents)::bigint as cents
    from office.syndic_call_shares s join office.syndic_calls c on c.id = s.call_id where s.lot_id = ${lotId} and c.due_on >= ${since} group by 1, 2, 3, 4 order by c.due_on, c.kind`.execute(tx);
  return rows;
}

/** Calls posted ahead of their due day outside the budget: works, advances, loans. */
export async function outsideCallsAfter(tx: Tx, buildingId: Id, on: Day): Promise<{ lotId: Id; kind: CallKind; dueOn: Day; cents: bigint }[]> {
  const { rows } = await sql<{ lotId: Id; kind: CallKind; dueOn: Day; cents: bigint }>`select s.lot_id as "lotId", c.kind, c.due_on as "dueOn", s.cents
    from office.syndic_call_shares s join office.syndic_calls c on c.id = s.call_id where c.building_id = ${buildingId} and c.due_on > ${on} and c.kind in ('works', 'advance', 'loan')`.execute(tx);
  return rows;
}

/** Days on which other entries called provisions (701) or contributions to the works fund (105): books taken over in the middle of a year. */
export async function calledElsewhere(tx: Tx, entityId: Id, from: Day, until: Day): Promise<{ kind: 'budget' | 'worksFund'; on: Day }[]> {
  const { rows } = await sql<{ kind: 'budget' | 'worksFund'; on: Day }>`select distinct case when l.account like '701%' then 'budget' else 'worksFund' end as kind, l.entry_on as "on"
    from office.ledger_lines l join office.ledger_entries e on e.id = l.entry_id where l.entity_id = ${entityId} and l.entry_on between ${from} and ${until} and (l.account like '701%' or l.account like '105%') and l.credit_cents > 0
      and e.source <> 'syndic' and exists (select 1 from office.ledger_lines d where d.entry_id = l.entry_id and d.account like '450%' and d.debit_cents > 0)`.execute(tx);
  return rows;
}
