import type { StatusReport } from './status-report.ts';

/** What of a bank's report the judgement needs. */
export type JudgedReport = Pick<StatusReport, 'status' | 'reason' | 'batches'>;

export interface Verdict {
  endToEndId: string;
  /** `payment`: this one was looked at and rejected; of a debit, its mandate is spent. `file`: rejected with its batch or its file, before any payment was looked at: it may go again under the same reference. */
  by: 'payment' | 'file';
  reason: string | null;
}

const REJECTED = 'RJCT';

/**
 * Which payments (transfers or debits) of a file a report rejects, in the file's own order. What is said of a payment counts before what is said of its batch, and that before what is said of the
 * file; a rejection without a reason of its own has the reason above it. Null: the report speaks of payments that the file does not hold.
 */
export function judgeReport(report: JudgedReport, file: readonly { paymentId: string; endToEndIds: readonly string[] }[]): Verdict[] | null {
  const reported = new Map(report.batches.map((one) => [one.paymentId, one]));
  const held = new Set(file.flatMap(({ paymentId, endToEndIds }) => endToEndIds.map((id) => `${paymentId} ${id}`)));
  if (report.batches.some(({ paymentId, payments }) => !file.some((one) => one.paymentId === paymentId) || payments.some(({ endToEndId }) => !held.has(`${paymentId} ${endToEndId}`)))) return null;
  return file.flatMap(({ paymentId, endToEndIds }) => {
    const batch = reported.get(paymentId);
    return endToEndIds.flatMap((endToEndId): Verdict[] => {
      const own = batch?.payments.find((one) => one.endToEndId === endToEndId);
      const status = own?.status ?? batch?.status ?? report.status;
      if (status !== REJECTED) return [];
      return [{ endToEndId, by: own?.status === REJECTED ? 'payment' : 'file', reason: own?.reason ?? batch?.reason ?? report.reason }];
    });
  });
}
