import type { Id } from '../../kernel/ids.ts';
import type { Annex, Annexes, AnnexFacts, AnnexRow, BudgetLine, CellCents, Check, ResultLine, WorksFacts } from './annex-model.ts';
import { financialState } from './financial-state.ts';
import { ACCOUNTS } from './accounts.ts';
import { euros } from './words.ts';

const YEARS = ['Exercice précédent approuvé (N−1)', 'Exercice clos, budget voté (N)', 'Exercice clos, réalisé à approuver (N)', 'Budget prévisionnel en cours, voté (N+1)', 'Budget prévisionnel à voter (N+2)'];

/** The five annexes (décret n° 2005-240, art. 8 to 10) and whether they agree with one another. */
export function buildAnnexes(facts: AnnexFacts): Annexes {
  const charges = (nature: ResultLine['nature']) => totals(facts, nature, isCharge).realised;
  const state = financialState(facts);
  const checks: Check[] = [
    compare('current-by-key', 'Décret n°\u00A02005-240, art. 10', 'Charges courantes\u00A0: annexe 3 et annexe 2', annex3Total(facts), charges('current')),
    compare('works-by-key', 'Décret n°\u00A02005-240, art. 10', 'Travaux et opérations exceptionnelles\u00A0: annexe 4 et annexe 2', annex4Total(facts), charges('exceptional')),
    compare('pending-works', 'Arrêté du 14 mars 2005, art. 10', 'Travaux en cours\u00A0: colonne E de l’annexe 5, comptes 12 et 102', pendingWorks(facts), -sumOf(facts.balances, /^(12|102)/)),
    compare('balanced', 'Décret n°\u00A02005-240, art. 8', 'État financier\u00A0: actif et passif', state.assets, state.liabilities),
    compare('two-balances', 'Arrêté du 14 mars 2005, art. 2', 'Balance par compte et balance par clé', balanceByKey(facts), facts.result.reduce((sum, { cents }) => sum + cents, 0n)),
  ];
  return { annexes: [state.annex, annex2(facts), annex3(facts), annex4(facts), annex5(facts)], checks, sendable: checks.every(({ state: answer }) => answer === 'ok') };
}

function compare(code: Check['code'], article: string, what: string, one: CellCents, other: CellCents): Check {
  if (one === null || other === null) return { code, article, state: 'cannot tell', sentence: `${what}\u00A0: un total manque, on ne peut pas conclure.` };
  if (one === other) return { code, article, state: 'ok', sentence: `${what}\u00A0: ${euros(one)} de part et d’autre.` };
  return { code, article, state: 'gap', sentence: `${what}\u00A0: ${euros(one)} contre ${euros(other)}, écart de ${euros(one > other ? one - other : other - one)}.` };
}

const isCharge = (account: string) => account.startsWith('6');
const isIncome = (account: string) => account.startsWith('7');
const sumOf = (lines: readonly { account: string; cents: bigint }[], accounts: RegExp) => lines.reduce((sum, { account, cents }) => (accounts.test(account) ? sum + cents : sum), 0n);

const keyless = ({ result }: AnnexFacts, nature: ResultLine['nature']) => result.some((line) => line.nature === nature && isCharge(line.account) && line.keyId === null);

/** Added up key by key; a charge without a key leaves no total. */
function annex3Total(facts: AnnexFacts): CellCents {
  if (keyless(facts, 'current')) return null;
  const keys = new Set(facts.result.map(({ keyId }) => keyId));
  return [...keys].reduce((sum, keyId) => sum + totals(facts, 'current', (account, key) => isCharge(account) && key === keyId).realised, 0n);
}

/** Operations closed in the year, and exceptional charges that belong to none. */
function annex4Total(facts: AnnexFacts): CellCents {
  if (keyless(facts, 'exceptional')) return null;
  return facts.works.filter(({ finished }) => finished).reduce((sum, { done }) => sum + done, 0n) + withoutOperation(facts);
}

