import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';

/** Staff follow publication and start it; the program itself runs it. Clients have nothing to do here. */
export function mayRead(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.rights.has('publication.read');
}

export function mayRun(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.rights.has('publication.run');
}

export function maySet(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.rights.has('publication.settings');
}

/** Switching the service on or off is a right of its own (PUB-165): an agency may leave it to its support and keep days and hours to itself. */
export function mayActivate(viewer: Viewer): boolean {
  return viewer.kind === 'staff' && viewer.rights.has('publication.activate');
}

export function demand(allowed: boolean): void {
  if (!allowed) throw noRight();
}
