import { addDays, type Day } from '../../kernel/day.ts';
import { BY_THE_ARTICLE } from './arrears.ts';
import type { OpenItem } from './open-items.ts';

/** A letter that was sent: what it asked, sum by sum. */
export interface SentLetter {
  kind: 'reminder' | 'notice';
  sentOn: Day;
  items: readonly { debtId: string }[];
}

/**
 * What a reminder would ask: all that is due, as soon as one sum is late enough and no letter asked it before. Empty: no reminder is written. Asking again after
 * the letter was sent finds nothing, so that a run that is started twice writes once.
 */
export function reminderSums(due: readonly OpenItem[], sent: readonly SentLetter[], on: Day, afterDays: number): readonly OpenItem[] {
  const asked = new Set(sent.flatMap(({ items }) => items.map(({ debtId }) => debtId)));
  return due.some(({ id, dueOn }) => addDays(dueOn, afterDays) <= on && !asked.has(id)) ? due : [];
}

/**
 * What a formal notice would claim: provisions and what past exercises left, each by itself, that were reminded long enough ago and that no notice claimed yet. Left to a
 * notice by hand: costs, advances and loans, and provisions called before the vote of the budget, to which art. 19-2 does not apply (décret n° 67-223, art. 43).
 */
export function noticeSums(due: readonly OpenItem[], sent: readonly SentLetter[], on: Day, afterDays: number): readonly OpenItem[] {
  const claimed = new Set(sent.filter(({ kind }) => kind === 'notice').flatMap(({ items }) => items.map(({ debtId }) => debtId)));
  const reminded = (id: string) => sent.some(({ kind, sentOn, items }) => kind === 'reminder' && addDays(sentOn, afterDays) <= on && items.some(({ debtId }) => debtId === id));
  return due.filter(({ id, kind, noForfeiture }) => (BY_THE_ARTICLE.has(kind) || kind === 'arrears') && !noForfeiture && !claimed.has(id) && reminded(id));
}
