import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Binder } from '../model.ts';
import { insertBinder } from '../repository/binder-repository.ts';

/** The binders that an agency finds when it opens, in their order, the reserved ones among them. */
export async function openBinders(tx: Tx, agencyId: Id, binders: readonly Pick<Binder, 'trade' | 'path' | 'reserved' | 'personal' | 'ticks'>[]): Promise<void> {
  for (const binder of binders) await insertBinder(tx, agencyId, { id: newId(), ...binder });
}
