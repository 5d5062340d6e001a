import { dayAt } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { batchesOfFile, judgeReport, readStatusReport, type Verdict } from '../../partners/sepa/public.ts';
import { keepNews, reasonWords, stepMandate } from '../../payments/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findFileNamed, insertReport, lockOfReferences, markRefused, saveMandate, type MandateRow } from '../repository/debits.ts';

export interface TakenReport {
  messageId: string;
  /** Taken before: nothing more is done. */
  again: boolean;
  /** Debits that will not come; their payers and the agency are told. */
  rejected: number;
  /** Debits that wait for the next file, under the same references. */
  freed: number;
}

/**
 * Takes the bank's answer to a file of debits (pain.002). A debit rejected by itself has failed, and its mandate is spent; debits rejected with their batch or their file,
 * before any was looked at, wait for the next one. What the statement has settled meanwhile is left as it is: money seen counts more than money announced.
 */
export async function takeReport(tx: Tx, viewer: Viewer, bytes: Buffer, now: Date): Promise<TakenReport> {
  demand(viewer, 'payments.write');
  const { report, fault } = readStatusReport(bytes);
  if (report === null) throw refusals.reportUnreadable(fault);
  if (!report.messageType.startsWith('pain.008')) throw refusals.reportOfTransfers(report.messageType);
  const file = await findFileNamed(tx, report.messageId);
  if (!file) throw refusals.reportOfAnother(report.messageId);
  const verdicts = judgeReport(report, batchesOfFile(file.content));
  if (verdicts === null) throw refusals.reportOfOtherDebits(report.messageId);
  const mandates = new Map((await lockOfReferences(tx, verdicts.map(({ endToEndId }) => endToEndId))).map((one) => [one.reference, one]));
  const still = verdicts.flatMap((verdict) => { const mandate = mandates.get(verdict.endToEndId); return mandate?.fileId === file.id && mandate.state === 'filed' ? [{ verdict, mandate }] : []; });
  const [rejected, freed] = [still.filter(({ verdict }) => verdict.by === 'payment'), still.filter(({ verdict }) => verdict.by === 'file')];
  const kept = await insertReport(tx, viewer.agencyId, { fileId: file.id, reportId: report.id, content: bytes, rejected: rejected.length, freed: freed.length, at: now, by: nameOf(viewer) });
  if (!kept) return { messageId: report.messageId, again: true, rejected: 0, freed: 0 };
  for (const { verdict, mandate } of rejected) await reject(tx, viewer.agencyId, mandate, verdict, now);
  for (const { mandate } of freed) await saveMandate(tx, mandate.id, { state: stepMandate(mandate.state, 'reject-file')!, fileId: null });
  if (freed.length === file.count && file.refusedAt === null) await markRefused(tx, file.id, now, nameOf(viewer), reasonWords(freed[0]!.verdict.reason));
  await record(tx, viewer, 'debit-report.taken', { kind: 'debit-file', id: file.id }, { messageId: report.messageId, report: report.id, rejected: rejected.length, freed: freed.length });
  return { messageId: report.messageId, again: false, rejected: rejected.length, freed: freed.length };
}

async function reject(tx: Tx, agencyId: Id, mandate: MandateRow, { reason }: Verdict, now: Date): Promise<void> {
  await saveMandate(tx, mandate.id, { state: stepMandate(mandate.state, 'return')!, fileId: mandate.fileId, returnedOn: dayAt(now), returnReason: reasonWords(reason) });
  await keepNews(tx, agencyId, mandate.intentId, [{ kind: 'failed', at: now, code: reason ?? 'MS03' }], now);
}

const nameOf = (viewer: Viewer): string => (viewer.kind === 'system' ? viewer.reason : viewer.name);
