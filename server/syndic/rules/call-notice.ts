import type { Day } from '../../kernel/day.ts';
import type { CallKind } from '../model.ts';
import { euros, shortDay } from './words.ts';

/** What one owner is asked by a call, lot by lot. */
export interface NoticeFacts {
  kind: CallKind;
  label: string;
  dueOn: Day;
  buildingName: string;
  lots: readonly { number: string; cents: bigint }[];
  iban: string | null;
}

const WHY: Record<CallKind, string> = {
  budget: 'au titre du budget prévisionnel voté par l’assemblée générale', works: 'au titre de travaux votés par l’assemblée générale', worksFund: 'au titre de la cotisation au fonds de travaux',
  advance: 'au titre de l’avance de trésorerie', loan: 'au titre du remboursement de l’emprunt collectif',
};

/** The notice sent before a call falls due: its amount, and outside the budget the object of the expense (décret n° 67-223, art. 35-2). A paragraph an item. */
export function callNotice({ kind, label, dueOn, buildingName, lots, iban }: NoticeFacts): string[] {
  const total = lots.reduce((sum, { cents }) => sum + cents, 0n);
  return [
    `Madame, Monsieur,`,
    `La somme de ${euros(total)} sera exigible le ${shortDay(dueOn)} ${WHY[kind]} de la copropriété ${buildingName}. Objet\u00A0: ${label}.`,
    lots.map(({ number, cents }) => `Lot ${number}\u00A0: ${euros(cents)}`).join('\u202F; ') + '.',
    iban === null ? 'Nous vous remercions de votre règlement au plus tard à cette date.' : `Nous vous remercions de votre règlement au plus tard à cette date, sur le compte du syndicat ${iban}.`,
  ];
}
