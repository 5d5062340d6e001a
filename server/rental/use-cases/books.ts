import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { balancesOn, ensureFiscalYears, letter, openAccount, openEntity, readEntities, unletter } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { letteringOf } from '../repository/calls.ts';
import { hasAccount } from '../repository/money.ts';
import { allocationsOf } from '../repository/receipts.ts';
import { USUAL_ACCOUNTS } from '../rules/books.ts';

/** The books of client money, with what rental posts to, open on a day. */
export async function clientBooks(tx: Tx, viewer: Viewer, from: Day, until: Day = from): Promise<Id> {
  const entityId = await openEntity(tx, viewer.agencyId, 'rental', null);
  if (!(await hasAccount(tx, entityId, USUAL_ACCOUNTS.called))) await openAccount(tx, viewer, entityId, { number: USUAL_ACCOUNTS.called, label: 'Loyers appelés, à encaisser' });
  await ensureFiscalYears(tx, viewer, entityId, from, until);
  return entityId;
}

/** The same for those who only read; null before the first entry. */
export async function findClientBooks(tx: Tx): Promise<Id | null> {
  return (await readEntities(tx)).find((entity) => entity.kind === 'rental')?.id ?? null;
}

/** What tenants owe on a day as the books have it, by the code of their account: what was called here, and what stood in books that were brought over. */
export async function owedByTenants(tx: Tx, on: Day): Promise<Map<string, bigint>> {
  const entityId = await findClientBooks(tx);
  if (entityId === null) return new Map();
  return new Map((await balancesOn(tx, entityId, on)).filter((one) => one.account === USUAL_ACCOUNTS.tenants && one.cents > 0n).map((one) => [one.auxiliary, one.cents]));
}

/** Letters what was called with what paid it: in full once it is paid, marked as partial before. */
export async function letterCalls(tx: Tx, viewer: Viewer, today: Day, entityId: Id, callIds: readonly Id[]): Promise<void> {
  const lines = await letteringOf(tx, callIds, USUAL_ACCOUNTS);
  for (const [, own] of Map.groupBy(lines, ({ callId }) => callId)) {
    if (own.some((line) => line.lettered)) continue;
    await letter(tx, viewer, today, entityId, own, { partial: true });
  }
}

/** Letters an overpayment with all that was taken of it: in full once nothing is left, marked as partial before. */
export async function letterOverpaid(tx: Tx, viewer: Viewer, today: Day, entityId: Id, receipt: { id: Id; entryId: Id; overpaidLine: number | null; refundEntryId: Id | null }): Promise<void> {
  const taken = new Set((await allocationsOf(tx, { receiptId: receipt.id })).filter((one) => one.origin === 'overpayment').map((one) => one.entryId));
  if (receipt.refundEntryId !== null) taken.add(receipt.refundEntryId);
  if (receipt.overpaidLine === null || taken.size === 0) return;
  await letter(tx, viewer, today, entityId, [{ entryId: receipt.entryId, line: receipt.overpaidLine }, ...[...taken].map((entryId) => ({ entryId, line: 1 }))], { partial: true });
}

/** Takes the lettering of calls away before one of their payments is taken back. */
export async function unletterCalls(tx: Tx, viewer: Viewer, entityId: Id, callIds: readonly Id[]): Promise<void> {
  const lettered = (await letteringOf(tx, callIds, USUAL_ACCOUNTS)).filter((line) => line.lettered);
  if (lettered.length > 0) await unletter(tx, viewer, entityId, lettered);
}
