import { sql } from 'kysely';
import { newId, type Id } from '../../kernel/ids.ts';
import { ACTS_CHANNEL } from '../../platform/events/acts.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { OwnRequestRow, Space } from '../model.ts';

const COLUMNS = sql`r.id, r.number, r.version, r.subject, r.status, r.place_label as place, r.created_at as "createdAt", r.last_message_at as "lastMessageAt",
  (r.answered_at is not null and (r.seen_at is null or r.seen_at < r.answered_at)) as unread`;

/** The requests of one person, those that moved last first. */
export async function listOwnRequests(tx: Tx, identityId: Id): Promise<OwnRequestRow[]> {
  const { rows } = await sql<OwnRequestRow>`select ${COLUMNS} from extranet.requests r where r.identity_id = ${identityId} order by r.last_message_at desc, r.id limit 500`.execute(tx);
  return rows;
}

/** One's own, or none: a neighbour's request is not found (the isolation of this module stands here). */
export async function findOwnRequest(tx: Tx, identityId: Id, id: Id, lock = false): Promise<OwnRequestRow | null> {
  const { rows } = await sql<OwnRequestRow>`select ${COLUMNS} from extranet.requests r where r.identity_id = ${identityId} and r.id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0] ?? null;
}

/** Numbers follow one another in an agency: two people writing at once wait for one another. */
export async function insertRequest(tx: Tx, agencyId: Id, request: { identityId: Id; space: Space; placeId: Id | null; place: string | null; subject: string; at: Date }): Promise<Id> {
  const id = newId();
  await sql`select pg_advisory_xact_lock(hashtextextended(${`request number ${agencyId}`}, 0))`.execute(tx);
  await sql`
    insert into extranet.requests (id, agency_id, number, identity_id, space, place_id, place_label, subject, created_at, last_message_at)
    select ${id}, ${agencyId}, coalesce(max(number), 0) + 1, ${request.identityId}, ${request.space}, ${request.placeId}, ${request.place}, ${request.subject}, ${request.at}, ${request.at} from extranet.requests`.execute(tx);
  return id;
}

/** The client wrote again: it is the agency's turn, even after the request was closed. */
export async function reviveRequest(tx: Tx, id: Id, at: Date): Promise<void> {
  await tx.updateTable('extranet.requests').set({ status: 'open', last_message_at: at, closed_at: null, version: sql`version + 1` }).where('id', '=', id).execute();
}

export async function markSeen(tx: Tx, id: Id, at: Date): Promise<void> {
  await tx.updateTable('extranet.requests').set({ seen_at: at }).where('id', '=', id).execute();
}

export interface HeldPlace {
  building: string | null;
  lot: string | null;
}

/** The building or the lot with this id, when the person has it that day in this space. */
export async function findHeldPlace(tx: Tx, reader: { identityId: Id; space: Space; now: Date }, placeId: Id): Promise<HeldPlace | null> {
  const { rows } = await sql<HeldPlace>`
    with held as materialized (select side, place_id from extranet.held_grants(${reader.identityId}, ${reader.space}, ${reader.now})),
    lots as materialized (
      select l.id, l.parent_id, l.label from extranet.cards l where l.kind = 'lot' and l.id in (select lot_id from extranet.own_lots(${reader.identityId}, ${reader.space}, ${reader.now})))
    select b.label as building, l.label as lot from lots l left join extranet.cards b on b.id = l.parent_id and b.kind = 'building' where l.id = ${placeId}
    union all
    select b.label, null from extranet.cards b where b.id = ${placeId} and b.kind = 'building' and b.id in (select place_id from held where side = 'building' union select parent_id from lots)`.execute(tx);
  return rows[0] ?? null;
}

export async function holdsSpace(tx: Tx, reader: { identityId: Id; space: Space; now: Date }): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select exists (select from extranet.held_grants(${reader.identityId}, ${reader.space}, ${reader.now})) as held`.execute(tx);
  return rows[0]!.held;
}

/** Leaves word for the office, and calls it; PostgreSQL delivers the call when, and only when, the transaction commits. */
export async function tellOffice(tx: Tx, agencyId: Id, act: { identityId: Id; requestId: Id; first: boolean; at: Date }): Promise<void> {
  await tx.insertInto('extranet.acts').values({ id: newId(), agency_id: agencyId, identity_id: act.identityId, kind: 'request-written', payload: JSON.stringify({ requestId: act.requestId, first: act.first }), created_at: act.at }).execute();
  await sql`select pg_notify(${ACTS_CHANNEL}, ${agencyId})`.execute(tx);
}
