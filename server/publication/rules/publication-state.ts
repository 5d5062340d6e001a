import type { Day } from '../../kernel/day.ts';
import type { ActiveTrades, BinderFacts, DocumentFacts } from '../model.ts';
import { rolesOpened, takesEvents } from './binder-levels.ts';
import { frenchDay, quoted } from './french-words.ts';
import { placesOf } from './places.ts';
import { lastDayShown } from './term.ts';

export type RetainedReason = 'not-publishable' | 'no-binder' | 'extranet-only-binder' | 'trade-closed' | 'binder-closed' | 'no-place' | 'not-yet' | 'term-over';
export type NextStep = {
  act: 'publish' | 'choose-binder' | 'open-binder' | 'open-event' | 'open-settings' | 'open-account' | 'open-person';
  label: string;
  targetId: string | null;
};

export type PublicationState =
  | { published: true; binder: BinderFacts; from: Day; until: Day | null }
  | { published: false; reason: RetainedReason; sentence: string; nextStep: NextStep };

const BOTH_TRADES: ActiveTrades = { syndic: true, rental: true };

/** Is the document on the extranet that day, whoever reads? The staff's remedy comes with each "no". */
export function publicationState(document: DocumentFacts, binder: BinderFacts | null, on: Day, trades: ActiveTrades = BOTH_TRADES): PublicationState {
  const retained = (reason: RetainedReason, sentence: string, act: NextStep['act'], label: string, targetId: string | null = document.eventId): PublicationState =>
    ({ published: false, reason, sentence, nextStep: { act, label, targetId } });

  if (document.publicationDate === null) {
    return retained('not-publishable', 'Date de publication 00/00/00\u00A0: l’événement n’est pas publiable.', 'publish', 'Publier en date du jour');
  }
  if (binder === null) {
    return retained('no-binder', 'Ni l’événement ni son modèle n’ont de classeur.', 'choose-binder', 'Choisir un classeur');
  }
  if (!takesEvents(binder)) {
    const sentence = `Le classeur ${quoted(binder.path)} se remplit depuis l’extranet, pas par un événement.`;
    return retained('extranet-only-binder', sentence, 'choose-binder', 'Choisir un autre classeur');
  }
  if (!trades[binder.trade]) {
    const trade = binder.trade === 'syndic' ? 'Syndic' : 'Gérance';
    const sentence = `Les documents du métier ${trade} ne sont pas ouverts sur l’extranet.`;
    return retained('trade-closed', sentence, 'open-settings', 'Ouvrir les paramètres de l’extranet', null);
  }
  if (rolesOpened(binder).length === 0) {
    return retained('binder-closed', `Le classeur ${quoted(binder.path)} n’est ouvert à personne.`, 'open-binder', 'Ouvrir le classeur', binder.id);
  }
  if (placesOf(document, binder).length === 0) {
    const missing = binder.personal
      ? 'Classeur personnel, mais l’événement n’est adressé à aucun compte.'
      : 'L’événement ne désigne ni immeuble, ni lot, ni bail.';
    return retained('no-place', missing, 'open-event', 'Compléter l’événement');
  }
  if (document.publicationDate > on) {
    return retained('not-yet', `Publié à partir du ${frenchDay(document.publicationDate)}.`, 'publish', 'Publier en date du jour');
  }
  const until = lastDayShown(document.treatmentDate, document.termMonths);
  if (until !== null && on > until) {
    return retained('term-over', `Durée de publication terminée le ${frenchDay(until)}.`, 'open-event', 'Ouvrir l’événement');
  }
  return { published: true, binder, from: document.publicationDate, until };
}
