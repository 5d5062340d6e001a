import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { refusals } from '../errors.ts';
import { countLotsIn } from '../repository/lot-repository.ts';

/** At least one lot, each once, all in the building: what a sale, a mandate and a lease ask of their lots. */
export async function demandLotsOf(tx: Tx, buildingId: Id, lotIds: readonly Id[]): Promise<void> {
  if (lotIds.length === 0) throw refusals.noLot();
  if (new Set(lotIds).size < lotIds.length) throw refusals.lotTwice();
  if (await countLotsIn(tx, buildingId, lotIds) < lotIds.length) throw refusals.lotElsewhere();
}
