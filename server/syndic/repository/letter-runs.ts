import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export interface LetterRun {
  id: Id;
  buildingId: Id;
  kind: 'reminder' | 'notice';
  askedBy: string;
  askedAt: Date;
  accountIds: Id[];
  /** Accounts gone through, letters written; who was left out, and why. */
  done: number;
  written: number;
  leftOut: { name: string; why: string }[];
  endedAt: Date | null;
}

const SELECT = sql`select id, building_id as "buildingId", kind, asked_by as "askedBy", asked_at as "askedAt", account_ids as "accountIds", done, written, left_out as "leftOut", ended_at as "endedAt" from office.syndic_letter_runs`;

export async function findRun(tx: Tx, id: Id): Promise<LetterRun | null> {
  const { rows } = await sql<LetterRun>`${SELECT} where id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function lastRun(tx: Tx, buildingId: Id): Promise<LetterRun | null> {
  const { rows } = await sql<LetterRun>`${SELECT} where building_id = ${buildingId} order by asked_at desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** False when another run of the co-ownership is still at work. */
export async function insertRun(tx: Tx, agencyId: Id, run: Pick<LetterRun, 'id' | 'buildingId' | 'kind' | 'askedBy' | 'accountIds'>): Promise<boolean> {
  const done = await sql`insert into office.syndic_letter_runs (id, agency_id, building_id, kind, asked_by, account_ids) values (${run.id}, ${agencyId}, ${run.buildingId}, ${run.kind}, ${run.askedBy}, ${run.accountIds as string[]}::uuid[])
    on conflict (building_id) where ended_at is null do nothing`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** One account further, told once: `index` is the account that was gone through. */
export async function goFurther(tx: Tx, id: Id, index: number, leftOut: { name: string; why: string } | null): Promise<void> {
  await sql`update office.syndic_letter_runs set done = ${index + 1}, written = written + ${leftOut === null ? 1 : 0}, left_out = left_out || ${JSON.stringify(leftOut === null ? [] : [leftOut])}::jsonb where id = ${id} and done = ${index}`.execute(tx);
}

export async function endRun(tx: Tx, id: Id): Promise<void> {
  await sql`update office.syndic_letter_runs set ended_at = now() where id = ${id} and ended_at is null`.execute(tx);
}
