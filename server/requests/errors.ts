import { Refusal } from '../kernel/refusal.ts';

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

/** The closed list of what requests refuse, each with its sentence: what, why, how to mend. */
export const refusals = {
  noRight: () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403),
  notAForm: () => new Refusal('not-a-form', 'Ce message n’a pas pu être lu. Rechargez la page, puis recommencez.', 415),
  noSubject: () => onField('no-subject', 'subject', 'Donnez un objet à votre demande.'),
  longSubject: (most: number) => onField('long-subject', 'subject', `L’objet dépasse ${most}\u00A0caractères. Raccourcissez-le, et dites le reste dans le message.`),
  noText: () => onField('no-text', 'text', 'Écrivez votre message.'),
  longText: (most: number) => onField('long-text', 'text', `Le message dépasse ${most}\u00A0caractères. Raccourcissez-le, ou joignez un fichier.`),
  tooManyFiles: (most: number) => onField('too-many-files', 'files', `Un message porte au plus ${most}\u00A0fichiers. Retirez-en, ou écrivez un second message.`),
  tooManyToday: (most: number) => new Refusal('too-many-today', `Vous avez écrit ${most}\u00A0messages depuis hier. Pour une urgence, téléphonez à l’agence\u202F; sinon, écrivez à nouveau demain.`, 429),
  unknownPlace: () => onField('unknown-place', 'placeId', 'Ce lieu n’est pas, ou plus, l’un des vôtres. Choisissez-en un autre, ou aucun.'),
  unknownSpace: () => onField('unknown-space', 'space', 'Cet espace ne vous est pas ouvert. Rechargez la page.'),
  stale: () => new Refusal('stale', 'Cette demande a changé entre-temps. Relisez-la, puis recommencez.', 409),
  closedAlready: () => new Refusal('closed-already', 'Cette demande est déjà close.', 409),
  notClosed: () => new Refusal('not-closed', 'Cette demande n’est pas close.', 409),
  ticketsOff: () => new Refusal('tickets-off', 'L’option «\u00A0Suivi des interventions\u00A0» n’est pas active. Activez-la dans la liste des demandes.', 409),
  ticketOpen: () => new Refusal('ticket-open', 'Une intervention suit déjà cette demande.', 409),
  ticketClosed: () => new Refusal('ticket-closed', 'Cette intervention est close. Retirez d’abord l’étape «\u00A0Clos\u00A0».', 409),
  dayAhead: () => onField('day-ahead', 'on', 'Cette date est à venir. Notez une étape le jour où elle a lieu, ou après.'),
  dayBefore: (day: string) => onField('day-before', 'on', `L’étape précédente date du ${day.split('-').toReversed().join('/')}. Choisissez ce jour ou un jour plus tardif.`),
  firstStep: () => new Refusal('first-step', 'La demande elle-même ne peut pas être retirée du suivi.', 409),
  notLastStep: () => new Refusal('not-last-step', 'Seule la dernière étape peut être retirée. Retirez d’abord celles qui la suivent.', 409),
};
