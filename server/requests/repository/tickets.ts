import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { StepKind, Ticket, TicketStep } from '../model.ts';

/**
 * The follow-up of a request. A step's documents are those of its event that `reader` may open on the extranet, asked where that right is written
 * (extranet.visible_documents); null for staff, who open the event itself.
 */
export async function readTicket(tx: Tx, requestId: Id, reader: { identityId: Id; now: Date } | null): Promise<Ticket | null> {
  const ticket = await tx.selectFrom('extranet.tickets').select(['id', 'contractor_id as contractorId', 'contractor_name as contractorName', 'opened_at as openedAt']).where('request_id', '=', requestId).executeTakeFirst();
  if (!ticket) return null;
  const { rows } = await sql<TicketStep>`
    select s.id, s.kind, s.on_day as "on", s.note, s.event_id as "eventId", s.event_name as "eventName",
      ${reader === null ? sql`'[]'::jsonb` : sql`coalesce((select jsonb_agg(jsonb_build_object('id', v.id, 'title', v.title) order by v.title) from extranet.documents d
        cross join lateral extranet.visible_documents(${reader.identityId}, null, ${reader.now}, d.id, null, null) v where s.event_id is not null and d.event_id = s.event_id), '[]')`} as documents
    from extranet.ticket_steps s where s.ticket_id = ${ticket.id} order by s.position`.execute(tx);
  return { ...ticket, steps: rows };
}

export async function insertTicket(tx: Tx, agencyId: Id, ticket: { requestId: Id; contractorId: Id | null; contractorName: string | null; at: Date; by: string }): Promise<Id> {
  const id = newId();
  await tx.insertInto('extranet.tickets').values({ id, agency_id: agencyId, request_id: ticket.requestId, contractor_id: ticket.contractorId, contractor_name: ticket.contractorName, opened_at: ticket.at, opened_by: ticket.by }).execute();
  return id;
}

export async function saveContractor(tx: Tx, ticketId: Id, contractorId: Id | null, contractorName: string | null): Promise<void> {
  await tx.updateTable('extranet.tickets').set({ contractor_id: contractorId, contractor_name: contractorName }).where('id', '=', ticketId).execute();
}

export async function insertStep(tx: Tx, agencyId: Id, step: { ticketId: Id; kind: StepKind; on: Day; note: string | null; eventId: Id | null; eventName: string | null; at: Date; by: string }): Promise<void> {
  await sql`
    insert into extranet.ticket_steps (id, agency_id, ticket_id, position, kind, on_day, note, event_id, event_name, added_at, added_by)
    select ${newId()}, ${agencyId}, ${step.ticketId}, coalesce(max(position), 0) + 1, ${step.kind}, ${step.on}, ${step.note}, ${step.eventId}, ${step.eventName}, ${step.at}, ${step.by}
    from extranet.ticket_steps where ticket_id = ${step.ticketId}`.execute(tx);
}

export async function deleteStep(tx: Tx, stepId: Id): Promise<void> {
  await tx.deleteFrom('extranet.ticket_steps').where('id', '=', stepId).execute();
}

/** Names as the office writes them, copied onto the follow-up; null when there is no such record in this agency. */
export async function contractorName(tx: Tx, id: Id): Promise<string | null> {
  return (await tx.selectFrom('office.contractors').select('name').where('id', '=', id).executeTakeFirst())?.name ?? null;
}

export async function eventName(tx: Tx, id: Id): Promise<string | null> {
  return (await tx.selectFrom('office.events').select('title').where('id', '=', id).executeTakeFirst())?.title ?? null;
}
