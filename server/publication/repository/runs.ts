import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Day } from '../../kernel/day.ts';
import type { Database, Tx } from '../../platform/database/connection.ts';

export type RunTrigger = 'schedule' | 'manual' | 'instant' | 'resend';
export type RunStep = 'changes' | 'rights' | 'documents' | 'switch';

export interface Run {
  id: Id;
  /** Runs of an agency are counted from 1. */
  number: number;
  targetId: Id;
  trigger: RunTrigger;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  /** Steps reached so far, in order. */
  steps: { step: RunStep; done: number; total: number; reachedAt: string }[];
  stopAsked: boolean;
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
  report: { byKind: Record<string, { appeared: number; changed: number; disappeared: number }>; everything: boolean; notices: number } | null;
  /** Digests of this run: all of them, and those that have left. */
  notices: number;
  noticesSent: number;
  logLines: number;
}

const columns = sql<Run>`
  r.id, r.number, r.target_id as "targetId", r.trigger, r.state, r.appeared, r.changed, r.disappeared, r.started_by as "startedBy", nullif(concat_ws(' ', s.first_name, s.last_name), '') as "startedByName",
  r.requested_at as "requestedAt", r.started_at as "startedAt", r.finished_at as "finishedAt", r.attempts, r.error, r.report,
  coalesce((select jsonb_agg(jsonb_build_object('step', p.step, 'done', p.done_count, 'total', p.total_count, 'reachedAt', p.reached_at) order by p.reached_at, array_position(array['changes', 'rights', 'documents', 'switch'], p.step))
    from office.publication_steps p where p.run_id = r.id), '[]') as steps,
  exists (select 1 from office.publication_stops x where x.run_id = r.id) as "stopAsked",
  (select count(*)::int from extranet.notices n where n.run_id = r.id) as notices,
  (select count(*)::int from extranet.notices n where n.run_id = r.id and n.sent_at is not null) as "noticesSent",
  coalesce((select max(l.seq) + 1 from office.publication_log l where l.run_id = r.id), 0) as "logLines"`;

/**
 * One run waits and one works at a time: asking again joins the one that waits. It is held until the caller commits, so that it cannot take its snapshot
 * before what the caller just wrote is there to be seen.
 */
export async function requestRun(tx: Tx, agencyId: Id, targetId: Id, trigger: RunTrigger, staffId: Id | null): Promise<{ id: Id; joined: boolean }> {
  for (;;) {
    const { rows: [waiting] } = await sql<{ id: Id }>`select id from office.publication_runs where target_id = ${targetId} and state = 'waiting' for key share`.execute(tx);
    if (waiting) return { id: waiting.id, joined: true };
    await sql`select pg_advisory_xact_lock(73051, hashtext(${targetId}))`.execute(tx);
    const { rows: [made] } = await sql<{ id: Id }>`
      insert into office.publication_runs (id, agency_id, target_id, trigger, state, started_by, number)
      select ${newId()}, ${agencyId}, ${targetId}, ${trigger}, 'waiting', ${staffId}, coalesce(max(number), 0) + 1 from office.publication_runs where agency_id = ${agencyId}
      on conflict (target_id) where state = 'waiting' do nothing returning id`.execute(tx);
    if (made) return { id: made.id, joined: false };
  }
}

