import type { Viewer } from '../platform/access/viewer.ts';

/** Administration of the extranet belongs to staff. Clients read through their grants (repository/visible-documents.ts), never through here. */
export function mayAdminister(viewer: Viewer, act: 'read' | 'write'): boolean {
  return viewer.kind === 'staff' && viewer.rights.has(`extranet.${act}`);
}

/** What a client writes is their own choice, and nobody's who only looks "as" them. */
export function mayChoose(viewer: Viewer): boolean {
  return viewer.kind === 'client' && viewer.seenAsBy === null;
}

/** A reading is a proof of access by the person: a look by staff is none. */
export function leavesReading(viewer: Viewer): boolean {
  return viewer.kind === 'client' && viewer.seenAsBy === null;
}
