import { refusals } from '../errors.ts';
import type { ChartAccount, EntityKind, Nature } from '../model.ts';
import { BUILDING_CHART, FOREIGN_CODES } from './building-chart.ts';

/** Accounts of client money (fonds mandants): agencies differ, so more may be opened. The agency's own fees and VAT stand in its own books. */
const RENTAL_CHART: readonly (readonly [official: string, label: string])[] = [
  ['401', 'Fournisseurs'], ['411', 'Locataires'], ['4191', 'Locataires, trop-perçus'], ['467', 'Propriétaires mandants'], ['4675', 'Dépôts de garantie détenus'], ['4679', 'Honoraires de gestion à prélever'],
  ['471', 'Compte d’attente débiteur'], ['472', 'Encaissements à identifier'], ['512', 'Banque mandants'], ['53', 'Caisse'], ['580', 'Virements internes'],
];

const JOURNALS: Record<EntityKind, readonly { code: string; label: string; counterpart: string | null }[]> = {
  building: [
    { code: 'AC', label: 'Achats', counterpart: '401000' }, { code: 'AF', label: 'Appels de fonds', counterpart: '701000' }, { code: 'AN', label: 'À nouveaux', counterpart: null },
    { code: 'BQ', label: 'Banque', counterpart: '512000' }, { code: 'OD', label: 'Opérations diverses', counterpart: null },
  ],
  rental: [
    { code: 'AC', label: 'Achats', counterpart: '401000' }, { code: 'AN', label: 'À nouveaux', counterpart: null }, { code: 'BQ', label: 'Banque', counterpart: '512000' },
    { code: 'OD', label: 'Opérations diverses', counterpart: null }, { code: 'QT', label: 'Quittancement', counterpart: null },
  ],
};

/** Six signs, as files of other programs have them; `450-1` is 450100, `12` is 120000. */
const DIGITS = 6;

export function numberOf(official: string): string {
  return official.replace('-', '').padEnd(DIGITS, '0');
}

const INDIVIDUAL: Record<EntityKind, RegExp> = { building: /^45[09]/, rental: /^(411|4191|467(?!9))/ };

function chart(kind: EntityKind): readonly ChartAccount[] {
  return (kind === 'building' ? BUILDING_CHART : RENTAL_CHART).map(([official, label]) => {
    const number = numberOf(official);
    // 1032 ended with the works fund on 1 January 2021.
    return { official, number, label, individual: INDIVIDUAL[kind].test(number), closed: official === '1032' };
  });
}

const CHARTS: Record<EntityKind, readonly ChartAccount[]> = { building: chart('building'), rental: chart('rental') };

export const chartOf = (kind: EntityKind): readonly ChartAccount[] => CHARTS[kind];
export const journalsOf = (kind: EntityKind) => JOURNALS[kind];

/** The account of the nomenclature that a number belongs to: the longest whose digits begin it. Null: none. */
export function officialOf(kind: EntityKind, number: string): ChartAccount | null {
  let found: ChartAccount | null = null;
  let longest = 0;
  for (const account of CHARTS[kind]) {
    const digits = account.official.replace('-', '');
    if (digits.length > longest && number.startsWith(digits)) [found, longest] = [account, digits.length];
  }
  return found;
}

/** Three digits, then letters and digits (livre des procédures fiscales, art. A. 47 A-1; form of the administration's schema). */
export function isAccountNumber(number: string): boolean {
  return /^[0-9]{3}[0-9A-Za-z]*$/.test(number);
}

/**
 * Refuses a number under which no account may be opened: a form that files do not take, or, for a co-ownership, a code outside the nomenclature,
 * which may be subdivided but not replaced by that of the general chart (arrêté of 14 March 2005, art. 8). Answers what the account is.
 */
export function demandOpenable(kind: EntityKind, number: string): { official: string | null; individual: boolean } {
  if (!isAccountNumber(number)) throw refusals.accountForm(number);
  const known = officialOf(kind, number);
  if (kind === 'rental') return { official: known?.official ?? null, individual: known?.individual ?? false };
  const foreign = FOREIGN_CODES.find(([code]) => number.startsWith(code));
  if (!known) throw refusals.accountOutsideChart(number, foreign?.[1] ?? null);
  if (known.closed) throw refusals.accountClosed(number);
  return { official: known.official, individual: known.individual };
}

/** Classes 6 and 7: charges and income, whose balances end with the exercise. */
export function isResult(account: string): boolean {
  return account.startsWith('6') || account.startsWith('7');
}

/**
 * Accounts of works and exceptional operations when the entry does not say, as annexe 2 of décret n° 2005-240 parts them: loan annuities (661, 704), works and their income, losses and
 * write-downs. An advance (703) is current, as the unforeseen expense it pays is (arrêté of 14 March 2005, art. 10).
 */
export const EXCEPTIONAL_ACCOUNTS = '^(661|67|68|702|704|705|7062|711|712|718|78)';
const EXCEPTIONAL = new RegExp(EXCEPTIONAL_ACCOUNTS);

/** What operations a charge or income belongs to when the entry does not say; null: neither charge nor income. */
export function natureOf(account: string): Nature | null {
  if (!isResult(account)) return null;
  return EXCEPTIONAL.test(account) ? 'exceptional' : 'current';
}
