import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { announce } from '../../platform/events/announce.ts';
import { demandReferences } from '../../platform/records/references.ts';
import { demand, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import { endOwnerships, insertOwnerships, lockLots, readOwnershipsOfLots } from '../repository/ownership-repository.ts';
import { coOwnerAccount as findCoOwnerAccount, findAccount } from '../repository/account-repository.ts';
import { insertTransfer, readKeptLots, readLeftBehind } from '../repository/transfer-repository.ts';
import { planTransfer } from '../rules/transfer.ts';
import { followsOfSale } from '../rules/what-follows.ts';
import { demandLotsOf } from './lots-of-building.ts';
import { coOwnerAccount, demandAccount } from './open-account.ts';
import { readTransfer } from './transfers.ts';

export interface AskedTransfer {
  buildingId: Id;
  sellerPartyId: Id;
  buyerPartyId: Id;
  /** Without it: the buyer's account in the building, opened if need be. */
  buyerAccountId?: Id | undefined;
  soldOn: Day;
  lotIds: readonly Id[];
  notary?: string | null | undefined;
  priceCents?: bigint | null | undefined;
}

/** Mutation: from the day of the sale the buyer owns what the seller owned, part for part. Who listens decides what becomes of the seller's access. */
export async function recordTransfer(tx: Tx, viewer: Viewer, asked: AskedTransfer) {
  demand(mayWrite(viewer));
  const { buildingId, sellerPartyId, buyerPartyId, soldOn, lotIds } = asked;
  await demandReferences(tx, [
    { field: 'buildingId', table: 'office.buildings', ids: [buildingId], sentence: 'Cet immeuble n’existe plus. Choisissez-en un autre.' },
    { field: 'sellerPartyId', table: 'office.parties', ids: [sellerPartyId], sentence: 'Ce vendeur n’existe plus. Choisissez-en un autre.' },
    { field: 'buyerPartyId', table: 'office.parties', ids: [buyerPartyId], sentence: 'Cet acquéreur n’existe plus. Choisissez-en un autre, ou créez sa fiche.' },
  ]);
  if (sellerPartyId === buyerPartyId) throw refusals.soldToOneself();
  await demandLotsOf(tx, buildingId, lotIds);
  const lots = await lockLots(tx, lotIds);
  const plan = planTransfer(await readOwnershipsOfLots(tx, lotIds), asked);
  if (plan.kind === 'refused') {
    const number = lots.get(plan.lotId)!.number;
    throw plan.code === 'not-the-owner' ? refusals.notTheOwner(number, soldOn) : refusals.endsAlready(number, plan.untilOn);
  }
  if (asked.buyerAccountId) await demandAccount(tx, asked.buyerAccountId, { kind: 'coOwner', partyId: buyerPartyId, buildingId });
  const known = asked.buyerAccountId ?? await findCoOwnerAccount(tx, buyerPartyId, buildingId);
  const accountId = known ?? await coOwnerAccount(tx, viewer, buyerPartyId, buildingId);
  await endOwnerships(tx, plan.ended.map(({ id }) => id), soldOn, 'Vente');
  await insertOwnerships(tx, viewer.agencyId, buildingId, plan.begun.map((one) => ({ ...one, id: newId(), partyId: buyerPartyId, accountId, fromOn: soldOn, untilOn: null })));
  const id = newId();
  await insertTransfer(tx, viewer.agencyId, {
    id, buildingId, sellerPartyId, buyerPartyId, soldOn, lotIds, notary: asked.notary ?? null, priceCents: asked.priceCents ?? null, recordedBy: viewer.kind === 'staff' ? viewer.staffId : null,
  });
  const sellerAccountIds = [...new Set(plan.ended.flatMap((one) => (one.accountId === null ? [] : [one.accountId])))];
  await record(tx, viewer, 'transfer.recorded', { kind: 'transfer', id }, { buildingId, sellerPartyId, buyerPartyId, soldOn, lots: lotIds.map((lotId) => lots.get(lotId)!.number) });
  const told = await announce(tx, viewer, 'properties.transfer-recorded', { buildingId, sellerPartyId, buyerPartyId, sellerAccountIds, soldOn });
  const transfer = await readTransfer(tx, viewer, id);
  const account = (await findAccount(tx, accountId))!;
  const follows = followsOfSale({
    ...transfer, lots: transfer.lots.map(({ number }) => number), keptLots: await readKeptLots(tx, { buildingId, sellerPartyId, soldOn }), buyerAccount: { code: account.code, opened: known === null, published: account.published },
  });
  return { ...transfer, buyerAccountId: accountId, follows: [...follows, ...told], notices: noticesOf(await readLeftBehind(tx, { buildingId, sellerPartyId, lotIds, soldOn })) };
}

function noticesOf({ seat, mandates, leases }: { seat: boolean; mandates: string[]; leases: string[] }): string[] {
  return [
    ...(seat ? ['Le vendeur siège au conseil syndical et n’a plus de lot dans l’immeuble. Terminez son mandat de conseiller.'] : []),
    ...(mandates.length > 0 ? [`Le vendeur garde un mandat de gestion sur un lot vendu (${mandates.join(', ')}). Terminez-le, ou retirez le lot.`] : []),
    ...(leases.length > 0 ? [`Un bail court sur un lot vendu (${leases.join(', ')}). Il se poursuit avec l’acquéreur (Code civil, art. 1743).`] : []),
  ];
}
