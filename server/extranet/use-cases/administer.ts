import type { StaffViewer, Viewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { mayAdminister } from '../access.ts';
import { refusals } from '../errors.ts';

/** Staff read what is published under the extranet's own role: a fault here shows published things only. */
export function readAsStaff<T>(platform: Platform, viewer: StaffViewer, work: (tx: Tx) => Promise<T>): Promise<T> {
  demand(viewer, 'read');
  return inAgency(platform.extranet, viewer.agencyId, work);
}

/** Acts of staff run under the office's role, for one reason: the audit is written in the same transaction. They touch schema extranet and nothing else. */
export function actAsStaff<T>(platform: Platform, viewer: StaffViewer, right: 'read' | 'write', work: (tx: Tx) => Promise<T>): Promise<T> {
  demand(viewer, right);
  return inAgency(platform.office, viewer.agencyId, work);
}

function demand(viewer: Viewer, act: 'read' | 'write'): void {
  if (!mayAdminister(viewer, act)) throw refusals.noRight();
}
