import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { NamedFile } from '../../platform/files/store-file.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { demand } from '../access.ts';
import type { Paper, PaperOwner } from '../model.ts';
import { lockDraft } from '../repository/drafts.ts';
import { attachDocuments, findEntry } from '../repository/entries.ts';
import { deleteFile, findFile, insertFiles, papersOf, unlinkEvent, type KeptFile } from '../repository/papers.ts';

/** Refuses at once, before an upload is stored, what would be refused after it. */
export async function demandOwner(tx: Tx, viewer: Viewer, { kind, id }: PaperOwner): Promise<{ entityId: Id; name: string }> {
  demand(viewer, 'ledger.write');
  const draft = kind === 'draft' ? await lockDraft(tx, id) : null;
  if (draft) return { entityId: draft.entityId, name: draft.label };
  const entry = kind === 'entry' ? await findEntry(tx, id) : null;
  if (!entry) throw notFound();
  return { entityId: entry.entityId, name: entry.number };
}

/** Adds stored files to a draft, or to an entry: what was posted stays as it is. */
export async function attachFiles(tx: Tx, viewer: Viewer, owner: PaperOwner, files: readonly NamedFile[]): Promise<void> {
  const { entityId, name } = await demandOwner(tx, viewer, owner);
  await insertFiles(tx, viewer.agencyId, owner, files, viewer.kind === 'system' ? viewer.reason : viewer.name);
  if (owner.kind === 'entry') await record(tx, viewer, 'ledger.attached', { kind: 'ledger', id: entityId }, { number: name, documents: files.map((file) => file.name) });
}

/** Ties events, with their files, to an entry: what was posted stays as it is. */
export async function attachToEntry(tx: Tx, viewer: Viewer, id: Id, eventIds: readonly Id[]): Promise<void> {
  const { entityId, name } = await demandOwner(tx, viewer, { kind: 'entry', id });
  await demandReferences(tx, [{ field: 'eventIds', table: 'office.events', ids: eventIds, sentence: 'Une pièce n’existe plus. Retirez-la.' }]);
  await attachDocuments(tx, viewer.agencyId, eventIds.map((eventId) => ({ entryId: id, eventId })));
  await record(tx, viewer, 'ledger.attached', { kind: 'ledger', id: entityId }, { number: name, documents: eventIds.length });
}

/** Unties an event from an entry; the event stays. The trace says which, and who did it. */
export async function detachFromEntry(tx: Tx, viewer: Viewer, id: Id, eventId: Id): Promise<void> {
  const { entityId, name } = await demandOwner(tx, viewer, { kind: 'entry', id });
  const title = await unlinkEvent(tx, id, eventId);
  if (title === null) throw notFound();
  await record(tx, viewer, 'ledger.detached', { kind: 'ledger', id: entityId }, { number: name, document: title, eventId });
}

/** Takes a file away from its draft or its entry. From an entry the trace keeps its name and its hash: what stood behind the entry can be told later. */
export async function removeFile(tx: Tx, viewer: Viewer, id: Id): Promise<PaperOwner> {
  demand(viewer, 'ledger.write');
  const file = await findFile(tx, id);
  if (!file) throw notFound();
  await deleteFile(tx, id);
  if (file.entryId === null) return { kind: 'draft', id: file.draftId! };
  const { entityId, name } = await demandOwner(tx, viewer, { kind: 'entry', id: file.entryId });
  await record(tx, viewer, 'ledger.detached', { kind: 'ledger', id: entityId }, { number: name, document: file.name, hash: file.hash });
  return { kind: 'entry', id: file.entryId };
}

export async function readPapers(tx: Tx, viewer: Viewer, owner: PaperOwner): Promise<{ papers: Paper[] }> {
  demand(viewer, 'ledger.read');
  return { papers: await papersOf(tx, owner) };
}

export async function openPaper(tx: Tx, viewer: Viewer, id: Id): Promise<KeptFile> {
  demand(viewer, 'ledger.read');
  const file = await findFile(tx, id);
  if (!file) throw notFound();
  return file;
}
