import { Refusal } from '../kernel/refusal.ts';

/** What properties refuse, each with its sentence: what, why, how to mend. */
export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

export const refusals = {
  buildingUsed: (lots: number) => new Refusal('building-used', `Cet immeuble contient ${lots} ${lots < 2 ? 'lot' : 'lots'} : il ne peut pas être supprimé. Supprimez d’abord ses lots.`, 409),
  daysReversed: (field: string) => onField('days-reversed', field, 'La date de fin précède la date de début. Choisissez une date plus tardive.'),
  lotUsed: () => new Refusal('lot-used', 'Ce lot a un propriétaire, un mandat, un bail ou un événement : il ne peut pas être supprimé.', 409),
  lotElsewhere: () => onField('lot-elsewhere', 'lotIds', 'Un des lots n’est pas dans l’immeuble choisi. Retirez-le, ou changez d’immeuble.'),
  lotTwice: () => onField('lot-twice', 'lotIds', 'Un lot est cité deux fois. Revoyez la liste des lots.'),
  noLot: () => onField('no-lot', 'lotIds', 'Choisissez au moins un lot.'),
};
