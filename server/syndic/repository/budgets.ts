import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ClosingPending } from '../rules/year-end.ts';
import type { WorksClosing } from '../rules/works-closing.ts';

export interface BudgetRow {
  id: Id;
  version: number;
  buildingId: Id;
  buildingCode: string;
  buildingName: string;
  fromOn: Day;
  untilOn: Day;
  calls: number;
  votedOn: Day | null;
  worksFundCents: bigint;
  planCents: bigint | null;
  fallbackAuthorised: boolean;
  closingPending: ClosingPending;
  worksClosing: WorksClosing;
  loansLeftCents: bigint;
  closedOn: Day | null;
  approvedOn: Day | null;
  totalCents: bigint;
  calledCents: bigint;
}

export interface BudgetLine {
  keyId: Id;
  account: string;
  cents: bigint;
}

const SELECT = sql`select b.id, b.version, b.building_id as "buildingId", i.code as "buildingCode", i.name as "buildingName", b.from_on as "fromOn", b.until_on as "untilOn", b.calls, b.voted_on as "votedOn",
  b.works_fund_cents as "worksFundCents", b.plan_cents as "planCents", b.fallback_authorised as "fallbackAuthorised", b.closing_pending as "closingPending", b.works_closing as "worksClosing", b.loans_left_cents as "loansLeftCents",
  b.closed_on as "closedOn", b.approved_on as "approvedOn",
  (select coalesce(sum(l.cents), 0)::bigint from office.syndic_budget_lines l where l.budget_id = b.id) as "totalCents",
  (select coalesce(sum(c.total_cents), 0)::bigint from office.syndic_calls c where c.budget_id = b.id and c.kind = 'budget') as "calledCents"
  from office.syndic_budgets b join office.buildings i on i.id = b.building_id`;

export async function listBudgets(tx: Tx, buildingId: Id | null): Promise<BudgetRow[]> {
  const { rows } = await sql<BudgetRow>`${SELECT} where ${buildingId}::uuid is null or b.building_id = ${buildingId} order by i.code collate platform.as_counted, b.from_on desc`.execute(tx);
  return rows;
}

export async function findBudget(tx: Tx, id: Id): Promise<BudgetRow | null> {
  const { rows } = await sql<BudgetRow>`${SELECT} where b.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The budget of the exercise that begins on a day. */
export async function budgetFrom(tx: Tx, buildingId: Id, fromOn: Day): Promise<BudgetRow | null> {
  const { rows } = await sql<BudgetRow>`${SELECT} where b.building_id = ${buildingId} and b.from_on = ${fromOn}`.execute(tx);
  return rows[0] ?? null;
}

/** The budget of the exercise that ends the day before another begins. */
export async function budgetBefore(tx: Tx, { buildingId, fromOn }: Pick<BudgetRow, 'buildingId' | 'fromOn'>): Promise<BudgetRow | null> {
  const { rows } = await sql<BudgetRow>`${SELECT} where b.building_id = ${buildingId} and b.until_on = ${fromOn}::date - 1`.execute(tx);
  return rows[0] ?? null;
}

/** The budget of the exercise that follows another. */
export async function budgetAfter(tx: Tx, { buildingId, untilOn }: Pick<BudgetRow, 'buildingId' | 'untilOn'>): Promise<BudgetRow | null> {
  const { rows } = await sql<BudgetRow>`${SELECT} where b.building_id = ${buildingId} and b.from_on = ${untilOn}::date + 1`.execute(tx);
  return rows[0] ?? null;
}

/** The last day of the last exercise of the building that is closed; null as long as none is. */
export async function closedUntil(tx: Tx, buildingId: Id): Promise<Day | null> {
  const { rows } = await sql<{ until: Day | null }>`select max(until_on) as until from office.syndic_budgets where building_id = ${buildingId} and closed_on is not null`.execute(tx);
  return rows[0]?.until ?? null;
}

/** Whoever calls, closes or approves takes turns on the budget. */
export async function lockBudget(tx: Tx, id: Id): Promise<void> {
  await sql`select id from office.syndic_budgets where id = ${id} for update`.execute(tx);
}

export async function readBudgetLines(tx: Tx, budgetId: Id): Promise<BudgetLine[]> {
  const { rows } = await sql<BudgetLine>`select l.key_id as "keyId", l.account, l.cents from office.syndic_budget_lines l join office.allocation_keys k on k.id = l.key_id where l.budget_id = ${budgetId} order by k.general desc, k.code, l.account`.execute(tx);
  return rows;
}

export async function insertBudget(tx: Tx, agencyId: Id, id: Id, budget: { buildingId: Id; fromOn: Day; untilOn: Day }): Promise<void> {
  await sql`insert into office.syndic_budgets (id, agency_id, building_id, from_on, until_on) values (${id}, ${agencyId}, ${budget.buildingId}, ${budget.fromOn}, ${budget.untilOn})`.execute(tx);
}

export async function replaceBudgetLines(tx: Tx, agencyId: Id, budgetId: Id, lines: readonly BudgetLine[]): Promise<void> {
  await sql`delete from office.syndic_budget_lines where budget_id = ${budgetId}`.execute(tx);
  if (lines.length === 0) return;
  await sql`insert into office.syndic_budget_lines (agency_id, budget_id, key_id, account, cents)
    select ${agencyId}, ${budgetId}, * from unnest(${lines.map(({ keyId }) => keyId)}::uuid[], ${lines.map(({ account }) => account)}::text[], ${lines.map(({ cents }) => cents)}::bigint[])`.execute(tx);
}
