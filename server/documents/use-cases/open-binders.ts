import { newId, type Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Binder, BinderTicks } from '../model.ts';
import { insertBinder } from '../repository/binder-repository.ts';

/** The binders that an agency finds when it opens, in their order, the reserved ones among them. */
export async function openBinders(tx: Tx, agencyId: Id, binders: readonly Pick<Binder, 'trade' | 'path' | 'reserved' | 'personal'>[] & readonly { ticks: Omit<BinderTicks, 'lot' | 'contractor'> }[]): Promise<void> {
  // The ticks "lot" and "contractor" have no effect (SET-097, SET-108): nobody finds them ticked.
  for (const { ticks, ...binder } of binders) await insertBinder(tx, agencyId, { id: newId(), ...binder, ticks: { ...ticks, lot: false, contractor: false } });
}
