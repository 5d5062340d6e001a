import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { WantedBinder, WantedDocument, WantedGrant } from '../rules/wanted.ts';

/** PostgreSQL reads the rows of one batch from one JSON parameter. */
const json = (rows: readonly object[]): string => JSON.stringify(rows);

/** One column of a batch as one array: PostgreSQL reads it twice as fast as the same rows in JSON. */
const column = <T>(rows: readonly T[], type: string, value: (row: T) => unknown) => sql`${rows.map(value)}::${sql.raw(type)}[]`;

/** `fresh`: the extranet holds no document yet. */
export async function putDocuments(tx: Tx, agencyId: Id, documents: readonly WantedDocument[], fresh: boolean): Promise<void> {
  if (documents.length === 0) return;
  const of = (type: string, value: (document: WantedDocument) => unknown) => column(documents, type, value);
  await sql`
    insert into extranet.documents (id, agency_id, binder_id, event_id, subfolder, title, file_name, file_hash, size, mime, document_on, visible_from, visible_until, notify, text)
    select r.id, ${agencyId}, r.binder, r.event, r.subfolder, r.title, r.name, r.hash, r.size, r.mime, r.day, r.since, r.until, r.notify, r.text
    from unnest(${of('uuid', ({ id }) => id)}, ${of('uuid', ({ binderId }) => binderId)}, ${of('uuid', ({ eventId }) => eventId)}, ${of('text', ({ subfolder }) => subfolder)}, ${of('text', ({ title }) => title)},
      ${of('text', ({ fileName }) => fileName)}, ${of('text', ({ hash }) => hash)}, ${of('bigint', ({ size }) => size)}, ${of('text', ({ mime }) => mime)}, ${of('date', ({ documentOn }) => documentOn)},
      ${of('date', ({ visibleFrom }) => visibleFrom)}, ${of('date', ({ visibleUntil }) => visibleUntil)}, ${of('boolean', ({ notify }) => notify)}, ${of('text', ({ text }) => text)})
      as r(id, binder, event, subfolder, title, name, hash, size, mime, day, since, until, notify, text)
    ${fresh ? sql`` : sql`on conflict (id) do update set binder_id = excluded.binder_id, event_id = excluded.event_id, subfolder = excluded.subfolder, title = excluded.title, file_name = excluded.file_name,
      file_hash = excluded.file_hash, size = excluded.size, mime = excluded.mime, document_on = excluded.document_on, visible_from = excluded.visible_from,
      visible_until = excluded.visible_until, notify = excluded.notify, text = excluded.text`}`.execute(tx);
  const places = documents.flatMap(({ id, places }) => places.map((place) => ({ id, side: place.side, placeId: place.placeId })));
  if (!fresh) await sql`delete from extranet.document_places where document_id = any(${documents.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`
    insert into extranet.document_places (agency_id, place_id, side, document_id)
    select ${agencyId}, r.place, r.side, r.id
    from unnest(${column(places, 'uuid', ({ placeId }) => placeId)}, ${column(places, 'text', ({ side }) => side)}, ${column(places, 'uuid', ({ id }) => id)}) as r(place, side, id)`.execute(tx);
}

export async function dropDocuments(tx: Tx, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await sql`delete from extranet.documents where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

export async function putBinders(tx: Tx, agencyId: Id, binders: readonly WantedBinder[]): Promise<void> {
  if (binders.length === 0) return;
  await sql`
    insert into extranet.binders (id, agency_id, trade, path, personal, reserved, roles, position)
    select r.id, ${agencyId}, r.trade, r.path, r.personal, r.reserved, array(select jsonb_array_elements_text(r.roles)), r.position
    from jsonb_to_recordset(${json(binders)}::jsonb) as r(id uuid, trade text, path text, personal boolean, reserved text, roles jsonb, position integer)
    on conflict (id) do update set trade = excluded.trade, path = excluded.path, personal = excluded.personal, reserved = excluded.reserved, roles = excluded.roles, position = excluded.position`.execute(tx);
}

export async function dropBinders(tx: Tx, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await sql`delete from extranet.binders where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

export async function putGrants(tx: Tx, agencyId: Id, grants: readonly WantedGrant[]): Promise<void> {
  if (grants.length === 0) return;
  await sql`
    insert into extranet.grants (id, agency_id, identity_id, space, role, side, place_id, from_on, until_on, why)
    select r.key, ${agencyId}, r."personId", r.space, r.role, r.side, r."placeId", r."from", r.until, r.why
    from jsonb_to_recordset(${json(grants)}::jsonb)
      as r(key uuid, "personId" uuid, space text, role text, side text, "placeId" uuid, "from" date, until date, why text)
    on conflict (id) do update set from_on = excluded.from_on, until_on = excluded.until_on, why = excluded.why`.execute(tx);
}

export async function dropGrants(tx: Tx, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await sql`delete from extranet.grants where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

export interface WantedIdentity {
  id: Id;
  login: string;
  displayName: string;
  sortName: string;
  email: string | null;
  address: string | null;
  active: boolean;
  card: object;
}

/** The person's own choices (password, notifications, second factor) are never touched by a run; the first password goes in with the row. */
export async function putIdentities(tx: Tx, agencyId: Id, identities: readonly (WantedIdentity & { passwordHash: string | null; temporaryUntil: string | null })[]): Promise<void> {
  if (identities.length === 0) return;
  await sql`
    insert into extranet.identities (id, agency_id, kind, login, display_name, sort_name, email, address, active, card, password_hash, temporary_until)
    select r.id, ${agencyId}, 'client', r.login, r."displayName", r."sortName", r.email, r.address, r.active, r.card, r."passwordHash", r."temporaryUntil"
    from jsonb_to_recordset(${json(identities)}::jsonb)
      as r(id uuid, login text, "displayName" text, "sortName" text, email text, address text, active boolean, card jsonb, "passwordHash" text, "temporaryUntil" timestamptz)
    on conflict (id) do update set login = excluded.login, display_name = excluded.display_name, sort_name = excluded.sort_name, email = excluded.email,
      address = excluded.address, active = excluded.active, card = excluded.card`.execute(tx);
}

/** Nothing to read any more: sign-in closes, and whoever is in is out at the next request. The row stays, with the person's own choices. */
export async function closeIdentities(tx: Tx, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`update extranet.identities set active = false where id = any(${ids as Id[]}::uuid[]) and active`.execute(tx);
  await sql`delete from extranet.sessions where identity_id = any(${ids as Id[]}::uuid[])`.execute(tx);
}

export interface WantedCard {
  id: Id;
  kind: string;
  parentId: Id | null;
  label: string;
  data: object;
}

export async function putCards(tx: Tx, agencyId: Id, cards: readonly WantedCard[]): Promise<void> {
  if (cards.length === 0) return;
  await sql`
    insert into extranet.cards (id, agency_id, kind, parent_id, label, data)
    select r.id, ${agencyId}, r.kind, r."parentId", r.label, r.data from jsonb_to_recordset(${json(cards)}::jsonb) as r(id uuid, kind text, "parentId" uuid, label text, data jsonb)
    on conflict (id) do update set kind = excluded.kind, parent_id = excluded.parent_id, label = excluded.label, data = excluded.data`.execute(tx);
}

export async function dropCards(tx: Tx, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await sql`delete from extranet.cards where id = any(${ids as Id[]}::uuid[])`.execute(tx);
}
