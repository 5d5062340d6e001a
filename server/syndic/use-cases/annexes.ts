import { addDays } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import { balancesOn } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { Report } from '../../platform/rendering/render-report.ts';
import { demand } from '../access.ts';
import { coOwnerAccounts, exercisesOf } from '../repository/arrears.ts';
import { accountLabels, booksOf, resultLines, supplierMoves } from '../repository/books.ts';
import { budgetAfter, readBudgetLines, type BudgetRow } from '../repository/budgets.ts';
import { findBuilding, readKeys } from '../repository/facts.ts';
import { worksOf } from '../repository/works.ts';
import type { Annexes, AnnexFacts, ResultLine, WorksFacts } from '../rules/annex-model.ts';
import { buildAnnexes } from '../rules/annexes.ts';
import { individualList } from '../rules/financial-state.ts';
import { paidForWorks } from '../rules/works-paid.ts';
import { euros, shortDay, sumCents } from '../rules/words.ts';
import { existingBudget } from './budgets.ts';
import { finishedIn, operationFacts } from './settle.ts';

/** The five annexes of an exercise and their checks (décret n° 2005-240, art. 8 to 10). */
export async function readAnnexes(tx: Tx, viewer: Viewer, budgetId: Id): Promise<Annexes & { closed: boolean }> {
  demand(viewer, 'syndic.read');
  const budget = await existingBudget(tx, budgetId);
  return { ...buildAnnexes(await factsOf(tx, budget)), closed: budget.closedOn !== null };
}

async function factsOf(tx: Tx, budget: BudgetRow): Promise<AnnexFacts> {
  const books = await booksOf(tx, budget.buildingId);
  const keys = new Map((await readKeys(tx, budget.buildingId)).map(({ keyId, label }) => [keyId, label]));
  const labels = books === null ? new Map<string, string>() : await accountLabels(tx, books);
  const formerUntil = addDays(budget.fromOn, -1);
  const before = books === null ? undefined : (await exercisesOf(tx, books)).find(({ untilOn }) => untilOn === formerUntil);
  const running = await budgetAfter(tx, budget);
  const [result, former] = books === null ? [[], []] : [await resultLines(tx, books, budget.fromOn, budget.untilOn), before ? await resultLines(tx, books, before.fromOn, formerUntil) : []];
  const formerBalances = books === null ? [] : await balancesOn(tx, books, formerUntil);
  return {
    balances: books === null ? [] : await balancesOn(tx, books, budget.untilOn),
    formerBalances: formerBalances.length === 0 ? null : formerBalances,
    result: summed(result), formerResult: former.length === 0 ? null : summed(former),
    budgets: { voted: await votedLines(tx, budget), running: await votedLines(tx, running), toVote: await anyLines(tx, running && await budgetAfter(tx, running)) },
    works: [...await worksFacts(tx, budget, books), ...await takenOver(tx, budget, books === null ? [] : await balancesOn(tx, books, budget.untilOn), labels)], loansLeft: budget.loansLeftCents,
    accountLabel: (account) => labels.get(account) ?? account, keyLabel: (keyId) => keys.get(keyId) ?? 'Clé supprimée',
  };
}

function summed(lines: Awaited<ReturnType<typeof resultLines>>): ResultLine[] {
  const sums = new Map<string, ResultLine>();
  for (const { account, keyId, nature, operationId, cents } of lines) {
    const at = [account, keyId, nature, operationId].join(' ');
    sums.set(at, { account, keyId, nature, operationId, cents: (sums.get(at)?.cents ?? 0n) + cents });
  }
  return [...sums.values()].filter(({ cents }) => cents !== 0n);
}

const votedLines = async (tx: Tx, budget: BudgetRow | null) => (budget === null || budget.votedOn === null ? null : readBudgetLines(tx, budget.id));
const anyLines = async (tx: Tx, budget: BudgetRow | null) => (budget === null ? null : readBudgetLines(tx, budget.id));

/** Operations voted by the end of the exercise and not closed before it. */
async function worksFacts(tx: Tx, budget: BudgetRow, books: Id | null): Promise<WorksFacts[]> {
  const facts: WorksFacts[] = [];
  const paid = paidForWorks(books === null ? [] : await supplierMoves(tx, books, budget.untilOn));
  for (const works of (await worksOf(tx, budget.buildingId)).filter(({ votedOn, finishedOn }) => votedOn <= budget.untilOn && (finishedOn === null || finishedOn >= budget.fromOn))) {
    const { called, done, otherIncome } = await operationFacts(tx, budget, works);
    facts.push({ id: works.id, label: works.label, keyId: works.keyId, chargeAccount: works.chargeAccount, voted: works.votedCents, paid: paid.get(works.id) ?? 0n, done, received: called + sumCents(otherIncome), expected: works.expectedCents, finished: finishedIn(works, budget) });
  }
  return facts;
}

