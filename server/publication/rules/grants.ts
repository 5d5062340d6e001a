import type { Day } from '../../kernel/day.ts';
import type { Grant, GrantRule, RightsFacts } from '../model.ts';
import { putBuildingGrants } from './building-grants.ts';
import { putLandlordGrants, putTenantGrants } from './rental-grants.ts';
import { putTenantAccountGrants } from './tenant-account-grants.ts';
import { indexRights, type Put, type RightsIndex } from './rights-index.ts';

/**
 * The dated grants of everybody these facts know. A grant carries its days, so nothing has to be computed again at midnight: a sale dated next month is
 * already in it. Rights come from published accounts: one that is not published gives nothing.
 */
export function grantsByPerson(facts: RightsFacts): Map<string, Grant[]> {
  const grants = new Map<string, Grant[]>();
  const put: Put = (grant) => {
    const own = grants.get(grant.personId);
    if (own) own.push(grant);
    else grants.set(grant.personId, [grant]);
  };
  const index = indexRights(facts);
  putHolderGrants(facts, index, put);
  putBuildingGrants(facts, index, put);
  putLandlordGrants(facts, index, put);
  putTenantGrants(facts, index, put);
  putTenantAccountGrants(facts, index, put);
  return grants;
}

/** What the accounts that are not published would give: never a right, only the reason shown to staff. */
export function withheldGrantsByPerson(facts: RightsFacts): Map<string, Grant[]> {
  const unpublished = new Set(facts.accounts.filter(({ published }) => !published).map(({ id }) => id));
  const all = grantsByPerson({ ...facts, accounts: facts.accounts.map((account) => ({ ...account, published: true })) });
  const withheld = new Map<string, Grant[]>();
  for (const [personId, grants] of all) {
    const missing = grants.filter(({ why }) => why.accountIds.some((id) => unpublished.has(id)));
    if (missing.length > 0) withheld.set(personId, missing);
  }
  return withheld;
}

/** Grants that still count on `since` or later; those that ended before are history. */
export function liveGrants(grants: readonly Grant[], since: Day): Grant[] {
  return grants.filter(({ until }) => until === null || until >= since);
}

/** The same key for the same right, run after run; two periods of one right are two grants. */
export function grantKey({ personId, space, side, placeId, role, from }: Grant): string {
  return [personId, space, role, side, placeId, from ?? ''].join('|');
}

/** Holders keep their personal documents as long as the account is published, sold or departed as they may be. */
function putHolderGrants(facts: RightsFacts, index: RightsIndex, put: Put): void {
  for (const { id, kind, code, partyId } of facts.accounts) {
    if (!index.published(id)) continue;
    for (const { personId, rule } of index.holders(partyId)) {
      put({
        personId, space: kind, side: 'account', placeId: id, role: 'holder', from: null, until: null,
        why: { rule, sentence: `Titulaire du compte ${code}${AS[rule] ?? ''}.`, accountIds: [id] },
      });
    }
  }
}

const AS: Partial<Record<GrantRule, string>> = {
  'common-agent': ', mandataire commun de l’indivision',
  'joint-owner': ', membre de l’indivision',
  'usufructuary': ', usufruitier',
  'bare-owner': ', nu-propriétaire',
  'company-manager': ', gérant de la société',
  'spouse': ', membre du couple',
};
