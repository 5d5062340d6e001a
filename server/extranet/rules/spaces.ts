import type { Space, Trade } from '../model.ts';

/** In the order the choice shows them. */
const SPACES: readonly Space[] = ['coOwner', 'landlord', 'tenant'];

const LABELS: Record<Space, string> = { coOwner: 'Copropriétaire', landlord: 'Propriétaire', tenant: 'Locataire' };

/** The accesses of one login: a single one opens at once, several are offered (CLI-254 to CLI-256). */
export function spacesOf(held: readonly Space[]): { space: Space; label: string }[] {
  return SPACES.filter((space) => held.includes(space)).map((space) => ({ space, label: LABELS[space] }));
}

export function tradeOf(space: Space): Trade {
  return space === 'coOwner' ? 'syndic' : 'rental';
}

export interface BuildingLevel {
  buildingId: string;
  name: string;
  level: 'coOwner' | 'member' | 'president';
}

/** What the co-owner's space depends on: a seat in the council of at least one building (CLI-257). */
export function councilOf(levels: readonly BuildingLevel[]): { member: boolean; president: boolean; buildings: BuildingLevel[] } {
  return {
    member: levels.some(({ level }) => level !== 'coOwner'),
    president: levels.some(({ level }) => level === 'president'),
    buildings: [...levels],
  };
}
