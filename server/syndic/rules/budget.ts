import { addMonths, type Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Explained, KeyVersion, Part } from '../model.ts';
import { cumulated, instalments, weightsOn } from './allocation.ts';
import { legalFigure, type LegalFigure } from './legal-figures.ts';
import { euros, shortDay } from './words.ts';

/** Quarters unless the assembly chose another rhythm (loi n° 65-557, art. 14-1 I). */
export const RHYTHMS = [12, 6, 4, 3, 2, 1] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export interface KeyOfCall {
  keyId: Id;
  cents: bigint;
  parts: Part[];
}

export interface PlannedCall {
  /** 1 to the number of calls of the year. */
  rank: number;
  dueOn: Day;
  totalCents: bigint;
  keys: KeyOfCall[];
  /** Art. 19-2 does not apply to provisions called before the budget was voted (décret n° 67-223, art. 43). */
  noForfeiture: boolean;
}

const TITLES = { budget: 'Appel de provisions', worksFund: 'Cotisation au fonds de travaux', beforeVote: 'Provision avant vote du budget' } as const;

/** As entries and notices name a call: « Appel de provisions 1/4 du 01/01/2026 ». */
export function callLabel(what: keyof typeof TITLES, { rank, dueOn }: Pick<PlannedCall, 'rank' | 'dueOn'>, count: number): string {
  return `${TITLES[what]} ${rank}/${count} du ${shortDay(dueOn)}`;
}

/** On the account of an owner of several lots, each line says which one it is for. */
export function lotLabel(label: string, number: string): string {
  return `${label}, lot ${number}`;
}

/** The months of an exercise, a month begun counting whole: twelve, but for the first one and that of a new closing day (décret n° 2005-240, art. 5). */
export function monthsOf({ fromOn, untilOn }: { fromOn: Day; untilOn: Day }): number {
  let months = 1;
  while (addMonths(fromOn, months) <= untilOn) months += 1;
  return months;
}

/** The first day of each period of the exercise. */
export function dueDays(exerciseFrom: Day, count: Rhythm, months = 12): Day[] {
  return Array.from({ length: count }, (_, index) => addMonths(exerciseFrom, Math.floor(index * months / count)));
}

/**
 * The calls of a voted budget: a quarter each unless the assembly decided otherwise, due on the first day of each period (loi n° 65-557, art. 14-1 I). A call is
 * shared by the weights in force on its due day: those made before a change of the key stay as they were, what was shared by former weights is not taken back.
 */
export function planCalls(budget: readonly { keyId: Id; cents: bigint }[], versions: ReadonlyMap<Id, readonly KeyVersion[]>, exerciseFrom: Day, count: Rhythm, months = 12): Explained<PlannedCall[]> {
  const days = dueDays(exerciseFrom, count, months);
  const byKey = budget.filter(({ cents }) => cents !== 0n).map(({ keyId, cents }) => ({ keyId, calls: days.map((dueOn, index) => instalments(cents, weightsOn(versions.get(keyId) ?? [], dueOn), count)[index]!), cents }));
  const value = days.map((dueOn, index) => {
    const keys = byKey.map(({ keyId, calls, cents }) => ({ keyId, parts: calls[index]!, cents: cumulated(cents, index + 1, count) - cumulated(cents, index, count) }));
    return { rank: index + 1, dueOn, keys, totalCents: keys.reduce((sum, { cents }) => sum + cents, 0n), noForfeiture: false };
  });
  const total = budget.reduce((sum, { cents }) => sum + cents, 0n);
  return { value, reasons: [{ article: 'Loi n°\u00A065-557, art. 14-1 I', sentence: `Budget voté de ${euros(total)}, appelé en ${count} fois, le premier jour de chaque période à partir du ${shortDay(exerciseFrom)}.` }] };
}

export type Fallback = { allowed: true; calls: PlannedCall[]; reasons: Explained<null>['reasons'] } | { allowed: false; reasons: Explained<null>['reasons'] };

/** The budget is not voted in time: two quarterly provisions of a quarter of the last budget voted, if the assembly authorised the syndic (décret n° 67-223, art. 43). */
export function fallbackCalls(last: readonly { keyId: Id; cents: bigint }[], versions: ReadonlyMap<Id, readonly KeyVersion[]>, exerciseFrom: Day, authorised: boolean, figures: readonly LegalFigure[]): Fallback {
  const article = 'Décret n°\u00A067-223, art. 43';
  if (!authorised) return { allowed: false, reasons: [{ article, sentence: 'L’assemblée générale n’a pas autorisé le syndic à appeler des provisions avant le vote du budget.' }] };
  const most = Number(legalFigure(figures, 'fallback-provisions', exerciseFrom)?.numerator ?? 0n);
  const calls = planCalls(last, versions, exerciseFrom, 4).value.slice(0, most).map((call) => ({ ...call, noForfeiture: true }));
  const total = last.reduce((sum, { cents }) => sum + cents, 0n);
  return { allowed: true, calls, reasons: [{ article, sentence: `${most} provisions trimestrielles, chacune d’un quart du dernier budget voté (${euros(total)})\u202F; l’article 19-2 ne s’y applique pas.` }] };
}
