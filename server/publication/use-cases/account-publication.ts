import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { closeIdentities } from '../repository/extranet-writer.ts';
import { codesOfAccounts, openAgain, partiesOfAccounts, planClosures, unpublishAccounts } from '../repository/accounts.ts';
import { readRightsFacts } from '../repository/rights-facts.ts';
import { readPublicationSettings } from '../repository/settings.ts';
import { accountsToUnpublish, type RecordedAct } from '../rules/account-status.ts';
import { frenchDay } from '../rules/french-words.ts';
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

/**
 * The three options "Inactiver uniquement les comptes" (SET-133 to SET-136): decided when the act is recorded; an act dated later is applied that day by the
 * sweep. Answers with what staff should read of it.
 */
export async function actRecorded(tx: Tx, platform: Pick<Platform, 'secrets'>, agencyId: Id, act: RecordedAct, partyIds: readonly Id[], today: Day): Promise<string[]> {
  const settings = await readPublicationSettings(tx);
  const { facts } = await readRightsFacts(tx, partyIds);
  const options = { tenantAtNotice: settings.closeTenantAtNotice, tenantAtDeparture: settings.closeTenantAtDeparture, sellerAtSale: settings.closeSellerAtSale };
  const decided = accountsToUnpublish(act, facts, options);
  await planClosures(tx, agencyId, decided.filter(({ on }) => on > today));
  await closeAccounts(tx, platform, agencyId, decided.filter(({ on }) => on <= today).map(({ accountId, reason }) => ({ id: accountId, reason })));
  const codes = await codesOfAccounts(tx, decided.map(({ accountId }) => accountId));
  return decided.map(({ accountId, on }) => (on > today ? `Le compte ${codes.get(accountId)} sera dépublié le ${frenchDay(on)}.` : `Le compte ${codes.get(accountId)} est dépublié\u00A0: son titulaire n’entre plus sur l’extranet par lui.`));
}

/** Unpublishes accounts that an option closes, with its reason in the account and in the journal; sign-in stops at once. */
export async function closeAccounts(tx: Tx, platform: Pick<Platform, 'secrets'>, agencyId: Id, accounts: readonly { id: Id; reason: string }[]): Promise<void> {
  const closed = await unpublishAccounts(tx, accounts);
  if (closed.length === 0) return;
  for (const { id, reason } of accounts.filter((account) => closed.includes(account.id))) await record(tx, { kind: 'system', agencyId, reason: 'options de publication' }, 'account.unpublished', { kind: 'account', id }, { reason });
  await accountsSwitched(tx, platform, agencyId, closed);
}
