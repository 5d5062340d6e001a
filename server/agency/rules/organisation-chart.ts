import type { Id } from '../../kernel/ids.ts';

export interface Placed {
  id: Id;
  reportsTo: Id | null;
  active: boolean;
}

export interface Branch {
  id: Id;
  reports: Branch[];
}

/** The people from `id` up to `id` again, were `id` to report to `superior`; null when the chart stays a tree. */
export function circleOf(id: Id, superior: Id, people: readonly Placed[]): Id[] | null {
  const above = new Map(people.map((person) => [person.id, person.reportsTo]));
  const chain: Id[] = [id];
  for (let next: Id | null | undefined = superior; next; next = above.get(next)) {
    chain.push(next);
    if (next === id) return chain;
    // A circle that does not pass through `id` is not made by this change, and must not hold us.
    if (chain.length > people.length + 1) return null;
  }
  return null;
}

/** The chart of those who work here, in the order given. Whoever reported to somebody who left stands under the next person above who is still there. */
export function chartOf(people: readonly Placed[]): Branch[] {
  const known = new Map(people.map((person) => [person.id, person]));
  const branches = new Map<Id, Branch>(people.filter((person) => person.active).map(({ id }) => [id, { id, reports: [] }]));
  const roots: Branch[] = [];
  for (const person of people) {
    const branch = branches.get(person.id);
    if (!branch) continue;
    const superior = standingAbove(person, known);
    if (superior === null) roots.push(branch);
    else branches.get(superior)!.reports.push(branch);
  }
  return roots;
}

function standingAbove(person: Placed, known: ReadonlyMap<Id, Placed>): Id | null {
  let above = person.reportsTo === null ? undefined : known.get(person.reportsTo);
  for (let steps = 0; above && steps < known.size; steps += 1) {
    if (above.id === person.id) return null;
    if (above.active) return above.id;
    above = above.reportsTo === null ? undefined : known.get(above.reportsTo);
  }
  return null;
}
