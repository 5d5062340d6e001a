import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { OfficeRequestRow, RequestStatus } from '../model.ts';

function select(tx: Tx) {
  return tx.selectFrom('extranet.requests as r').innerJoin('extranet.identities as i', 'i.id', 'r.identity_id').select([
    'r.id', 'r.number', 'r.version', 'r.subject', sql<RequestStatus>`r.status`.as('status'), 'r.place_label as place', 'r.created_at as createdAt', 'r.last_message_at as lastMessageAt',
    'i.id as clientId', 'i.display_name as clientName', sql<OfficeRequestRow['space']>`r.space`.as('space'),
  ]);
}

/** The requests of the agency; the words are looked for in the subject, the place and the client's name. */
export function listRequests(tx: Tx, request: ListRequest, status: readonly RequestStatus[]): Promise<ListPage<OfficeRequestRow>> {
  let query = select(tx).where(matching(sql`(r.search || ' ' || platform.fold(i.sort_name) || ' ' || r.number::text)`, request.filter));
  if (status.length > 0) query = query.where('r.status', 'in', [...status]);
  const sortable = { number: sql.ref('r.number'), subject: inFrench(sql.ref('r.subject')), clientName: inFrench(sql.ref('i.sort_name')), place: inFrench(sql.ref('r.place_label')), status: sql.ref('r.status'), createdAt: sql.ref('r.created_at'), lastMessageAt: sql.ref('r.last_message_at') };
  return readPage(query, request, sortable, '-lastMessageAt', sql.ref('r.id'));
}

export async function findRequest(tx: Tx, id: Id): Promise<OfficeRequestRow | null> {
  return await select(tx).where('r.id', '=', id).executeTakeFirst() ?? null;
}

export async function lockRequest(tx: Tx, id: Id): Promise<OfficeRequestRow | null> {
  return await select(tx).where('r.id', '=', id).forUpdate('r').executeTakeFirst() ?? null;
}

export async function countWaiting(tx: Tx): Promise<number> {
  const { waiting } = await tx.selectFrom('extranet.requests').select(sql<number>`count(*)::int`.as('waiting')).where('status', '=', 'open').executeTakeFirstOrThrow();
  return waiting;
}

export async function saveStatus(tx: Tx, id: Id, { status, at, answered }: { status: RequestStatus; at: Date; answered: boolean }): Promise<void> {
  await tx.updateTable('extranet.requests').set({
    status, closed_at: status === 'closed' ? at : null, version: sql`version + 1`, ...(answered ? { answered_at: at, last_message_at: at } : {}),
  }).where('id', '=', id).execute();
}

/** Whether the agency follows interventions (EXT-079: an option). */
export async function readTicketsOption(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('extranet.agencies').select(sql<boolean>`coalesce((settings->>'tickets')::boolean, false)`.as('tickets')).executeTakeFirst();
  return row?.tickets ?? false;
}

export async function saveTicketsOption(tx: Tx, agencyId: Id, tickets: boolean): Promise<void> {
  await tx.insertInto('extranet.agencies').values({ agency_id: agencyId, settings: JSON.stringify({ tickets }) })
    .onConflict((conflict) => conflict.column('agency_id').doUpdateSet({ settings: sql`agencies.settings || ${JSON.stringify({ tickets })}::jsonb` })).execute();
}

/** Whom to write to about an answer, and their choice. */
export async function readAddressee(tx: Tx, requestId: Id): Promise<{ number: number; subject: string; name: string; email: string | null; active: boolean; notifications: boolean } | null> {
  return await tx.selectFrom('extranet.requests as r').innerJoin('extranet.identities as i', 'i.id', 'r.identity_id')
    .select(['r.number', 'r.subject', 'i.display_name as name', 'i.email', 'i.active', 'i.notifications']).where('r.id', '=', requestId).executeTakeFirst() ?? null;
}
