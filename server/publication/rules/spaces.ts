import type { Day } from '../../kernel/day.ts';
import type { Grant, Space } from '../model.ts';
import { contains } from './periods.ts';

const ORDER: readonly Space[] = ['coOwner', 'landlord', 'tenant'];

/** The spaces a person may enter that day, one sign-in for all. A departed tenant still enters theirs: their receipts stay. */
export function spacesOf(grants: readonly Grant[], on: Day): Space[] {
  return ORDER.filter((space) => grants.some((grant) => grant.space === space && contains(grant, on)));
}

export type BuildingLevel = 'coOwner' | 'member' | 'president';

/** What a person is in a building that day; null when they own nothing there. The co-owner's space depends on it. */
export function levelIn(buildingId: string, grants: readonly Grant[], on: Day): BuildingLevel | null {
  const found = grants.find((grant) => grant.space === 'coOwner' && grant.side === 'building' && grant.placeId === buildingId && contains(grant, on));
  return found ? (found.role as BuildingLevel) : null;
}

/**
 * "Documents du syndic" belong to the agency, not to a building: a council seat in any building opens those for the council (professional card, insurance:
 * décret n° 2019-502, art. 3), and any ownership those opened to all co-owners.
 */
export function seesSyndicDocument(audience: 'council' | 'coOwners', grants: readonly Grant[], on: Day): boolean {
  return grants.some((grant) => grant.space === 'coOwner' && grant.side === 'building' && contains(grant, on)
    && (audience === 'coOwners' || grant.role === 'member' || grant.role === 'president'));
}
