import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { announce } from '../../platform/events/announce.ts';
import { demand, mayWrite } from '../access.ts';
import { refusals } from '../errors.ts';
import { lockAccounts, setPublished, type AccountSelection } from '../repository/account-repository.ts';
import { switchMessage } from '../rules/account-messages.ts';

export type { AccountSelection } from '../repository/account-repository.ts';

const AUDITED_ONE_BY_ONE = 200;

/**
 * Ticks or unticks accounts, one or many ("Marquer les comptes…"). Who listens gives logins or closes them in the same transaction;
 * what was published for the account leaves at the next run.
 */
export async function publishAccounts(tx: Tx, viewer: Viewer, selection: AccountSelection, published: boolean, now: Date): Promise<{ selected: number; changed: number; message: string }> {
  demand(mayWrite(viewer));
  if ('ids' in selection && selection.ids.length === 0) throw refusals.noAccountSelected();
  const selected = await lockAccounts(tx, selection);
  const changed = selected.filter((account) => account.published !== published);
  const accountIds = changed.map(({ id }) => id);
  if (accountIds.length > 0) {
    const by = viewer.kind === 'system' ? viewer.reason : viewer.name;
    await setPublished(tx, accountIds, published, `${published ? 'Publié' : 'Dépublié'} par ${by}.`, now);
    const verb = published ? 'published' : 'unpublished';
    if (changed.length > AUDITED_ONE_BY_ONE) await record(tx, viewer, `accounts.${verb}`, null, { count: changed.length, codes: changed.map(({ code }) => code) });
    else for (const { id, code } of changed) await record(tx, viewer, `account.${verb}`, { kind: 'account', id }, { code });
    await announce(tx, viewer, 'properties.accounts-switched', { accountIds, published });
  }
  return { selected: selected.length, changed: changed.length, message: switchMessage(published, changed.length, selected.length) };
}
