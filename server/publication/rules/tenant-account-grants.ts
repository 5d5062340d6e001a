import type { LeaseFacts, MandateFacts, Period, RightsFacts } from '../model.ts';
import { listed } from './french-words.ts';
import { intersect } from './periods.ts';
import { claimedPlaces, grantOf, type Claim, type Put, type RightsIndex } from './rights-index.ts';

/**
 * Landlords on the accounts of their tenants (PAR-226), off unless the agency opens it. For the tenancy only, from the entry to the last day of the lease and
 * within the mandate (RGPD, art. 5(1)(c): what is needed, no longer than needed). An account says what its holder owes to everybody, so it is shown to one
 * landlord only where all its leases are theirs, and no other landlord had the lots during the lease: unknown is not yes. Rents belong to the usufructuary
 * (code civil, art. 582): a bare owner reads no tenant's account.
 */
export function putTenantAccountGrants(facts: RightsFacts, index: RightsIndex, put: Put): void {
  if (!facts.showTenantAccounts) return;
  const known = neighboursOf(facts);
  const claims = facts.mandates.flatMap((mandate) => {
    const account = index.published(mandate.accountId);
    if (!account) return [];
    const readers = index.holders(account.partyId).filter(({ rule }) => rule !== 'bare-owner');
    return [...new Set(mandate.lotIds.flatMap((lotId) => index.leasesOfLot(lotId)))].flatMap((lease) => {
      const theirs = index.published(lease.accountId);
      const period = tenancyUnder(mandate, lease);
      if (!theirs || theirs.kind !== 'tenant' || !period || !standsAlone(known, mandate, theirs.id, period)) return [];
      const own = new Set(index.holders(theirs.partyId).map(({ personId }) => personId));
      const label = `${lease.number} (${index.quotedName(lease.buildingId)})`;
      return readers.filter(({ personId }) => !own.has(personId)).map(({ personId }): Claim => ({ personId, place: { side: 'account', placeId: theirs.id }, period, accountId: account.id, label }));
    });
  });
  const sentence = (numbers: string[]) => `Propriétaire bailleur\u00A0: compte du locataire, ${numbers.length > 1 ? 'baux' : 'bail'} ${listed(numbers)}, le temps du bail.`;
  for (const claimed of claimedPlaces(claims)) {
    for (const period of claimed.periods) put(grantOf(claimed, period, { space: 'landlord', role: 'tenantAccount', rule: 'tenant-account', sentence }));
  }
}

type Neighbours = { leasesOf: (accountId: string) => readonly LeaseFacts[]; mandatesOn: (lease: LeaseFacts) => readonly MandateFacts[] };

function neighboursOf({ leases, mandates }: RightsFacts): Neighbours {
  const byAccount = Map.groupBy(leases, ({ accountId }) => accountId);
  const byLot = Map.groupBy(mandates.flatMap((mandate) => mandate.lotIds.map((lotId) => ({ lotId, mandate }))), ({ lotId }) => lotId);
  return { leasesOf: (accountId) => byAccount.get(accountId) ?? [], mandatesOn: ({ lotIds }) => lotIds.flatMap((lotId) => (byLot.get(lotId) ?? []).map(({ mandate }) => mandate)) };
}

/** The days of the lease under this mandate; null when it is not under it. A departure without a known day shows nothing. */
function tenancyUnder(mandate: MandateFacts, lease: LeaseFacts): Period | null {
  const occupied = daysOf(lease);
  if (!occupied || !isUnder(mandate, lease) || (mandate.until !== null && mandate.until < mandate.from)) return null;
  return intersect(occupied, mandate);
}

/** A lease that names its mandate is that one's; else all its lots must be the mandate's. */
function isUnder(mandate: MandateFacts, lease: LeaseFacts): boolean {
  if (lease.mandateId !== null) return lease.mandateId === mandate.id;
  return lease.lotIds.length > 0 && lease.lotIds.every((lotId) => mandate.lotIds.includes(lotId));
}

/** Nothing in this account is another landlord's: neither by another lease on it, nor by a mandate of somebody else on its lots until the end of this tenancy. */
function standsAlone({ leasesOf, mandatesOn }: Neighbours, { ownerPartyId }: MandateFacts, accountId: string, { until }: Period): boolean {
  return leasesOf(accountId).every((lease) => {
    const occupied = daysOf(lease);
    const on = mandatesOn(lease);
    return on.some((one) => one.ownerPartyId === ownerPartyId && isUnder(one, lease))
      && on.every((one) => one.ownerPartyId === ownerPartyId || (until !== null && one.from > until) || (occupied !== null && intersect(occupied, one) === null));
  });
}

function daysOf({ entryOn, exitOn, departed }: LeaseFacts): Period | null {
  if ((departed && exitOn === null) || (exitOn !== null && exitOn < entryOn)) return null;
  return { from: entryOn, until: exitOn };
}
