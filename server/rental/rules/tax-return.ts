import { valueOn, type Dated } from '../../kernel/dated.ts';
import { day, type Day } from '../../kernel/day.ts';
import { euros } from './words.ts';

/** What a landlord's money of a year was, for the help with form 2044 (rents of unfurnished dwellings, cash basis). */
export type TaxClass = 'rent' | 'recovered-charges' | 'borne-by-tenant' | 'subsidy' | 'fees' | 'insurance' | 'works' | 'unrecovered-charges' | 'eviction' | 'property-tax' | 'syndic-provisions' | 'syndic-adjustment' | 'loan-interest' | 'outside';

const checkedOn = day('2026-11-25');

/** Line of the form by class. Numbers change with the form: dated by the year of the income. Null stands on no line. */
const taxLines: Dated<Record<TaxClass, string | null>> = {
  label: 'Lignes de la déclaration 2044', unit: 'ligne', values: [{
    from: day('2018-01-01'), until: null, checkedOn, source: 'Notice 2044 (lignes lues dans des sources secondaires : à vérifier chaque année)',
    value: { rent: '211', 'borne-by-tenant': '212', subsidy: '213', fees: '221', insurance: '223', works: '224', 'unrecovered-charges': '225', eviction: '226', 'property-tax': '227', 'syndic-provisions': '229', 'syndic-adjustment': '230', 'loan-interest': '250', 'recovered-charges': null, outside: null },
  }],
};

/** What the form calls each line, in short. */
const TAX_WORDS: Record<TaxClass, string> = {
  rent: 'Loyers bruts encaissés', 'borne-by-tenant': 'Dépenses du propriétaire payées par le locataire', subsidy: 'Recettes diverses', fees: 'Frais d’administration et de gestion', insurance: 'Primes d’assurance',
  works: 'Réparation, entretien et amélioration', 'unrecovered-charges': 'Charges récupérables non récupérées', eviction: 'Indemnités d’éviction', 'property-tax': 'Taxes foncières', 'syndic-provisions': 'Provisions pour charges de copropriété',
  'syndic-adjustment': 'Régularisation des provisions de l’année d’avant', 'loan-interest': 'Intérêts d’emprunt', 'recovered-charges': '', outside: '',
};

export interface TaxMovement {
  /** The day the money came in or went out: the month it relates to does not count. */
  on: Day;
  class: TaxClass;
  cents: bigint;
  label: string;
}

/** Accounts of the co-ownership approved in the year: what of last year's provisions comes back into the income. */
export interface ApprovedCharges {
  approvedOn: Day;
  recoverableCents: bigint;
  notDeductibleCents: bigint;
  refundCents: bigint;
}

export interface TaxLine {
  line: string;
  cents: bigint;
  explanation: string;
}

/**
 * Amounts of the form for a year, each with what it is made of. Fees with their VAT; provisions paid to the syndic whole on 229 and given back on 230 the year after,
 * once the accounts are approved: recoverable part, non-deductible part and refund.
 */
export function taxReturn(year: number, movements: readonly TaxMovement[], approved: readonly ApprovedCharges[]): TaxLine[] {
  const lines = valueOn(taxLines, day(`${year}-01-01`));
  const ofYear = (on: Day) => on.startsWith(`${year}-`);
  const amounts = new Map<string, { words: string; cents: bigint; parts: number }>();
  const add = (of: TaxClass, cents: bigint) => {
    const line = lines[of];
    if (line === null) return;
    const former = amounts.get(line) ?? { words: TAX_WORDS[of], cents: 0n, parts: 0 };
    amounts.set(line, { ...former, cents: former.cents + cents, parts: former.parts + 1 });
  };
  for (const movement of movements) if (ofYear(movement.on)) add(movement.class, movement.cents);
  for (const one of approved) if (ofYear(one.approvedOn)) add('syndic-adjustment', one.recoverableCents + one.notDeductibleCents + one.refundCents);
  return [...amounts].map(([line, { words, cents, parts }]) => ({ line, cents, explanation: `${words} : ${parts} ${parts === 1 ? 'mouvement' : 'mouvements'} de ${year}, pour ${euros(cents)}.` })).toSorted((a, b) => (a.line < b.line ? -1 : 1));
}
