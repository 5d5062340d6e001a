import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { ensureFiscalYears, openAccount, openEntity, readEntities } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { refusals } from '../errors.ts';
import { hasAccount } from '../repository/bookings.ts';

/** The books the money belongs to, with the account where it waits. */
export async function transitBooks(tx: Tx, viewer: Viewer, buildingId: Id | null, account: string, on: Day): Promise<Id> {
  const kind = buildingId === null ? 'rental' : 'building';
  if (buildingId !== null && !(await readEntities(tx)).some((one) => one.buildingId === buildingId)) throw refusals.noBooks();
  const entityId = await openEntity(tx, viewer.agencyId, kind, buildingId);
  await ensureFiscalYears(tx, viewer, entityId, on, on);
  if (!(await hasAccount(tx, entityId, account))) await openAccount(tx, viewer, entityId, { number: account, label: 'Paiements en ligne à recevoir' });
  return entityId;
}