/** Provisions for works that other books brought: an account 102 of which no vote is known here. */
async function takenOver(tx: Tx, budget: BudgetRow, balances: Awaited<ReturnType<typeof balancesOn>>, labels: ReadonlyMap<string, string>): Promise<WorksFacts[]> {
  const known = new Set((await worksOf(tx, budget.buildingId)).map(({ provisionAccount }) => provisionAccount));
  return balances.filter(({ account, cents }) => account.startsWith('102') && cents !== 0n && !known.has(account))
    .map(({ account, cents }) => ({ id: account, label: `Travaux repris, ${account} ${labels.get(account) ?? ''}`.trim(), keyId: null, chargeAccount: null, voted: null, paid: null, done: 0n, received: -cents, expected: null, finished: false }));
}

/** The five annexes as one PDF, in the name of the syndicat, with the exercise (arrêté du 14 mars 2005, art. 11). */
export async function printAnnexes(platform: Pick<Platform, 'office' | 'renderer'>, viewer: Viewer, budgetId: Id): Promise<{ name: string; pdf: Buffer }> {
  const { report, name } = await inAgency(platform.office, viewer.agencyId, async (tx) => {
    const budget = await existingBudget(tx, budgetId);
    const building = (await findBuilding(tx, budget.buildingId))!;
    demand(viewer, 'syndic.read');
    const facts = await factsOf(tx, budget);
    const names = new Map((await coOwnerAccounts(tx, budget.buildingId)).map(({ code, name: owner }) => [code, owner]));
    return { report: reportOf(buildAnnexes(facts), budget, building, individualList(facts.balances).map((one) => ({ ...one, name: names.get(one.auxiliary) ?? one.auxiliary }))), name: `Annexes ${building.code} ${budget.fromOn.slice(0, 4)}.pdf` };
  });
  return { name, pdf: await platform.renderer.renderReport(report) };
}

function reportOf({ annexes, checks, sendable }: Annexes, budget: BudgetRow, building: { name: string; address: string }, owners: readonly { name: string; doubtful: bigint; surplus: bigint }[]): Report {
  const exercise = `Exercice du ${shortDay(budget.fromOn)} au ${shortDay(budget.untilOn)}`;
  return {
    day: budget.untilOn, title: `Annexes comptables, ${building.name}`,
    heading: [`Syndicat des copropriétaires ${building.name}`, building.address, exercise, ...(budget.closedOn === null ? ['Annexes provisoires'] : [])].filter((line) => line !== ''),
    opening: [...(budget.closedOn === null ? ['Les comptes ne sont pas arrêtés\u00A0: ces annexes sont provisoires.'] : []), ...(budget.closedOn !== null && !sendable ? ['Un contrôle ne concorde pas, il est dit à la dernière page\u00A0: ces annexes ne peuvent pas partir à l’assemblée.'] : [])],
    tables: [
      ...annexes.flatMap(({ number, title, columns, rows }) => [{
        title: `Annexe ${number}. ${title}`, columns: ['', ...columns],
        rows: rows.map(({ code, label, cells, kind }) => ({ kind, cells: [code === '' ? label : `${code}  ${label}`, ...columns.map((_, index) => shown(cells[index]))] })),
      }, ...(number === 1 && owners.length > 0 ? [individuals(owners)] : [])]),
      { title: 'Contrôles de concordance', columns: ['', 'Résultat'], rows: checks.map(({ state, sentence }) => ({ kind: 'line' as const, cells: [sentence, { ok: 'Concordant', gap: 'Écart', 'cannot tell': 'Indéterminé' }[state]] })) },
    ],
  };
}

function individuals(owners: readonly { name: string; doubtful: bigint; surplus: bigint }[]): Report['tables'][number] {
  const row = (kind: 'line' | 'total', name: string, doubtful: bigint, surplus: bigint) => ({ kind, cells: [name, shown(doubtful), shown(surplus)] });
  const sum = (of: 'doubtful' | 'surplus') => owners.reduce((all, one) => all + one[of], 0n);
  return {
    title: 'Jointe à l’annexe 1. Créances douteuses et excédents versés, par copropriétaire', columns: ['', 'Créances douteuses', 'Excédents versés'],
    rows: [...owners.map(({ name, doubtful, surplus }) => row('line', name, doubtful, surplus)), row('total', 'Total', sum('doubtful'), sum('surplus'))],
  };
}

function shown(cents: bigint | null | undefined): string {
  return cents === null || cents === undefined ? '' : euros(cents).replace('\u00A0€', '');
}
