import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { blockName, judgeReport, readStatusReport } from '../../partners/sepa/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { lockSentList, markRejected, payoutsOf, readLists } from '../repository/payouts.ts';
import { messageName } from '../rules/payout.ts';

/**
 * Takes the bank's answer to a file of transfers (pain.002): what it rejects never left, so that its money is due again and may go in another list. What a statement has shown
 * meanwhile stays as it is: money seen counts more than money announced. Taken twice, it does nothing the second time.
 */
export async function takePayoutReport(tx: Tx, viewer: Viewer, listId: Id, bytes: Buffer, today: Day): Promise<{ rejected: number }> {
  demand(viewer, 'rental.pay');
  const [list] = await readLists(tx, { id: listId });
  if (!list) throw notFound();
  const { report, fault } = readStatusReport(bytes);
  if (report === null) throw refusals.unreadable(fault);
  if (!report.messageType.startsWith('pain.001')) throw refusals.reportOfAnother(report.messageType);
  const messageId = messageName(list.kind, listId);
  if (report.messageId !== messageId) throw refusals.reportOfAnother(report.messageId);
  const payouts = await payoutsOf(tx, listId);
  const verdicts = judgeReport(report, [{ paymentId: blockName(messageId, 1), endToEndIds: payouts.map(({ reference }) => reference) }]);
  if (verdicts === null) throw refusals.reportOfAnother(report.messageId);
  const locked = await lockSentList(tx, listId);
  const still = locked === null ? [] : verdicts.flatMap(({ endToEndId, reason }) => payouts.filter(({ reference, state }) => reference === endToEndId && state === 'waiting').map(({ id, cents }) => ({ id, cents, reason })));
  if (locked === null || still.length === 0) return { rejected: 0 };
  for (const { id, reason } of still) await markRejected(tx, id, today, reason);
  const left = (await payoutsOf(tx, listId)).map(({ state }) => state);
  if (!left.includes('waiting')) await saveChanges(tx, 'office.rental_payout_lists', { kind: 'payout-list', id: listId }, locked.version, left.includes('executed') ? { state: 'executed', executed_on: today } : { state: 'cancelled' });
  await record(tx, viewer, 'payouts.rejected', { kind: 'payout-list', id: listId }, { report: report.id, count: still.length, cents: Number(still.reduce((sum, one) => sum + one.cents, 0n)) });
  return { rejected: still.length };
}
