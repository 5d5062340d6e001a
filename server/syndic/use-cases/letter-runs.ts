import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound, Refusal } from '../../kernel/refusal.ts';
import { saveSettings, settingsOf } from '../../agency/public.ts';
import type { SystemViewer, Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Platform } from '../../platform/module.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { findCoOwnerAccount } from '../repository/arrears.ts';
import * as repository from '../repository/letter-runs.ts';
import { noticeSums, reminderSums } from '../rules/letter-sums.ts';
import { RecoverySettings } from '../settings.ts';
import { listArrears } from './arrears.ts';
import { writeLetter } from './write-letter.ts';

export type LetterRun = repository.LetterRun;

export const TASK = 'syndic.write-letters';

export interface RipeLetter {
  accountId: Id;
  name: string;
  sums: number;
  cents: bigint;
}

/** What the delays of the agency make ripe in a co-ownership today, and how far the last run has gone. */
export async function readLetters(tx: Tx, viewer: Viewer, buildingId: Id, on: Day): Promise<{ reminders: RipeLetter[]; notices: RipeLetter[]; settings: RecoverySettings; run: LetterRun | null }> {
  const settings = await settingsOf(tx, 'recovery', RecoverySettings);
  const { rows } = await listArrears(tx, viewer, buildingId, on);
  const ripe = (sumsOf: typeof reminderSums, days: number): RipeLetter[] => rows.flatMap(({ accountId, name, items, steps }) => {
    const sums = sumsOf(items.filter(({ dueOn }) => dueOn <= on), steps, on, days);
    return sums.length === 0 ? [] : [{ accountId, name, sums: sums.length, cents: sums.reduce((sum, { cents }) => sum + cents, 0n) }];
  });
  return { reminders: ripe(reminderSums, settings.reminderAfterDays), notices: ripe(noticeSums, settings.noticeAfterDays), settings, run: await repository.lastRun(tx, buildingId) };
}

/** Asks for all ripe letters of a kind, written one after the other by a job; one run at a time in a co-ownership. */
export async function askLetters(tx: Tx, viewer: Viewer, buildingId: Id, kind: 'reminder' | 'notice', on: Day): Promise<LetterRun> {
  demand(viewer, 'syndic.write');
  const { reminders, notices } = await readLetters(tx, viewer, buildingId, on);
  const ripe = kind === 'reminder' ? reminders : notices;
  if (ripe.length === 0) throw refusals.nothingToAsk();
  const id = newId();
  const asked = await repository.insertRun(tx, viewer.agencyId, { id, buildingId, kind, askedBy: viewer.kind === 'staff' ? viewer.name : 'Mitoyen', accountIds: ripe.map(({ accountId }) => accountId) });
  if (!asked) throw refusals.lettersAtWork();
  await enqueue(tx, TASK, { agencyId: viewer.agencyId, runId: id });
  await record(tx, viewer, 'arrears.letters-asked', { kind: 'building', id: buildingId }, { kind, letters: ripe.length });
  return (await repository.findRun(tx, id))!;
}

export async function readLetterRun(tx: Tx, viewer: Viewer, id: Id): Promise<LetterRun> {
  demand(viewer, 'syndic.read');
  const run = await repository.findRun(tx, id);
  if (!run) throw notFound();
  return run;
}

/**
 * Writes the letters of a run, each with its progress in one transaction: stopped anywhere, it goes on where it stood, and nobody gets two. Somebody who paid or was
 * written to meanwhile is left out, with the reason. What fails by itself is tried again; `lastTry` leaves that account out rather than all that follow.
 */
export async function writeLettersOf(platform: Platform, agencyId: Id, runId: Id, lastTry: boolean): Promise<void> {
  const run = await inAgency(platform.office, agencyId, (tx) => repository.findRun(tx, runId));
  if (!run || run.endedAt !== null) return;
  const viewer: SystemViewer = { kind: 'system', agencyId, reason: `Courriers de recouvrement demandés par ${run.askedBy}` };
  const today = platform.clock.today();
  for (let index = run.done; index < run.accountIds.length; index += 1) {
    const accountId = run.accountIds[index]!;
    try {
      await writeLetter(platform, viewer, today, { accountId, kind: run.kind, on: today, debtIds: null }, (tx) => repository.goFurther(tx, runId, index, null));
    } catch (error) {
      if (!(error instanceof Refusal) && !lastTry) throw error;
      platform.log('letter left out', { runId, accountId, error: String(error) });
      const why = error instanceof Refusal ? error.message : 'Cette lettre n’a pas pu être écrite. Écrivez-la depuis la fiche du débiteur.';
      await inAgency(platform.office, agencyId, async (tx) => repository.goFurther(tx, runId, index, { name: (await findCoOwnerAccount(tx, accountId))?.name ?? 'Compte fermé', why }));
    }
  }
  await inAgency(platform.office, agencyId, (tx) => repository.endRun(tx, runId));
}

export async function readRecovery(tx: Tx, viewer: Viewer): Promise<RecoverySettings> {
  demand(viewer, 'syndic.read');
  return settingsOf(tx, 'recovery', RecoverySettings);
}

export async function changeRecovery(tx: Tx, viewer: Viewer, settings: RecoverySettings): Promise<RecoverySettings> {
  demand(viewer, 'syndic.write');
  await saveSettings(tx, viewer.agencyId, 'recovery', RecoverySettings, settings);
  await record(tx, viewer, 'recovery-settings.changed', null, settings);
  return settings;
}
