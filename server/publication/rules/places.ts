import type { BinderFacts, DocumentFacts, Place } from '../model.ts';

/**
 * Where a document belongs. A grant opens it when it names one of these places and its role is opened by the binder.
 *
 * Personal: the account it is addressed to. Syndic: the building. Rental: the lease when the event names one, else its lots, else its building. The lots are
 * left out when there is a lease, because the next tenant of the lot must never see the lease or the inventory of the one before; the landlord reaches it
 * all the same, for a mandate opens the leases on its lots. Nothing named: no place, so nobody.
 */
export function placesOf(document: Pick<DocumentFacts, 'accountId' | 'buildingId' | 'lotIds' | 'leaseId'>, binder: Pick<BinderFacts, 'trade' | 'personal'>): Place[] {
  const { accountId, buildingId, lotIds, leaseId } = document;
  if (binder.personal) return accountId === null ? [] : [{ side: 'account', placeId: accountId }];
  if (binder.trade === 'rental') {
    if (leaseId !== null) return [{ side: 'lease', placeId: leaseId }];
    if (lotIds.length > 0) return [...new Set(lotIds)].map((placeId): Place => ({ side: 'lot', placeId }));
  }
  return buildingId === null ? [] : [{ side: 'building', placeId: buildingId }];
}
