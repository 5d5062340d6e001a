import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { storeFile } from '../../platform/files/store-file.ts';
import type { Platform } from '../../platform/module.ts';
import { mayAdminister } from '../access.ts';
import { refusals } from '../errors.ts';
import type { FileToSend, SyndicAudience, SyndicDocument } from '../model.ts';
import { addSyndicDocument, changeSyndicDocument, deleteSyndicDocuments, findSyndicFile, listSyndicDocuments } from '../repository/syndic-documents.ts';
import { actAsStaff, readAsStaff } from './administer.ts';

export function readSyndicDocuments(platform: Platform, viewer: StaffViewer): Promise<SyndicDocument[]> {
  return readAsStaff(platform, viewer, listSyndicDocuments);
}

export async function openSyndicFile(platform: Platform, viewer: StaffViewer, id: Id): Promise<FileToSend> {
  const file = await readAsStaff(platform, viewer, (tx) => findSyndicFile(tx, id));
  if (!file) throw notFound();
  return file;
}

export interface NewFile {
  content: AsyncIterable<Uint8Array>;
  name: string;
  audience: SyndicAudience;
}

/** Adds one of the "Documents du syndic": seen at once by the councils of all buildings, or by all co-owners when so chosen (ADM-217, ADM-218, ADM-220, CLI-261). */
export async function addDocument(platform: Platform, viewer: StaffViewer, file: NewFile): Promise<SyndicDocument> {
  // Refused before the bytes are stored, and stored before the transaction opens: a slow upload holds neither.
  if (!mayAdminister(viewer, 'write')) throw refusals.noRight();
  const { hash, size, mime, name } = await storeFile(platform.files, file.content, file.name, platform.settings.maxUploadBytes);
  const document = { id: newId(), title: withoutEnding(name), fileName: name, size, mime, audience: file.audience, addedAt: platform.clock.now(), addedBy: viewer.name };
  await actAsStaff(platform, viewer, 'write', async (tx) => {
    await addSyndicDocument(tx, viewer.agencyId, { ...document, hash });
    await record(tx, viewer, 'extranet.syndic-document-added', { kind: 'syndic-document', id: document.id }, { title: document.title, audience: document.audience });
  });
  return document;
}

export function changeDocument(platform: Platform, viewer: StaffViewer, id: Id, changes: { title?: string | undefined; audience?: SyndicAudience | undefined }): Promise<SyndicDocument> {
  if (changes.title?.trim() === '') throw refusals.emptyTitle();
  return actAsStaff(platform, viewer, 'write', async (tx) => {
    const changed = await changeSyndicDocument(tx, id, { ...changes, title: changes.title?.trim() });
    if (!changed) throw notFound();
    await record(tx, viewer, 'extranet.syndic-document-changed', { kind: 'syndic-document', id }, { title: changed.title, audience: changed.audience });
    return changed;
  });
}

/** Deletes the ticked documents; nobody sees them from this instant (ADM-219, ADM-220). */
export function deleteDocuments(platform: Platform, viewer: StaffViewer, ids: readonly Id[]): Promise<number> {
  if (ids.length === 0) throw refusals.nothingSelected();
  return actAsStaff(platform, viewer, 'write', async (tx) => {
    const titles = await deleteSyndicDocuments(tx, ids);
    if (titles.length === 0) throw notFound();
    await record(tx, viewer, 'extranet.syndic-documents-deleted', null, { titles });
    return titles.length;
  });
}

function withoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || name;
}
