import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays, day, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { checkBalancesNow } from '../../ledger/public.ts';
import { refusals } from '../errors.ts';
import type { Outcome, Progress, Run } from '../model.ts';
import { markStored, readLooks, storedAmong } from '../repository/files.ts';
import { replaceFindings } from '../repository/findings.ts';
import { countAttempt, findRun, keepFailure, keepReport, keepTrial, showProgress, takeTurn } from '../repository/runs.ts';
import { comparablePath } from '../rules/file-path.ts';
import type { Findings } from '../rules/findings.ts';
import { readControl, reconcile } from '../rules/reconciliation.ts';
import { goesThroughLater, runFault } from '../rules/run-fault.ts';
import { bringRun } from './bring-run.ts';
import { checkRun, documentPaths, type ReadyFile } from './check-run.ts';
import { lookAtFiles, type Show } from './look-at-files.ts';
import { readFigures } from './read-figures.ts';
import { pathInRun, sweepIncoming } from './workspace.ts';

const CONTROL = 'CONTROLE.json';
const LARGEST_DOCUMENT = 512 * 1024 ** 2;
/** How often a sign of life is written, in milliseconds. */
const SHOW_EVERY = 700;
/** Counted on the run itself: work that kills its process each time must not be started for ever. */
const ATTEMPTS = 6;

/** How often a run that waits for another one's end looks again, in milliseconds. */
const TURN_EVERY = 200;

class TakenBack extends Error {}

/**
 * Does what was asked of a run: its trial or its import. Files are put in the store before, which is safe to do again; the records come in one transaction,
 * which the trial takes back and the import keeps. Killed at any instant, nothing is half there, and the next call begins again and finds what is there.
 */
export async function workOnRun(platform: Platform, agencyId: Id, runId: Id): Promise<void> {
  const run = await inAgency(platform.office, agencyId, (tx) => findRun(tx, runId));
  if (run?.state !== 'trying' && run?.state !== 'importing') return;
  const attempt = await inAgency(platform.office, agencyId, (tx) => countAttempt(tx, runId));
  const show = progressOf(platform, agencyId, runId);
  try {
    if (attempt > ATTEMPTS) throw refusals.stoppedEachTime();
    await sweepIncoming(platform, runId);
    await lookAtFiles(platform, agencyId, runId, show);
    const { files, findings } = await checkRun(platform, agencyId, runId, show);
    if (run.state === 'importing') await storeDocuments(platform, agencyId, runId, files, show);
    await bring(platform, agencyId, run, files, findings, show);
  } catch (error) {
    platform.log('move-in failed', { runId, error: String(error) });
    // Left at work: the queue, or the minute's look, takes it up again.
    if (goesThroughLater(error) && attempt < ATTEMPTS) throw error;
    await inAgency(platform.office, agencyId, (tx) => keepFailure(tx, runId, runFault(error)));
    if (!(error instanceof Refusal)) throw error;
  }
}

