import type { Day } from '../../kernel/day.ts';
import { newId } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { booksOf } from '../repository/books.ts';
import { askedWithoutLot, lockWorks, lotProvisions, type WorksRow } from '../repository/works.ts';
import { detailByLot, type LotProvision } from '../rules/works-provisions.ts';
import { postLines } from './post-lines.ts';

/**
 * What each lot has in the provisions of an operation by a day, for an entry that is about to move them; they stay locked until the end of the transaction. Calls posted
 * before provisions were kept lot by lot are detailed first, by an entry of its own that leaves the account as it was.
 */
export async function provisionsByLot(tx: Tx, viewer: Viewer, today: Day, works: WorksRow, { until, on }: { until: Day; on: Day }): Promise<LotProvision[]> {
  await lockWorks(tx, works.id);
  const books = await booksOf(tx, works.buildingId);
  if (books === null) return [];
  const provisions = await lotProvisions(tx, books, works.provisionAccount, until);
  const nowhere = provisions.find(({ lotId }) => lotId === undefined);
  if (nowhere === undefined) return provisions;
  const lines = detailByLot(works.provisionAccount, works.keyId, provisions, await askedWithoutLot(tx, works.id, works.provisionAccount));
  if (lines.length === 0) return provisions;
  // Never before what it details.
  const entryOn = nowhere.lastOn > on ? nowhere.lastOn : on;
  await postLines(tx, viewer, today, works.buildingId, [{ journal: 'OD', entryOn, label: `${works.label}, provisions lot par lot`, sourceKey: `provisions-by-lot:${newId()}`, lines, operationId: works.id }]);
  return lotProvisions(tx, books, works.provisionAccount, until);
}
