import type { Id } from '../../kernel/ids.ts';
import { exportSnapshot, inAgency, inAgencyAt, inAgencySnapshot, type Database, type Tx } from '../../platform/database/connection.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { contactsDiffer, publishAgency, publishPresentation } from '../repository/agency-card.ts';
import { acknowledgeSnapshot, currentSnapshot, ensureTarget, forgetChanges, readAffected, readTimeZone } from '../repository/changes.ts';
import { holdsNothing } from '../repository/held-items.ts';
import { aloneInAgency, failRun, finishRun, isStopAsked, readRun, requestRun, showStep, startRun, writeNotices, type RunStep, type RunTrigger } from '../repository/runs.ts';
import { forgetResendRequest, readEventsToResend, readPublicationSettings, readTemporaryPasswordDays } from '../repository/settings.ts';
import { isPassing, runFault } from '../rules/run-fault.ts';
import { compare } from './compare.ts';
import { reportRun } from './report-run.ts';
import { differenceWriter } from './write-difference.ts';

/** Asks for a run: it starts at once in the background. A run that already waits is joined, so nothing is published twice. */
export async function askForRun(tx: Tx, agencyId: Id, trigger: RunTrigger, staffId: Id | null): Promise<{ id: Id; joined: boolean }> {
  const target = await ensureTarget(tx, agencyId);
  const run = await requestRun(tx, agencyId, target.id, trigger, staffId);
  if (!run.joined) await enqueueRun(tx, agencyId, run.id);
  return run;
}

export async function enqueueRun(tx: Tx, agencyId: Id, runId: Id, runAt?: Date): Promise<void> {
  await enqueue(tx, 'publication.run', { agencyId, runId }, { key: `publication.run:${runId}`, maxAttempts: ATTEMPTS, ...(runAt ? { runAt } : {}) });
}

/** Counted on the run itself: a process that is killed again and again must not be started for ever. */
const ATTEMPTS = 6;
const AGAIN_AFTER_MS = 1000;

/**
 * One publication run. Everything it shows is written in one transaction with what it remembers of it: killed at any instant, the extranet keeps its former
 * state and the next try starts again from the same difference. Two runs at once: the second one waits for its turn.
 */
export async function runPublication(platform: Platform, agencyId: Id, runId: Id): Promise<void> {
  const mine = await aloneInAgency(platform.office, agencyId, async (held) => {
    await tryRun(platform, held, agencyId, runId);
    return true;
  });
  if (mine) return;
  await inAgency(platform.office, agencyId, async (tx) => {
    const run = await readRun(tx, runId);
    if (run?.state === 'waiting') await enqueueRun(tx, agencyId, runId, new Date(Date.now() + AGAIN_AFTER_MS));
  });
}

class Stopped extends Error {}

async function tryRun(platform: Platform, held: Database, agencyId: Id, runId: Id): Promise<void> {
  const attempt = await inAgency(held, agencyId, (tx) => startRun(tx, runId, platform.clock.now()));
  if (attempt === null) return;
  try {
    if (attempt > ATTEMPTS) throw new Error('le programme s’est arrêté à chaque essai');
    await publishAgain(platform, held, agencyId, runId);
  } catch (error) {
    const stopped = error instanceof Stopped;
    const end = stopped ? 'stopped' : attempt >= ATTEMPTS ? 'failed' : null;
    await inAgency(platform.office, agencyId, async (tx) => {
      await failRun(tx, runId, platform.clock.now(), stopped ? 'Interrompue à la demande.' : runFault(error), end);
      if (end) await reportRun(tx, agencyId, runId);
    });
    if (!end) throw error;
  }
}

/** A client who signs in while their own row is written makes PostgreSQL refuse the run: done again at once from a new snapshot, it goes through. */
async function publishAgain(platform: Platform, held: Database, agencyId: Id, runId: Id): Promise<void> {
  for (let round = 1; ; round++) {
    try {
      await inAgencySnapshot(held, agencyId, (tx) => publish(tx, platform, agencyId, runId));
      return;
    } catch (error) {
      if (!isPassing(error) || round === 3) throw error;
    }
  }
}

async function publish(tx: Tx, platform: Platform, agencyId: Id, runId: Id): Promise<void> {
  const target = await ensureTarget(tx, agencyId);
  const today = platform.clock.today(await readTimeZone(tx, agencyId));
  const settings = await readPublicationSettings(tx);
  const snapshot = await currentSnapshot(tx);
  const affected = await readAffected(tx, target, today);
  const resend = await readEventsToResend(tx);
  const step = stepShower(platform, agencyId, runId);
  await step('changes', 0, affected.eventIds.length + affected.partyIds.length + affected.cardIds.length + affected.accountIds.length);
  const fresh = target.acknowledgedSnapshot === null && await holdsNothing(tx, target.id);
  const writer = differenceWriter(tx, { fresh, platform, agencyId, targetId: target.id, runId, today, settings, temporaryPasswordDays: await readTemporaryPasswordDays(tx), step });
  const question = { targetId: target.id, affected, today, settings, resend, fresh };
  if (fresh) await inAgencyAt(platform.office, agencyId, await exportSnapshot(tx), (reader) => compare(tx, { ...question, reader }, writer));
  else await compare(tx, question, writer);
  const { written } = writer;
  const total = written.appeared + written.changed + written.disappeared;
  await step('switch', total, total);
  await forgetResendRequest(tx);
  if (await contactsDiffer(tx, agencyId)) {
    written.changed++;
    (written.byKind.card ??= { appeared: 0, changed: 0, disappeared: 0 }).changed++;
  }
  await publishAgency(tx, agencyId, platform.clock.now());
  await publishPresentation(tx, agencyId, settings);
  await acknowledgeSnapshot(tx, target.id, snapshot, today);
  await forgetChanges(tx, snapshot);
  const notices = await writeNotices(tx, agencyId, runId, written.newDocuments, today);
  if (notices > 0) await enqueue(tx, 'publication.notify', { agencyId, runId }, { key: `publication.notify:${runId}` });
  await finishRun(tx, runId, platform.clock.now(), written, { byKind: written.byKind, everything: affected.everything, notices });
  await reportRun(tx, agencyId, runId);
}

/**
 * Told on another connection, because nothing of the run's own transaction can be seen before its end; at most four times a second. The same look tells
 * whether staff asked to stop.
 */
function stepShower(platform: Platform, agencyId: Id, runId: Id): (step: RunStep, done: number, total: number) => Promise<void> {
  let shownAt = 0;
  let shownStep = '';
  return async (step, done, total) => {
    const now = Date.now();
    if (step === shownStep && done < total && now - shownAt < 250) return;
    shownAt = now;
    shownStep = step;
    const stop = await inAgency(platform.office, agencyId, async (tx) => {
      await showStep(tx, agencyId, runId, step, done, total, platform.clock.now());
      return isStopAsked(tx, runId);
    });
    if (stop) throw new Stopped();
  };
}
