import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Entry } from '../model.ts';
import { insertEntries } from '../repository/entries.ts';
import { demandBalanced } from '../rules/entry-balance.ts';

/**
 * Posts entries to a set of books, each balanced or refused; one that is already there (same journal, number and day) is left as it was posted.
 * Answers how many entries, and how many lines, are new.
 */
export async function postEntries(tx: Tx, agencyId: Id, entityId: Id, entries: readonly Entry[], source: { name: string; id: Id | null }): Promise<{ entries: number; lines: number }> {
  for (const entry of entries) demandBalanced(entry);
  return insertEntries(tx, agencyId, entityId, entries, source);
}
