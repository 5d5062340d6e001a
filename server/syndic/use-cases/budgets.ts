import { addDays, addMonths, type Day } from '../../kernel/day.ts';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { ensureFiscalYears, fiscalYears, openEntity, openFiscalYear } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { difference, saveChanges } from '../../platform/records/save-changes.ts';
import { budgetActs, demand } from '../access.ts';
import { refusals } from '../errors.ts';
import { accountLabels, booksOf, lotFunds } from '../repository/books.ts';
import * as repository from '../repository/budgets.ts';
import { callsOf } from '../repository/calls.ts';
import { findBuilding, readKeys, readLots } from '../repository/facts.ts';
import { mostCallable, suspensionOnAgenda, worksFundMinimum } from '../rules/funds.ts';
import { LEGAL_FIGURES } from '../rules/legal-figures.ts';

export interface BudgetFields extends Pick<repository.BudgetRow, 'worksFundCents' | 'planCents' | 'fallbackAuthorised' | 'closingPending' | 'worksClosing' | 'loansLeftCents'> {
  calls: 1 | 2 | 3 | 4 | 6 | 12;
  lines: readonly repository.BudgetLine[];
}

export async function listBudgets(tx: Tx, viewer: Viewer, buildingId: Id | null) {
  demand(viewer, 'syndic.read');
  return repository.listBudgets(tx, buildingId);
}

/** The budget with its lines, the keys and accounts it may use, and what the law says of its sums. */
export async function readBudget(tx: Tx, viewer: Viewer, id: Id) {
  demand(viewer, 'syndic.read');
  const budget = await existingBudget(tx, id);
  const lines = await repository.readBudgetLines(tx, id);
  const books = await booksOf(tx, budget.buildingId);
  const labels = books === null ? new Map<string, string>() : await accountLabels(tx, books);
  const keys = await readKeys(tx, budget.buildingId);
  return { ...budget, lines, keys, accounts: [...labels].filter(([number]) => /^6[0-6]/.test(number) && !number.startsWith('661')).map(([number, label]) => ({ number, label })), legal: await legalOf(tx, budget, books), acts: budgetActs(viewer, { ...budget, empty: lines.length === 0, called: (await callsOf(tx, { budgetId: id })).length > 0 }) };
}

async function legalOf(tx: Tx, budget: repository.BudgetRow, books: Id | null) {
  const { totalCents: total, planCents: plan, fromOn } = budget;
  const fund = books === null ? 0n : (await lotFunds(tx, books, budget.untilOn)).reduce((sum, { account, cents }) => (account.startsWith('105') ? sum + cents : sum), 0n);
  const minimum = worksFundMinimum(total, plan, fromOn, LEGAL_FIGURES);
  const reserve = mostCallable('reserve-of-budget', total, fromOn, LEGAL_FIGURES);
  // Without a budget there is nothing to compare the fund with.
  const suspension = total === 0n ? { value: false, reasons: [] } : suspensionOnAgenda(fund, total, plan, fromOn, LEGAL_FIGURES);
  return { fundMinimumCents: minimum?.value ?? null, reserveCents: reserve?.value ?? null, suspensionOnAgenda: suspension.value, reasons: [...minimum?.reasons ?? [], ...reserve?.reasons ?? [], ...suspension.reasons] };
}

/** Opens the exercise in the books, and its empty budget. Twelve months from the given day, unless the books hold an exercise of another length there: the first one, or that of a new closing day (décret n° 2005-240, art. 5). */
export async function createBudget(tx: Tx, viewer: Viewer, asked: { buildingId: Id; fromOn: Day }) {
  demand(viewer, 'syndic.write');
  if (!(await findBuilding(tx, asked.buildingId))) throw notFound();
  if (await repository.budgetFrom(tx, asked.buildingId, asked.fromOn)) throw refusals.budgetTwice();
  const budget = { ...asked, untilOn: await openYear(tx, viewer, asked.buildingId, asked.fromOn) };
  const id = newId();
  await repository.insertBudget(tx, viewer.agencyId, id, budget);
  await record(tx, viewer, 'budget.created', { kind: 'budget', id }, budget);
  return readBudget(tx, viewer, id);
}

/** Answers its last day. */
async function openYear(tx: Tx, viewer: Viewer, buildingId: Id, fromOn: Day): Promise<Day> {
  const books = await openEntity(tx, viewer.agencyId, 'building', buildingId);
  const there = (await fiscalYears(tx, books)).find((year) => year.fromOn === fromOn);
  if (there) return there.untilOn;
  const untilOn = addDays(addMonths(fromOn, 12), -1);
  if ((await fiscalYears(tx, books)).length === 0 && !fromOn.endsWith('-01-01')) await openFiscalYear(tx, viewer, books, { fromOn, untilOn });
  else await ensureFiscalYears(tx, viewer, books, fromOn, untilOn);
  const own = (await fiscalYears(tx, books)).find((year) => year.fromOn <= fromOn && fromOn <= year.untilOn);
  if (own && (own.fromOn !== fromOn || own.untilOn !== untilOn)) throw refusals.yearApart(own.fromOn, own.untilOn);
  return untilOn;
}

