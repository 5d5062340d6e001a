import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Found, Source } from '../model.ts';
import { fairShare } from '../rules/fair-share.ts';

/** One box for everything: each source answers with what this person may read there. */
export async function search(tx: Tx, viewer: Viewer, sources: readonly Source[], words: string, limit: number): Promise<Found[]> {
  if (words === '') return [];
  const lists: Found[][] = [];
  // One after the other: they share the connection of the transaction.
  for (const source of sources) lists.push(await source(tx, viewer, words, limit));
  return fairShare(lists, limit);
}
