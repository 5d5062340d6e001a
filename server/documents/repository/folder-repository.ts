import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { inFrench, matching, readPage } from '../../platform/database/list.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Folder } from '../model.ts';

export interface FolderFacets {
  type?: string | undefined;
  buildingId?: Id | undefined;
  open?: boolean | undefined;
}

export type FolderRow = Folder & { buildingName: string | null; lotNumber: string | null; eventCount: number };

// Names of buildings and lots are joined for reading and sorting; this module writes neither.
function rows(tx: Tx) {
  return tx.selectFrom('office.folders as d').leftJoin('office.buildings as b', 'b.id', 'd.building_id').leftJoin('office.lots as l', 'l.id', 'd.lot_id').select([
    'd.id', 'd.version', 'd.reference', 'd.type', 'd.label', 'd.building_id as buildingId', 'd.lot_id as lotId', 'd.opened_on as openedOn', 'd.closed_on as closedOn',
    'b.name as buildingName', 'l.number as lotNumber', sql<number>`(select count(*)::int from office.events e where e.folder_id = d.id)`.as('eventCount'),
  ]);
}

export async function listFolders(tx: Tx, request: ListRequest, facets: FolderFacets): Promise<ListPage<FolderRow>> {
  let query = rows(tx).where(matching(sql`platform.fold(d.reference || ' ' || d.type || ' ' || coalesce(d.label, '') || ' ' || coalesce(b.name, ''))`, request.filter));
  if (facets.type) query = query.where('d.type', '=', facets.type);
  if (facets.buildingId) query = query.where('d.building_id', '=', facets.buildingId);
  if (facets.open !== undefined) query = query.where('d.closed_on', facets.open ? 'is' : 'is not', null);
  const sortable = {
    reference: sql`d.reference`, type: inFrench(sql`d.type`), label: inFrench(sql`d.label`), building: inFrench(sql`b.name`), openedOn: sql`d.opened_on`,
    closedOn: sql`d.closed_on`, eventCount: sql.ref('eventCount'),
  };
  return readPage(query, request, sortable, 'reference', sql`d.reference`);
}

export async function findFolder(tx: Tx, id: Id): Promise<FolderRow | null> {
  return await rows(tx).where('d.id', '=', id).executeTakeFirst() ?? null;
}

export async function folderWithReference(tx: Tx, reference: string): Promise<Id | null> {
  const row = await tx.selectFrom('office.folders').select('id').where('reference', '=', reference).executeTakeFirst();
  return row?.id ?? null;
}

/** Types already used, for the form: a folder's type titles the sub-folder on the extranet, so one spelling matters. */
export async function folderTypes(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('office.folders').select('type').groupBy('type').orderBy(inFrench(sql`type`) as never).execute();
  return rows.map(({ type }) => type);
}

export async function insertFolder(tx: Tx, agencyId: Id, folder: Omit<Folder, 'version'>): Promise<void> {
  await tx.insertInto('office.folders').values({ id: folder.id, agency_id: agencyId, ...columnsOf(folder) }).execute();
}

/** False when somebody else wrote it first. */
export async function updateFolder(tx: Tx, id: Id, version: number, folder: Omit<Folder, 'id' | 'version'>): Promise<boolean> {
  const done = await tx.updateTable('office.folders').set({ ...columnsOf(folder), version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function deleteFolder(tx: Tx, id: Id): Promise<void> {
  await tx.deleteFrom('office.folders').where('id', '=', id).execute();
}

function columnsOf(folder: Omit<Folder, 'id' | 'version'>) {
  return { reference: folder.reference, type: folder.type, label: folder.label, building_id: folder.buildingId, lot_id: folder.lotId, opened_on: folder.openedOn, closed_on: folder.closedOn };
}
