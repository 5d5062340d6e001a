import type { Day } from '../../kernel/day.ts';
import { isHomeLease, type LeaseKind, type RubricAmount } from '../model.ts';
import type { Movement, OwnerStatement } from './owner-statement.ts';
import { euros, frenchDay, ofMonth } from './words.ts';

/** The words of a paper, without who sends it, to whom and when. */
export interface PaperBody {
  title: string;
  facts: [string, string][];
  opening: string[];
  tables: { columns: string[]; figures: number; rows: { kind: 'line' | 'total'; cells: string[] }[] }[];
  closing: string[];
}

/** The dwelling and the term that a tenant's paper is about. */
export interface TermOfLease {
  kind: LeaseKind;
  tenantName: string;
  leaseNumber: string;
  /** Building, lot and address, in one line. */
  place: string;
  month: Day;
  fromOn: Day;
  untilOn: Day;
  dueOn: Day;
  due: readonly { label: string; cents: bigint }[];
}

const factsOf = ({ tenantName, leaseNumber, place, fromOn, untilOn }: Omit<TermOfLease, 'due'>): [string, string][] => [['Locataire', `${tenantName}, bail n°\u00A0${leaseNumber}`], ['Logement', place], ['Période', `du ${frenchDay(fromOn)} au ${frenchDay(untilOn)}`]];

/** The article, where the law of 1989 governs the lease. */
const byLaw = (kind: LeaseKind, article: number | string): string => (isHomeLease(kind) ? ` (loi n°\u00A089-462 du 6 juillet 1989, article ${article})` : '');

const totalOf = (lines: readonly { cents: bigint }[]): bigint => lines.reduce((sum, one) => sum + one.cents, 0n);

/** Notice of a term: rent, charges and the other lines apart, then what was owed before. Never a fee (loi n° 89-462, art. 21 and 4 p). */
export function noticePaper(term: TermOfLease, { arrearsCents, overpaidCents, iban }: { arrearsCents: bigint; overpaidCents: bigint; iban: string | null }): PaperBody {
  const total = totalOf(term.due) + arrearsCents - overpaidCents;
  return {
    title: `Avis d’échéance ${ofMonth(term.month)}`, facts: [...factsOf(term), ['À payer pour le', frenchDay(term.dueOn)]], opening: [],
    tables: [{
      columns: ['Détail', 'Montant'], figures: 1, rows: [
        ...term.due.map(({ label, cents }) => ({ kind: 'line' as const, cells: [label, euros(cents)] })), { kind: 'total', cells: [`Terme ${ofMonth(term.month)}`, euros(totalOf(term.due))] },
        ...(arrearsCents > 0n ? [{ kind: 'line' as const, cells: ['Reste dû sur les échéances d’avant', euros(arrearsCents)] }] : []), ...(overpaidCents > 0n ? [{ kind: 'line' as const, cells: ['Déjà versé d’avance', euros(-overpaidCents)] }] : []),
        ...(total === totalOf(term.due) ? [] : [{ kind: 'total' as const, cells: [total < 0n ? 'Reste à votre crédit' : 'À payer', euros(total < 0n ? -total : total)] }]),
      ],
    }],
    closing: [...(iban === null || total <= 0n ? [] : [`Par virement sur le compte ${grouped(iban)}, avec la référence ${term.leaseNumber}.`]), `Cet avis n’est pas une quittance. Il ne donne lieu à aucuns frais${byLaw(term.kind, 21)}.`],
  };
}

/** Sums received on a term, rent and charges apart: a quittance when nothing is left of it, a receipt otherwise (loi n° 89-462, art. 21). */
export function receiptPaper({ due: lines, ...term }: Omit<TermOfLease, 'due'> & { due: readonly (RubricAmount & { label: string })[] }, paid: readonly RubricAmount[], receivedOn: readonly Day[]): PaperBody {
  const [due, received] = [totalOf(lines), totalOf(paid)];
  const whole = received >= due;
  const dates = receivedOn.length === 0 ? '' : `, reçue le ${receivedOn.map(frenchDay).join(', le ')}`;
  return {
    title: `${whole ? 'Quittance' : 'Reçu'} ${ofMonth(term.month)}`, facts: factsOf(term),
    opening: [`${whole ? 'Nous donnons quittance à' : 'Nous avons reçu de'} ${term.tenantName} ${whole ? 'de' : ''} la somme de ${euros(received)}${dates}, ${whole ? 'pour le loyer et les charges de la période' : 'en paiement partiel du terme'}\u00A0:`.replace('  ', ' ')],
    tables: [{
      columns: ['Détail', ...(whole ? ['Payé'] : ['Dû', 'Payé', 'Reste dû'])], figures: whole ? 1 : 3, rows: [
        ...lines.map(({ rubric, label, cents }) => {
          const of = totalOf(paid.filter((one) => one.rubric === rubric));
          return { kind: 'line' as const, cells: [label, ...(whole ? [euros(of)] : [euros(cents), euros(of), euros(cents - of)])] };
        }),
        { kind: 'total', cells: ['Total', ...(whole ? [euros(received)] : [euros(due), euros(received), euros(due - received)])] },
      ],
    }],
    closing: [
      whole ? 'Cette quittance annule les reçus donnés pour la même période. Elle ne préjuge pas des autres termes.' : 'Ce reçu ne vaut pas quittance\u00A0: le terme n’est pas payé en entier.',
      `Document gratuit${byLaw(term.kind, 21)}. Sous réserve d’encaissement.`,
    ],
  };
}

