import { Refusal } from '../kernel/refusal.ts';

/** The closed list of what the extranet refuses, each with its sentence: what, why, how to mend. */
export const refusals = {
  noRight: () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403),
  datesReversed: () => new Refusal('dates-reversed', 'La date de début est après la date de fin. Échangez-les, puis cherchez à nouveau.', 422, { from: 'Cette date est après la date de fin.' }),
  extractTooLong: (most: number) => new Refusal('extract-too-long', `Un extrait imprimé est limité à ${most.toLocaleString('fr-FR')}\u00A0écritures. Choisissez une période plus courte, ou téléchargez le fichier CSV.`, 422, { from: 'Choisissez une période plus courte.' }),
  noFile: () => new Refusal('no-file', 'Aucun fichier n’a été reçu. Choisissez un fichier.', 422),
  emptyTitle: () => new Refusal('empty-title', 'Donnez un titre au document.', 422, { title: 'Donnez un titre.' }),
  nothingSelected: () => new Refusal('nothing-selected', 'Aucun document n’est coché.', 422),
  nothingToDownload: () => new Refusal('nothing-to-download', 'Ce classeur ne contient aucun document à télécharger.', 404),
  archiveTooLarge: (most: number) => new Refusal('archive-too-large', `Un téléchargement groupé est limité à ${most.toLocaleString('fr-FR')}\u00A0documents. Choisissez un classeur ou une année.`, 422),
  draftOver: () => new Refusal('draft-over', 'Cette proposition de mot de passe n’est plus valable. L’ancien mot de passe n’a pas changé. Recommencez.', 409),
  notAClient: () => new Refusal('not-a-client', 'Cette identité est celle d’un collaborateur\u00A0: elle ne se connecte pas à l’extranet. Son mot de passe se gère dans «\u00A0Utilisateurs\u00A0».', 422),
  identityClosed: () => new Refusal('identity-closed', 'L’accès de ce client est fermé\u00A0: aucun de ses comptes n’est publié. Publiez un de ses comptes, puis recommencez.', 409),
  activationIncomplete: (missing: string[]) => new Refusal('activation-incomplete', `L’extranet ne peut pas encore s’ouvrir. Il manque\u00A0: ${missing.join(', ')}.`, 422),
  neverActivated: () => new Refusal('never-activated', 'L’extranet n’a encore jamais été ouvert. Remplissez et validez d’abord le questionnaire «\u00A0Ouvrir l’extranet\u00A0».', 409, { open: 'Validez d’abord le questionnaire d’ouverture.' }),
  extranetClosed: () => new Refusal('extranet-closed', 'L’extranet de l’agence est fermé. Activez-le dans Utilitaires > Configuration > Paramètres, puis recommencez.', 409),
};
