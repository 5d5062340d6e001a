import type { AnnexRow, Annex, BalanceLine, CellCents } from './annex-model.ts';

interface Sources {
  balances: readonly BalanceLine[];
  formerBalances: readonly BalanceLine[] | null;
  loansLeft: bigint;
}

/** `net` takes the balance as it is; `debtors` and `creditors` keep the two sides of an account apart, person by person (arrêté du 14 mars 2005, art. 9: no set-off). */
type Side = 'net' | 'debtors' | 'creditors';
type Rubric = readonly [code: string, label: string, accounts: RegExp, side: Side];

const CASH: readonly Rubric[] = [['50', 'Fonds placés', /^50/, 'net'], ['51', 'Banques ou fonds disponibles en banque', /^51/, 'net'], ['53', 'Caisse', /^53/, 'net']];
const FUNDS: readonly Rubric[] = [
  ['102', 'Provisions pour travaux décidés', /^102/, 'net'], ['1031', 'Avances de trésorerie', /^1031/, 'net'], ['1033', 'Autres avances', /^103(?!1)/, 'net'], ['105', 'Fonds de travaux', /^105/, 'net'], ['106', 'Provisions pour travaux délégués au conseil syndical', /^106/, 'net'],
  ['12', 'Solde en attente sur travaux et opérations exceptionnelles', /^12/, 'net'], ['131', 'Subventions en instance de versement', /^13/, 'net'],
];
const RECEIVABLES: readonly Rubric[] = [
  ['45', 'Copropriétaires, sommes exigibles restant à recevoir', /^450/, 'debtors'], ['459', 'Copropriétaires, créances douteuses', /^459/, 'debtors'], ['40', 'Fournisseurs débiteurs', /^40/, 'debtors'],
  ['42 à 44', 'Autres créances', /^4[2-4]/, 'debtors'], ['46', 'Débiteurs divers', /^46/, 'debtors'], ['47', 'Compte d’attente débiteur', /^47/, 'debtors'], ['48', 'Charges payées d’avance', /^48/, 'debtors'],
];
const DEBTS: readonly Rubric[] = [
  ['45', 'Copropriétaires, excédents versés', /^45/, 'creditors'], ['40', 'Fournisseurs', /^40/, 'creditors'], ['42 à 44', 'Autres dettes', /^4[2-4]/, 'creditors'], ['46', 'Créditeurs divers', /^46/, 'creditors'],
  ['47', 'Compte d’attente créditeur', /^47/, 'creditors'], ['48', 'Produits encaissés d’avance', /^48/, 'creditors'], ['49', 'Dépréciation des comptes de tiers', /^49/, 'net'],
];

/**
 * Annexe 1: cash facing funds, receivables facing debts, after allocation (décret n° 2005-240, art. 8), then what remains due on loans. Assets are positive on
 * the left, liabilities on the right; charges and income are at nothing once they are allocated.
 */
export function financialState({ balances, formerBalances, loansLeft }: Sources): { annex: Annex; assets: bigint; liabilities: bigint } {
  const value = (lines: readonly BalanceLine[], rubrics: readonly Rubric[], liability: boolean) => rubrics.reduce((sum, rubric) => sum + amount(lines, rubric, liability), 0n);
  const block = (title: string, rubrics: readonly Rubric[], liability: boolean): AnnexRow[] => [
    { code: '', label: title, kind: 'heading', cells: [] },
    ...rubrics.map((rubric): AnnexRow => ({ code: rubric[0], label: rubric[1], kind: 'line', cells: both((lines) => amount(lines, rubric, liability)) })),
    { code: '', label: `Total, ${title.toLowerCase()}`, kind: 'total', cells: both((lines) => value(lines, rubrics, liability)) },
  ];
  const both = (of: (lines: readonly BalanceLine[]) => bigint): CellCents[] => [formerBalances && of(formerBalances), of(balances)];
  const left = (lines: readonly BalanceLine[]) => value(lines, CASH, false) + value(lines, RECEIVABLES, false);
  const right = (lines: readonly BalanceLine[]) => value(lines, FUNDS, true) + value(lines, DEBTS, true);
  const rows: AnnexRow[] = [
    ...block('Trésorerie', CASH, false), ...block('Créances', RECEIVABLES, false), { code: '', label: 'Total général, actif', kind: 'total', cells: both(left) },
    ...block('Provisions, avances et fonds', FUNDS, true), ...block('Dettes', DEBTS, true), { code: '', label: 'Total général, passif', kind: 'total', cells: both(right) },
    { code: '', label: 'Emprunts\u00A0: montant restant dû', kind: 'line', cells: [null, loansLeft] },
  ];
  return {
    annex: { number: 1, title: 'État financier après répartition', columns: ['Exercice précédent approuvé', 'Exercice clos'], rows },
    assets: left(balances), liabilities: right(balances),
  };
}

/** What annexe 1 shows of doubtful debts and of surpluses, owner by owner: its model has the list joined to it. */
export function individualList(balances: readonly BalanceLine[]): { auxiliary: string; doubtful: bigint; surplus: bigint }[] {
  const owners = Map.groupBy(balances.filter(({ account }) => account.startsWith('45')), ({ auxiliary }) => auxiliary);
  return [...owners].map(([auxiliary, own]) => ({
    auxiliary, doubtful: own.reduce((sum, { account, cents }) => (account.startsWith('459') && cents > 0n ? sum + cents : sum), 0n), surplus: own.reduce((sum, { cents }) => (cents < 0n ? sum - cents : sum), 0n),
  })).filter(({ doubtful, surplus }) => doubtful > 0n || surplus > 0n).sort((a, b) => (a.auxiliary < b.auxiliary ? -1 : 1));
}

function amount(lines: readonly BalanceLine[], [, , accounts, side]: Rubric, liability: boolean): bigint {
  return lines.reduce((sum, { account, cents }) => {
    if (!accounts.test(account)) return sum;
    if (side === 'debtors') return cents > 0n ? sum + cents : sum;
    if (side === 'creditors') return cents < 0n ? sum - cents : sum;
    return liability ? sum - cents : sum + cents;
  }, 0n);
}
