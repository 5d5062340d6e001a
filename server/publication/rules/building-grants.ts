import type { GrantRule, Period, RightsFacts, Role } from '../model.ts';
import { listed } from './french-words.ts';
import { intersectAll, subtract, untilExcluded } from './periods.ts';
import { claimedPlaces, grantOf, type Claim, type Put, type RightsIndex } from './rights-index.ts';

/**
 * Co-owners and council. In a building a person has one level a day: president, else member, else co-owner; that is what makes the ticks of a binder add up
 * (SET-101). A seat counts on the days its holder owns in that same building through a published account, and never reaches another building.
 */
export function putBuildingGrants(facts: RightsFacts, index: RightsIndex, put: Put): void {
  const seats = seatsByPersonAndBuilding(facts, index);
  for (const owned of claimedPlaces(ownershipClaims(facts, index))) {
    const seat = seats.get(`${owned.personId}|${owned.place.placeId}`) ?? { president: [], member: [] };
    const president = intersectAll(owned.periods, seat.president);
    const member = subtract(intersectAll(owned.periods, seat.member), president);
    const coOwner = subtract(owned.periods, [...president, ...member]);
    const building = index.quotedName(owned.place.placeId);
    const levels: [Role, GrantRule, Period[], string][] = [
      ['president', 'council-president', president, `Président du conseil syndical de ${building}, copropriétaire`],
      ['member', 'council-member', member, `Membre du conseil syndical de ${building}, copropriétaire`],
      ['coOwner', 'co-owner', coOwner, `Copropriétaire de ${building},`],
    ];
    for (const [role, rule, held, words] of levels) {
      const sentence = (codes: string[]) => `${words} par ${codes.length > 1 ? 'les comptes' : 'le compte'} ${listed(codes)}.`;
      for (const period of held) put(grantOf(owned, period, { space: 'coOwner', role, rule, sentence }));
    }
  }
}

function ownershipClaims(facts: RightsFacts, index: RightsIndex): Claim[] {
  return facts.ownerships.flatMap(({ buildingId, accountId, from, until }) => {
    const account = index.published(accountId);
    const period = untilExcluded(from, until);
    if (!account || !period) return [];
    return index.holders(account.partyId)
      .map(({ personId }): Claim => ({ personId, place: { side: 'building', placeId: buildingId }, period, accountId: account.id, label: account.code }));
  });
}

function seatsByPersonAndBuilding(facts: RightsFacts, index: RightsIndex): Map<string, { president: Period[]; member: Period[] }> {
  const seats = new Map<string, { president: Period[]; member: Period[] }>();
  for (const { buildingId, partyId, office, from, until } of facts.seats) {
    if (until !== null && until < from) continue;
    for (const { personId } of index.holders(partyId)) {
      const key = `${personId}|${buildingId}`;
      const seat = seats.get(key) ?? { president: [], member: [] };
      seat[office].push({ from, until });
      seats.set(key, seat);
    }
  }
  return seats;
}
