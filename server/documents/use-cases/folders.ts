import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { ListPage, ListRequest } from '../../platform/http/list-query.ts';
import type { Sheet as SheetOf } from '../../platform/records/sheet-reply.ts';
import { demand, mayRead, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import type { Folder } from '../model.ts';
import * as repository from '../repository/folder-repository.ts';
import { checkReferences } from './check-references.ts';

export type { FolderFacets, FolderRow } from '../repository/folder-repository.ts';

type Sheet = Omit<Folder, 'id' | 'version'>;

export async function listFolders(tx: Tx, viewer: Viewer, request: ListRequest, facets: repository.FolderFacets): Promise<ListPage<repository.FolderRow>> {
  demand(mayRead(viewer));
  return repository.listFolders(tx, request, facets);
}

export async function listFolderTypes(tx: Tx, viewer: Viewer): Promise<string[]> {
  demand(mayRead(viewer));
  return repository.folderTypes(tx);
}

export async function readFolder(tx: Tx, viewer: Viewer, id: Id): Promise<repository.FolderRow> {
  demand(mayRead(viewer));
  return existing(tx, id);
}

export async function createFolder(tx: Tx, viewer: Viewer, asked: Partial<Sheet> & Pick<Sheet, 'reference' | 'type' | 'openedOn'>): Promise<repository.FolderRow> {
  demand(mayWrite(viewer));
  const id = newId();
  const sheet = await checked(tx, { label: null, buildingId: null, lotId: null, closedOn: null, ...asked }, null);
  await repository.insertFolder(tx, viewer.agencyId, { id, ...sheet });
  await record(tx, viewer, 'folder.created', { kind: 'folder', id }, { ...sheet });
  return existing(tx, id);
}

export async function updateFolder(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: Partial<Sheet> & { version: number }): Promise<repository.FolderRow> {
  demand(mayWrite(viewer));
  const { reference, type, label, buildingId, lotId, openedOn, closedOn } = await existing(tx, id);
  const before: Sheet = { reference, type, label, buildingId, lotId, openedOn, closedOn };
  const sheet = await checked(tx, { ...before, ...asked }, id);
  if (!await repository.updateFolder(tx, id, version, sheet)) throw refusals.stale();
  await record(tx, viewer, 'folder.changed', { kind: 'folder', id }, { before, after: sheet });
  return existing(tx, id);
}

export async function deleteFolder(tx: Tx, viewer: Viewer, id: Id): Promise<void> {
  demand(mayWrite(viewer));
  const folder = await existing(tx, id);
  if (folder.eventCount > 0) throw refusals.folderUsed(folder.eventCount);
  await repository.deleteFolder(tx, id);
  await record(tx, viewer, 'folder.deleted', { kind: 'folder', id }, { reference: folder.reference, type: folder.type });
}

async function existing(tx: Tx, id: Id): Promise<repository.FolderRow> {
  const folder = await repository.findFolder(tx, id);
  if (!folder) throw notFound();
  return folder;
}

async function checked(tx: Tx, sheet: Sheet, self: Id | null): Promise<Sheet> {
  const reference = sheet.reference.trim();
  const type = sheet.type.trim();
  if (reference === '') throw refusals.emptyName('reference');
  if (type === '') throw refusals.emptyName('type');
  const namesake = await repository.folderWithReference(tx, reference);
  if (namesake !== null && namesake !== self) throw refusals.folderTaken(reference);
  if (sheet.closedOn !== null && sheet.closedOn < sheet.openedOn) throw refusals.folderClosedBeforeOpened();
  await checkReferences(tx, { buildingId: sheet.buildingId, lotIds: sheet.lotId === null ? [] : [sheet.lotId] });
  return { ...sheet, reference, type, label: sheet.label?.trim() || null };
}

export const folderSheet: SheetOf<repository.FolderRow> = {
  reference: { header: 'Référence', kind: 'text', width: 14, value: (row) => row.reference },
  type: { header: 'Type', kind: 'text', width: 20, value: (row) => row.type },
  label: { header: 'Libellé', kind: 'text', width: 36, value: (row) => row.label },
  building: { header: 'Immeuble', kind: 'text', width: 28, value: (row) => row.buildingName },
  lot: { header: 'Lot', kind: 'text', width: 8, value: (row) => row.lotNumber },
  openedOn: { header: 'Ouvert le', kind: 'day', width: 12, value: (row) => row.openedOn },
  closedOn: { header: 'Fermé le', kind: 'day', width: 12, value: (row) => row.closedOn },
  eventCount: { header: 'Événements', kind: 'integer', width: 12, value: (row) => row.eventCount },
};
