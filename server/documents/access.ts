import type { Viewer } from '../platform/access/viewer.ts';
import { refusals } from './errors.ts';

/** Documents are the staff's; clients read what publication made of them, elsewhere. The program itself may do what a job or an import asks. */
export function mayRead(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('documents.read'));
}

export function mayWrite(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('documents.write'));
}

export function demand(allowed: boolean): void {
  if (!allowed) throw refusals.noRight();
}
