import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { leavesReading } from '../access.ts';
import { refusals } from '../errors.ts';
import type { FileToSend, Space } from '../model.ts';
import { filesOfShelf, findFile, recordReadings, type Shelf, type ShelvedFile } from '../repository/client-documents.ts';
import { archiveNames } from '../rules/archive-names.ts';
import { levelsOf } from '../rules/binder-path.ts';
import type { Person } from './read-documents.ts';

/** One archive is made while it is sent; more documents than this is an export, not a download. */
const MOST_IN_ARCHIVE = 2000;

/** Finds the file of a document the client may see, and keeps the first opening when the bytes are about to leave. */
export function openFile(platform: Platform, viewer: ClientViewer, documentId: Id, options: { sent: boolean }): Promise<FileToSend> {
  const now = platform.clock.now();
  return inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const file = await findFile(tx, { identityId: viewer.identityId, space: null, now }, documentId);
    if (!file) throw notFound();
    if (options.sent && leavesReading(viewer)) await recordReadings(tx, viewer.agencyId, viewer.identityId, [documentId], now);
    return file;
  });
}

/** The same file for staff who look at what a client sees: no reading is kept. */
export async function openFileOf(platform: Platform, person: Person, documentId: Id): Promise<FileToSend> {
  const reader = { identityId: person.identityId, space: null, now: platform.clock.now() };
  const file = await inAgency(platform.extranet, person.agencyId, (tx) => findFile(tx, reader, documentId));
  if (!file) throw notFound();
  return file;
}

/** All the documents of a shelf in one ZIP, streamed: files are opened one after the other, nothing is built beforehand. */
export async function downloadShelf(platform: Platform, viewer: ClientViewer, space: Space, shelf: Shelf): Promise<Readable> {
  const now = platform.clock.now();
  const files = await inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const found = await filesOfShelf(tx, { identityId: viewer.identityId, space, now }, shelf, MOST_IN_ARCHIVE);
    if (found.length === 0) throw refusals.nothingToDownload();
    if (found.length > MOST_IN_ARCHIVE) throw refusals.archiveTooLarge(MOST_IN_ARCHIVE);
    if (leavesReading(viewer)) await recordReadings(tx, viewer.agencyId, viewer.identityId, found.map(({ id }) => id), now);
    return found;
  });
  const zip = new ZipFile();
  const names = archiveNames(files.map((file) => ({ fileName: file.fileName, folders: foldersOf(file, shelf) })));
  const output = zip.outputStream as Readable;
  let open: Readable | null = null;
  for (const [index, file] of files.entries()) {
    // Stored, not compressed: PDF and images already are, and the agency's processor has better to do.
    zip.addReadStreamLazy(names[index]!, { compress: false, size: file.size, mtime: new Date(`${file.documentOn}T12:00:00Z`) }, (give) => give(null, open = platform.files.read(file.hash)));
  }
  // A download given up leaves no file open.
  output.on('close', () => open?.destroy());
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  return output;
}

/** Inside the archive of one sub-folder, no folder; of one binder, its sub-folders; of several, their paths. */
function foldersOf(file: ShelvedFile, { binderIds, subfolder }: Shelf): string[] {
  if (subfolder !== undefined) return [];
  const below = file.subfolder === null ? [] : [file.subfolder];
  return binderIds?.length === 1 ? below : [...levelsOf(file.path), ...below];
}