/** Writes the whole budget. Settings of the closing may still change after the vote; sums may not. */
export async function saveBudget(tx: Tx, viewer: Viewer, id: Id, { version, ...asked }: BudgetFields & { version: number }) {
  demand(viewer, 'syndic.write');
  const before = await existingBudget(tx, id);
  if (before.closedOn !== null) throw refusals.yearClosed();
  const lines = await repository.readBudgetLines(tx, id);
  const moved = asked.calls !== before.calls || asked.worksFundCents !== before.worksFundCents || asked.planCents !== before.planCents || JSON.stringify(plain(asked.lines)) !== JSON.stringify(plain(lines));
  if (before.votedOn !== null && moved) throw refusals.budgetVoted();
  const keys = new Set((await readKeys(tx, before.buildingId)).map(({ keyId }) => keyId));
  if (asked.lines.some(({ keyId }) => !keys.has(keyId))) throw refusals.keyElsewhere();
  await saveChanges(tx, 'office.syndic_budgets', { kind: 'budget', id }, version, {
    calls: asked.calls, works_fund_cents: asked.worksFundCents, plan_cents: asked.planCents, fallback_authorised: asked.fallbackAuthorised, closing_pending: asked.closingPending, works_closing: asked.worksClosing, loans_left_cents: asked.loansLeftCents,
  });
  if (moved) await repository.replaceBudgetLines(tx, viewer.agencyId, id, asked.lines);
  await record(tx, viewer, 'budget.changed', { kind: 'budget', id }, difference({ ...before, lines: plain(lines) }, { ...asked, lines: plain(asked.lines) }));
  return readBudget(tx, viewer, id);
}

const plain = (lines: readonly repository.BudgetLine[]) => lines.map(({ keyId, account, cents }) => `${keyId} ${account} ${cents}`).toSorted();

/** The assembly voted the budget on a day; null takes the vote back while nothing was called. */
export async function voteBudget(tx: Tx, viewer: Viewer, id: Id, { version, votedOn }: { version: number; votedOn: Day | null }) {
  demand(viewer, 'syndic.write');
  const budget = await existingBudget(tx, id);
  if (budget.closedOn !== null) throw refusals.yearClosed();
  if (votedOn === null && (await callsOf(tx, { budgetId: id })).length > 0) throw refusals.budgetCalled();
  if (votedOn !== null && budget.totalCents === 0n) throw refusals.budgetEmpty();
  const minimum = worksFundMinimum(budget.totalCents, budget.planCents, budget.fromOn, LEGAL_FIGURES);
  // A contribution that is voted is not below the minimum; none at all is the assembly's choice where no fund is due (loi n° 65-557, art. 14-2-1 I: ten years after reception).
  if (votedOn !== null && minimum && budget.worksFundCents > 0n && budget.worksFundCents < minimum.value) throw refusals.fundTooLow(minimum.reasons.at(-1)!);
  await saveChanges(tx, 'office.syndic_budgets', { kind: 'budget', id }, version, { voted_on: votedOn });
  await record(tx, viewer, votedOn === null ? 'budget.vote-withdrawn' : 'budget.voted', { kind: 'budget', id }, { votedOn, totalCents: Number(budget.totalCents) });
  return readBudget(tx, viewer, id);
}

export async function existingBudget(tx: Tx, id: Id): Promise<repository.BudgetRow> {
  const budget = await repository.findBudget(tx, id);
  if (!budget) throw notFound();
  return budget;
}

/** Works fund and other funds of each lot on a day: a zero is shown as nothing held, never left out. */
export async function readFunds(tx: Tx, viewer: Viewer, buildingId: Id, on: Day) {
  demand(viewer, 'syndic.read');
  if (!(await findBuilding(tx, buildingId))) throw notFound();
  const books = await booksOf(tx, buildingId);
  const funds = books === null ? [] : await lotFunds(tx, books, on);
  const of = (lotId: Id | null, account: string) => funds.reduce((sum, one) => (one.lotId === lotId && one.account.startsWith(account) ? sum + one.cents : sum), 0n);
  const lots = (await readLots(tx, buildingId)).map((lot) => ({ ...lot, worksFundCents: of(lot.lotId, '105'), decidedWorksCents: of(lot.lotId, '102'), advanceCents: of(lot.lotId, '103') }));
  const all = (account: string) => funds.reduce((sum, one) => (one.account.startsWith(account) ? sum + one.cents : sum), 0n);
  return { on, lots, totalCents: all('105'), withoutLotCents: of(null, '105'), decidedWorksCents: all('102'), decidedWithoutLotCents: of(null, '102') };
}
