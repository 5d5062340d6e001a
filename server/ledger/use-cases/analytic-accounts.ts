import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { DraftEntry } from '../model.ts';
import { readAnalyticAccounts, writeAnalyticAccount, type AnalyticAccount } from '../repository/analytic-accounts.ts';
import { findEntity } from '../repository/books.ts';

export async function listAnalytics(tx: Tx, viewer: Viewer, entityId: Id): Promise<AnalyticAccount[]> {
  demand(viewer, 'ledger.read');
  if (!(await findEntity(tx, entityId))) throw notFound();
  return readAnalyticAccounts(tx, entityId);
}

/** Opens an analytic account, or changes its name and whether it is paid out to the owner; lines posted before keep what held then. */
export async function saveAnalytic(tx: Tx, viewer: Viewer, entityId: Id, account: AnalyticAccount): Promise<AnalyticAccount[]> {
  demand(viewer, 'ledger.write');
  if (!(await findEntity(tx, entityId))) throw notFound();
  await writeAnalyticAccount(tx, viewer.agencyId, entityId, account);
  await record(tx, viewer, 'ledger.analytic-saved', { kind: 'ledger', id: entityId }, { ...account });
  return readAnalyticAccounts(tx, entityId);
}

/** Lines on an analytic account take from it whether they are paid out, unless they say so themselves. */
export async function withPayable(tx: Tx, entityId: Id, entries: readonly DraftEntry[]): Promise<DraftEntry[]> {
  if (!entries.some(({ lines }) => lines.some(({ analytic }) => analytic))) return [...entries];
  const accounts = new Map((await readAnalyticAccounts(tx, entityId)).map((account) => [account.code, account]));
  return entries.map((entry) => ({ ...entry, lines: entry.lines.map((line, index) => {
    if (!line.analytic) return line;
    const account = accounts.get(line.analytic);
    if (!account) throw refusals.analyticUnknown(line.analytic, index + 1);
    return { ...line, payable: line.payable ?? account.payable };
  }) }));
}
