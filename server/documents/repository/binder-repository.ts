import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Binder, BinderRow, BinderTicks, ReservedBinder, Trade } from '../model.ts';

export interface BinderFacets {
  trade?: Trade | undefined;
}

function rows(tx: Tx) {
  return tx.selectFrom('office.binders as b').select([
    'b.id', 'b.version', 'b.trade', 'b.path', 'b.reserved', 'b.personal', 'b.position',
    'b.tick_co_owner', 'b.tick_member', 'b.tick_president', 'b.tick_landlord', 'b.tick_tenant', 'b.tick_lot', 'b.tick_contractor',
    sql<number>`(select count(*)::int from office.event_templates t where t.binder_id = b.id)`.as('templateCount'),
    // Events filed here: by themselves, or by their template.
    sql<number>`(select count(*)::int from office.events e where e.binder_id = b.id)
      + (select count(*)::int from office.events e join office.event_templates t on t.id = e.template_id where t.binder_id = b.id and e.binder_id is null)`.as('eventCount'),
  ]);
}

type Raw = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

export async function listBinders(tx: Tx, request: ListRequest, facets: BinderFacets): Promise<ListPage<BinderRow>> {
  let query = rows(tx);
  if (facets.trade) query = query.where('b.trade', '=', facets.trade);
  if (request.filter) query = query.where(sql<boolean>`platform.fold(b.path) like '%' || platform.fold(${request.filter.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}) || '%'`);
  const sortable = { path: inFrench(sql`b.path`), trade: sql`b.trade`, position: sql`b.position`, eventCount: sql.ref('eventCount') };
  const page = await readPage(query, request, sortable, 'position', inFrench(sql`b.path`));
  return { total: page.total, rows: page.rows.map(binderRow) };
}

export async function findBinder(tx: Tx, id: Id): Promise<BinderRow | null> {
  const raw = await rows(tx).where('b.id', '=', id).executeTakeFirst();
  return raw ? binderRow(raw) : null;
}

export async function binderNamed(tx: Tx, trade: Trade, path: string): Promise<Id | null> {
  const row = await tx.selectFrom('office.binders').select('id').where('trade', '=', trade).where(sql<boolean>`platform.fold(path) = platform.fold(${path})`).executeTakeFirst();
  return row?.id ?? null;
}

export async function insertBinder(tx: Tx, agencyId: Id, row: Omit<Binder, 'version' | 'position'>): Promise<void> {
  await tx.insertInto('office.binders').values({
    id: row.id, agency_id: agencyId, trade: row.trade, path: row.path, reserved: row.reserved, personal: row.personal, ...columnsOf(row.ticks),
    position: sql<number>`(select coalesce(max(position), 0) + 1 from office.binders where trade = ${row.trade})`,
  }).execute();
}

/** False when somebody else wrote it first. */
export async function updateBinder(tx: Tx, id: Id, version: number, row: Pick<Binder, 'path' | 'personal' | 'ticks'>): Promise<boolean> {
  const done = await tx.updateTable('office.binders').set({ path: row.path, personal: row.personal, ...columnsOf(row.ticks), version: version + 1 })
    .where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function binderIdsOf(tx: Tx, trade: Trade): Promise<Id[]> {
  const found = await tx.selectFrom('office.binders').select('id').where('trade', '=', trade).forUpdate().execute();
  return found.map(({ id }) => id);
}

export async function setBinderOrder(tx: Tx, ids: readonly Id[]): Promise<void> {
  await sql`update office.binders b set position = o.n::int from unnest(${ids as Id[]}::uuid[]) with ordinality o (id, n) where b.id = o.id and b.position <> o.n`.execute(tx);
}

/** Files elsewhere all that was filed here, by template or by event. */
export async function moveBinderContents(tx: Tx, from: Id, to: Id): Promise<void> {
  await tx.updateTable('office.event_templates').set({ binder_id: to, version: sql`version + 1` }).where('binder_id', '=', from).execute();
  await tx.updateTable('office.events').set({ binder_id: to, version: sql`version + 1` }).where('binder_id', '=', from).execute();
}

export async function deleteBinder(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.binders').where('id', '=', id).execute();
}

function columnsOf(ticks: BinderTicks) {
  return {
    tick_co_owner: ticks.coOwner, tick_member: ticks.member, tick_president: ticks.president, tick_landlord: ticks.landlord,
    tick_tenant: ticks.tenant, tick_lot: ticks.lot, tick_contractor: ticks.contractor,
  };
}

function binderRow(raw: Raw): BinderRow {
  return { ...binder(raw), templateCount: raw.templateCount, eventCount: raw.eventCount };
}

function binder(raw: Omit<Raw, 'templateCount' | 'eventCount'>): Binder {
  return {
    id: raw.id, version: raw.version, trade: raw.trade as Trade, path: raw.path, reserved: raw.reserved as ReservedBinder | null, personal: raw.personal, position: raw.position,
    ticks: {
      coOwner: raw.tick_co_owner, member: raw.tick_member, president: raw.tick_president, landlord: raw.tick_landlord,
      tenant: raw.tick_tenant, lot: raw.tick_lot, contractor: raw.tick_contractor,
    },
  };
}
