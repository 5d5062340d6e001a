import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';

/** Reading, working (calls, receipts, fees, lists of payouts), and letting money out: approving a list and handing it to the bank. */
export type RentalRight = 'rental.read' | 'rental.write' | 'rental.pay';

function holds(viewer: Viewer, right: RentalRight): boolean {
  return viewer.kind === 'staff' && viewer.rights.has(right);
}

export function demand(viewer: Viewer, right: RentalRight): void {
  if (!holds(viewer, right)) throw noRight();
}

/** Four eyes: the person who prepared a list may cancel it, and never approves it. */
export function payoutListActs(viewer: Viewer, list: { state: string; preparedBy: string }): string[] {
  if (viewer.kind !== 'staff') return [];
  const pay = holds(viewer, 'rental.pay');
  const other = list.preparedBy !== viewer.staffId;
  const acts: Record<string, string[]> = {
    prepared: [...(pay && other ? ['approve'] : []), ...(holds(viewer, 'rental.write') ? ['cancel'] : [])],
    approved: pay ? ['download', 'cancel'] : [],
    sent: pay ? ['download', 'execute', 'cancel'] : [],
    executed: pay ? ['download'] : [],
  };
  return acts[list.state] ?? [];
}
