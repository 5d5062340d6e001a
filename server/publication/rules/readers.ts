import type { Day } from '../../kernel/day.ts';
import type { BinderFacts, Grant, Place, RightsFacts } from '../model.ts';
import { rolesOpened } from './binder-levels.ts';
import { contains } from './periods.ts';

export interface Readers {
  /** Names of the people who read what lies at these places in such a binder, in alphabetical order. */
  of(places: readonly Place[], binder: Pick<BinderFacts, 'trade' | 'personal' | 'ticks'>): string[];
  nameOf(personId: string): string;
}

/** Turns everybody's grants round: from a place to the people who have something to do with it that day. */
export function readersIndex(facts: RightsFacts, grants: ReadonlyMap<string, readonly Grant[]>, on: Day): Readers {
  const names = new Map(facts.parties.map((party) => [party.id, party.name]));
  const byPlace = new Map<string, Grant[]>();
  for (const list of grants.values()) {
    for (const grant of list) {
      if (!contains(grant, on)) continue;
      const key = `${grant.side}|${grant.placeId}`;
      const there = byPlace.get(key);
      if (there) there.push(grant);
      else byPlace.set(key, [grant]);
    }
  }
  return {
    nameOf: (personId) => names.get(personId) ?? '',
    of: (places, binder) => {
      const roles = rolesOpened(binder);
      const people = new Set<string>();
      for (const { side, placeId } of places) {
        for (const grant of byPlace.get(`${side}|${placeId}`) ?? []) if (roles.includes(grant.role)) people.add(grant.personId);
      }
      return [...people].map((id) => names.get(id) ?? '').sort((a, b) => a.localeCompare(b, 'fr'));
    },
  };
}
