import type { Viewer } from '../platform/access/viewer.ts';
import { noRight } from './errors.ts';

/** Who may do what in the office: one table. Nothing written, nothing allowed. */
export const ROLES = ['master', 'administrator', 'manager', 'accountant', 'assistant', 'reader'] as const;
export type StaffRole = (typeof ROLES)[number];
/** The roles that can be given: the master sign-in is the agency's own, and there is one. */
export const GIVEN_ROLES = ['administrator', 'manager', 'accountant', 'assistant', 'reader'] as const;

export const ROLE_NAMES: Record<StaffRole, string> = {
  master: 'Compte maître', administrator: 'Administrateur', manager: 'Gestionnaire', accountant: 'Comptable', assistant: 'Assistant', reader: 'Consultation',
};

const READS = ['agency.read', 'parties.read', 'properties.read', 'documents.read', 'publication.read', 'extranet.read', 'requests.read', 'ledger.read', 'syndic.read', 'rental.read', 'bank.read', 'payments.read'] as const;
const ALL = [...READS, 'agency.write', 'parties.write', 'properties.write', 'documents.write', 'publication.run', 'publication.settings', 'extranet.write', 'requests.write', 'ledger.write', 'ledger.close', 'syndic.write', 'rental.write', 'rental.pay', 'bank.write', 'payments.write', 'payments.settings', 'movein.run', 'audit.read', 'security.write'] as const;

/** The master sign-in is the agency's own and always holds everything (ADM-177, ADM-180). It alone switches the publication service on and off, as support does (PUB-165). */
const TABLE: Record<StaffRole, readonly string[]> = {
  master: [...ALL, 'publication.activate'],
  administrator: ALL,
  manager: [...READS, 'parties.write', 'properties.write', 'documents.write', 'publication.run', 'extranet.write', 'requests.write', 'ledger.write', 'syndic.write', 'rental.write', 'bank.write', 'payments.write', 'audit.read'],
  accountant: [...READS, 'properties.write', 'documents.write', 'publication.run', 'requests.write', 'ledger.write', 'ledger.close', 'syndic.write', 'rental.write', 'rental.pay', 'bank.write', 'payments.write', 'audit.read'],
  assistant: [...READS, 'parties.write', 'documents.write', 'requests.write'],
  reader: READS,
};

export function rightsOf(role: string): ReadonlySet<string> {
  return new Set(TABLE[role as StaffRole] ?? []);
}

export function holds(viewer: Viewer, right: 'agency.read' | 'agency.write' | 'security.write' | 'audit.read'): boolean {
  return viewer.kind === 'system' || (viewer.kind === 'staff' && viewer.rights.has(right));
}

export function demand(allowed: boolean): void {
  if (!allowed) throw noRight();
}

/** What the viewer may do with a member of staff: nobody closes their own door, and nobody but its holder touches the master sign-in. */
export function staffActs(viewer: Viewer, person: { id: string; role: string; active: boolean }): string[] {
  if (!holds(viewer, 'agency.write')) return [];
  const self = viewer.kind === 'staff' && viewer.staffId === person.id;
  if (person.role === 'master') return self ? ['change'] : [];
  if (self) return ['change'];
  return ['change', 'change-role', ...(person.active ? ['new-password', 'forget-second-factor', 'close'] : ['reopen'])];
}
