import { newId, type Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { nextCode } from '../../platform/records/references.ts';
import { refusals } from '../errors.ts';
import type { AccountKind } from '../model.ts';
import * as repository from '../repository/account-repository.ts';
import { accountSeries } from '../rules/account-series.ts';

/** Opens an account with the next code of its series. It opens nothing on the extranet until it is ticked. */
export async function openAccount(tx: Tx, viewer: Viewer, { kind, partyId, buildingId, code }: { kind: AccountKind; partyId: Id; buildingId: Id | null; code?: string | undefined }): Promise<Id> {
  const id = newId();
  const building = buildingId === null ? null : await repository.buildingCode(tx, buildingId);
  const account = { kind, partyId, buildingId, code: code ?? await nextCode(tx, 'office.accounts', 'code', accountSeries(kind, building), 4) };
  await repository.insertAccount(tx, viewer.agencyId, id, account);
  await record(tx, viewer, 'account.created', { kind: 'account', id }, { ...account });
  return id;
}

/** A co-owner has one account in a building, whatever the number of lots there. */
export async function coOwnerAccount(tx: Tx, viewer: Viewer, partyId: Id, buildingId: Id): Promise<Id> {
  return await repository.coOwnerAccount(tx, partyId, buildingId) ?? openAccount(tx, viewer, { kind: 'coOwner', partyId, buildingId });
}

/** An account that is given must be of this party, and of the kind that the record needs: rights follow from it. */
export async function demandAccount(tx: Tx, id: Id, { kind, partyId, buildingId }: { kind: AccountKind; partyId: Id; buildingId: Id }): Promise<void> {
  const account = await repository.findAccount(tx, id);
  if (!account || account.kind !== kind || account.partyId !== partyId) throw refusals.accountOfAnother();
  if (kind === 'coOwner' && account.buildingId !== buildingId) throw refusals.accountOfAnother();
}
