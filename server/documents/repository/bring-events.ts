import { sql } from 'kysely';
import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { bring, rowsAs, type Brought } from '../../platform/database/bring.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inBuildings } from '../../properties/public.ts';
import type { StoredFile } from '../model.ts';
import { binderOf } from './bring-settings.ts';
import { takeChronos } from './event-repository.ts';

/** An event with its one file, its references by codes. The id follows from where it comes from, so that it is found again. */
export interface BroughtEvent {
  id: Id;
  title: string;
  datedOn: Day;
  building: string | null;
  lots: string[];
  party: string | null;
  account: string | null;
  lease: string | null;
  binder: string | null;
  template: string | null;
  folder: string | null;
  fileName: string;
  hash: string;
}

/** Makes stored files known to the agency, many at once; their words are read by the sweep. */
export async function knowFiles(tx: Tx, agencyId: Id, files: readonly StoredFile[]): Promise<void> {
  await sql`insert into office.files (agency_id, hash, size, mime) select distinct on (f.hash) ${agencyId}::uuid, f.hash, f.size, f.mime
    from ${rowsAs(files, 'f', { hash: 'text', size: 'bigint', mime: 'text' })} on conflict (agency_id, hash) do nothing`.execute(tx);
}

/** Creates events with their numbers and files, or changes those that are there; one already replaced by another stays as it is. A new event is published on its own date. */
export async function bringEvents(tx: Tx, agencyId: Id, events: readonly BroughtEvent[]): Promise<Brought> {
  if (events.length === 0) return { created: 0, changed: 0 };
  const ids = events.map(({ id }) => id);
  const { rows: known } = await sql<{ id: Id }>`select id from office.events where id = any(${ids}::uuid[])`.execute(tx);
  const there = new Set(known.map(({ id }) => id));
  const fresh = events.length - there.size;
  let chrono = fresh > 0 ? await takeChronos(tx, agencyId, fresh) : 0;
  const numbered = events.map(({ lots: _lots, ...event }) => ({ ...event, chrono: there.has(event.id) ? 0 : chrono++ }));
  const rows = rowsAs(numbered, 'e', {
    id: 'uuid', chrono: 'int', title: 'text', datedOn: 'date', building: 'text', party: 'text', account: 'text', lease: 'text', binder: 'text', template: 'text', folder: 'text',
  });
  // A binder that is the template's own is not written down: the event then follows its template.
  const given = sql`select e.id, e.chrono, e.title, b.id as building_id, p.id as recipient_party_id, a.id as account_id, l.id as lease_id, t.id as template_id, f.id as folder_id, e."datedOn" as treatment_on,
    e."datedOn" as publication_on, nullif(${binderOf('e.binder', 't.trade')}, t.binder_id) as binder_id
    from ${rows} left join office.buildings b on b.code = e.building left join office.parties p on p.code = e.party left join office.accounts a on a.code = e.account
    left join office.leases l on l.number = e.lease left join office.event_templates t on t.code = e.template left join office.folders f on f.reference = e.folder`;
  const columns = ['title', 'building_id', 'recipient_party_id', 'account_id', 'lease_id', 'template_id', 'folder_id', 'treatment_on', 'binder_id'];
  const brought = await bring(tx, agencyId, {
    table: 'office.events', keys: ['id'], columns, atFirst: ['chrono', 'publication_on'], versioned: true, unless: sql`t.replaced_by_event_id is null`,
  }, given, events.length);
  const old = events.filter(({ id }) => there.has(id));
  const added = events.filter(({ id }) => !there.has(id));
  for (const place of [bringLotsOf, bringAttachments]) await place(tx, agencyId, added);
  const moved = await bringLotsOf(tx, agencyId, old) + await bringAttachments(tx, agencyId, old);
  return { created: brought.created, changed: Math.min(old.length, Math.max(brought.changed, moved)) };
}

async function bringLotsOf(tx: Tx, agencyId: Id, events: readonly BroughtEvent[]): Promise<number> {
  const rows = events.flatMap(({ id, building, lots }) => lots.map((lot) => ({ id, building, lot })));
  const given = sql`select x.id as event_id, l.id as lot_id from ${inBuildings(rowsAs(rows, 'x', { id: 'uuid', building: 'text', lot: 'text' }), 'x')}
    join office.lots l on l.building_id = x."buildingId" and l.number = x.lot`;
  const gone = await sql`delete from office.event_lots t where t.event_id = any(${events.map(({ id }) => id)}::uuid[]) and (t.event_id, t.lot_id) not in (${given})`.execute(tx);
  const { created } = await bring(tx, agencyId, { table: 'office.event_lots', keys: ['event_id', 'lot_id'], columns: [], withId: false }, given, rows.length);
  return created + Number(gone.numAffectedRows ?? 0n);
}

/** The file of an event that clients may have read stays as it was. */
async function bringAttachments(tx: Tx, agencyId: Id, events: readonly BroughtEvent[]): Promise<number> {
  const rows = rowsAs(events.map(({ id, hash, fileName }) => ({ id: newId(), eventId: id, hash, name: fileName })), 'f', { id: 'uuid', eventId: 'uuid', hash: 'text', name: 'text' });
  const given = sql`select f.id, f."eventId" as event_id, 1 as position, f.hash as file_hash, f.name from ${rows}`;
  const { created, changed } = await bring(tx, agencyId, {
    table: 'office.event_attachments', keys: ['event_id', 'position'], columns: ['file_hash', 'name'], unless: sql`not exists (select 1 from office.event_publications p where p.event_id = t.event_id)`,
  }, given, events.length);
  return created + changed;
}

export interface BroughtPhoto {
  building: string;
  lot: string;
  position: number;
  caption: string | null;
  hash: string;
}

/** Creates or changes photos by lot and place. */
export async function bringPhotos(tx: Tx, agencyId: Id, photos: readonly BroughtPhoto[]): Promise<Brought> {
  const rows = rowsAs(photos.map((photo) => ({ ...photo, id: newId() })), 'p', { id: 'uuid', building: 'text', lot: 'text', position: 'int', caption: 'text', hash: 'text' });
  const given = sql`select p.id, l.id as lot_id, p.position, p.caption as title, p.hash as file_hash
    from ${inBuildings(rows, 'p')} join office.lots l on l.building_id = p."buildingId" and l.number = p.lot`;
  return bring(tx, agencyId, { table: 'office.photos', keys: ['lot_id', 'position'], columns: ['title', 'file_hash'] }, given, photos.length);
}
