import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { StoredFile } from '../model.ts';
import { knowFile } from '../repository/file-repository.ts';

/** Makes a stored file one of the agency's, and has its words read for the search box. */
export async function knowFileOf(tx: Tx, viewer: Viewer, file: StoredFile): Promise<void> {
  if (await knowFile(tx, viewer.agencyId, file)) {
    await enqueue(tx, 'documents.read-text', { agencyId: viewer.agencyId, hashes: [file.hash] }, { key: `documents.read-text:${viewer.agencyId}:${file.hash}` });
  }
}
