import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { takenBackUnder } from '../repository/entries.ts';

/** The name under which something is posted anew once what bore it was taken back: itself at first, then with a rank of its own. As long as nothing is taken back it stays the same, so that posting twice changes nothing. */
export async function freshKey(tx: Tx, entityId: Id, source: string, key: string): Promise<string> {
  const times = await takenBackUnder(tx, entityId, source, key);
  return times === 0 ? key : `${key}~${times + 1}`;
}
