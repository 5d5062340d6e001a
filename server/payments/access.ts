import type { Viewer } from '../platform/access/viewer.ts';

/** Clients pay for themselves; whoever only looks "as" them pays nothing. */
export function mayPay(viewer: Viewer): boolean {
  return viewer.kind === 'client' && viewer.seenAsBy === null;
}
