import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { difference } from '../../platform/records/save-changes.ts';
import { demand, holds } from '../access.ts';
import { handPolicyToExtranet, readSettings, writeSettings } from '../repository/settings.ts';
import { countWithoutSecondFactor } from '../repository/staff.ts';
import { SecuritySettings } from '../settings.ts';

export type SecurityPolicy = SecuritySettings & {
  /** Active staff who have neither authenticator nor passkey: asked at their next sign-in when the policy is on. */
  staffWithout: number;
  acts: string[];
};

export async function readSecurity(tx: Tx, viewer: Viewer): Promise<SecurityPolicy> {
  demand(holds(viewer, 'agency.read'));
  return { ...await readSettings(tx, 'security', SecuritySettings), staffWithout: await countWithoutSecondFactor(tx), acts: holds(viewer, 'security.write') ? ['change'] : [] };
}

/** How people sign in, from their next sign-in on. The clients' part is handed to the extranet in the same transaction. */
export async function changeSecurity(tx: Tx, viewer: Viewer, asked: Partial<SecuritySettings>): Promise<SecurityPolicy> {
  demand(holds(viewer, 'security.write'));
  const before = await readSettings(tx, 'security', SecuritySettings);
  const after = { ...before, ...asked };
  await writeSettings(tx, viewer.agencyId, 'security', SecuritySettings, after);
  const { clientSecondFactor, passwordLength, temporaryPasswordDays } = after;
  await handPolicyToExtranet(tx, viewer.agencyId, { clientSecondFactor, passwordLength, temporaryPasswordDays });
  await record(tx, viewer, 'security.changed', { kind: 'agency', id: viewer.agencyId }, difference(before, asked));
  return readSecurity(tx, viewer);
}