export interface SettlementWords {
  kind: LeaseKind;
  tenantName: string;
  leaseNumber: string;
  place: string;
  fromOn: Day;
  untilOn: Day;
  /** Of the lot, for the whole period. */
  lines: readonly { nature: string; cents: bigint }[];
  recoverableCents: bigint;
  shareCents: bigint;
  provisionsCents: bigint;
  balanceCents: bigint;
  explanation: string;
  /** The balance is asked from then on, a month after this statement; documents stay open six months from it. */
  callableOn: Day;
  documentsUntil: Day;
}

/** Statement of charges by nature, sent one month before they are settled (loi n° 89-462, art. 23). */
export function settlementPaper(words: SettlementWords): PaperBody {
  const { tenantName, leaseNumber, place, fromOn, untilOn, lines, recoverableCents, shareCents, provisionsCents, balanceCents, callableOn, documentsUntil } = words;
  const row = (kind: 'line' | 'total', label: string, cents: bigint) => ({ kind, cells: [label, euros(cents)] });
  return {
    title: `Décompte de vos charges du ${frenchDay(fromOn)} au ${frenchDay(untilOn)}`, facts: [['Locataire', `${tenantName}, bail n°\u00A0${leaseNumber}`], ['Logement', place], ['Période', `du ${frenchDay(fromOn)} au ${frenchDay(untilOn)}`]], opening: [],
    tables: [
      { columns: ['Charges récupérables du logement, par nature', 'Montant'], figures: 1, rows: [...lines.map(({ nature, cents }) => row('line', nature, cents)), row('total', 'Total de la période', recoverableCents)] },
      { columns: ['Votre régularisation', 'Montant'], figures: 1, rows: [row('line', 'Votre part, selon vos jours d’occupation', shareCents), row('line', 'Provisions appelées', -provisionsCents), row('total', balanceCents < 0n ? 'En votre faveur' : 'À payer', balanceCents < 0n ? -balanceCents : balanceCents)] },
    ],
    closing: [
      `Calcul\u00A0: ${words.explanation}`, balanceCents === 0n ? 'Rien n’est dû.' : `Ce solde sera ${balanceCents < 0n ? 'porté à votre crédit' : 'appelé'} à partir du ${frenchDay(callableOn)}.`,
      `Les pièces justificatives sont à votre disposition à l’agence jusqu’au ${frenchDay(documentsUntil)}${byLaw(words.kind, 23)}.`,
    ],
  };
}

/** What became of a deposit: each sum kept is named (loi n° 89-462, art. 22). */
export function depositPaper({ kind, tenantName, leaseNumber, place, cents, unpaidCents, deductions, keptCents, surchargeCents, refundCents, refundedOn, refundBy }: {
  kind: LeaseKind; tenantName: string; leaseNumber: string; place: string; cents: bigint; unpaidCents: bigint; deductions: readonly { label: string; cents: bigint }[]; keptCents: bigint; surchargeCents: bigint; refundCents: bigint | null; refundedOn: Day | null;
  /** By a list of transfers, nothing has left on the day of the reckoning. */
  refundBy: 'hand' | 'list';
}): PaperBody {
  const line = (label: string, amount: bigint) => ({ kind: 'line' as const, cells: [label, euros(amount)] });
  return {
    title: 'Restitution de votre dépôt de garantie', facts: [['Locataire', `${tenantName}, bail n°\u00A0${leaseNumber}`], ['Logement', place], ...(refundedOn === null ? [] : [[refundBy === 'list' ? 'Décompte arrêté le' : 'Restitué le', frenchDay(refundedOn)] as [string, string]])], opening: [],
    tables: [{
      columns: ['Détail', 'Montant'], figures: 1, rows: [
        line('Dépôt de garantie versé', cents), ...(unpaidCents > 0n ? [line('Loyers et charges restant dus', -unpaidCents)] : []), ...deductions.map((one) => line(one.label, -one.cents)), ...(keptCents > 0n ? [line('Provision gardée jusqu’aux comptes de l’immeuble', -keptCents)] : []),
        ...(surchargeCents > 0n ? [line('Majoration pour retard', surchargeCents)] : []), { kind: 'total', cells: [refundBy === 'list' ? 'Somme qui vous est due, par virement' : 'Somme qui vous est versée', euros((refundCents ?? 0n) + surchargeCents)] },
      ],
    }],
    closing: [...(deductions.length > 0 ? ['Les justificatifs des sommes retenues sont tenus à votre disposition.'] : []), ...(keptCents > 0n ? ['La provision sera soldée dans le mois qui suit l’approbation définitive des comptes de l’immeuble.'] : []), ...(isHomeLease(kind) ? ['Loi n°\u00A089-462 du 6 juillet 1989, article 22.'] : [])],
  };
}

