import { addDays, daysBetween, weekday, type Day } from '../../kernel/day.ts';
import { legalFigure, type LegalFigure } from './legal-figures.ts';
import { lastDayToOppose } from './transfer.ts';
import { dayInWords } from './words.ts';

export interface SaleToWatch {
  soldOn: Day;
  /** The notary's notice reached the syndic that day. */
  receivedOn: Day | null;
  opposedOn: Day | null;
  /** Still owed of what was due at the sale. */
  owedCents: bigint;
}

/** `settled`: opposed, or nothing owed. `ahead`: not sold yet. */
export type OppositionState = 'settled' | 'ahead' | 'no-notice' | 'open' | 'last-day' | 'missed';

export interface OppositionAlert {
  state: OppositionState;
  /** The last day to oppose, included. */
  lastDay: Day | null;
  /** Days left after today; negative once it is too late. */
  daysLeft: number | null;
  /** What to do and until when; '' when there is nothing to do. */
  sentence: string;
}

const NUMBERS = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze'] as const;
const inDays = (count: number): string => `${NUMBERS[count] ?? count}\u00A0jour${count > 1 ? 's' : ''}`;

/**
 * Where the syndic stands with the opposition of a sale: fifteen days from the day after the notice came, the last one included (loi n° 65-557, art. 20 I; code de procédure
 * civile, art. 641). That a delay ending on a Saturday, a Sunday or a holiday runs on (art. 642) is not counted on: the warning asks for the Friday before.
 */
export function oppositionAlert({ soldOn, receivedOn, opposedOn, owedCents }: SaleToWatch, today: Day, figures: readonly LegalFigure[]): OppositionAlert {
  const quiet = (state: OppositionState, lastDay: Day | null = null): OppositionAlert => ({ state, lastDay, daysLeft: null, sentence: '' });
  if (opposedOn !== null || owedCents <= 0n) return quiet('settled', receivedOn === null ? null : lastDayToOppose(receivedOn, figures));
  if (receivedOn === null) return soldOn > today ? quiet('ahead') : { state: 'no-notice', lastDay: null, daysLeft: null, sentence: withoutNotice(soldOn, today, figures) };
  const lastDay = lastDayToOppose(receivedOn, figures);
  const daysLeft = daysBetween(today, lastDay);
  if (daysLeft < 0) return { state: 'missed', lastDay, daysLeft, sentence: `Le délai est passé depuis le ${dayInWords(lastDay)}\u00A0: l’opposition n’est plus possible.` };
  const act = 'par acte d’un commissaire de justice, au domicile élu chez le notaire';
  if (daysLeft === 0) return { state: 'last-day', lastDay, daysLeft, sentence: `Dernier jour aujourd’hui, ${dayInWords(lastDay)}\u00A0: faites former l’opposition, ${act}.` };
  return { state: 'open', lastDay, daysLeft, sentence: `Il reste ${inDays(daysLeft)}\u00A0: l’opposition se forme au plus tard le ${dayInWords(lastDay)}, ${act}.${weekendWords(lastDay, today)}` };
}

function weekendWords(lastDay: Day, today: Day): string {
  const back = weekday(lastDay) - 5;
  return back > 0 && addDays(lastDay, -back) >= today ? ` Ce jour tombe un ${back === 1 ? 'samedi' : 'dimanche'}\u00A0: faites-la signifier dès le ${dayInWords(addDays(lastDay, -back))}.` : '';
}

/** The notary has fifteen days from the sale to give notice; until it comes, nothing runs against the syndic. */
function withoutNotice(soldOn: Day, today: Day, figures: readonly LegalFigure[]): string {
  const until = addDays(soldOn, Number(legalFigure(figures, 'sale-notice-delay', soldOn)?.numerator ?? 0n));
  const late = until < today;
  return `L’avis du notaire n’est pas noté. Il ${late ? 'devait' : 'doit'} l’adresser au plus tard le ${dayInWords(until)}${late ? '\u00A0: demandez-le-lui, ou notez le jour où vous l’avez reçu' : ''}\u202F; les quinze jours pour s’opposer partent de sa réception.`;
}

/** For how long the list of what is to be done speaks of a sale without a notice, and of a delay that was missed. */
const WATCHED = { 'no-notice': 90, missed: 30 } as const;

/** Does the sale stand on the list of what is to be done? */
export function toBeDone({ state, daysLeft }: OppositionAlert, soldOn: Day, today: Day): boolean {
  if (state === 'no-notice') return daysBetween(soldOn, today) <= WATCHED['no-notice'];
  if (state === 'missed') return -daysLeft! <= WATCHED.missed;
  return state === 'open' || state === 'last-day';
}
