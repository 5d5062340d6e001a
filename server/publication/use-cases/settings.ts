import { saveSettings } from '../../agency/public.ts';
import { parseDay } from '../../kernel/day.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { demand, mayActivate, mayRead, mayRun, maySet } from '../access.ts';
import { refusals } from '../errors.ts';
import { lookAtLandlordsNext } from '../repository/accounts.ts';
import { lookAtBankDetailsNext } from '../repository/bank-details.ts';
import { lookAtLandlordAccountsNext } from '../repository/account-lines.ts';
import { publishPresentation } from '../repository/agency-card.ts';
import { lookAtEverythingNext, readTimeZone } from '../repository/changes.ts';
import { lookAtExpensesNext } from '../repository/expenses.ts';
import { PUBLICATION_SERVICE, readService, writeService, type Service } from '../repository/services.ts';
import { readPublicationSettings, readResendRequest, writeResendRequest } from '../repository/settings.ts';
import { lookAtFundsNext } from '../repository/works-funds.ts';
import { nextRun, scheduleFault } from '../rules/schedule.ts';
import type { WeeklySchedule } from '../model.ts';
import { PublicationSettings } from '../settings.ts';
import { askForRun } from './run-publication.ts';

export function readSettings(platform: Platform, viewer: StaffViewer): Promise<{ settings: PublicationSettings; resendSince: string | null }> {
  demand(mayRead(viewer));
  return inAgency(platform.office, viewer.agencyId, async (tx) => ({ settings: await readPublicationSettings(tx), resendSince: (await readResendRequest(tx))?.sinceOn ?? null }));
}

export function changeSettings(platform: Platform, viewer: StaffViewer, changes: Partial<PublicationSettings>): Promise<PublicationSettings> {
  demand(maySet(viewer));
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const before = await readPublicationSettings(tx);
    const after = { ...before, ...changes };
    await saveSettings(tx, viewer.agencyId, 'publication', PublicationSettings, after);
    // Titles are written into each document: another naming rule touches all of them.
    const looks: Partial<Record<keyof PublicationSettings, () => Promise<unknown>>> = {
      useAttachmentNames: () => lookAtEverythingNext(tx), sendExpenses: () => lookAtExpensesNext(tx, viewer.agencyId), showNarrowPapers: () => lookAtExpensesNext(tx, viewer.agencyId), sendDecidedWorks: () => lookAtFundsNext(tx, viewer.agencyId),
      withholdBankDetails: () => lookAtBankDetailsNext(tx, viewer.agencyId), excludeKeptAnalytics: () => lookAtLandlordAccountsNext(tx), showTenantAccounts: () => lookAtLandlordsNext(tx),
    };
    const again = Object.entries(looks).filter(([name]) => after[name as keyof PublicationSettings] !== before[name as keyof PublicationSettings]);
    for (const [, look] of again) await look();
    if (again.length > 0 && after.instant) await askForRun(tx, viewer.agencyId, 'instant', viewer.staffId);
    // How lines are grouped is a matter of reading, and a view that is shut must be so from now on: clients see both at once. Which lines and which rights there are is the next run's.
    await publishPresentation(tx, viewer.agencyId, after);
    await record(tx, viewer, 'publication.settings-changed', null, { changes });
    return after;
  });
}

/** SET-137, SET-138: the next run sends again the documents of events treated since that day, then forgets the request. */
export function resendSince(platform: Platform, viewer: StaffViewer, sinceOn: string): Promise<{ runId: string }> {
  demand(mayRun(viewer));
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const day = parseDay(sinceOn);
    if (!day || day > platform.clock.today(await readTimeZone(tx, viewer.agencyId))) throw refusals.badDay();
    await writeResendRequest(tx, viewer.agencyId, day, viewer.staffId);
    await record(tx, viewer, 'publication.resend-asked', null, { sinceOn: day });
    return { runId: (await askForRun(tx, viewer.agencyId, 'resend', viewer.staffId)).id };
  });
}

export interface ServiceCard extends Service {
  timeZone: string;
  /** What this member of staff may do with it. */
  acts: ('change' | 'activate')[];
}

export function readPublicationService(platform: Platform, viewer: StaffViewer): Promise<ServiceCard> {
  demand(mayRead(viewer));
  return inAgency(platform.office, viewer.agencyId, (tx) => serviceCard(tx, viewer));
}

async function serviceCard(tx: Tx, viewer: StaffViewer): Promise<ServiceCard> {
  const acts: ServiceCard['acts'] = [...(maySet(viewer) ? ['change' as const] : []), ...(mayActivate(viewer) ? ['activate' as const] : [])];
  return { ...await readService(tx, viewer.agencyId, PUBLICATION_SERVICE), timeZone: await readTimeZone(tx, viewer.agencyId), acts };
}

/** PUB-163 to PUB-167: active or not, which days, which hours. Days and hours are a setting; switching it on or off is a right of its own (PUB-165). */
export function changeService(platform: Platform, viewer: StaffViewer, change: { version: number; active: boolean; schedule: WeeklySchedule }): Promise<ServiceCard> {
  demand(maySet(viewer) || mayActivate(viewer));
  return inAgency(platform.office, viewer.agencyId, async (tx) => {
    const fault = scheduleFault(change.schedule);
    if (fault) throw refusals.badSchedule(fault);
    const before = await readService(tx, viewer.agencyId, PUBLICATION_SERVICE);
    if (change.active !== before.active && !mayActivate(viewer)) throw refusals.activationReserved();
    const planned = change.active ? nextRun(change.schedule, platform.clock.now(), await readTimeZone(tx, viewer.agencyId)) : null;
    if (change.active && !planned) throw refusals.emptySchedule();
    if (!await writeService(tx, PUBLICATION_SERVICE, change.version, { active: change.active, schedule: change.schedule, nextRunAt: planned?.at ?? null })) throw refusals.staleSchedule();
    await record(tx, viewer, 'publication.schedule-changed', null, { active: change.active, schedule: change.schedule });
    return serviceCard(tx, viewer);
  });
}
