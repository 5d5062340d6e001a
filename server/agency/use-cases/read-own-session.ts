import type { StaffViewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { readAgency } from '../repository/agencies.ts';
import { readSettings } from '../repository/settings.ts';
import { readStaff } from '../repository/staff.ts';
import { initialsOf } from '../rules/initials.ts';
import { GeneralSettings } from '../settings.ts';

/** Who is at work, for which agency, and what the office shows them. */
export async function readOwnSession(tx: Tx, viewer: StaffViewer) {
  const agency = await readAgency(tx, viewer.agencyId);
  const { trades } = await readSettings(tx, 'general', GeneralSettings);
  const [staff] = await readStaff(tx, viewer.staffId);
  return {
    staff: {
      id: viewer.staffId, name: viewer.name, firstName: staff?.firstName ?? '', initials: initialsOf(staff?.firstName ?? '', staff?.lastName ?? ''), email: staff?.email ?? '', rights: [...viewer.rights],
      receivesSystemMessages: staff?.receivesSystemMessages ?? false,
    },
    agency: { name: agency.name, slug: agency.slug, modules: trades },
  };
}