export async function readRun(tx: Tx, id: Id): Promise<Run | null> {
  const { rows } = await sql<Run>`select ${columns} from office.publication_runs r left join office.staff s on s.id = r.started_by where r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export async function readRuns(tx: Tx, limit: number, offset: number): Promise<{ total: number; rows: Run[] }> {
  const { rows } = await sql<Run>`select ${columns} from office.publication_runs r left join office.staff s on s.id = r.started_by order by r.number desc limit ${limit} offset ${offset}`.execute(tx);
  const { rows: [count] } = await sql<{ total: number }>`select count(*)::int as total from office.publication_runs`.execute(tx);
  return { total: count!.total, rows };
}

/** A try begins; null when the run is over. The row is taken for good first: whoever joined it has committed by then. */
export async function startRun(tx: Tx, id: Id, now: Date): Promise<number | null> {
  await sql`select id from office.publication_runs where id = ${id} for update`.execute(tx);
  const { rows } = await sql<{ attempts: number }>`
    update office.publication_runs set state = 'running', started_at = ${now}, attempts = attempts + 1, error = null where id = ${id} and state in ('waiting', 'running') returning attempts`.execute(tx);
  if (rows.length > 0) await tx.deleteFrom('office.publication_steps').where('run_id', '=', id).execute();
  return rows[0]?.attempts ?? null;
}

export async function showStep(tx: Tx, agencyId: Id, id: Id, step: RunStep, done: number, total: number, at: Date): Promise<void> {
  await sql`insert into office.publication_steps (run_id, agency_id, step, done_count, total_count, reached_at) values (${id}, ${agencyId}, ${step}, ${done}, ${total}, ${at})
    on conflict (run_id, step) do update set done_count = excluded.done_count, total_count = excluded.total_count`.execute(tx);
}

export async function askToStop(tx: Tx, agencyId: Id, id: Id, staffId: Id): Promise<void> {
  await tx.insertInto('office.publication_stops').values({ run_id: id, agency_id: agencyId, asked_by: staffId }).onConflict((oc) => oc.column('run_id').doNothing()).execute();
}

/** A run that nobody works on yet ends here. */
export async function stopWaiting(tx: Tx, id: Id, now: Date): Promise<void> {
  await sql`update office.publication_runs set state = 'stopped', error = 'Interrompue à la demande.', finished_at = ${now} where id = ${id} and state = 'waiting'`.execute(tx);
}

export async function isStopAsked(tx: Tx, id: Id): Promise<boolean> {
  return await tx.selectFrom('office.publication_stops').select('run_id').where('run_id', '=', id).executeTakeFirst() !== undefined;
}

export async function finishRun(tx: Tx, id: Id, now: Date, counts: { appeared: number; changed: number; disappeared: number }, report: object): Promise<void> {
  await sql`update office.publication_runs set state = 'done', finished_at = ${now}, appeared = ${counts.appeared}, changed = ${counts.changed}, disappeared = ${counts.disappeared},
    report = ${JSON.stringify(report)}::jsonb where id = ${id}`.execute(tx);
}

/** A try that failed: the run is over after the last one; before it stays at work, and says why it starts again. */
export async function failRun(tx: Tx, id: Id, now: Date, error: string, end: 'failed' | 'stopped' | null): Promise<void> {
  await sql`update office.publication_runs set state = coalesce(${end}, state), error = ${error}, finished_at = case when ${end}::text is null then finished_at else ${now} end
    where id = ${id} and state in ('waiting', 'running')`.execute(tx);
}

/** A waiting job may be between two tries; it comes back within the queue's own delays (about 150 seconds before the last). */
const LOST_AFTER_MS = 300_000;
/** Between its first mark and its lock a run stands unlocked for an instant. */
const UNLOCKED_MS = 10_000;

/** Runs that nobody works on any more: their process was killed, or their job was lost. */
export async function abandonedRuns(tx: Tx, agencyId: Id, now: Date): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select id from office.publication_runs where state in ('waiting', 'running')
      and (coalesce(started_at, requested_at) < ${new Date(now.getTime() - LOST_AFTER_MS)} or (state = 'running' and error is null and started_at < ${new Date(now.getTime() - UNLOCKED_MS)}))
      and not exists (select 1 from pg_locks where locktype = 'advisory' and classid = 73050 and objid::bigint = (hashtext(${agencyId})::bigint & 4294967295) and granted
        and database = (select oid from pg_database where datname = current_database()))`.execute(tx);
  return rows.map((row) => row.id);
}

