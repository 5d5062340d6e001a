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

function withoutOperation(facts: AnnexFacts): bigint {
  return exceptionalOutside(facts).reduce((sum, { account, cents }) => (isCharge(account) ? sum + cents : sum), 0n);
}

function exceptionalOutside({ result, works }: AnnexFacts): ResultLine[] {
  const known = new Set<Id | null | undefined>(works.map(({ id }) => id));
  return result.filter(({ nature, operationId }) => nature === 'exceptional' && !known.has(operationId));
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

/** The groups of the chart under which annexe 2 sums up current charges. */
const GROUPS: readonly (readonly [code: string, label: string])[] = [
  ['60', 'Achats de matières et fournitures'], ['61', 'Services extérieurs'], ['62', 'Frais d’administration et honoraires'], ['63', 'Impôts, taxes et versements assimilés'], ['64', 'Frais de personnel'],
  ['65', 'Montant alloué au conseil syndical'], ['66', 'Charges financières'],
];

function annex2(facts: AnnexFacts): Annex {
  const rows = (['current', 'exceptional'] as const).flatMap((nature) => {
    const lines = [...facts.result, ...(facts.formerResult ?? [])].filter((line) => line.nature === nature);
    const budgets = nature === 'current' ? Object.values(facts.budgets).flatMap((budget) => budget ?? []) : [];
    const accounts = [...new Set([...lines, ...budgets].map(({ account }) => account).concat(budgets.length > 0 ? ACCOUNTS.budgetIncome : []))].sort();
    const of = (wanted: (account: string) => boolean): CellCents[] => withVotes(facts, nature, wanted, cells(totals(facts, nature, wanted)));
    const line = (account: string): AnnexRow => ({ code: account, label: facts.accountLabel(account), kind: 'line', cells: of((one) => one === account) });
    const group = ([code, label]: (typeof GROUPS)[number]): AnnexRow[] => {
      const own = accounts.filter((account) => account.startsWith(code));
      return own.length === 0 ? [] : [{ code, label, kind: 'group', cells: of((one) => one.startsWith(code)) }, ...own.map(line)];
    };
    const block = nature === 'current' ? 'opérations courantes' : 'travaux et opérations exceptionnelles';
    const spent = totals(facts, nature, isCharge);
    const earned = totals(facts, nature, isIncome);
    return [
      heading(`Charges pour ${block}`), ...(nature === 'current' ? GROUPS.flatMap(group) : accounts.filter(isCharge).map(line)), total(`Total des charges, ${block}`, of(isCharge)),
      heading(`Produits pour ${block}`), ...accounts.filter(isIncome).map(line), total(`Total des produits, ${block}`, cells(earned)),
      total(`Excédent ou insuffisance (−), ${block}`, less(cells(earned), cells(spent))),
    ];
  });
  return { number: 2, title: 'Compte de gestion général de l’exercice clos réalisé et budget prévisionnel', columns: YEARS, rows };
}

/** Works are outside the budget: where it stands for current charges, the block of works shows what was voted for the operations closed in the exercise. */
function withVotes({ works }: AnnexFacts, nature: ResultLine['nature'], wanted: (account: string) => boolean, [former, budget, ...rest]: CellCents[]): CellCents[] {
  const closed = works.filter(({ finished, chargeAccount }) => finished && chargeAccount !== null && wanted(chargeAccount));
  return [former!, nature === 'exceptional' && closed.length > 0 ? added(closed.map(({ voted }) => voted)) : budget!, ...rest];
}

/** Column by column; an unknown leaves none. */
function less(one: readonly CellCents[], other: readonly CellCents[]): CellCents[] {
  return one.map((cents, at) => (cents === null || other[at] === null ? null : cents - other[at]!));
}

/** Income that lessens the charges of its key: all that is current but the provisions. */
const isAssigned = (account: string) => isIncome(account) && !account.startsWith('701');

/** Charges of each key, the income assigned to it and what is left of them; then what the provisions cover (décret n° 2005-240, art. 10). */
function annex3(facts: AnnexFacts): Annex {
  const current = [...facts.result, ...(facts.formerResult ?? [])].filter(({ nature, account }) => nature === 'current' && (isCharge(account) || isAssigned(account)));
  const all = [...current, ...Object.values(facts.budgets).flatMap((budget) => budget ?? [])];
  const keys = [...new Set(all.map(({ keyId }) => keyId))];
  const of = (wanted: (account: string) => boolean, keyId?: Id | null) => cells(totals(facts, 'current', (one, key) => wanted(one) && (keyId === undefined || key === keyId)));
  const net = (keyId?: Id | null) => less(of(isCharge, keyId), of(isAssigned, keyId));
  const rows = keys.flatMap((keyId) => {
    const accounts = [...new Set(all.filter((line) => line.keyId === keyId).map(({ account }) => account))].sort();
    const label = keyId === null ? 'Sans clé de répartition' : facts.keyLabel(keyId);
    const line = (account: string): AnnexRow => ({ code: '', label: facts.accountLabel(account), kind: 'line', cells: of((one) => one === account, keyId) });
    const assigned = accounts.filter(isAssigned);
    const left = assigned.length === 0 ? [] : [{ code: '', label: 'Produits affectés', kind: 'group' as const, cells: of(isAssigned, keyId) }, ...assigned.map(line), total(`Net, ${label}`, net(keyId))];
    return [heading(label), ...accounts.filter(isCharge).map(line), total(`Total, ${label}`, of(isCharge, keyId)), ...left];
  });
  const provisions = of((account) => account.startsWith('701'));
  return {
    number: 3, title: 'Compte de gestion pour opérations courantes, par clé de répartition', columns: YEARS,
    rows: [
      ...rows, ...(all.some(({ account }) => isAssigned(account)) ? [total('Total des charges', of(isCharge)), total('Total des produits affectés', of(isAssigned))] : []), total('Total des charges nettes', net()),
      { code: '', label: 'Provisions des copropriétaires', kind: 'line', cells: provisions }, total('Excédent ou insuffisance (−)', less(provisions, net())),
    ],
  };
}

function annex4(facts: AnnexFacts): Annex {
  const finished = facts.works.filter((one) => one.finished);
  const outside = outsideWorks(facts);
  const works = finished.map((one): AnnexRow => ({ code: '', label: named(facts, one), kind: 'line', cells: [one.voted, one.done, one.received, one.received - one.done] }));
  const all = [...works, ...outside];
  const sum = (at: number) => added(all.map(({ cells: own }) => own[at] ?? 0n));
  return {
    number: 4, title: 'Compte de gestion pour travaux et opérations exceptionnelles hors budget prévisionnel, clos dans l’exercice',
    columns: ['Dépenses votées', 'Dépenses réalisées à approuver', 'Provisions appelées, emprunts et subventions reçus', 'Solde, excédent ou insuffisance (−)'],
    rows: [
      ...(outside.length === 0 ? works : [...(works.length === 0 ? [] : [heading('Travaux'), ...works]), heading('Opérations exceptionnelles'), ...outside]), ...(all.length === 0 ? [NONE] : []),
      total('Total', [added(finished.map(({ voted }) => voted)), annex4Total(facts), sum(2), sum(3)]),
    ],
  };
}

/** Exceptional charges and income that belong to no works operation, key by key and account by account: loan annuities, losses, write-downs. */
function outsideWorks(facts: AnnexFacts): AnnexRow[] {
  const sums = new Map<string, ResultLine>();
  for (const line of exceptionalOutside(facts)) sums.set(`${line.keyId} ${line.account}`, { ...line, cents: (sums.get(`${line.keyId} ${line.account}`)?.cents ?? 0n) + line.cents });
  return [...sums.values()].filter(({ cents }) => cents !== 0n).map(({ account, keyId, cents }): AnnexRow => ({
    code: '', label: keyId === null ? facts.accountLabel(account) : `${facts.accountLabel(account)} (${facts.keyLabel(keyId)})`, kind: 'line', cells: isCharge(account) ? [null, cents, null, -cents] : [null, null, -cents, -cents],
  }));
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
