import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand, mayRun } from '../access.ts';
import { readAccess } from '../repository/accounts.ts';
import { partyExists } from '../repository/people.ts';

export interface ClientAccess {
  login: string | null;
  /** Only while the client has not chosen their own: after that nobody knows it (EXT-084). */
  temporaryPassword: string | null;
  issuedAt: Date | null;
  personalisedAt: Date | null;
  lastSignedInAt: Date | null;
}

/** The "Plus" tab of a party: login and first password (ACC-153). Each look at a password is audited. */
export function readClientAccess(platform: Platform, viewer: StaffViewer, partyId: Id): Promise<ClientAccess> {
  demand(mayRun(viewer));
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const access = await readAccess(tx, partyId);
    if (!access && !await partyExists(tx, partyId)) throw notFound();
    if (!access) return { login: null, temporaryPassword: null, issuedAt: null, personalisedAt: null, lastSignedInAt: null };
    if (access.sealedPassword) await record(tx, viewer, 'publication.first-password-seen', { kind: 'party', id: partyId });
    return { login: access.login, temporaryPassword: access.sealedPassword === null ? null : platform.secrets.open(access.sealedPassword), issuedAt: access.issuedAt, personalisedAt: access.personalisedAt, lastSignedInAt: access.lastSignedInAt };
  });
}
