import { newId, type Id } from '../../kernel/ids.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { hashPassword } from '../../platform/sign-in/password.ts';
import { insertAgency } from '../repository/agencies.ts';
import { readSettings, writeSettings } from '../repository/settings.ts';
import { insertStaff } from '../repository/staff.ts';
import { SecuritySettings } from '../settings.ts';

export interface NewAgency {
  slug: string;
  name: string;
  master: { login: string; password: string; firstName: string; lastName: string; mustChange: boolean };
  /** What differs from the usual policy, which asks a second factor of all staff. */
  security?: Partial<SecuritySettings>;
}

/**
 * Opens an agency with its master sign-in, which holds all rights and opens the first session (ADM-177).
 * What the modules above give it at its beginning (`equip`) is written in the same transaction.
 */
export async function createAgency(platform: Platform, agency: NewAgency, equip?: (tx: Tx, id: Id) => Promise<void>): Promise<Id> {
  const id = newId();
  const { password, ...master } = agency.master;
  const passwordHash = await hashPassword(password);
  await inAgency(platform.office, id, async (tx) => {
    await insertAgency(tx, { id, slug: agency.slug, name: agency.name });
    await insertStaff(tx, id, { id: newId(), ...master, passwordHash, role: 'master', receivesSystemMessages: true });
    if (agency.security) await writeSettings(tx, id, 'security', SecuritySettings, { ...await readSettings(tx, 'security', SecuritySettings), ...agency.security });
    await equip?.(tx, id);
    await record(tx, { kind: 'system', agencyId: id, reason: 'ouverture de l’agence' }, 'agency.opened', { kind: 'agency', id });
  });
  return id;
}
