import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { mayRead } from '../access.ts';
import { findDocuments, type FoundDocument } from '../repository/search.ts';

export type { FoundDocument } from '../repository/search.ts';

/** For the search box: whoever may not read documents finds none, and is not told that there are any. */
export async function searchDocuments(tx: Tx, viewer: Viewer, words: string, limit: number): Promise<FoundDocument[]> {
  if (!mayRead(viewer) || words.trim() === '') return [];
  return findDocuments(tx, words.trim(), limit);
}
