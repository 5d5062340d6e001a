import { addDays, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { approveYear as approveLedgerYear, arrestYear, fiscalYears } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { demand } from '../access.ts';
import { refusals } from '../errors.ts';
import type { KeyVersion } from '../model.ts';
import { booksOf, operationBalances, resultLines, type ResultRow } from '../repository/books.ts';
import { lockBudget, type BudgetRow } from '../repository/budgets.ts';
import { calledByLot } from '../repository/calls.ts';
import { ownersOn, readKeys, readLots } from '../repository/facts.ts';
import { approve, closingEntries, keepSettlement, readSettlement } from '../repository/settlements.ts';
import { worksOf, type WorksRow } from '../repository/works.ts';
import { ACCOUNTS } from '../rules/accounts.ts';
import { allocateByDate } from '../rules/allocation.ts';
import { closeWorks, finishWorks, type OperationAtClosing } from '../rules/works-closing.ts';
import { sumCents } from '../rules/words.ts';
import { addedUp, approvalEntry, closingEntry, settleYear, type KeyYear, type YearEnd } from '../rules/year-end.ts';
import { existingBudget } from './budgets.ts';
import { demandedVersions } from './calls.ts';
import { postLines, SOURCE, type EntryToPost } from './post-lines.ts';
import { provisionsByLot } from './works-provisions.ts';

export interface Settlement extends YearEnd {
  lots: { lotId: Id; number: string; owners: string[]; net: bigint }[];
  keys: { keyId: Id; label: string }[];
}

/** What the closing of an exercise gives each lot: computed while it is open, as it was kept once it is closed. */
export async function readSettled(tx: Tx, viewer: Viewer, budgetId: Id): Promise<Settlement> {
  demand(viewer, 'syndic.read');
  const budget = await existingBudget(tx, budgetId);
  const settled = budget.closedOn === null ? await computed(tx, budget) : keptAs(await readSettlement(tx, budgetId), await readLots(tx, budget.buildingId));
  const owners = await ownersOn(tx, budget.buildingId, budget.approvedOn ?? budget.untilOn);
  const numbers = new Map((await readLots(tx, budget.buildingId)).map(({ lotId, number }) => [lotId, number]));
  return {
    ...settled, keys: await readKeys(tx, budget.buildingId),
    lots: settled.byLot.map(({ lotId, net }) => ({ lotId, number: numbers.get(lotId) ?? '', owners: (owners.get(lotId) ?? []).map(({ name }) => name), net })),
  };
}

function keptAs(lines: YearEnd['lines'], lots: readonly { lotId: Id }[]): YearEnd {
  return { lines, ...addedUp(lines, lots), reasons: [] };
}

async function computed(tx: Tx, budget: BudgetRow): Promise<YearEnd> {
  const works = (await worksOf(tx, budget.buildingId)).filter((one) => finishedIn(one, budget));
  const result = await resultOf(tx, budget);
  const versions = await demandedVersions(tx, budget.buildingId, [...result.map(({ keyId }) => keyId), ...works.map(({ keyId }) => keyId)]);
  return settleYear([...await currentKeys(tx, budget, result, versions), ...exceptionalKeys(result, versions), ...await worksKeys(tx, budget, works, versions)], await readLots(tx, budget.buildingId));
}

type Keyed = ResultRow & { keyId: Id };

/** Charges and income of the exercise that belong to no works operation; one without a key cannot be shared out. */
async function resultOf(tx: Tx, budget: BudgetRow): Promise<Keyed[]> {
  const books = await booksOf(tx, budget.buildingId);
  const result = books === null ? [] : (await resultLines(tx, books, budget.fromOn, budget.untilOn)).filter(({ operationId }) => operationId === null);
  const keyless = result.filter(({ keyId }) => keyId === null).length;
  if (keyless > 0) throw refusals.withoutKey(keyless);
  return result as Keyed[];
}

export const finishedIn = ({ finishedOn }: Pick<WorksRow, 'finishedOn'>, { fromOn, untilOn }: Pick<BudgetRow, 'fromOn' | 'untilOn'>) => finishedOn !== null && fromOn <= finishedOn && finishedOn <= untilOn;

/**
 * Current charges and income of each key, against what was called from each lot. Provisions that other entries brought to 701 (books taken over in the middle of
 * a year) are known by key only: they are shared by the key, as the calls were.
 */
async function currentKeys(tx: Tx, budget: BudgetRow, result: readonly Keyed[], versions: ReadonlyMap<Id, readonly KeyVersion[]>): Promise<KeyYear[]> {
  const called = await calledByLot(tx, { budgetId: budget.id });
  return (await readKeys(tx, budget.buildingId)).map(({ keyId }): KeyYear => {
    const own = result.filter((line) => line.keyId === keyId && line.nature === 'current');
    const elsewhere = own.filter(({ account, ownCall }) => account.startsWith('701') && !ownCall).map(({ on, cents }) => ({ on, cents: -cents }));
    return {
      keyId, due: ACCOUNTS.budgetDue, charges: own.filter(({ account }) => !account.startsWith('701')).map(({ on, cents }) => ({ on, cents })),
      called: [...called.filter((one) => one.keyId === keyId), ...allocateByDate(elsewhere, versions.get(keyId) ?? []).value], versions: versions.get(keyId) ?? [],
    };
  }).filter(({ charges, called: calls }) => charges.length > 0 || calls.length > 0);
}

/** Exceptional charges and income outside any operation: nothing was called for them, they are owed as works are. */
function exceptionalKeys(result: readonly Keyed[], versions: ReadonlyMap<Id, readonly KeyVersion[]>): KeyYear[] {
  const own = result.filter(({ nature }) => nature === 'exceptional');
  return [...new Set(own.map(({ keyId }) => keyId))].map((keyId) => ({ keyId, due: ACCOUNTS.worksDue, charges: own.filter((line) => line.keyId === keyId).map(({ on, cents }) => ({ on, cents })), called: [], versions: versions.get(keyId) ?? [] }));
}

/** Finished works: all that was done since the vote, less the other income of the operation, against all that was called. */
async function worksKeys(tx: Tx, budget: BudgetRow, works: readonly WorksRow[], versions: ReadonlyMap<Id, readonly KeyVersion[]>): Promise<KeyYear[]> {
  const keys: KeyYear[] = [];
  for (const one of works) {
    const { done, otherIncome } = await operationFacts(tx, budget, one);
    keys.push({ keyId: one.keyId, due: ACCOUNTS.worksDue, charges: [{ on: one.finishedOn!, cents: done - sumCents(otherIncome) }], called: (await calledByLot(tx, { worksId: one.id, dueBy: countedUntil(one, budget) })).map(({ lotId, cents }) => ({ lotId, cents })), versions: versions.get(one.keyId) ?? [] });
  }
  return keys;
}

/** Works that go on count the calls due by the end of the exercise; once they are finished, all: nothing of them may stay behind. */
const countedUntil = ({ finishedOn }: Pick<WorksRow, 'finishedOn'>, { untilOn }: Pick<BudgetRow, 'untilOn'>): Day => (finishedOn !== null && finishedOn <= untilOn ? '9999-12-31' as Day : untilOn);

export async function operationFacts(tx: Tx, { buildingId, untilOn }: Pick<BudgetRow, 'buildingId' | 'untilOn'>, works: WorksRow): Promise<Omit<OperationAtClosing, 'provisions'>> {
  const books = await booksOf(tx, buildingId);
  const moved = books === null ? new Map<string, bigint>() : await operationBalances(tx, books, works.id, untilOn);
  const of = (account: string) => [...moved].reduce((sum, [number, cents]) => (number.startsWith(account) ? sum + cents : sum), 0n);
  const called = (await calledByLot(tx, { worksId: works.id, dueBy: countedUntil(works, { untilOn }) })).reduce((sum, { cents }) => sum + cents, 0n);
  const otherIncome = [...moved].filter(([account, cents]) => account.startsWith('7') && !account.startsWith('702') && cents !== 0n).map(([account, cents]) => ({ account, cents: -cents }));
  return { provisionAccount: works.provisionAccount, chargeAccount: works.chargeAccount, keyId: works.keyId, called, earned: -of('702'), done: of(works.chargeAccount), otherIncome };
}

/**
 * Closes an exercise on its last day: works that go on wait in account 12 and come back on the next day, finished ones give their balance, and the difference
 * of each lot is posted. It can be taken back (reopen-year.ts) until the assembly approves; its entries are then posted anew, under names of their own.
 */
export async function closeYear(tx: Tx, viewer: Viewer, today: Day, budgetId: Id): Promise<Settlement> {
  demand(viewer, 'syndic.write');
  await lockBudget(tx, budgetId);
  const budget = await existingBudget(tx, budgetId);
  if (budget.closedOn !== null) throw refusals.yearClosed();
  if (today <= budget.untilOn) throw refusals.outsideYear('closedOn', addDays(budget.untilOn, 1), '9999-12-31');
  const settled = await computed(tx, budget);
  const owners = await ownersOn(tx, budget.buildingId, budget.untilOn);
  await demandOwners(tx, budget, settled, owners, budget.untilOn);
  const books = await booksOf(tx, budget.buildingId);
  const before = books === null ? 0 : (await closingEntries(tx, books, budgetId)).length;
  const named = (sourceKey: string) => (before === 0 ? sourceKey : `${sourceKey}:${before}`);
  const entries: EntryToPost[] = [];
  for (const works of (await worksOf(tx, budget.buildingId)).filter(({ votedOn, finishedOn }) => votedOn <= budget.untilOn && (finishedOn === null || finishedOn >= budget.fromOn))) entries.push(...await worksEntries(tx, viewer, today, budget, works));
  entries.push({ journal: 'OD', entryOn: budget.untilOn, label: `Régularisation de l’exercice ${budget.fromOn.slice(0, 4)}`, sourceKey: `settle:${budget.id}`, lines: closingEntry(settled, budget.closingPending, (lotId) => owners.get(lotId) ?? []) });
  await postLines(tx, viewer, today, budget.buildingId, entries.map((entry) => ({ ...entry, sourceKey: named(entry.sourceKey) })));
  await freeze(tx, viewer, today, budget, 'arrested');
  await keepSettlement(tx, viewer.agencyId, budgetId, settled.lines, budget.untilOn);
  await record(tx, viewer, 'budget.closed', { kind: 'budget', id: budgetId }, { netCents: Number(settled.totals.net), lots: settled.byLot.length });
  return readSettled(tx, viewer, budgetId);
}

async function worksEntries(tx: Tx, viewer: Viewer, today: Day, budget: BudgetRow, works: WorksRow): Promise<EntryToPost[]> {
  const provisions = await provisionsByLot(tx, viewer, today, works, { until: countedUntil(works, budget), on: budget.untilOn });
  const facts = { ...await operationFacts(tx, budget, works), provisions };
  const entry = (on: Day, label: string, key: string, lines: EntryToPost['lines']): EntryToPost => ({ journal: 'OD', entryOn: on, label: `${works.label}, ${label}`, sourceKey: `works-${key}:${budget.id}:${works.id}`, lines, operationId: works.id });
  if (finishedIn(works, budget)) return [entry(budget.untilOn, 'solde de l’opération', 'done', finishWorks(facts))];
  const { entries, reversals } = closeWorks(facts, budget.worksClosing);
  return [...entries.map((lines, index) => entry(budget.untilOn, 'travaux en cours', `pending-${index}`, lines)), ...reversals.map((lines, index) => entry(addDays(budget.untilOn, 1), 'reprise des travaux en cours', `reversal-${index}`, lines))];
}

/** The assembly approved the accounts: what waited goes to whoever owns each lot that day (décret n° 67-223, art. 6-2 3°). */
export async function approveYear(tx: Tx, viewer: Viewer, today: Day, budgetId: Id, approvedOn: Day): Promise<Settlement> {
  demand(viewer, 'syndic.write');
  await lockBudget(tx, budgetId);
  const budget = await existingBudget(tx, budgetId);
  if (budget.closedOn === null) throw refusals.yearNotClosed();
  if (budget.approvedOn !== null) throw refusals.yearApproved();
  if (approvedOn <= budget.untilOn) throw refusals.approvedTooEarly();
  const settled = await readSettled(tx, viewer, budgetId);
  const [atClosing, atApproval] = [await ownersOn(tx, budget.buildingId, budget.untilOn), await ownersOn(tx, budget.buildingId, approvedOn)];
  await demandOwners(tx, budget, settled, atApproval, approvedOn);
  const lines = approvalEntry(settled, budget.closingPending, { atClosing: (lotId) => atClosing.get(lotId) ?? [], atApproval: (lotId) => atApproval.get(lotId) ?? [] });
  await postLines(tx, viewer, today, budget.buildingId, [{ journal: 'OD', entryOn: approvedOn, label: `Régularisation des charges ${budget.fromOn.slice(0, 4)}, comptes approuvés`, sourceKey: `approve:${budget.id}`, lines }]);
  await freeze(tx, viewer, approvedOn, budget, 'approved');
  await approve(tx, budgetId, approvedOn);
  await record(tx, viewer, 'budget.approved', { kind: 'budget', id: budgetId }, { approvedOn });
  return readSettled(tx, viewer, budgetId);
}

/** The books follow: their exercise is arrested, then locked for good. Accounts 471 and 472 are justified line by line, one lot each (arrêté, art. 10). */
async function freeze(tx: Tx, viewer: Viewer, on: Day, { buildingId, fromOn }: BudgetRow, to: 'arrested' | 'approved'): Promise<void> {
  const books = await booksOf(tx, buildingId);
  const year = books === null ? undefined : (await fiscalYears(tx, books)).find((one) => one.fromOn === fromOn);
  if (!year) return;
  if (to === 'arrested') await arrestYear(tx, viewer, on, year.id, { version: year.version, suspenseJustified: true, by: SOURCE });
  else await approveLedgerYear(tx, viewer, on, year.id, { version: year.version, by: SOURCE });
}

async function demandOwners(tx: Tx, { buildingId }: BudgetRow, { byLot }: Pick<YearEnd, 'byLot'>, owners: Awaited<ReturnType<typeof ownersOn>>, on: Day): Promise<void> {
  const lots = await readLots(tx, buildingId);
  const orphans = byLot.filter(({ lotId }) => (owners.get(lotId) ?? []).length === 0).map(({ lotId }) => lots.find((lot) => lot.lotId === lotId)!.number);
  if (orphans.length > 0) throw refusals.nobodyOwns(orphans, on);
  const without = byLot.flatMap(({ lotId }) => owners.get(lotId)!.filter(({ accountCode }) => accountCode === null).map(({ name }) => name));
  if (without.length > 0) throw refusals.noAccount([...new Set(without)]);
}
