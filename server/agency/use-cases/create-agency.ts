import { newId, type Id } from '../../kernel/ids.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { hashPassword } from '../../platform/sign-in/password.ts';
import { insertAgency } from '../repository/agencies.ts';
import { insertStaff } from '../repository/staff.ts';

export interface NewAgency {
  slug: string;
  name: string;
  master: { login: string; password: string; firstName: string; lastName: string; mustChange: boolean };
}

/** Opens an agency with its master sign-in, which holds all rights and opens the first session (ADM-177). */
export async function createAgency(platform: Platform, agency: NewAgency): Promise<Id> {
  const id = newId();
  const passwordHash = await hashPassword(agency.master.password);
  await inAgency(platform.office, id, async (tx) => {
    await insertAgency(tx, { id, slug: agency.slug, name: agency.name });
    await insertStaff(tx, id, { id: newId(), login: agency.master.login, passwordHash, mustChange: agency.master.mustChange, firstName: agency.master.firstName, lastName: agency.master.lastName, role: 'master', receivesSystemMessages: true });
    await record(tx, { kind: 'system', agencyId: id, reason: 'ouverture de l’agence' }, 'agency.opened', { kind: 'agency', id });
  });
  return id;
}
