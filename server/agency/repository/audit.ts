import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';

export interface AuditRow {
  id: Id;
  at: Date;
  actorKind: 'staff' | 'client' | 'system';
  actorName: string;
  act: string;
  subjectKind: string | null;
  subjectId: Id | null;
  detail: Record<string, unknown>;
}

export interface AuditFacets {
  act?: string | undefined;
  actorKind?: 'staff' | 'client' | 'system' | undefined;
  /** What one person did. */
  actorId?: Id | undefined;
  /** The story of one record. */
  subjectId?: Id | undefined;
  /** Days of the agency's time zone, both included. */
  fromOn?: Day | undefined;
  untilOn?: Day | undefined;
}

/** Who did what, newest first. Words are looked for in the names and in what was kept of the act. */
export function listAudit(tx: Tx, request: ListRequest, facets: AuditFacets): Promise<ListPage<AuditRow>> {
  let query = tx.selectFrom('office.audit as a').innerJoin('platform.agencies as g', 'g.id', 'a.agency_id')
    .select(['a.id', 'a.at', 'a.actor_name as actorName', 'a.act', 'a.subject_kind as subjectKind', 'a.subject_id as subjectId'])
    .select(sql<AuditRow['actorKind']>`a.actor_kind`.as('actorKind')).select(sql<Record<string, unknown>>`a.detail`.as('detail'));
  if (request.filter) query = query.where(matching(sql`platform.fold(a.actor_name || ' ' || a.act || ' ' || a.detail::text)`, request.filter));
  if (facets.act) query = query.where('a.act', '=', facets.act);
  if (facets.actorKind) query = query.where('a.actor_kind', '=', facets.actorKind);
  if (facets.actorId) query = query.where('a.actor_id', '=', facets.actorId);
  if (facets.subjectId) query = query.where('a.subject_id', '=', facets.subjectId);
  if (facets.fromOn) query = query.where(sql<boolean>`a.at >= (${facets.fromOn}::date)::timestamp at time zone g.time_zone`);
  if (facets.untilOn) query = query.where(sql<boolean>`a.at < (${facets.untilOn}::date + 1)::timestamp at time zone g.time_zone`);
  return readPage(query, request, { at: sql.ref('a.at'), actorName: inFrench(sql.ref('a.actor_name')), act: sql.ref('a.act') }, '-at', sql.ref('a.id'));
}

/** The acts that happened here, with how many times. */
export async function countActs(tx: Tx): Promise<{ act: string; times: number }[]> {
  return tx.selectFrom('office.audit').select(['act', sql<number>`count(*)::int`.as('times')]).groupBy('act').orderBy('act').execute();
}
