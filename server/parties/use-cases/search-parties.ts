import type { Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { mayRead } from '../access.ts';
import { listParties } from '../repository/party-repository.ts';

export interface FoundParty {
  id: Id;
  code: string;
  name: string;
  city: string | null;
}

/** For the search box: whoever may not read parties finds none. */
export async function searchParties(tx: Tx, viewer: Viewer, words: string, limit: number): Promise<FoundParty[]> {
  if (!mayRead(viewer)) return [];
  const { rows } = await listParties(tx, { filter: words, sort: [], offset: 0, limit }, {});
  return rows.map(({ id, code, name, city }) => ({ id, code, name, city }));
}
