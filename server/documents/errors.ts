import { Refusal } from '../kernel/refusal.ts';

/** The closed list of what documents refuses, each with its sentence: what, why, how to mend. */
export const refusals = {
  stale: () => new Refusal('stale', 'Une autre personne a modifié cette fiche pendant que vous l’aviez ouverte. Rechargez-la, puis refaites votre changement.', 409),
  unknownReference: (field: string, sentence: string) => new Refusal('unknown-reference', sentence, 422, { [field]: sentence }),
  emptyName: (field: string) => new Refusal('empty-name', 'Donnez un nom.', 422, { [field]: 'Donnez un nom.' }),
  noRight: () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403),

  binderReserved: (path: string) => new Refusal('binder-reserved', `Le classeur « ${path} » sert à une fonction du logiciel : il ne peut être ni renommé, ni supprimé.`, 409, { path: 'Ce classeur garde son nom.' }),
  binderTaken: (path: string) => new Refusal('binder-taken', `Un classeur « ${path} » existe déjà pour ce métier. Choisissez un autre nom.`, 409, { path: 'Ce nom est déjà pris.' }),
  binderUsed: (templates: number, events: number) => new Refusal('binder-used', `Ce classeur est utilisé par ${count(templates, 'modèle', 'modèles')} et ${count(events, 'événement', 'événements')}. Choisissez le classeur où les déplacer, puis supprimez.`, 409),
  binderMovedToItself: () => new Refusal('binder-moved-to-itself', 'Choisissez un autre classeur que celui à supprimer.', 422, { moveTo: 'Choisissez un autre classeur.' }),
  binderTakesNoEvent: (path: string) => new Refusal('binder-takes-no-event', `Le classeur « ${path} » se remplit depuis l’extranet, pas par un événement. Choisissez un autre classeur.`, 422, { binderId: 'Choisissez un autre classeur.' }),
  binderOtherTrade: () => new Refusal('binder-other-trade', 'Ce classeur est d’un autre métier que le modèle. Choisissez un classeur du même métier.', 422, { binderId: 'Choisissez un classeur du même métier.' }),
  orderIncomplete: () => new Refusal('order-incomplete', 'La liste a changé pendant le classement. Rechargez-la, puis recommencez.', 409),

  templateTaken: (code: string) => new Refusal('template-taken', `Le code « ${code} » est déjà celui d’un autre modèle. Choisissez-en un autre.`, 409, { code: 'Ce code est déjà pris.' }),
  templateUsed: (events: number) => new Refusal('template-used', `Ce modèle a servi à ${count(events, 'événement', 'événements')} : il ne peut pas être supprimé.`, 409),
  prefixWithoutGrouping: () => new Refusal('prefix-without-grouping', 'La référence du dossier ne s’ajoute que si les documents sont regroupés par type de dossier. Cochez d’abord « Regrouper par type de dossier ».', 422, { prefixFolderReference: 'Cochez d’abord « Regrouper par type de dossier ».' }),

  folderTaken: (reference: string) => new Refusal('folder-taken', `La référence « ${reference} » est déjà celle d’un autre dossier. Choisissez-en une autre.`, 409, { reference: 'Cette référence est déjà prise.' }),
  folderUsed: (events: number) => new Refusal('folder-used', `Ce dossier contient ${count(events, 'événement', 'événements')} : il ne peut pas être supprimé. Fermez-le, ou rattachez d’abord ses événements à un autre dossier.`, 409),
  folderClosedBeforeOpened: () => new Refusal('folder-closed-before-opened', 'La date de fermeture précède la date d’ouverture. Choisissez une date plus tardive.', 422, { closedOn: 'Choisissez une date après l’ouverture.' }),

  eventFrozen: () => new Refusal('event-frozen', 'Cet événement a été publié : son texte et ses pièces jointes sont figés. Pour corriger, annulez et remplacez.', 409),
  letterSet: () => new Refusal('letter-set', 'Ce document a été établi par le logiciel\u00A0: son texte ne se réécrit pas. S’il est faux, corrigez ce dont il vient, puis refaites-le.', 409),
  eventPublished: (chrono: number) => new Refusal('event-published', `L’événement n° ${chrono} a été publié : il ne peut pas être supprimé. Dépubliez-le, ou annulez et remplacez.`, 409),
  eventLinked: (chrono: number) => new Refusal('event-linked', `L’événement n° ${chrono} en remplace un autre, ou a été remplacé : il ne peut pas être supprimé.`, 409),
  confidentialPublished: () => new Refusal('confidential-published', 'Un événement confidentiel ne se publie jamais. Retirez la date de publication, ou la mention « confidentiel ».', 422, { publicationOn: 'Un événement confidentiel ne se publie jamais.' }),
  nothingSelected: () => new Refusal('nothing-selected', 'Aucun événement n’est sélectionné.', 422),
  tooManyAtOnce: (most: number) => new Refusal('too-many-at-once', `Cette action porte sur ${most} événements au plus à la fois. Réduisez la sélection.`, 422),
  lotElsewhere: () => new Refusal('lot-elsewhere', 'Un des lots n’est pas dans l’immeuble choisi. Retirez-le, ou changez d’immeuble.', 422, { lotIds: 'Un des lots n’est pas dans cet immeuble.' }),

  emptyText: () => new Refusal('empty-text', 'Le texte est vide : il ne donnerait aucun PDF. Écrivez-le, puis demandez l’aperçu.', 422, { body: 'Le texte est vide.' }),
  noFile: () => new Refusal('no-file', 'Aucun fichier n’a été reçu. Choisissez au moins un fichier.', 422),
  notAnImage: (name: string) => new Refusal('not-an-image', `Le fichier « ${name} » n’est pas une photo. Envoyez une image JPEG, PNG ou WebP.`, 415),
};

function count(number: number, one: string, many: string): string {
  return `${number} ${number < 2 ? one : many}`;
}
