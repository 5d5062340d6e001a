import type { Viewer } from '../platform/access/viewer.ts';
import type { RequestStatus } from './model.ts';

export function mayRead(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('requests.read'));
}

export function mayWrite(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('requests.write'));
}

/** Clients write for themselves; whoever only looks "as" them writes nothing. */
export function mayWriteOwn(viewer: Viewer): boolean {
  return viewer.kind === 'client' && viewer.seenAsBy === null;
}

/** What this person may do with the request now; the screen re-derives nothing. */
export function requestActs(viewer: Viewer, { status, tickets, followed }: { status: RequestStatus; tickets: boolean; followed: boolean }): string[] {
  if (!mayWrite(viewer)) return [];
  return ['answer', status === 'closed' ? 'reopen' : 'close', ...(tickets ? [followed ? 'follow' : 'open-ticket'] : [])];
}
