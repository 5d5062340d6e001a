import type { Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { openEntity } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { saveChanges } from '../../platform/records/save-changes.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { nextRank } from '../repository/calls.ts';
import { closedUntil } from '../repository/budgets.ts';
import { findBuilding, readKeys } from '../repository/facts.ts';
import { findWorks, insertWorks, lockWorks, nextProvisionAccount, worksOf, type WorksRow } from '../repository/works.ts';
import { allocateByKey, weightsOn } from '../rules/allocation.ts';
import { shortDay } from '../rules/words.ts';
import { demandedVersions, keepCall, sharesOf } from './calls.ts';
import { demandAccount } from './post-lines.ts';
import { operationFacts } from './settle.ts';
import { provisionsByLot } from './works-provisions.ts';

export interface VotedWorks {
  buildingId: Id;
  keyId: Id;
  label: string;
  chargeAccount: string;
  votedOn: Day;
  votedCents: bigint;
  expectedCents: bigint;
}

/** With what suppliers invoiced for them since the vote. */
export type WorksToDate = WorksRow & { doneCents: bigint };

export async function listWorks(tx: Tx, viewer: Viewer, buildingId: Id): Promise<WorksToDate[]> {
  demand(viewer, 'syndic.read');
  if (!(await findBuilding(tx, buildingId))) throw notFound();
  const all: WorksToDate[] = [];
  for (const works of await worksOf(tx, buildingId)) all.push(await toDate(tx, works));
  return all;
}

async function toDate(tx: Tx, works: WorksRow): Promise<WorksToDate> {
  const { done } = await operationFacts(tx, { buildingId: works.buildingId, untilOn: '9999-12-31' as Day }, works);
  return { ...works, doneCents: done };
}

/** Keeps works the assembly voted outside the budget, and opens their account of provisions (102001, 102002…). */
export async function voteWorks(tx: Tx, viewer: Viewer, asked: VotedWorks): Promise<WorksToDate> {
  demand(viewer, 'syndic.write');
  if (!(await findBuilding(tx, asked.buildingId))) throw notFound();
  if (!(await readKeys(tx, asked.buildingId)).some(({ keyId }) => keyId === asked.keyId)) throw refusals.keyElsewhere();
  if (!/^67[12348]/.test(asked.chargeAccount)) throw refusals.notWorksAccount();
  const books = await openEntity(tx, viewer.agencyId, 'building', asked.buildingId);
  const provisionAccount = await nextProvisionAccount(tx, asked.buildingId, books);
  await demandAccount(tx, viewer, asked.buildingId, provisionAccount, `Provisions, ${asked.label}`);
  const id = newId();
  await insertWorks(tx, viewer.agencyId, { ...asked, id, provisionAccount });
  await record(tx, viewer, 'works.voted', { kind: 'works', id }, { ...asked, votedCents: Number(asked.votedCents), expectedCents: Number(asked.expectedCents), provisionAccount });
  return toDate(tx, (await findWorks(tx, id))!);
}

/** Calls a part of the voted sum, due on the day the assembly set; never more than was voted (loi n° 65-557, art. 14-1 II). */
export async function callWorks(tx: Tx, viewer: Viewer, today: Day, worksId: Id, { cents, dueOn }: { cents: bigint; dueOn: Day }): Promise<WorksToDate> {
  demand(viewer, 'syndic.write');
  await lockWorks(tx, worksId);
  const works = await openWorks(tx, worksId);
  if (cents > works.votedCents - works.calledCents) throw refusals.worksOverCalled(works.votedCents - works.calledCents);
  const rank = await nextRank(tx, { worksId });
  const weights = weightsOn((await demandedVersions(tx, works.buildingId, [works.keyId])).get(works.keyId) ?? [], dueOn);
  const keys = [{ keyId: works.keyId, cents, parts: allocateByKey(cents, weights) }];
  const { shares, orphans } = await sharesOf(tx, { keys, dueOn }, works.buildingId);
  await provisionsByLot(tx, viewer, today, works, { until: dueOn, on: dueOn });
  await keepCall(tx, viewer, today, { id: newId(), buildingId: works.buildingId, budgetId: null, worksId, kind: 'works', rank, label: `${works.label}, appel ${rank} du ${shortDay(dueOn)}`, dueOn, totalCents: cents, noForfeiture: false, entryId: null }, shares, orphans, { account: works.provisionAccount, operationId: worksId });
  return toDate(tx, (await findWorks(tx, worksId))!);
}

/** Works are over: their balance is shared out when the exercise of that day is closed, so never in one that is. Null opens them again, as long as they were not settled. */
export async function finishWorks(tx: Tx, viewer: Viewer, worksId: Id, { version, finishedOn }: { version: number; finishedOn: Day | null }): Promise<WorksToDate> {
  demand(viewer, 'syndic.write');
  await lockWorks(tx, worksId);
  const works = await findWorks(tx, worksId);
  if (!works) throw notFound();
  const closed = await closedUntil(tx, works.buildingId);
  if (closed !== null && [works.finishedOn, finishedOn].some((on) => on !== null && on <= closed)) throw refusals.worksSettled(closed);
  await saveChanges(tx, 'office.syndic_works', { kind: 'works', id: worksId }, version, { finished_on: finishedOn });
  await record(tx, viewer, 'works.finished', { kind: 'works', id: worksId }, { finishedOn });
  return toDate(tx, (await findWorks(tx, worksId))!);
}

async function openWorks(tx: Tx, id: Id): Promise<WorksRow> {
  const works = await findWorks(tx, id);
  if (!works) throw notFound();
  if (works.finishedOn !== null) throw refusals.worksFinished();
  return works;
}
