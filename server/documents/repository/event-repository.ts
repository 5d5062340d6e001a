import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Event, EventSettings } from '../model.ts';

/**
 * The next numbers of the agency's chrono, first one returned. The counter's row is locked until the transaction ends: nobody takes the following number
 * before this one is kept, so a rollback leaves no gap.
 */
export async function takeChronos(tx: Tx, agencyId: Id, count: number): Promise<number> {
  const row = await tx.insertInto('office.chrono_counters').values({ agency_id: agencyId, last: count })
    .onConflict((conflict) => conflict.column('agency_id').doUpdateSet({ last: sql`chrono_counters.last + ${count}` })).returning('last').executeTakeFirstOrThrow();
  return row.last - count + 1;
}

export interface NewEvent extends EventSettings {
  id: Id;
  chrono: number;
  body: unknown;
  bodyFileHash: string | null;
  replacesEventId: Id | null;
  createdBy: Id | null;
}

export async function insertEvent(tx: Tx, agencyId: Id, event: NewEvent): Promise<void> {
  await tx.insertInto('office.events').values({
    id: event.id, agency_id: agencyId, chrono: event.chrono, ...columnsOf(event), body: bodyOf(event.body), body_file_hash: event.bodyFileHash,
    replaces_event_id: event.replacesEventId, created_by: event.createdBy,
  }).execute();
  await insertLots(tx, agencyId, event.id, event.lotIds);
}

/** One event under lock, so that two people do not write over each other. */
export async function lockEvent(tx: Tx, id: Id): Promise<Event | null> {
  await tx.selectFrom('office.events').select('id').where('id', '=', id).forUpdate().execute();
  return findEvent(tx, id);
}

export async function findEvent(tx: Tx, id: Id): Promise<Event | null> {
  const row = await tx.selectFrom('office.events as e').leftJoin('office.event_templates as t', 't.id', 'e.template_id').leftJoin('office.event_publications as p', 'p.event_id', 'e.id')
    .select([
      'e.id', 'e.version', 'e.chrono', 'e.template_id as templateId', 'e.binder_id as binderId', 'e.title', 'e.body', 'e.body_file_hash as bodyFileHash', 'e.building_id as buildingId',
      'e.lease_id as leaseId', 'e.account_id as accountId', 'e.recipient_party_id as recipientPartyId', 'e.folder_id as folderId', 'e.treatment_on as treatmentOn',
      'e.publication_on as publicationOn', 'e.confidential', 'e.replaces_event_id as replacesEventId', 'e.replaced_by_event_id as replacedByEventId',
      sql<Id | null>`coalesce(e.binder_id, t.binder_id)`.as('effectiveBinderId'), 't.term_months as termMonths', 'p.first_on as firstPublishedOn', 'p.held_publication_on as heldPublicationOn',
      sql<Id[]>`coalesce((select array_agg(lot_id order by lot_id) from office.event_lots where event_id = e.id), '{}')`.as('lotIds'),
    ]).where('e.id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** Writes the settings; the caller holds the lock and has compared the version. */
export async function updateEvent(tx: Tx, agencyId: Id, event: EventSettings & { id: Id; version: number }): Promise<void> {
  await tx.updateTable('office.events').set({ ...columnsOf(event), version: event.version + 1 }).where('id', '=', event.id).execute();
  await tx.deleteFrom('office.event_lots').where('event_id', '=', event.id).where(sql<boolean>`lot_id <> all(${event.lotIds as Id[]}::uuid[])`).execute();
  await insertLots(tx, agencyId, event.id, event.lotIds);
}

export async function setBody(tx: Tx, id: Id, body: unknown, fileHash: string | null): Promise<void> {
  await tx.updateTable('office.events').set({ body: bodyOf(body), body_file_hash: fileHash }).where('id', '=', id).execute();
}

/** An attachment was added, moved or removed: whoever holds the former version of the event is told. */
export async function touchEvent(tx: Tx, id: Id): Promise<void> {
  await tx.updateTable('office.events').set({ version: sql`version + 1` }).where('id', '=', id).execute();
}

export async function markReplaced(tx: Tx, id: Id, by: Id): Promise<void> {
  await tx.updateTable('office.events').set({ replaced_by_event_id: by, publication_on: null, version: sql`version + 1` }).where('id', '=', id).execute();
}

export async function deleteEvents(tx: Tx, ids: readonly Id[]): Promise<void> {
  await sql`delete from office.events where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

/** Sets one column of many events at once; answers how many rows really changed. */
export async function setPublication(tx: Tx, ids: readonly Id[], publicationOn: Day | null): Promise<number> {
  return countOf(await sql`update office.events set publication_on = ${publicationOn}::date, version = version + 1
    where id = any(${ids as Id[]}::uuid[]) and publication_on is distinct from ${publicationOn}::date`.execute(tx));
}

export async function setBinder(tx: Tx, ids: readonly Id[], binderId: Id | null): Promise<number> {
  return countOf(await sql`update office.events set binder_id = ${binderId}::uuid, version = version + 1
    where id = any(${ids as Id[]}::uuid[]) and binder_id is distinct from ${binderId}::uuid`.execute(tx));
}

export async function setFolder(tx: Tx, ids: readonly Id[], folderId: Id | null): Promise<number> {
  return countOf(await sql`update office.events set folder_id = ${folderId}::uuid, version = version + 1
    where id = any(${ids as Id[]}::uuid[]) and folder_id is distinct from ${folderId}::uuid`.execute(tx));
}

async function insertLots(tx: Tx, agencyId: Id, eventId: Id, lotIds: readonly Id[]): Promise<void> {
  if (lotIds.length === 0) return;
  await tx.insertInto('office.event_lots').values(lotIds.map((lotId) => ({ agency_id: agencyId, event_id: eventId, lot_id: lotId })))
    .onConflict((conflict) => conflict.columns(['event_id', 'lot_id']).doNothing()).execute();
}

function columnsOf(event: EventSettings) {
  return {
    template_id: event.templateId, binder_id: event.binderId, title: event.title, building_id: event.buildingId, lease_id: event.leaseId, account_id: event.accountId,
    recipient_party_id: event.recipientPartyId, folder_id: event.folderId, treatment_on: event.treatmentOn, publication_on: event.publicationOn, confidential: event.confidential,
  };
}

function bodyOf(body: unknown): string | null {
  return body === null || body === undefined ? null : JSON.stringify(body);
}

function countOf(done: { numAffectedRows?: bigint }): number {
  return Number(done.numAffectedRows ?? 0n);
}