/** Does `work` as the only run of the agency, on one connection that holds the right to it: it falls with the process. Null when another one works. */
export function aloneInAgency<T>(database: Database, agencyId: Id, work: (database: Database) => Promise<T>): Promise<T | null> {
  return database.connection().execute(async (held) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(73050, hashtext(${agencyId})) as mine`.execute(held);
    if (!rows[0]!.mine) return null;
    try {
      return await work(held);
    } finally {
      // A connection that was lost has let go of it already.
      await sql`select pg_advisory_unlock(73050, hashtext(${agencyId}))`.execute(held).catch(() => undefined);
    }
  });
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
    select ${runId}, ${agencyId}, ${from - 1} + r.n, r.act, r.kind, r.item, r.label, r.source, r.target, r.success, r.reason
    from unnest(${lines.map(({ act }) => act)}::text[], ${lines.map(({ kind }) => kind)}::text[], ${lines.map(({ itemId }) => itemId)}::uuid[], ${lines.map(({ label }) => label)}::text[],
      ${lines.map(({ sourcePath }) => sourcePath)}::text[], ${lines.map(({ targetPath }) => targetPath)}::text[], ${lines.map(({ success }) => success)}::boolean[], ${lines.map(({ reason }) => reason)}::text[])
      with ordinality as r(act, kind, item, label, source, target, success, reason, n)`.execute(tx);
}

export async function readLog(tx: Tx, runId: Id, after: number, limit: number): Promise<(LogLine & { seq: number; at: Date })[]> {
  const { rows } = await sql<LogLine & { seq: number; at: Date }>`
    select seq, at, act, kind, item_id as "itemId", label, source_path as "sourcePath", target_path as "targetPath", success, reason
    from office.publication_log where run_id = ${runId} and seq > ${after} order by seq limit ${limit}`.execute(tx);
  return rows;
}

const MANY_DOCUMENTS = 1000;

/** Clients who see at least one document that just appeared, may be told, and want to be: one digest each. */
export async function writeNotices(tx: Tx, agencyId: Id, runId: Id, documentIds: readonly Id[], today: Day): Promise<number> {
  if (documentIds.length === 0) return 0;
  const { rows: [house] } = await sql<{ tells: boolean }>`select exists (select from extranet.agencies where open and licensed and notify_by_email) as tells`.execute(tx);
  if (!house!.tells) return 0;
  // PostgreSQL has no statistics yet of what this transaction has just written: left to itself it would walk through all rights for each of a first publication's documents.
  if (documentIds.length > MANY_DOCUMENTS) await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
  const result = await sql<{ id: Id }>`
    insert into extranet.notices (id, agency_id, identity_id, run_id, document_ids)
    select gen_random_uuid(), ${agencyId}, g.identity_id, ${runId}, array_agg(distinct d.id)
    from extranet.documents d
    join extranet.agencies a on a.agency_id = d.agency_id and a.open and a.licensed and a.notify_by_email
    join extranet.binders b on b.id = d.binder_id and (case b.trade when 'syndic' then a.syndic_documents else a.rental_documents end)
    join extranet.document_places p on p.document_id = d.id
    join extranet.grants g on g.place_id = p.place_id and g.side = p.side and g.role = any(b.roles) and (g.from_on is null or g.from_on <= ${today}) and (g.until_on is null or g.until_on >= ${today})
    join extranet.identities i on i.id = g.identity_id and i.active and i.notifications and i.email is not null
    where d.id = any(${documentIds as Id[]}::uuid[]) and d.notify and d.visible_from <= ${today} and (d.visible_until is null or d.visible_until >= ${today})
    group by g.identity_id on conflict (run_id, identity_id) do nothing returning id`.execute(tx);
  if (documentIds.length > MANY_DOCUMENTS) await sql`select set_config('enable_nestloop', 'on', true)`.execute(tx);
  return result.rows.length;
}
