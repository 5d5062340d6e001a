import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import type { ExtranetChoices, ExtranetSettings } from '../model.ts';
import { endAllSessions, lockSettings, readSettings, saveSettings } from '../repository/settings.ts';
import { actAsStaff, readAsStaff } from './administer.ts';

export async function readExtranetSettings(platform: Platform, viewer: StaffViewer): Promise<ExtranetSettings> {
  const settings = await readAsStaff(platform, viewer, readSettings);
  if (!settings) throw notFound();
  return settings;
}

/** Changes what the agency opens, at once. Closing the extranet puts everybody out, not only those who come next (PAR-230). */
export function changeExtranetSettings(platform: Platform, viewer: StaffViewer, changes: Partial<ExtranetChoices>): Promise<ExtranetSettings> {
  return actAsStaff(platform, viewer, 'write', async (tx) => {
    const before = await lockSettings(tx);
    if (!before) throw notFound();
    if (changes.open && before.activatedAt === null) throw refusals.neverActivated();
    const after = { ...before, ...changes };
    await saveSettings(tx, viewer.agencyId, after);
    if (before.open && !after.open) await endAllSessions(tx, viewer.agencyId);
    const changed = (Object.keys(changes) as (keyof ExtranetChoices)[]).filter((key) => before[key] !== after[key]);
    if (changed.length > 0) await record(tx, viewer, 'extranet.settings-changed', null, Object.fromEntries(changed.map((key) => [key, { before: before[key], after: after[key] }])));
    return after;
  });
}
