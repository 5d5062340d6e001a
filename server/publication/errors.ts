import { Refusal } from '../kernel/refusal.ts';

export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

export const refusals = {
  badDay: () => new Refusal('bad-day', 'Choisissez une date passée\u00A0: les documents traités depuis ce jour seront renvoyés.', 422, { sinceOn: 'Choisissez une date passée.' }),
  badSchedule: (fault: string) => new Refusal('bad-schedule', fault, 422, { schedule: fault }),
  emptySchedule: () => new Refusal('empty-schedule', 'Le service est actif mais aucun jour n’a d’heure. Cochez au moins un jour et donnez-lui une heure.', 422, { schedule: 'Donnez au moins une heure.' }),
  staleSchedule: () => new Refusal('stale', 'Le planning a été modifié entre-temps. Rechargez la page pour voir la différence.', 409),
  activationReserved: () => new Refusal('activation-reserved', 'L’activation du service est réservée au compte maître de l’agence. Les jours et les heures peuvent être changés sans lui.', 403),
  runOver: () => new Refusal('run-over', 'Cet envoi est déjà terminé\u00A0: il n’y a plus rien à interrompre.', 409),
  tooManyEvents: () => new Refusal('too-many', 'La simulation porte sur 5\u00A0000 événements au plus à la fois.', 422),
};
