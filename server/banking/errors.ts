import { Refusal } from '../kernel/refusal.ts';

/** What is refused of bank statements, each with its sentence: what, why, how to mend. */
export const noRight = () => new Refusal('no-right', 'Votre rôle n’ouvre pas cette fonction. Demandez l’accès à un administrateur de l’agence.', 403);

const onField = (code: string, field: string, sentence: string, status = 422) => new Refusal(code, sentence, status, { [field]: sentence });

export const refusals = {
  unreadable: (sentence: string) => onField('unreadable', 'content', sentence),
  notBase64: () => onField('unreadable', 'content', 'Le fichier n’a pas pu être lu. Déposez-le à nouveau.'),
  movementDone: () => new Refusal('movement-done', 'Ce mouvement est déjà comptabilisé. Rechargez le relevé.', 409),
  notPosted: () => new Refusal('movement-not-posted', 'Ce mouvement n’est pas comptabilisé, ou il est déjà rouvert. Rechargez le relevé.', 409),
  notThatEntry: () => new Refusal('not-that-entry', 'Cette écriture n’a pas ce montant sur ce compte bancaire, ou elle est déjà rapprochée. Rechargez le relevé.', 409),
  statementHeld: () => new Refusal('statement-held', 'Ce relevé est retenu\u00A0: rien n’en est comptabilisé avant que ses contrôles soient levés.', 409),
  wrongSide: () => onField('wrong-side', 'target', 'Un débit ne paie pas ce que doit un client\u00A0: choisissez un reversement ou un fournisseur, ou laissez-le à identifier.'),
  creditToSupplier: () => onField('wrong-side', 'target', 'Un crédit ne paie pas un fournisseur\u00A0: choisissez un copropriétaire, ou laissez-le à identifier.'),
  wrongAccount: () => onField('wrong-account', 'target', 'Ce choix n’est pas de ce compte bancaire\u00A0: un locataire ou un reversement pour la gérance, un copropriétaire ou un fournisseur de l’immeuble pour une copropriété.'),
};
