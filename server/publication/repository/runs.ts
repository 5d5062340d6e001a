import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';

export type RunTrigger = 'schedule' | 'manual' | 'instant' | 'resend';
export type RunStep = 'waiting' | 'changes' | 'binders' | 'people' | 'grants' | 'cards' | 'documents' | 'switch' | 'done';

export interface Run {
  id: Id;
  targetId: Id;
  trigger: RunTrigger;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  step: RunStep;
  doneCount: number;
  totalCount: number;
  appeared: number;
  changed: number;
  disappeared: number;
  startedBy: Id | null;
  startedByName: string | null;
  requestedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  attempts: number;
  error: string | null;
  report: unknown;
}

const columns = sql<Run>`
  r.id, r.target_id as "targetId", r.trigger, r.state, coalesce(case r.state when 'running' then p.step end, r.step) as step,
  coalesce(p.done_count, 0) as "doneCount", coalesce(p.total_count, 0) as "totalCount", r.appeared, r.changed, r.disappeared,
  r.started_by as "startedBy", concat_ws(' ', s.first_name, s.last_name) as "startedByName", r.requested_at as "requestedAt", r.started_at as "startedAt",
  r.finished_at as "finishedAt", r.attempts, r.error, r.report`;
const source = sql`office.publication_runs r left join office.publication_progress p on p.run_id = r.id left join office.staff s on s.id = r.started_by`;

/** One run waits or works at a time: asking again joins the one that is there. */
export async function requestRun(tx: Tx, agencyId: Id, targetId: Id, trigger: RunTrigger, staffId: Id | null): Promise<{ id: Id; joined: boolean }> {
  const id = newId();
  const inserted = await sql<{ id: Id }>`
    insert into office.publication_runs (id, agency_id, target_id, trigger, state, started_by) values (${id}, ${agencyId}, ${targetId}, ${trigger}, 'waiting', ${staffId})
    on conflict (target_id) where state in ('waiting', 'running') do nothing returning id`.execute(tx);
  if (inserted.rows.length > 0) return { id, joined: false };
  const { rows } = await sql<{ id: Id }>`select id from office.publication_runs where target_id = ${targetId} and state in ('waiting', 'running')`.execute(tx);
  return { id: rows[0]!.id, joined: true };
}

export async function readRun(tx: Tx, id: Id): Promise<Run | null> {
  const { rows } = await sql<Run>`select ${columns} from ${source} where r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function readRuns(tx: Tx, limit: number, offset: number): Promise<{ total: number; rows: Run[] }> {
  const { rows } = await sql<Run>`select ${columns} from ${source} order by r.requested_at desc limit ${limit} offset ${offset}`.execute(tx);
  const { rows: [count] } = await sql<{ total: number }>`select count(*)::int as total from office.publication_runs`.execute(tx);
  return { total: count!.total, rows };
}

export async function startRun(tx: Tx, id: Id, now: Date): Promise<void> {
  await sql`update office.publication_runs set state = 'running', step = 'changes', started_at = ${now}, attempts = attempts + 1, error = null where id = ${id}`.execute(tx);
  await sql`delete from office.publication_progress where run_id = ${id}`.execute(tx);
}

/** Kept apart from the run's row, which the run itself writes at its end from a snapshot of its beginning. */
export async function showProgress(tx: Tx, id: Id, step: RunStep, done: number, total: number): Promise<void> {
  await sql`
    insert into office.publication_progress (run_id, agency_id, step, done_count, total_count) select id, agency_id, ${step}, ${done}, ${total} from office.publication_runs where id = ${id} and state = 'running'
    on conflict (run_id) do update set step = excluded.step, done_count = excluded.done_count, total_count = excluded.total_count`.execute(tx);
}

export async function finishRun(tx: Tx, id: Id, now: Date, counts: { appeared: number; changed: number; disappeared: number }, report: object): Promise<void> {
  await sql`update office.publication_runs set state = 'done', step = 'done', finished_at = ${now}, appeared = ${counts.appeared}, changed = ${counts.changed}, disappeared = ${counts.disappeared},
    report = ${JSON.stringify(report)}::jsonb where id = ${id}`.execute(tx);
}

export async function failRun(tx: Tx, id: Id, now: Date, error: string, final: boolean): Promise<void> {
  await sql`update office.publication_runs set state = ${final ? 'failed' : 'waiting'}, error = ${error}, finished_at = ${final ? now : null} where id = ${id} and state <> 'done'`.execute(tx);
}

/** Runs that nobody works on any more: their process was killed, or their job was lost. */
export async function abandonedRuns(tx: Tx, before: Date): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`select id from office.publication_runs where state in ('waiting', 'running') and coalesce(started_at, requested_at) < ${before}`.execute(tx);
  return rows.map((row) => row.id);
}

/** Held for the whole run, by the connection that works on it: it falls with the process. */
export async function claimRun(tx: Tx, targetId: Id): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(73050, hashtext(${targetId})) as mine`.execute(tx);
  return rows[0]!.mine;
}