async function bring(platform: Platform, agencyId: Id, run: Run, files: readonly ReadyFile[], findings: Findings, show: Show): Promise<void> {
  const importing = run.state === 'importing';
  let trial: Outcome | null = null;
  try {
    await inAgency(platform.office, agencyId, async (tx) => {
      while (!await takeTurn(tx, agencyId)) {
        await show({ step: 'waiting', done: 0, total: 0 });
        await pause(TURN_EVERY);
      }
      if ((await findRun(tx, run.id))?.state !== run.state) return; // Another process did it meanwhile.
      const { files: brought, notes } = await bringRun({ platform, tx, agencyId, runId: run.id, books: { byFile: new Map(), analyticLines: 0 }, contracts: { leases: [], mandates: [] } }, files, show);
      await checkBalancesNow(tx);
      const counts = findings.counts();
      const outcome: Outcome = { files: brought, notes, errors: counts.error, warnings: counts.warning, corrected: counts.auto, reconciliation: await reconciliationOf(platform, tx, run.id, brought, show) };
      if (!importing) {
        trial = outcome;
        throw new TakenBack();
      }
      await replaceFindings(tx, agencyId, run.id, findings.kept);
      await keepReport(tx, run.id, outcome);
      await record(tx, { kind: 'system', agencyId, reason: 'Reprise de données' }, 'movein.imported', { kind: 'movein', id: run.id }, {
        name: run.name, created: sum(outcome, 'created'), changed: sum(outcome, 'changed'), leftOut: sum(outcome, 'refused'),
      });
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  if (trial) {
    const found = trial;
    await inAgency(platform.office, agencyId, async (tx) => {
      await replaceFindings(tx, agencyId, run.id, findings.kept);
      await keepTrial(tx, run.id, found);
    });
  }
}

function sum(outcome: Outcome, what: 'created' | 'changed' | 'refused'): number {
  return outcome.files.reduce((total, file) => total + file[what], 0);
}

async function reconciliationOf(platform: Platform, tx: Tx, runId: Id, counts: Outcome['files'], show: Show): Promise<Outcome['reconciliation']> {
  await show({ step: 'reconciling', done: 0, total: 1 });
  const text = await readFile(pathInRun(platform, runId, CONTROL), 'utf8').catch(() => '');
  const control = readControl(text);
  const today = platform.clock.today();
  const on = control?.referenceDay ?? today;
  const days = control && control.days.length > 0 ? control.days : [lastClosing(today), today];
  return reconcile(await readFigures(tx, counts, on, days), control?.figures ?? null);
}

/** 31 December of the year before. */
function lastClosing(today: Day): Day {
  return addDays(day(`${today.slice(0, 4)}-01-01`), -1);
}

/** Puts the documents of the lines that will be brought into the store of files; those put before a cut are passed over. */
async function storeDocuments(platform: Platform, agencyId: Id, runId: Id, files: readonly ReadyFile[], show: Show): Promise<void> {
  let done = 0;
  const indexes = files.filter(({ table }) => table === 'documents' || table === 'photos');
  const total = indexes.reduce((all, file) => all + file.read - file.refused.size, 0);
  for (const file of indexes) {
    const column = file.source.headers.indexOf(file.columns.file ?? '');
    for await (const { rows, lines } of file.source.read()) {
      const names = rows.filter((_, index) => !file.refused.has(lines[index]!)).map((row) => (row[column] ?? '').trim());
      await storeSome(platform, agencyId, runId, [...names, ...file.corrections.map(({ value }) => value)].flatMap((name) => documentPaths(file.path, comparablePath(name))));
      done += names.length;
      await show({ step: 'storing', done, total });
    }
  }
}

async function storeSome(platform: Platform, agencyId: Id, runId: Id, paths: readonly string[]): Promise<void> {
  const { looks, stored } = await inAgency(platform.office, agencyId, async (tx) => ({ looks: await readLooks(tx, runId, paths), stored: await storedAmong(tx, runId, paths) }));
  const fresh = [...looks.values()].filter(({ path, hash }) => hash !== null && !stored.has(path));
  for (const { path } of fresh) await platform.files.put(createReadStream(pathInRun(platform, runId, path)), { maxBytes: LARGEST_DOCUMENT });
  if (fresh.length > 0) await inAgency(platform.office, agencyId, (tx) => markStored(tx, runId, fresh.map(({ path }) => path)));
}

/** Writes how far the work is, from time to time, in transactions of its own. */
function progressOf(platform: Platform, agencyId: Id, runId: Id): Show {
  let last = 0;
  let step = '';
  return async (progress: Progress) => {
    const now = Date.now();
    if (progress.step === step && now - last < SHOW_EVERY) return;
    last = now;
    step = progress.step;
    await inAgency(platform.office, agencyId, (tx) => showProgress(tx, runId, progress));
  };
}
