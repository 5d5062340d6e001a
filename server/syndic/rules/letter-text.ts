import type { Day } from '../../kernel/day.ts';
import { BY_THE_ARTICLE } from './arrears.ts';
import { legalFigure, type LegalFigure } from './legal-figures.ts';
import type { OpenItem } from './open-items.ts';
import { euros, shortDay, sumCents } from './words.ts';

/** What a letter to a debtor says. Amounts are cents. */
export interface LetterFacts {
  buildingName: string;
  accountCode: string;
  on: Day;
  claimed: readonly Sum[];
  /** Due as well, without being claimed by this notice: told apart, in one line. */
  besideCents: bigint;
  remindedOn: Day | null;
  /** Of the account of the syndicat. */
  iban: string | null;
  /** What this notice costs the debtor; nothing at zero. */
  feeCents: bigint;
}

export type Sum = Pick<OpenItem, 'kind' | 'label' | 'dueOn' | 'cents'>;

/** A part of a letter, in the order it is read. */
export type LetterPart = { kind: 'paragraph' | 'strong' | 'heading'; text: string } | { kind: 'list'; items: string[] };

/** « art. 19-2 » stays on one line. */
const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text: text.replaceAll('art. ', 'art.\u00A0').replaceAll(/(\d) (mars|juillet) /g, '$1\u00A0$2 ') });
const strong = (text: string): LetterPart => ({ kind: 'strong', text });
const list = (sums: readonly Sum[]): LetterPart => ({ kind: 'list', items: sums.map(({ label, dueOn, cents }) => `${label}, exigible depuis le ${shortDay(dueOn)}\u00A0: ${euros(cents)}`) });
const payTo = ({ iban, accountCode }: LetterFacts) => `Réglez ${iban === null ? 'cette somme au syndicat' : `par virement sur le compte du syndicat, IBAN ${iban.replaceAll(/(.{4})(?=.)/g, '$1 ')}`}, en rappelant la référence ${accountCode}.`;

/** A reminder: all that is due, without costs, and what would follow (loi n° 65-557, art. 10-1 a: costs run from the formal notice only). */
export function reminderText(facts: LetterFacts): LetterPart[] {
  const { buildingName, accountCode, on, claimed } = facts;
  return [
    paragraph('Madame, Monsieur,'),
    paragraph(`Sauf erreur de notre part, au ${shortDay(on)}, votre compte ${accountCode} dans la copropriété ${buildingName} porte ${claimed.length === 1 ? 'cette somme échue et non réglée' : 'ces sommes échues et non réglées'}\u00A0:`),
    list(claimed), strong(`Total à régler\u00A0: ${euros(sumCents(claimed))}.`),
    paragraph(payTo(facts)), paragraph('Si votre paiement a croisé cette lettre, n’en tenez pas compte. En cas de difficulté, parlez-nous-en sans attendre.'),
    paragraph('Cette relance est sans frais. À défaut de paiement, une mise en demeure pourra vous être adressée\u202F; à compter de celle-ci, les frais nécessaires au recouvrement sont à la charge du seul copropriétaire concerné (loi n°\u00A065-557 du 10 juillet 1965, art. 10-1).'),
  ];
}

const NATURES = [['budget', 'Provisions du budget prévisionnel'], ['works', 'Provisions pour travaux'], ['worksFund', 'Cotisations au fonds de travaux']] as const;

const APART = [['arrears', 'Sommes dues au titre d’exercices antérieurs'], ['others', 'Autres sommes réclamées à part']] as const;

function claimedWords(provisions: readonly Sum[], others: readonly Sum[]): string {
  if (provisions.length === 0) return euros(sumCents(others));
  return `${euros(sumCents(provisions))}${provisions.length === 1 ? '' : ', total des provisions ci-dessus,'}${others.length === 0 ? '' : ` et ${euros(sumCents(others))} réclamés à part,`}`;
}

/**
 * A formal notice: each provision by nature, apart from what past exercises left (Cass., avis, 12 décembre 2024), what follows after thirty days (loi n° 65-557,
 * art. 19-2), interest (décret n° 67-223, art. 36) and costs (loi, art. 10-1 a). The delay runs from the day after the letter is first presented (art. 64-1).
 */
export function noticeText(facts: LetterFacts, figures: readonly LegalFigure[]): LetterPart[] {
  const { buildingName, accountCode, on, claimed, besideCents, remindedOn, feeCents } = facts;
  const provisions = claimed.filter(({ kind }) => BY_THE_ARTICLE.has(kind));
  const others = claimed.filter(({ kind }) => !BY_THE_ARTICLE.has(kind));
  const days = legalFigure(figures, 'notice-delay', on)?.numerator ?? 0n;
  return [
    paragraph('Lettre recommandée électronique, ou avec demande d’avis de réception (décret n°\u00A067-223 du 17 mars 1967, art. 64 et 64-1)'),
    paragraph('Madame, Monsieur,'),
    paragraph(`${remindedOn === null ? 'Restent' : `Malgré notre relance du ${shortDay(remindedOn)}, restent`} impayées sur votre compte ${accountCode}, dues au syndicat des copropriétaires ${buildingName}\u00A0:`),
    ...NATURES.flatMap(([nature, title]) => {
      const own = provisions.filter(({ kind }) => kind === nature);
      return own.length === 0 ? [] : [{ kind: 'heading' as const, text: `${title}\u00A0: ${euros(sumCents(own))}` }, list(own)];
    }),
    ...APART.flatMap(([kinds, title]) => {
      const own = others.filter(({ kind }) => (kind === 'arrears') === (kinds === 'arrears'));
      return own.length === 0 ? [] : [{ kind: 'heading' as const, text: `${title}\u00A0: ${euros(sumCents(own))}` }, list(own)];
    }),
    strong(`Nous vous mettons en demeure de payer ${claimedWords(provisions, others)} dans les ${days} jours qui suivent la première présentation de cette lettre.`),
    paragraph(payTo(facts)),
    ...(provisions.length === 0 ? [] : [paragraph(`À défaut, passé ce délai de ${days} jours, les autres provisions non encore échues en application de l’article 14-1 de la loi n°\u00A065-557 du 10 juillet 1965, les cotisations du fonds de travaux, ainsi que les sommes restant dues appelées au titre des exercices précédents après approbation des comptes, deviendront immédiatement exigibles (même loi, art. 19-2). Le syndicat pourra saisir le président du tribunal judiciaire.`)]),
    paragraph('Sauf stipulation contraire du règlement de copropriété, les sommes dues au titre de l’article 35 du décret n°\u00A067-223 portent intérêt au taux légal à compter de la présente (même décret, art. 36).'),
    paragraph(feeCents > 0n
      ? `Les frais de la présente mise en demeure, ${euros(feeCents)} toutes taxes comprises, vous sont imputés et s’ajoutent aux sommes ci-dessus (loi n°\u00A065-557, art. 10-1 a).`
      : 'À compter de la présente, les frais nécessaires au recouvrement sont à votre seule charge (loi n°\u00A065-557, art. 10-1 a).'),
    ...(besideCents > 0n ? [paragraph(`Votre compte porte en outre ${euros(besideCents)} échus, qui ne sont pas l’objet de cette mise en demeure.`)] : []),
  ];
}