export interface LogLine {
  act: 'appear' | 'change' | 'disappear' | 'retain';
  kind: string;
  itemId: Id;
  label: string;
  sourcePath: string | null;
  targetPath: string | null;
  success: boolean;
  reason: string | null;
}

export async function writeLog(tx: Tx, agencyId: Id, runId: Id, from: number, lines: readonly LogLine[]): Promise<void> {
  if (lines.length === 0) return;
  await sql`
    insert into office.publication_log (run_id, agency_id, seq, act, kind, item_id, label, source_path, target_path, success, reason)
    select ${runId}, ${agencyId}, ${from} + r.n, r.act, r.kind, r."itemId", r.label, r."sourcePath", r."targetPath", r.success, r.reason
    from jsonb_to_recordset(${JSON.stringify(lines.map((line, n) => ({ ...line, n })))}::jsonb)
      as r(n integer, act text, kind text, "itemId" uuid, label text, "sourcePath" text, "targetPath" text, success boolean, reason text)`.execute(tx);
}

export async function readLog(tx: Tx, runId: Id, after: number, limit: number): Promise<(LogLine & { seq: number; at: Date })[]> {
  const { rows } = await sql<LogLine & { seq: number; at: Date }>`
    select seq, at, act, kind, item_id as "itemId", label, source_path as "sourcePath", target_path as "targetPath", success, reason
    from office.publication_log where run_id = ${runId} and seq > ${after} order by seq limit ${limit}`.execute(tx);
  return rows;
}

/** Clients who see at least one document that just appeared, may be told, and want to be: one digest each. */
export async function writeNotices(tx: Tx, agencyId: Id, runId: Id, documentIds: readonly Id[]): Promise<number> {
  if (documentIds.length === 0) return 0;
  const result = await sql<{ id: Id }>`
    insert into extranet.notices (id, agency_id, identity_id, run_id, document_ids)
    select gen_random_uuid(), ${agencyId}, g.identity_id, ${runId}, array_agg(distinct d.id)
    from extranet.documents d
    join extranet.agencies a on a.agency_id = d.agency_id and a.open and a.notify_by_email
    join extranet.binders b on b.id = d.binder_id and (case b.trade when 'syndic' then a.syndic_documents else a.rental_documents end)
    join extranet.document_places p on p.document_id = d.id
    join extranet.grants g on g.place_id = p.place_id and g.side = p.side and g.role = any(b.roles) and (g.from_on is null or g.from_on <= current_date) and (g.until_on is null or g.until_on >= current_date)
    join extranet.identities i on i.id = g.identity_id and i.active and i.notifications and i.email is not null
    where d.id = any(${documentIds as Id[]}::uuid[]) and d.notify
    group by g.identity_id on conflict (run_id, identity_id) do nothing returning id`.execute(tx);
  return result.rows.length;
}
