import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { listen } from '../../platform/events/announce.ts';
import type { Platform } from '../../platform/module.ts';
import { accountsOfLease, forgetClosures } from '../repository/accounts.ts';
import { readTimeZone } from '../repository/changes.ts';
import { readPublicationSettings } from '../repository/settings.ts';
import type { RecordedAct } from '../rules/account-status.ts';
import { accountsSwitched, actRecorded } from './account-publication.ts';
import { askForRun } from './run-publication.ts';

type Needs = Pick<Platform, 'secrets' | 'clock'>;

/** Listeners are the process's; what they need is that of the platform opened last. */
let needs: Needs | null = null;

/** Follows what properties and documents tell. Called each time the module is put together; listens once. */
export function hearNews(platform: Needs): void {
  const heard = needs !== null;
  needs = platform;
  if (heard) return;
  const today = async (tx: Tx, agencyId: Id) => needs!.clock.today(await readTimeZone(tx, agencyId));
  const act = async (tx: Tx, agencyId: Id, recorded: (day: Awaited<ReturnType<typeof today>>) => RecordedAct, partyIds: readonly Id[]): Promise<string[]> => {
    const day = await today(tx, agencyId);
    const told = await actRecorded(tx, needs!, agencyId, recorded(day), partyIds, day);
    await publishAtOnce(tx, agencyId);
    return told;
  };

  listen('properties.accounts-switched', async (tx, { agencyId }, { accountIds, published }) => {
    if (published) await forgetClosures(tx, accountIds);
    await accountsSwitched(tx, needs!, agencyId, accountIds);
    await publishAtOnce(tx, agencyId);
  });
  listen('properties.notice-recorded', (tx, { agencyId }, { leaseId, tenantPartyId }) => act(tx, agencyId, (recordedOn) => ({ kind: 'notice', leaseId, recordedOn }), [tenantPartyId]));
  listen('properties.departure-recorded', (tx, { agencyId }, { leaseId, tenantPartyId }) => act(tx, agencyId, (recordedOn) => ({ kind: 'departure', leaseId, recordedOn }), [tenantPartyId]));
  listen('properties.departure-cancelled', async (tx, { agencyId }, { leaseId }) => {
    await forgetClosures(tx, await accountsOfLease(tx, leaseId));
    await publishAtOnce(tx, agencyId);
  });
  listen('properties.transfer-recorded', (tx, { agencyId }, { sellerPartyId, sellerAccountIds, soldOn }) =>
    act(tx, agencyId, (recordedOn) => ({ kind: 'sale', sellerAccountIds, soldOn: soldOn as typeof recordedOn, recordedOn }), [sellerPartyId]));
  listen('documents.events-published', (tx, { agencyId }) => publishAtOnce(tx, agencyId));
  listen('documents.events-unpublished', (tx, { agencyId }) => publishAtOnce(tx, agencyId));
}

/** BEY-526: with the immediate mode on, what was just validated reaches the clients within seconds. */
async function publishAtOnce(tx: Tx, agencyId: Id): Promise<void> {
  if ((await readPublicationSettings(tx)).instant) await askForRun(tx, agencyId, 'instant', null);
}
