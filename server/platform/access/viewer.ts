import type { Id } from '../../kernel/ids.ts';

/** Who asks. Nothing is allowed that is not written for one of these. */
export type Viewer = StaffViewer | ClientViewer | SystemViewer;

export interface StaffViewer {
  kind: 'staff';
  agencyId: Id;
  staffId: Id;
  name: string;
  rights: ReadonlySet<string>;
}

export interface ClientViewer {
  kind: 'client';
  agencyId: Id;
  identityId: Id;
  name: string;
  /** A member of staff looking "as" this client: reads only. */
  seenAsBy: string | null;
}

/** The program itself; the reason goes to the audit. */
export interface SystemViewer {
  kind: 'system';
  agencyId: Id;
  reason: string;
}
