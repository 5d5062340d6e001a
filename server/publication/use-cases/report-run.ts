import { sendSystemMessage } from '../../agency/public.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { readRun } from '../repository/runs.ts';
import { reportOf } from '../rules/report.ts';

/**
 * PUB-168, PUB-169: after each run, a message to the staff who receive system messages, and to whoever asked for it. An immediate run that found nothing to
 * send is nobody's business.
 */
export async function reportRun(tx: Tx, agencyId: Id, runId: Id): Promise<void> {
  const run = await readRun(tx, runId);
  if (!run) return;
  if (run.trigger === 'instant' && run.state === 'done' && run.appeared + run.changed + run.disappeared === 0) return;
  const report = reportOf(run);
  await sendSystemMessage(tx, agencyId, { subject: report.subject, body: report.body, link: `/publication/envois/${runId}` }, run.startedBy);
}