/** The landlord's request to revise the rent: nothing is due before it (loi n° 89-462, art. 17-1). */
export function reviewPaper({ kind, tenantName, leaseNumber, place, formerCents, rentCents, fromOn, explanation }: { kind: LeaseKind; tenantName: string; leaseNumber: string; place: string; formerCents: bigint; rentCents: bigint; fromOn: Day; explanation: string }): PaperBody {
  return {
    title: `Révision de votre loyer au ${frenchDay(fromOn)}`, facts: [['Locataire', `${tenantName}, bail n°\u00A0${leaseNumber}`], ['Logement', place]],
    opening: ['Au nom du bailleur, nous vous demandons d’appliquer la révision annuelle que prévoit votre bail.'],
    tables: [{ columns: ['Loyer mensuel hors charges', 'Montant'], figures: 1, rows: [{ kind: 'line', cells: ['Jusqu’à présent', euros(formerCents)] }, { kind: 'total', cells: [`À partir du ${frenchDay(fromOn)}`, euros(rentCents)] }] }],
    closing: [`Calcul\u00A0: ${explanation}`, `La révision ne porte pas sur le temps écoulé avant cette demande${byLaw(kind, '17-1')}.`],
  };
}

const KINDS: Record<Movement['kind'], string> = { receipt: 'Encaissement', expense: 'Dépense', fee: 'Honoraires', payout: 'Reversement' };

/** Rendering of accounts of a mandate for a period (décret n° 72-678, art. 66): every movement, and what makes one balance of the other. */
export function statementPaper(statement: OwnerStatement, { ownerName, mandateNumber, buildingName }: { ownerName: string; mandateNumber: string; buildingName: string }): PaperBody {
  const { fromOn, untilOn, memo } = statement;
  const whole = fromOn.endsWith('-01') && fromOn.slice(0, 7) === untilOn.slice(0, 7);
  const amount = (label: string, cents: bigint, kind: 'line' | 'total' = 'line') => ({ kind, cells: [label, euros(cents)] });
  return {
    title: `Compte rendu de gérance ${whole ? `${ofMonth(fromOn)}` : `du ${frenchDay(fromOn)} au ${frenchDay(untilOn)}`}`,
    facts: [['Propriétaire', ownerName], ['Mandat', `n°\u00A0${mandateNumber}, ${buildingName}`], ['Période', `du ${frenchDay(fromOn)} au ${frenchDay(untilOn)}`]], opening: [],
    tables: [
      { columns: ['Résumé', 'Montant'], figures: 1, rows: [amount('Solde d’ouverture', statement.openingCents), amount('Encaissements', statement.receiptsCents), amount('Dépenses', -statement.expensesCents), amount('Honoraires TTC', -statement.feesCents), amount('Reversements', -statement.payoutsCents), amount('Solde de clôture', statement.closingCents, 'total')] },
      ...(statement.movements.length === 0 ? [] : [{
        columns: ['Le', 'Nature', 'Libellé', 'Débit', 'Crédit'], figures: 2, rows: statement.movements.map((one) => {
          const credit = one.kind === 'receipt' ? one.cents : -one.cents;
          const vat = one.kind === 'fee' && one.netCents !== null ? ` (${euros(one.netCents)} HT, TVA ${euros(one.vatCents ?? 0n)})` : '';
          return { kind: 'line' as const, cells: [frenchDay(one.on), KINDS[one.kind], `${one.label}${vat}`, credit < 0n ? euros(-credit) : '', credit >= 0n ? euros(credit) : ''] };
        }),
      }]),
      ...(statement.shares.length === 0 ? [] : [{ columns: ['Reversé à', 'Part', 'Montant'], figures: 1, rows: [...statement.shares.map((one) => ({ kind: 'line' as const, cells: [one.name, one.shares, euros(one.cents)] })), { kind: 'total' as const, cells: ['Total reversé', '', euros(statement.shares.reduce((sum, { cents }) => sum + cents, 0n))] }] }]),
    ],
    closing: [
      ...(statement.movements.length === 0 ? ['Aucun mouvement sur la période.'] : []),
      `Pour mémoire, hors solde\u00A0: dépôts de garantie détenus ${euros(memo.depositsCents)}, trop-perçus des locataires ${euros(memo.overpaymentsCents)}, provisions conservées ${euros(memo.keptCents)}.`,
    ],
  };
}

/** Plain words of a paper, for the search box. */
export function paperText({ title, facts, opening, tables, closing }: PaperBody): string {
  return [title, ...facts.map((pair) => pair.join(' ')), ...opening, ...tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.join(' '))), ...closing].join('\n');
}

const grouped = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1\u00A0');
