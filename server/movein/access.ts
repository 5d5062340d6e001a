import type { Viewer } from '../platform/access/viewer.ts';
import { refusals } from './errors.ts';

/** A move-in writes in every module at once: it has a right of its own. */
export function demandMoveIn(viewer: Viewer): void {
  if (!(viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('movein.run')))) throw refusals.noRight();
}
