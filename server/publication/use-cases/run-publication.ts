import { inAgency, inAgencySnapshot, type Tx } from '../../platform/database/connection.ts';
import type { Id } from '../../kernel/ids.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { acknowledgeUpTo, ensureTarget, readAffected, snapshotHorizon } from '../repository/changes.ts';
import { publishAgency } from '../repository/agency-card.ts';
import { claimRun, failRun, finishRun, readRun, requestRun, showProgress, startRun, writeNotices, type RunStep, type RunTrigger } from '../repository/runs.ts';
import { readPublicationSettings, takeResendRequest } from '../repository/settings.ts';
import { compare } from './compare.ts';
import { reportRun } from './report-run.ts';
import { differenceWriter, type Written } from './write-difference.ts';

/** Asks for a run: it starts at once in the background. A run that already waits is joined, so nothing is published twice. */
export async function askForRun(tx: Tx, agencyId: Id, trigger: RunTrigger, staffId: Id | null): Promise<{ id: Id; joined: boolean }> {
  const target = await ensureTarget(tx, agencyId);
  const run = await requestRun(tx, agencyId, target.id, trigger, staffId);
  if (!run.joined) await enqueueRun(tx, agencyId, run.id);
  return run;
}

export async function enqueueRun(tx: Tx, agencyId: Id, runId: Id): Promise<void> {
  await enqueue(tx, 'publication.run', { agencyId, runId }, { key: `publication.run:${runId}`, maxAttempts: ATTEMPTS });
}

const ATTEMPTS = 6;

/**
 * One publication run. Everything it shows is written in one transaction with what it remembers of it: killed at any instant, the extranet keeps its former
 * state and the next try starts again from the same difference. Two runs at once: the second one leaves, the first does the work of both.
 */
export async function runPublication(platform: Platform, agencyId: Id, runId: Id, lastAttempt: boolean): Promise<void> {
  const run = await inAgency(platform.office, agencyId, (tx) => readRun(tx, runId));
  if (!run || run.state === 'done' || run.state === 'failed' || run.state === 'stopped') return;
  await inAgency(platform.office, agencyId, (tx) => startRun(tx, runId, platform.clock.now()));
  try {
    const written = await inAgencySnapshot(platform.office, agencyId, (tx) => publish(tx, platform, agencyId, runId));
    if (written) await inAgency(platform.office, agencyId, (tx) => reportRun(tx, agencyId, runId));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await inAgency(platform.office, agencyId, async (tx) => {
      await failRun(tx, runId, platform.clock.now(), message, lastAttempt);
      if (lastAttempt) await reportRun(tx, agencyId, runId);
    });
    throw error;
  }
}

async function publish(tx: Tx, platform: Platform, agencyId: Id, runId: Id): Promise<Written | null> {
  const target = await ensureTarget(tx, agencyId);
  if (!await claimRun(tx, target.id)) return null;
  const today = platform.clock.today(await timeZoneOf(tx, agencyId));
  const settings = await readPublicationSettings(tx);
  const horizon = await snapshotHorizon(tx);
  const affected = await readAffected(tx, target, today);
  const resend = await takeResendRequest(tx);
  const progress = progressShower(platform, agencyId, runId);
  const writer = differenceWriter(tx, { platform, agencyId, targetId: target.id, runId, transferLog: settings.transferLog, temporaryPasswordDays: settings.temporaryPasswordDays, progress });
  await compare(tx, { targetId: target.id, affected, today, useAttachmentNames: settings.useAttachmentNames, resend }, writer);
  await progress('switch', writer.written.appeared + writer.written.changed + writer.written.disappeared, writer.written.appeared + writer.written.changed + writer.written.disappeared);
  const notices = await writeNotices(tx, agencyId, runId, writer.written.newDocuments);
  if (notices > 0) await enqueue(tx, 'publication.notify', { agencyId, runId }, { key: `publication.notify:${runId}` });
  await publishAgency(tx, agencyId, platform.clock.now());
  await acknowledgeUpTo(tx, target.id, horizon, today);
  await finishRun(tx, runId, platform.clock.now(), writer.written, { byKind: writer.written.byKind, everything: affected.everything, notices });
  return writer.written;
}

/** Progress is told on another connection, because nothing of the run's own transaction can be seen before its end; at most four times a second. */
function progressShower(platform: Platform, agencyId: Id, runId: Id): (step: RunStep, done: number, total: number) => Promise<void> {
  let shownAt = 0;
  let shownStep = '';
  return async (step, done, total) => {
    const now = Date.now();
    if (step === shownStep && now - shownAt < 250) return;
    // A run that is over in a blink has nothing to show on the way.
    if (shownAt === 0 && shownStep === '') { shownAt = now; shownStep = step; if (total < 500) return; }
    shownAt = now;
    shownStep = step;
    await inAgency(platform.office, agencyId, (tx) => showProgress(tx, runId, step, done, total));
  };
}

async function timeZoneOf(tx: Tx, agencyId: Id): Promise<string> {
  const agency = await tx.selectFrom('platform.agencies').select('time_zone').where('id', '=', agencyId).executeTakeFirstOrThrow();
  return agency.time_zone;
}
