import type { Place, RightsFacts } from '../model.ts';
import { listed } from './french-words.ts';
import { claimedPlaces, grantOf, type Claim, type Put, type RightsIndex } from './rights-index.ts';

/**
 * Landlords. A mandate opens its lots, the leases on those lots (past ones too: their documents are documents of the lots), and the building for the rare
 * document that names neither. The last day of the mandate is included.
 */
export function putLandlordGrants(facts: RightsFacts, index: RightsIndex, put: Put): void {
  const claims = facts.mandates.flatMap((mandate) => {
    const account = index.published(mandate.accountId);
    if (!account || (mandate.until !== null && mandate.until < mandate.from)) return [];
    const leaseIds = mandate.lotIds.flatMap((lotId) => index.leasesOfLot(lotId).map(({ id }) => id));
    const period = { from: mandate.from, until: mandate.until };
    const label = `${mandate.number} (${index.quotedName(mandate.buildingId)})`;
    return index.holders(account.partyId).flatMap(({ personId }) => rentalPlaces(mandate.lotIds, leaseIds, mandate.buildingId)
      .map((place): Claim => ({ personId, place, period, accountId: account.id, label })));
  });
  const sentence = (numbers: string[]) => `Propriétaire bailleur, ${numbers.length > 1 ? 'mandats' : 'mandat'} ${listed(numbers)}.`;
  for (const claimed of claimedPlaces(claims)) {
    for (const period of claimed.periods) put(grantOf(claimed, period, { space: 'landlord', role: 'landlord', rule: 'landlord-mandate', sentence }));
  }
}

/**
 * Tenants. A lease opens itself, its lots and its building from the entry to the last day, that day included: a lease under notice runs to its end.
 * A departure without a known day gives nothing: the tenant has left, and no day can be shown.
 */
export function putTenantGrants(facts: RightsFacts, index: RightsIndex, put: Put): void {
  const claims = facts.leases.flatMap((lease) => {
    const account = index.published(lease.accountId);
    if (!account || (lease.departed && lease.exitOn === null) || (lease.exitOn !== null && lease.exitOn < lease.entryOn)) return [];
    const period = { from: lease.entryOn, until: lease.exitOn };
    const label = `${lease.number} (${index.quotedName(lease.buildingId)})`;
    return index.holders(account.partyId).flatMap(({ personId }) => rentalPlaces(lease.lotIds, [lease.id], lease.buildingId)
      .map((place): Claim => ({ personId, place, period, accountId: account.id, label })));
  });
  const sentence = (numbers: string[]) => `Locataire, ${numbers.length > 1 ? 'baux' : 'bail'} ${listed(numbers)}.`;
  for (const claimed of claimedPlaces(claims)) {
    for (const period of claimed.periods) put(grantOf(claimed, period, { space: 'tenant', role: 'tenant', rule: 'tenant-lease', sentence }));
  }
}

function rentalPlaces(lotIds: readonly string[], leaseIds: readonly string[], buildingId: string): Place[] {
  return [
    ...[...new Set(lotIds)].map((placeId): Place => ({ side: 'lot', placeId })),
    ...[...new Set(leaseIds)].map((placeId): Place => ({ side: 'lease', placeId })),
    { side: 'building', placeId: buildingId },
  ];
}
