import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';

/** Records of people and contractors are the staff's. The program itself may do what an import asks. */
export function mayRead(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('parties.read'));
}

export function mayWrite(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('parties.write'));
}

export function demand(allowed: boolean): void {
  if (!allowed) throw noRight();
}

/** What the viewer may do with a record; `used` ones stay, since other records point to them. */
export function recordActs(viewer: Viewer, { used }: { used: boolean }): string[] {
  return mayWrite(viewer) ? ['change', ...(used ? [] : ['delete'])] : [];
}
