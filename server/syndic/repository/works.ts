import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface WorksRow {
  id: Id;
  version: number;
  buildingId: Id;
  keyId: Id;
  keyLabel: string;
  label: string;
  provisionAccount: string;
  chargeAccount: string;
  votedOn: Day;
  votedCents: bigint;
  expectedCents: bigint;
  finishedOn: Day | null;
  calledCents: bigint;
}

const SELECT = sql`select w.id, w.version, w.building_id as "buildingId", w.key_id as "keyId", k.label as "keyLabel", w.label, w.provision_account as "provisionAccount", w.charge_account as "chargeAccount", w.voted_on as "votedOn", w.voted_cents as "votedCents",
  w.expected_cents as "expectedCents", w.finished_on as "finishedOn", (select coalesce(sum(c.total_cents), 0)::bigint from office.syndic_calls c where c.works_id = w.id) as "calledCents"
  from office.syndic_works w join office.allocation_keys k on k.id = w.key_id`;

export async function worksOf(tx: Tx, buildingId: Id): Promise<WorksRow[]> {
  const { rows } = await sql<WorksRow>`${SELECT} where w.building_id = ${buildingId} order by w.voted_on, w.provision_account`.execute(tx);
  return rows;
}

export async function findWorks(tx: Tx, id: Id): Promise<WorksRow | null> {
  const { rows } = await sql<WorksRow>`${SELECT} where w.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function lockWorks(tx: Tx, id: Id): Promise<void> {
  await sql`select id from office.syndic_works where id = ${id} for update`.execute(tx);
}

/** The next account of provisions: 102001, 102002… one an operation. */
export async function nextProvisionAccount(tx: Tx, buildingId: Id, books: Id): Promise<string> {
  const { rows } = await sql<{ last: string }>`select greatest(
    (select coalesce(max(provision_account), '102000') from office.syndic_works where building_id = ${buildingId}),
    (select coalesce(max(number), '102000') from office.ledger_accounts where entity_id = ${books} and number ~ '^102[0-9]{3}$')) as last`.execute(tx);
  return String(Number(rows[0]!.last) + 1);
}

export async function insertWorks(tx: Tx, agencyId: Id, works: Omit<WorksRow, 'version' | 'keyLabel' | 'calledCents' | 'finishedOn'>): Promise<void> {
  await sql`insert into office.syndic_works (id, agency_id, building_id, key_id, label, provision_account, charge_account, voted_on, voted_cents, expected_cents)
    values (${works.id}, ${agencyId}, ${works.buildingId}, ${works.keyId}, ${works.label}, ${works.provisionAccount}, ${works.chargeAccount}, ${works.votedOn}, ${works.votedCents}, ${works.expectedCents})`.execute(tx);
}
