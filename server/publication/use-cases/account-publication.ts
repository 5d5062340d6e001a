import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { closeIdentities } from '../repository/extranet-writer.ts';
import { openAgain, partiesOfAccounts, planClosures, unpublishAccounts } from '../repository/accounts.ts';
import { readRightsFacts } from '../repository/rights-facts.ts';
import { readPublicationSettings } from '../repository/settings.ts';
import { accountsToUnpublish, type RecordedAct } from '../rules/account-status.ts';
import { grantsByPerson } from '../rules/grants.ts';
import { giveAccess } from './give-access.ts';

/**
 * Accounts were switched on or off. On: their holders get a login and a first password (ACC-153). Off: whoever has no published account left cannot sign in
 * from this instant (ACC-159); their documents leave at the next run.
 */
export async function accountsSwitched(tx: Tx, platform: Pick<Platform, 'secrets'>, agencyId: Id, accountIds: readonly Id[]): Promise<void> {
  const parties = await partiesOfAccounts(tx, accountIds);
  const { facts, persons } = await readRightsFacts(tx, parties);
  const grants = grantsByPerson(facts);
  const all = [...persons ?? []];
  const withAccount = all.filter((id) => (grants.get(id)?.length ?? 0) > 0);
  await giveAccess(tx, platform, agencyId, withAccount);
  await openAgain(tx, withAccount);
  await closeIdentities(tx, all.filter((id) => (grants.get(id)?.length ?? 0) === 0));
}

/** The three options "Inactiver uniquement les comptes" (SET-133 to SET-136): decided when the act is recorded; an act dated later is applied that day by the daily sweep. */
export async function actRecorded(tx: Tx, platform: Pick<Platform, 'secrets'>, agencyId: Id, act: RecordedAct, partyIds: readonly Id[], today: Day): Promise<Id[]> {
  const settings = await readPublicationSettings(tx);
  const { facts } = await readRightsFacts(tx, partyIds);
  const options = { tenantAtNotice: settings.closeTenantAtNotice, tenantAtDeparture: settings.closeTenantAtDeparture, sellerAtSale: settings.closeSellerAtSale };
  const decided = accountsToUnpublish(act, facts, options);
  await planClosures(tx, agencyId, decided.filter(({ on }) => on > today));
  const due = decided.filter(({ on }) => on <= today);
  if (due.length === 0) return [];
  await unpublishAccounts(tx, due.map(({ accountId, reason }) => ({ id: accountId, reason })));
  const ids = due.map(({ accountId }) => accountId);
  await accountsSwitched(tx, platform, agencyId, ids);
  return ids;
}
