/** Who may do what in the office: one table. Nothing written, nothing allowed. */
export const ROLES = ['master', 'administrator', 'manager', 'accountant', 'assistant', 'reader'] as const;
export type StaffRole = (typeof ROLES)[number];

const READS = ['agency.read', 'parties.read', 'properties.read', 'documents.read', 'publication.read', 'extranet.read'] as const;
const ALL = [...READS, 'agency.write', 'parties.write', 'properties.write', 'documents.write', 'publication.run', 'publication.settings', 'extranet.write', 'movein.run', 'audit.read', 'security.write'] as const;

/** The master sign-in is the agency's own and always holds everything (ADM-177, ADM-180). */
const TABLE: Record<StaffRole, readonly string[]> = {
  master: ALL,
  administrator: ALL,
  manager: [...READS, 'parties.write', 'properties.write', 'documents.write', 'publication.run', 'extranet.write', 'audit.read'],
  accountant: [...READS, 'properties.write', 'documents.write', 'publication.run', 'audit.read'],
  assistant: [...READS, 'parties.write', 'documents.write'],
  reader: READS,
};

export function rightsOf(role: string): ReadonlySet<string> {
  return new Set(TABLE[role as StaffRole] ?? []);
}

export function isRole(role: string): role is StaffRole {
  return (ROLES as readonly string[]).includes(role);
}
