import { addDays, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { CallKind, Explained, Posting, Reason } from '../model.ts';
import { ACCOUNTS } from './accounts.ts';
import { credit, debit } from './entries.ts';
import { legalFigure, type LegalFigure } from './legal-figures.ts';
import { euros, shortDay } from './words.ts';

/** A sum asked for a lot: a call due on a day, or the difference shown by an approval of accounts. */
export interface Claim {
  lotId: Id;
  kind: CallKind | 'difference';
  label: string;
  /** The due day of a call; for a difference, the day of the approval. */
  dueOn: Day;
  cents: bigint;
}

/**
 * Who owes a claim after a sale (décret n° 67-223, art. 6-2): whoever owns the lot on its due day, or on the day of the approval. The seller owns until the day
 * before the sale. No share of time: what seller and buyer agreed binds them alone (art. 6-3). The works fund stays with the lot, never given back.
 */
export function whoOwes(claim: Claim, soldOn: Day): Explained<'seller' | 'buyer'> {
  const value = claim.dueOn < soldOn ? 'seller' : 'buyer';
  const whose = value === 'seller' ? 'au vendeur' : 'à l’acquéreur';
  const since = claim.kind === 'difference' ? `l’approbation du ${shortDay(claim.dueOn)}` : `l’exigibilité du ${shortDay(claim.dueOn)}`;
  const part = claim.kind === 'difference' ? '3°' : claim.kind === 'budget' ? '1°' : '2°';
  return { value, reasons: [{ article: `Décret n°\u00A067-223, art. 6-2 ${part}`, sentence: `${claim.label}, ${euros(claim.cents)}\u00A0: ${since} est ${value === 'seller' ? 'antérieure' : 'postérieure'} à la vente du ${shortDay(soldOn)}, la somme incombe ${whose}.` }] };
}

/** What the books hold for a lot on the day of the statement, and what was called or will be. */
export interface LotAccount {
  lotId: Id;
  number: string;
  /** Still unpaid of claims already due, by kind; `arrears` are charges of past exercises. */
  unpaid: readonly { kind: CallKind | 'arrears' | 'guarantor' | 'art33'; cents: bigint }[];
  /** Advances of art. 45-1 the lot has made (accounts 1031 and 1033). */
  advances: bigint;
  /** Of later periods, made due at once by art. 19-2 and paid. */
  forfeitedPaid: bigint;
  /** What the decree has no place for: costs put to the seller alone (loi n° 65-557, art. 10-1), and what he paid beyond what is due. */
  beside: { costs: bigint; credit: bigint };
  /** Calls not yet due. */
  later: readonly { kind: CallKind; dueOn: Day; cents: bigint }[];
  worksFund: bigint;
  /** The two exercises before, latest first: the lot's share of the budget, and of the expenses outside it; null when these books do not hold that exercise. */
  history: readonly { label: string; budget: bigint | null; outside: bigint | null }[];
}

export interface StatementPart {
  part: '1a' | '1b' | '1c' | '1d' | '1e' | '1f' | '1g' | '2a' | '2b' | '3a' | '3b' | '3c';
  label: string;
  cents: bigint;
  /** The books do not follow this: the manager completes it by hand, a zero says nothing. */
  byHand: boolean;
}

export interface LotStatement {
  lotId: Id;
  number: string;
  parts: StatementPart[];
  dueBySeller: bigint;
  dueToSeller: bigint;
  dueByBuyer: bigint;
  history: LotAccount['history'];
  beside: LotAccount['beside'];
  /** Outside the statement of the decree; practice adds it. */
  worksFund: bigint;
}

/** Art. 33, what is left of a collective loan, what a guarantor paid. */
const BY_HAND: ReadonlySet<StatementPart['part']> = new Set(['1d', '1f', '1g']);
const OUTSIDE: readonly CallKind[] = ['works', 'worksFund'];

/** The dated statement for the notary, lot by lot, in its three parts (décret n° 67-223, art. 5). */
export function datedStatement(lots: readonly LotAccount[]): Explained<LotStatement[]> {
  const value = lots.map((lot) => {
    const unpaid = (...kinds: LotAccount['unpaid'][number]['kind'][]) => lot.unpaid.reduce((sum, { kind, cents }) => (kinds.includes(kind) ? sum + cents : sum), 0n);
    const later = (...kinds: CallKind[]) => lot.later.reduce((sum, { kind, cents }) => (kinds.includes(kind) ? sum + cents : sum), 0n);
    const parts: StatementPart[] = ([
      { part: '1a', label: 'Provisions exigibles du budget prévisionnel', cents: unpaid('budget') },
      { part: '1b', label: 'Provisions exigibles des dépenses non comprises dans le budget prévisionnel', cents: unpaid(...OUTSIDE) },
      { part: '1c', label: 'Charges impayées sur les exercices antérieurs', cents: unpaid('arrears') },
      { part: '1d', label: 'Sommes mentionnées à l’article 33 de la loi', cents: unpaid('art33') },
      { part: '1e', label: 'Avances exigibles', cents: unpaid('advance') },
      { part: '1f', label: 'Restant dû par le vendeur sur l’emprunt collectif (art. 26-4)', cents: unpaid('loan') },
      { part: '1g', label: 'Versé par l’établissement de cautionnement (art. 26-7 et 26-12)', cents: unpaid('guarantor') },
      { part: '2a', label: 'Avances mentionnées à l’article 45-1 du décret', cents: lot.advances },
      { part: '2b', label: 'Provisions des périodes postérieures, rendues exigibles par l’article 19-2 de la loi', cents: lot.forfeitedPaid },
      { part: '3a', label: 'Reconstitution des avances mentionnées à l’article 45-1 du décret', cents: lot.advances },
      { part: '3b', label: 'Provisions non encore exigibles du budget prévisionnel', cents: later('budget') },
      { part: '3c', label: 'Provisions non encore exigibles des dépenses non comprises dans le budget prévisionnel', cents: later(...OUTSIDE) },
    ] as const).map((one) => ({ ...one, byHand: BY_HAND.has(one.part) }));
    const total = (part: string) => parts.reduce((sum, one) => (one.part.startsWith(part) ? sum + one.cents : sum), 0n);
    return { lotId: lot.lotId, number: lot.number, parts, dueBySeller: total('1'), dueToSeller: total('2'), dueByBuyer: total('3'), history: lot.history, beside: lot.beside, worksFund: lot.worksFund };
  });
  return { value, reasons: [{ article: 'Décret n°\u00A067-223, art. 5', sentence: 'État daté par lot, sous réserve de l’apurement des comptes. Le fonds de travaux reste attaché au lot\u00A0: il n’est pas remboursé au vendeur.' }] };
}

/** The lot's advance goes back to the seller and is called from the buyer; what the seller owes stays apart until he agrees to a set-off (arrêté, art. 9; décret n° 67-223, art. 45-1). */
export function moveAdvance(lotId: Id, cents: bigint, seller: string, buyer: string): { refund: Posting[]; call: Posting[] } {
  return {
    refund: [...debit(ACCOUNTS.treasuryAdvance, cents, { lotId }), ...credit(ACCOUNTS.advancesDue, cents, { auxiliary: seller, lotId })],
    call: [...debit(ACCOUNTS.advancesDue, cents, { auxiliary: buyer, lotId }), ...credit(ACCOUNTS.treasuryAdvance, cents, { lotId })],
  };
}

/** The transfer, asked for by hand, of what the seller is owed on his advance to what he owes on another account; then what is left to pay him. */
export function setOff(seller: string, owed: bigint, due: string, owes: bigint): { lines: Posting[]; left: bigint } {
  const cents = owed < owes ? owed : owes;
  return { lines: [...debit(ACCOUNTS.advancesDue, cents, { auxiliary: seller }), ...credit(due, cents, { auxiliary: seller })], left: owed - cents };
}

/** The fee of the dated statement, all lots of one sale together, charged to the seller (loi n° 65-557, art. 10-1 b). */
export function statementFee(asked: bigint, on: Day, figures: readonly LegalFigure[]): Explained<{ allowed: boolean; most: bigint | null }> {
  const cap = legalFigure(figures, 'dated-statement-cap', on);
  if (!cap) return { value: { allowed: true, most: null }, reasons: [] };
  const reason: Reason = { article: cap.source, sentence: `Honoraires de l’état daté\u00A0: au plus ${euros(cap.numerator)} toutes taxes comprises pour tous les lots d’une même vente, à la charge du vendeur.` };
  return { value: { allowed: asked <= cap.numerator, most: cap.numerator }, reasons: [reason] };
}

/** The last day to oppose the payment of the price, counted from the day after the notice was received (loi n° 65-557, art. 20 I). */
export function lastDayToOppose(noticeReceivedOn: Day, figures: readonly LegalFigure[]): Day {
  return addDays(noticeReceivedOn, Number(legalFigure(figures, 'opposition-delay', noticeReceivedOn)?.numerator ?? 0n));
}

export interface OpposedDebt {
  label: string;
  dueOn: Day;
  cents: bigint;
  /** Secured by the legal mortgage (loi n° 65-557, art. 19). */
  secured: boolean;
}

export interface OppositionGroup {
  group: 1 | 2 | 3 | 4;
  label: string;
  debts: OpposedDebt[];
  cents: bigint;
}

const GROUPS = [
  'Créances de toute nature de l’année courante et des deux dernières années échues', 'Créances de toute nature des deux années antérieures aux deux dernières années échues',
  'Créances de toute nature garanties par une hypothèque légale, non comprises au 1° ni au 2°', 'Créances de toute nature non comprises au 1°, au 2° ni au 3°',
] as const;

/**
 * The four groups of an opposition, only for debts due at the sale, with their amounts and causes on pain of nullity (décret n° 67-223, art. 5-1). A year is an
 * exercise (art. 5-2): `exercises` are the first days of the running one and of those before it, latest first.
 */
export function oppositionGroups(debts: readonly OpposedDebt[], soldOn: Day, exercises: readonly Day[]): OppositionGroup[] {
  const [since, before] = [exercises[2] ?? exercises.at(-1), exercises[4] ?? exercises.at(-1)];
  const groupOf = ({ dueOn, secured }: OpposedDebt): number => {
    if (since !== undefined && dueOn >= since) return 1;
    if (before !== undefined && dueOn >= before) return 2;
    return secured ? 3 : 4;
  };
  const due = debts.filter(({ dueOn, cents }) => dueOn <= soldOn && cents > 0n);
  return GROUPS.map((label, index) => {
    const group = (index + 1) as OppositionGroup['group'];
    const own = due.filter((one) => groupOf(one) === group);
    return { group, label, debts: own, cents: own.reduce((sum, { cents }) => sum + cents, 0n) };
  });
}
