import { addMonths, type Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { freshKey } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { CallKind, KeyVersion, Reason } from '../model.ts';
import { budgetBefore, lockBudget, readBudgetLines, type BudgetRow } from '../repository/budgets.ts';
import { booksOf } from '../repository/books.ts';
import { calledElsewhere, callsOf, insertCall, type CallRow } from '../repository/calls.ts';
import { ownersOn, readKeys, readLots, readVersions, type LotOfBuilding, type OwnerWithAccount } from '../repository/facts.ts';
import { splitAmongOwners } from '../rules/allocation.ts';
import { callLabel, fallbackCalls, lotLabel, monthsOf, planCalls, type PlannedCall, type Rhythm } from '../rules/budget.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';
import { linesOf } from '../rules/operations.ts';
import { existingBudget } from './budgets.ts';
import { generalKey, postLines, SOURCE } from './post-lines.ts';

export interface OwnerShare {
  lotId: Id;
  keyId: Id;
  accountId: Id | null;
  accountCode: string | null;
  name: string;
  cents: bigint;
}

export interface CallInPlan extends PlannedCall {
  kind: CallKind;
  label: string;
  posted: boolean;
  /** Other entries called it already, on its due day or in the month after: posting it would ask the same money twice. */
  elsewhere: boolean;
}

/** The schedule of an exercise: the calls of the budget and of the works fund, those already posted marked. */
export async function planOf(tx: Tx, viewer: Viewer, budgetId: Id): Promise<{ calls: CallInPlan[]; reasons: Reason[] }> {
  demand(viewer, 'syndic.read');
  const budget = await existingBudget(tx, budgetId);
  const used = (await readBudgetLines(tx, budgetId)).map(({ keyId }) => keyId);
  if (budget.worksFundCents > 0n) used.push(await generalKey(tx, budget.buildingId));
  const { calls, reasons } = await planned(tx, budget, await demandedVersions(tx, budget.buildingId, used));
  const posted = await callsOf(tx, { budgetId });
  const books = await booksOf(tx, budget.buildingId);
  const others = books === null ? [] : await calledElsewhere(tx, books, budget.fromOn, budget.untilOn);
  return {
    calls: calls.map((call) => ({
      ...call, posted: posted.some(({ kind, rank }) => kind === call.kind && rank === call.rank),
      elsewhere: others.some(({ kind, on }) => kind === call.kind && call.dueOn <= on && on < addMonths(call.dueOn, 1)),
    })), reasons,
  };
}

async function planned(tx: Tx, budget: BudgetRow, versions: ReadonlyMap<Id, readonly KeyVersion[]>): Promise<{ calls: Omit<CallInPlan, 'posted' | 'elsewhere'>[]; reasons: Reason[] }> {
  if (budget.votedOn === null) return beforeVote(tx, budget, versions);
  const rhythm = budget.calls as Rhythm;
  const provisions = planCalls(await readBudgetLines(tx, budget.id).then(byKey), versions, budget.fromOn, rhythm, monthsOf(budget));
  const contributions = budget.worksFundCents === 0n ? [] : planCalls([{ keyId: await generalKey(tx, budget.buildingId), cents: budget.worksFundCents }], versions, budget.fromOn, rhythm, monthsOf(budget)).value;
  return { calls: [...named(provisions.value, 'budget', 'budget', rhythm), ...named(contributions, 'worksFund', 'worksFund', rhythm)], reasons: provisions.reasons };
}

/** Nothing is voted yet: two quarters of the last budget, when the assembly authorised them (décret n° 67-223, art. 43). */
async function beforeVote(tx: Tx, budget: BudgetRow, versions: ReadonlyMap<Id, readonly KeyVersion[]>) {
  const last = await budgetBefore(tx, budget);
  if (!last || last.votedOn === null) return { calls: [], reasons: [] };
  const fallback = fallbackCalls(await readBudgetLines(tx, last.id).then(byKey), versions, budget.fromOn, budget.fallbackAuthorised, LEGAL_FIGURES);
  return { calls: fallback.allowed ? named(fallback.calls, 'budget', 'beforeVote', 4) : [], reasons: fallback.reasons };
}

const named = (calls: readonly PlannedCall[], kind: CallKind, what: Parameters<typeof callLabel>[0], count: number) => calls.map((call) => ({ ...call, kind, label: callLabel(what, call, count) }));

export function byKey(lines: readonly { keyId: Id; cents: bigint }[]): { keyId: Id; cents: bigint }[] {
  const sums = new Map<Id, bigint>();
  for (const { keyId, cents } of lines) sums.set(keyId, (sums.get(keyId) ?? 0n) + cents);
  return [...sums].map(([keyId, cents]) => ({ keyId, cents }));
}

/** The weights of all keys; one that is used and weighs nothing would leave an amount that nobody owes. */
export async function demandedVersions(tx: Tx, buildingId: Id, used: readonly Id[]): Promise<Map<Id, KeyVersion[]>> {
  const versions = await readVersions(tx, buildingId);
  for (const { keyId, label } of await readKeys(tx, buildingId)) {
    const own = versions.get(keyId) ?? [];
    if (used.includes(keyId) && (own.length === 0 || own.some(({ weights }) => weights.every(({ weight }) => weight === 0n)))) throw refusals.keyEmpty(label);
  }
  return versions;
}

/** What each owner will be asked by one call, lot by lot. Who owns the lot on the due day pays (décret n° 67-223, art. 6-2). */
export async function previewCall(tx: Tx, viewer: Viewer, budgetId: Id, which: { kind: CallKind; rank: number }) {
  const plan = await planOf(tx, viewer, budgetId);
  const call = plan.calls.find(({ kind, rank }) => kind === which.kind && rank === which.rank);
  if (!call) throw refusals.noSuchCall();
  const { buildingId } = await existingBudget(tx, budgetId);
  const lots = await readLots(tx, buildingId);
  const shares = ownerShares(call, await ownersOn(tx, buildingId, call.dueOn));
  const orphans = orphanLots(call, shares, lots);
  return { call, lots: lots.map((lot) => ({ ...lot, owners: shares.filter(({ lotId }) => lotId === lot.lotId) })).filter(({ owners, lotId }) => owners.length > 0 || orphans.some((one) => one.lotId === lotId)), orphans };
}

function ownerShares({ keys }: Pick<PlannedCall, 'keys'>, owners: ReadonlyMap<Id, readonly OwnerWithAccount[]>): OwnerShare[] {
  return keys.flatMap(({ keyId, parts }) => parts.filter(({ cents }) => cents !== 0n).flatMap(({ lotId, cents }) => (splitAmongOwners(cents, owners.get(lotId) ?? []) ?? []).map(({ owner, cents: part }) => ({
    lotId, keyId, accountId: (owner as OwnerWithAccount).accountId, accountCode: owner.accountCode, name: owner.name, cents: part,
  }))));
}

function orphanLots({ keys }: Pick<PlannedCall, 'keys'>, shares: readonly OwnerShare[], lots: readonly LotOfBuilding[]): LotOfBuilding[] {
  const owned = new Set(shares.map(({ lotId }) => lotId));
  const asked = new Set(keys.flatMap(({ parts }) => parts.filter(({ cents }) => cents !== 0n).map(({ lotId }) => lotId)));
  return lots.filter(({ lotId }) => asked.has(lotId) && !owned.has(lotId));
}

/** Posts one call of the schedule: the entry, and what each owner was asked. Done again, it changes nothing. */
export async function postCall(tx: Tx, viewer: Viewer, today: Day, budgetId: Id, which: { kind: CallKind; rank: number }) {
  demand(viewer, 'syndic.write');
  await lockBudget(tx, budgetId);
  const budget = await existingBudget(tx, budgetId);
  if (budget.closedOn !== null) throw refusals.yearClosed();
  const { call, orphans } = await previewCall(tx, viewer, budgetId, which);
  if (call.posted) return { posted: false };
  if (call.elsewhere) throw refusals.calledElsewhere(call.dueOn);
  const shares = ownerShares(call, await ownersOn(tx, budget.buildingId, call.dueOn));
  await keepCall(tx, viewer, today, { id: newId(), buildingId: budget.buildingId, budgetId, worksId: null, kind: call.kind, rank: call.rank, label: call.label, dueOn: call.dueOn, totalCents: call.totalCents, noForfeiture: call.noForfeiture, entryId: null }, shares, orphans);
  return { posted: true };
}

/** The entry of a call and its shares, in one go; refused as long as somebody has no account or a lot no owner. */
export async function keepCall(tx: Tx, viewer: Viewer, today: Day, call: CallRow, shares: readonly OwnerShare[], orphans: readonly LotOfBuilding[], against?: { account: string; operationId: Id }): Promise<void> {
  if (orphans.length > 0) throw refusals.nobodyOwns(orphans.map(({ number }) => number), call.dueOn);
  const without = [...new Set(shares.filter(({ accountId }) => accountId === null).map(({ name }) => name))];
  if (without.length > 0) throw refusals.noAccount(without);
  const lines = linesOf({ kind: 'call', call: call.kind, shares: shares.map(({ accountCode, lotId, keyId, cents }) => ({ accountCode: accountCode!, lotId, keyId, cents })), ...(against ? { against: against.account } : {}) });
  const numbers = new Map((await readLots(tx, call.buildingId)).map(({ lotId, number }) => [lotId, number]));
  const named = lines.map((line) => (line.auxiliary !== '' && line.lotId ? { ...line, label: lotLabel(call.label, numbers.get(line.lotId) ?? '') } : line));
  const [books, name] = [await booksOf(tx, call.buildingId), `call:${call.budgetId ?? call.worksId}:${call.kind}:${call.rank}`];
  const [posted] = await postLines(tx, viewer, today, call.buildingId, [{ journal: 'AF', entryOn: call.dueOn, label: call.label, sourceKey: books === null ? name : await freshKey(tx, books, SOURCE, name), lines: named, operationId: against?.operationId ?? null }]);
  await insertCall(tx, viewer.agencyId, { ...call, entryId: posted?.id ?? null }, shares.map(({ lotId, keyId, accountId, cents }) => ({ lotId, keyId, accountId: accountId!, cents })));
  await record(tx, viewer, 'call.posted', { kind: 'call', id: call.id }, { label: call.label, totalCents: Number(call.totalCents), owners: new Set(shares.map(({ accountId }) => accountId)).size });
}

export async function sharesOf(tx: Tx, call: Pick<PlannedCall, 'keys' | 'dueOn'>, buildingId: Id): Promise<{ shares: OwnerShare[]; orphans: LotOfBuilding[] }> {
  const shares = ownerShares(call, await ownersOn(tx, buildingId, call.dueOn));
  return { shares, orphans: orphanLots(call, shares, await readLots(tx, buildingId)) };
}
