import { saveSettings } from '../../agency/public.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { parseDay } from '../../kernel/day.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { lookAtEverythingNext } from '../repository/changes.ts';
import { PUBLICATION_SERVICE, readService, writeService, type Service } from '../repository/services.ts';
import { readPublicationSettings, readResendRequest, writeResendRequest } from '../repository/settings.ts';
import { nextRun, scheduleFault } from '../rules/schedule.ts';
import type { WeeklySchedule } from '../model.ts';
import { PublicationSettings } from '../settings.ts';
import { askForRun } from './run-publication.ts';

export function readSettings(platform: Platform, viewer: StaffViewer): Promise<{ settings: PublicationSettings; resendSince: string | null }> {
  return inAgency(platform.office, viewer.agencyId, async (tx) => ({ settings: await readPublicationSettings(tx), resendSince: (await readResendRequest(tx))?.sinceOn ?? null }));
}

export function changeSettings(platform: Platform, viewer: StaffViewer, changes: Partial<PublicationSettings>): Promise<PublicationSettings> {
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const before = await readPublicationSettings(tx);
    const after = { ...before, ...changes };
    await saveSettings(tx, viewer.agencyId, 'publication', PublicationSettings, after);
    // Titles are written into each document: another naming rule touches all of them.
    if (after.useAttachmentNames !== before.useAttachmentNames) await lookAtEverythingNext(tx);
    await record(tx, viewer, 'publication.settings-changed', null, { changes });
    return after;
  });
}

/** SET-137, SET-138: the next run sends again the documents of events treated since that day, then forgets the request. */
export function resendSince(platform: Platform, viewer: StaffViewer, sinceOn: string): Promise<{ runId: string }> {
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const day = parseDay(sinceOn);
    if (!day || day > platform.clock.today()) throw new Refusal('bad-day', 'Choisissez une date passée\u00A0: les documents traités depuis ce jour seront renvoyés.', 422, { sinceOn: 'Choisissez une date passée.' });
    await writeResendRequest(tx, viewer.agencyId, day, viewer.staffId);
    await record(tx, viewer, 'publication.resend-asked', null, { sinceOn: day });
    return { runId: (await askForRun(tx, viewer.agencyId, 'resend', viewer.staffId)).id };
  });
}

export function readPublicationService(platform: Platform, viewer: StaffViewer): Promise<Service> {
  return inAgency(platform.office, viewer.agencyId, (tx) => readService(tx, viewer.agencyId, PUBLICATION_SERVICE));
}

/** PUB-163 to PUB-167: active or not, which days, which hours. */
export function changeService(platform: Platform, viewer: StaffViewer, change: { version: number; active: boolean; schedule: WeeklySchedule }): Promise<Service> {
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const fault = scheduleFault(change.schedule as Record<string, readonly string[]>);
    if (fault) throw new Refusal('bad-schedule', fault, 422, { schedule: fault });
    const planned = change.active ? nextRun(change.schedule, platform.clock.now()) : null;
    if (change.active && !planned) throw new Refusal('empty-schedule', 'Le service est actif mais aucun jour n’a d’heure. Cochez au moins un jour et donnez-lui une heure.', 422, { schedule: 'Donnez au moins une heure.' });
    await readService(tx, viewer.agencyId, PUBLICATION_SERVICE);
    const saved = await writeService(tx, PUBLICATION_SERVICE, change.version, { active: change.active, schedule: change.schedule, nextRunAt: planned?.at ?? null });
    if (!saved) throw new Refusal('stale', 'Le planning a été modifié entre-temps. Rechargez la page pour voir la différence.', 409);
    await record(tx, viewer, 'publication.schedule-changed', null, { active: change.active, schedule: change.schedule });
    return readService(tx, viewer.agencyId, PUBLICATION_SERVICE);
  });
}
