import type { AccountFacts, Grant, GrantRule, LeaseFacts, Period, Place, RightsFacts, Role, Space } from '../model.ts';
import { quoted } from './french-words.ts';
import { holdersOf, type Holder } from './holders.ts';
import { intersect, merge } from './periods.ts';

/** The facts, arranged so that each rule asks its question once and a whole agency is done in one pass. */
export type RightsIndex = {
  holders: (partyId: string) => readonly Holder[];
  /** The account when it is published; a rule that has only this question cannot forget it. */
  published: (accountId: string | null) => AccountFacts | null;
  leasesOfLot: (lotId: string) => readonly LeaseFacts[];
  /** « Les Érables » */
  quotedName: (id: string) => string;
};

export function indexRights(facts: RightsFacts): RightsIndex {
  const parties = new Map(facts.parties.map((party) => [party.id, party]));
  const accounts = new Map(facts.accounts.filter(({ published }) => published).map((account) => [account.id, account]));
  const holders = new Map<string, Holder[]>();
  const leases = new Map<string, LeaseFacts[]>();
  for (const lease of facts.leases) {
    for (const lotId of lease.lotIds) {
      const onLot = leases.get(lotId);
      if (onLot) onLot.push(lease);
      else leases.set(lotId, [lease]);
    }
  }
  return {
    holders(partyId) {
      const known = holders.get(partyId) ?? holdersOf(partyId, parties);
      holders.set(partyId, known);
      return known;
    },
    published: (accountId) => (accountId === null ? null : accounts.get(accountId) ?? null),
    leasesOfLot: (lotId) => leases.get(lotId) ?? [],
    quotedName: (id) => quoted(facts.names.get(id) ?? id),
  };
}

export type Put = (grant: Grant) => void;

/** One reason why a person has something to do with a place for a while. `label` is what the sentence names: an account's code, a mandate's number. */
export type Claim = { personId: string; place: Place; period: Period; accountId: string; label: string };

export type ClaimedPlace = { personId: string; place: Place; periods: Period[]; claims: Claim[] };

/** Claims of one person on one place, their periods merged: who sells a lot and keeps another goes on without a break. */
export function claimedPlaces(claims: readonly Claim[]): ClaimedPlace[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.personId}|${claim.place.side}|${claim.place.placeId}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()].map((group) => ({
    personId: group[0]!.personId, place: group[0]!.place, periods: merge(group.map(({ period }) => period)), claims: group,
  }));
}

/** The grant of a period, with the accounts and labels of the claims that carry it. */
export function grantOf(
  { personId, place, claims }: ClaimedPlace, period: Period, as: { space: Space; role: Role; rule: GrantRule; sentence: (labels: string[]) => string },
): Grant {
  const carrying = claims.filter((claim) => intersect(claim.period, period) !== null);
  return {
    personId, space: as.space, side: place.side, placeId: place.placeId, role: as.role, from: period.from, until: period.until,
    why: {
      rule: as.rule,
      sentence: as.sentence([...new Set(carrying.map(({ label }) => label))].sort()),
      accountIds: [...new Set(carrying.map(({ accountId }) => accountId))].sort(),
    },
  };
}