function withoutOperation({ result, works }: AnnexFacts): bigint {
  const known = new Set<Id | null | undefined>(works.map(({ id }) => id));
  return result.reduce((sum, { account, nature, operationId, cents }) => (nature === 'exceptional' && isCharge(account) && !known.has(operationId) ? sum + cents : sum), 0n);
}

function pendingWorks({ works }: AnnexFacts): bigint {
  return works.filter(({ finished }) => !finished).reduce((sum, { received, done }) => sum + received - done, 0n);
}

function balanceByKey({ result }: AnnexFacts): CellCents {
  return result.some(({ keyId }) => keyId === null) ? null : result.reduce((sum, { cents }) => sum + cents, 0n);
}

/** Income is shown positive, as charges are. */
function signed(account: string, cents: bigint): bigint {
  return isIncome(account) ? -cents : cents;
}

interface Columns {
  former: CellCents;
  voted: CellCents;
  realised: bigint;
  running: CellCents;
  toVote: CellCents;
}

function totals(facts: AnnexFacts, nature: ResultLine['nature'], wanted: (account: string, keyId: Id | null) => boolean): Columns {
  const actual = (lines: readonly ResultLine[]) => lines.reduce((sum, line) => (line.nature === nature && wanted(line.account, line.keyId) ? sum + signed(line.account, line.cents) : sum), 0n);
  // What a budget spends is what its provisions bring (loi n° 65-557, art. 14-1 I).
  const budget = (lines: readonly BudgetLine[] | null) => (lines === null || nature === 'exceptional' ? null : lines.reduce((sum, { account, keyId, cents }) => sum + (wanted(account, keyId) ? cents : 0n) + (wanted(ACCOUNTS.budgetIncome, keyId) ? cents : 0n), 0n));
  return { former: facts.formerResult && actual(facts.formerResult), voted: budget(facts.budgets.voted), realised: actual(facts.result), running: budget(facts.budgets.running), toVote: budget(facts.budgets.toVote) };
}

const cells = ({ former, voted, realised, running, toVote }: Columns): CellCents[] => [former, voted, realised, running, toVote];

function annex2(facts: AnnexFacts): Annex {
  const rows = (['current', 'exceptional'] as const).flatMap((nature) => {
    const lines = [...facts.result, ...(facts.formerResult ?? [])].filter((line) => line.nature === nature);
    const budgets = nature === 'current' ? Object.values(facts.budgets).flatMap((budget) => budget ?? []) : [];
    const accounts = [...new Set([...lines, ...budgets].map(({ account }) => account).concat(budgets.length > 0 ? ACCOUNTS.budgetIncome : []))].sort();
    const line = (account: string): AnnexRow => ({ code: account, label: facts.accountLabel(account), kind: 'line', cells: cells(totals(facts, nature, (one) => one === account)) });
    const block = nature === 'current' ? 'opérations courantes' : 'travaux et opérations exceptionnelles';
    const spent = totals(facts, nature, isCharge);
    const earned = totals(facts, nature, isIncome);
    const result = (['former', 'voted', 'realised', 'running', 'toVote'] as const).map((column) => earned[column] === null || spent[column] === null ? null : earned[column] - spent[column]);
    return [
      heading(`Charges pour ${block}`), ...accounts.filter(isCharge).map(line), total(`Total des charges, ${block}`, cells(spent)),
      heading(`Produits pour ${block}`), ...accounts.filter(isIncome).map(line), total(`Total des produits, ${block}`, cells(earned)),
      total(`Excédent ou insuffisance (−), ${block}`, result),
    ];
  });
  return { number: 2, title: 'Compte de gestion général de l’exercice clos réalisé et budget prévisionnel', columns: YEARS, rows };
}

