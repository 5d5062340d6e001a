import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';

/** Buildings and what hangs on them are the staff's; clients read what publication made of them. The program itself may do what an import asks. */
export function mayRead(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('properties.read'));
}

export function mayWrite(viewer: Viewer): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has('properties.write'));
}

export function demand(allowed: boolean): void {
  if (!allowed) throw noRight();
}

/** What the viewer may do with a record; `used` ones stay, since other records point to them. */
export function recordActs(viewer: Viewer, { used }: { used: boolean }): string[] {
  return mayWrite(viewer) ? ['change', ...(used ? [] : ['delete'])] : [];
}

export function leaseActs(viewer: Viewer, lease: { noticeReceivedOn: string | null; departed: boolean; used: boolean }): string[] {
  if (!mayWrite(viewer)) return [];
  const record = recordActs(viewer, lease);
  if (lease.departed) return [...record, 'cancel-departure'];
  return [...record, 'record-notice', ...(lease.noticeReceivedOn === null ? [] : ['withdraw-notice']), 'record-departure'];
}

/** The tick that opens the extranet to the holder of an account (ACC-151), and its opposite. */
export function accountActs(viewer: Viewer, account: { published: boolean; used: boolean }): string[] {
  return mayWrite(viewer) ? [...recordActs(viewer, account), account.published ? 'unpublish' : 'publish'] : [];
}
