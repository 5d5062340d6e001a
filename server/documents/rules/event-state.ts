import { addMonths, type Day } from '../../kernel/day.ts';
import type { Event, EventState } from '../model.ts';

type StateFacts = Pick<Event, 'confidential' | 'publicationOn' | 'effectiveBinderId' | 'treatmentOn' | 'termMonths' | 'heldPublicationOn'>;

/**
 * Where an event stands that day, in the order of what staff would mend first. "waiting" is publishable and not on the extranet yet (or not with this
 * publication date): the next run takes it, or its day has not come. The list sorts and filters by the same decision in SQL (repository/event-list.ts).
 */
export function stateOf(event: StateFacts, today: Day): EventState {
  if (event.confidential) return 'confidential';
  if (event.publicationOn === null) return 'not-publishable';
  if (event.effectiveBinderId === null) return 'without-binder';
  const last = event.termMonths === null ? null : addMonths(event.treatmentOn, event.termMonths);
  if (last !== null && last < today) return 'term-ended';
  return event.publicationOn <= today && event.heldPublicationOn === event.publicationOn ? 'published' : 'waiting';
}

/** Once clients may have read it, the text and the attachments of an event stay as they were: a correction is a new event that replaces it. */
export function isFrozen(event: Pick<Event, 'firstPublishedOn'>): boolean {
  return event.firstPublishedOn !== null;
}

/** A letter that the program set whole (a quittance, a statement): nobody rewrites it, it is made again. */
export function isSetLetter(event: Pick<Event, 'body' | 'bodyFileHash'>): boolean {
  return event.body === null && event.bodyFileHash !== null;
}

export type Hindrance = { code: 'confidential' | 'replaced'; sentence: string };

/** Why « Publier en date du jour » leaves this event aside; null when it may take the day's date. An event without binder takes it and waits for one. */
export function hindranceToPublish(event: { confidential: boolean; replacedByChrono: number | null }): Hindrance | null {
  if (event.confidential) return { code: 'confidential', sentence: 'Événement confidentiel\u00A0: il ne se publie jamais.' };
  if (event.replacedByChrono !== null) return { code: 'replaced', sentence: `Annulé et remplacé par l’événement n°\u00A0${event.replacedByChrono}\u00A0: publiez celui-ci.` };
  return null;
}
