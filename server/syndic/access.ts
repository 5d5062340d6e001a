import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';

/** The year of a co-ownership is the staff's; clients read what publication made of it. */
function holds(viewer: Viewer, right: 'syndic.read' | 'syndic.write'): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has(right));
}

export function demand(viewer: Viewer, right: 'syndic.read' | 'syndic.write'): void {
  if (!holds(viewer, right)) throw noRight();
}

/** What may be done with an exercise: a budget is written until it is voted, its vote taken back until it is called, called once voted, closed, opened again until the assembly approves it, approved once. */
export function budgetActs(viewer: Viewer, budget: { votedOn: string | null; closedOn: string | null; approvedOn: string | null; empty: boolean; called: boolean }): string[] {
  if (!holds(viewer, 'syndic.write') || budget.approvedOn !== null) return [];
  if (budget.closedOn !== null) return ['approve', 'reopen'];
  return [...(budget.votedOn === null ? ['change', ...(budget.empty ? [] : ['vote'])] : [...(budget.called ? [] : ['unvote']), 'call']), 'spend', 'close'];
}