function annex3(facts: AnnexFacts): Annex {
  const current = [...facts.result, ...(facts.formerResult ?? [])].filter(({ nature, account }) => nature === 'current' && isCharge(account));
  const all = [...current, ...Object.values(facts.budgets).flatMap((budget) => budget ?? [])];
  const keys = [...new Set(all.map(({ keyId }) => keyId))];
  const rows = keys.flatMap((keyId) => {
    const accounts = [...new Set(all.filter((line) => line.keyId === keyId && isCharge(line.account)).map(({ account }) => account))].sort();
    const label = keyId === null ? 'Sans clé de répartition' : facts.keyLabel(keyId);
    return [
      heading(label), ...accounts.map((account): AnnexRow => ({ code: '', label: facts.accountLabel(account), kind: 'line', cells: cells(totals(facts, 'current', (one, key) => one === account && key === keyId)) })),
      total(`Total, ${label}`, cells(totals(facts, 'current', (one, key) => isCharge(one) && key === keyId))),
    ];
  });
  const whole = totals(facts, 'current', isCharge);
  return { number: 3, title: 'Compte de gestion pour opérations courantes, par clé de répartition', columns: YEARS, rows: [...rows, total('Total des charges nettes', cells(whole))] };
}

function annex4(facts: AnnexFacts): Annex {
  const finished = facts.works.filter((one) => one.finished);
  const others = withoutOperation(facts);
  const rest: AnnexRow[] = others === 0n ? [] : [{ code: '', label: 'Autres opérations exceptionnelles', kind: 'line', cells: [null, others, null, null] }];
  return {
    number: 4, title: 'Compte de gestion pour travaux et opérations exceptionnelles hors budget prévisionnel, clos dans l’exercice',
    columns: ['Dépenses votées', 'Dépenses réalisées à approuver', 'Provisions appelées, emprunts et subventions reçus', 'Solde, excédent ou insuffisance (−)'],
    rows: [
      ...finished.map((one): AnnexRow => ({ code: '', label: named(facts, one), kind: 'line', cells: [one.voted, one.done, one.received, one.received - one.done] })), ...rest, ...(finished.length + rest.length === 0 ? [NONE] : []),
      total('Total', [added(finished.map(({ voted }) => voted)), annex4Total(facts), added(finished.map(({ received }) => received)), added(finished.map(({ received, done }) => received - done))]),
    ],
  };
}

function annex5(facts: AnnexFacts): Annex {
  const rows = facts.works.filter((one) => !one.finished).map((one): AnnexRow => ({ code: '', label: named(facts, one), kind: 'line', cells: [one.voted, one.paid, one.done, one.received, one.received - one.done, one.expected] }));
  return {
    number: 5, title: 'État des travaux et opérations exceptionnelles votés, non encore clôturés à la fin de l’exercice',
    columns: ['A. Travaux votés', 'B. Travaux payés', 'C. Travaux réalisés', 'D. Appels travaux, emprunts et subventions reçus', 'E. Solde en attente sur travaux (D\u00A0−\u00A0C)', 'F. Subventions et emprunts à recevoir'],
    rows: [...(rows.length === 0 ? [NONE] : rows), total('Total', [0, 1, 2, 3, 4, 5].map((at) => added(rows.map(({ cells: own }) => own[at] ?? null))))],
  };
}

/** A table without an operation says so: an empty one could be a page that is missing. */
const NONE: AnnexRow = { code: '', label: 'Néant', kind: 'line', cells: [] };

const named = ({ keyLabel }: AnnexFacts, { label, keyId }: WorksFacts) => (keyId === null ? label : `${label} (${keyLabel(keyId)})`);

/** An unknown leaves no total. */
function added(all: readonly CellCents[]): CellCents {
  return all.some((one) => one === null) ? null : all.reduce<bigint>((sum, one) => sum + one!, 0n);
}

function heading(label: string): AnnexRow {
  return { code: '', label, kind: 'heading', cells: [] };
}

function total(label: string, of: CellCents[]): AnnexRow {
  return { code: '', label, kind: 'total', cells: of };
}
