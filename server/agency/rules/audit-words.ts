const NOUNS: Record<string, string> = {
  account: 'Compte', accounts: 'Comptes', agency: 'Agence', 'allocation-key': 'Clé de répartition', binder: 'Classeur', binders: 'Classeurs', building: 'Immeuble', contractor: 'Fournisseur', 'council-seat': 'Conseil syndical',
  event: 'Événement', events: 'Événements', extranet: 'Extranet', folder: 'Dossier', lease: 'Bail', lot: 'Lot', mandate: 'Mandat', movein: 'Reprise de données', office: 'Bureau', ownership: 'Propriété', party: 'Tiers', 'payment-choices': 'Paiement en ligne', 'payment-contract': 'Contrat de paiement', photo: 'Photo',
  photos: 'Photos', publication: 'Publication', security: 'Sécurité', staff: 'Collaborateur', template: 'Modèle', transfer: 'Mutation', view: 'Vue de liste',
};
const VERBS: Record<string, string> = {
  added: 'ajout', changed: 'modification', closed: 'fermeture', created: 'création', deleted: 'suppression', filed: 'classement', imported: 'import', opened: 'ouverture', ordered: 'rangement', published: 'publication', recorded: 'enregistrement',
  removed: 'retrait', replaced: 'annulation et remplacement', unpublished: 'dépublication',
};
/** Acts whose two words would not say enough. */
const WHOLE: Record<string, string> = {
  'budget.approved': 'Exercice\u00A0: comptes approuvés',
  'budget.changed': 'Budget\u00A0: modification',
  'budget.closed': 'Exercice\u00A0: comptes arrêtés',
  'budget.created': 'Exercice\u00A0: ouverture',
  'budget.reopened': 'Exercice\u00A0: réouverture',
  'call.posted': 'Appel de fonds\u00A0: validation',
  'invoice.posted': 'Facture\u00A0: comptabilisation',
  'operation.posted': 'Opération\u00A0: comptabilisation',
  'receipt.posted': 'Encaissement\u00A0: comptabilisation',
  'agency.domain-changed': 'Agence\u00A0: changement du nom de domaine',
  'agency.licence-validated': 'Licence validée',
  'allocation-key.shares-changed': 'Clé de répartition\u00A0: modification des tantièmes',
  'extranet.activation-answered': 'Questionnaire d’ouverture de l’extranet\u00A0: réponse',
  'extranet.activated': 'Extranet ouvert aux clients',
  'extranet.password-regenerated': 'Client\u00A0: nouveau mot de passe provisoire',
  'extranet.seen-as': 'Extranet vu comme un client',
  'extranet.settings-changed': 'Extranet\u00A0: modification des paramètres',
  'extranet.syndic-document-added': 'Documents du syndic\u00A0: ajout',
  'extranet.syndic-document-changed': 'Documents du syndic\u00A0: modification',
  'extranet.syndic-documents-deleted': 'Documents du syndic\u00A0: suppression',
  'lease.departure-cancelled': 'Bail\u00A0: départ annulé',
  'lease.departure-recorded': 'Bail\u00A0: départ enregistré',
  'lease.notice-corrected': 'Bail\u00A0: préavis corrigé',
  'lease.notice-recorded': 'Bail\u00A0: préavis enregistré',
  'lease.notice-withdrawn': 'Bail\u00A0: préavis retiré',
  'ledger.account-opened': 'Comptabilité\u00A0: ouverture d’un compte',
  'ledger.analytic-saved': 'Comptabilité\u00A0: compte analytique',
  'ledger.attached': 'Comptabilité\u00A0: pièces rattachées à une écriture',
  'ledger.detached': 'Comptabilité\u00A0: pièce détachée d’une écriture',
  'ledger.exported': 'Comptabilité\u00A0: fichier des écritures produit',
  'ledger.import-asked': 'Comptabilité\u00A0: fichier d’écritures déposé',
  'ledger.imported': 'Comptabilité\u00A0: import d’écritures',
  'ledger.journal-opened': 'Comptabilité\u00A0: ouverture d’un journal',
  'ledger.lettered': 'Comptabilité\u00A0: lettrage',
  'ledger.opened': 'Comptabilité\u00A0: ouverture',
  'ledger.period-closed': 'Comptabilité\u00A0: clôture d’une période',
  'ledger.posted': 'Comptabilité\u00A0: écritures validées',
  'ledger.reversed': 'Comptabilité\u00A0: extourne',
  'ledger.unlettered': 'Comptabilité\u00A0: délettrage',
  'ledger.year-approved': 'Comptabilité\u00A0: exercice approuvé',
  'ledger.year-arrested': 'Comptabilité\u00A0: comptes arrêtés',
  'ledger.year-opened': 'Comptabilité\u00A0: ouverture d’un exercice',
  'ledger.year-reopened': 'Comptabilité\u00A0: exercice rouvert',
  'ledger-draft.deleted': 'Comptabilité\u00A0: brouillon supprimé',
  'lot.rooms-changed': 'Lot\u00A0: modification des pièces',
  'party.members-changed': 'Tiers\u00A0: modification des membres',
  'publication.first-password-seen': 'Client\u00A0: premier mot de passe affiché',
  'publication.resend-asked': 'Publication\u00A0: renvoi demandé',
  'publication.run-asked': 'Publication lancée',
  'publication.schedule-changed': 'Publication\u00A0: modification des horaires',
  'publication.settings-changed': 'Publication\u00A0: modification des réglages',
  'staff.authenticator-added': 'Connexion\u00A0: application d’authentification ajoutée',
  'staff.authenticator-removed': 'Connexion\u00A0: application d’authentification retirée',
  'staff.master-signed-in': 'Connexion du compte maître',
  'staff.passkey-added': 'Connexion\u00A0: clé d’accès ajoutée',
  'staff.passkey-removed': 'Connexion\u00A0: clé d’accès retirée',
  'staff.password-changed': 'Connexion\u00A0: mot de passe personnel choisi',
  'staff.password-renewed': 'Collaborateur\u00A0: nouveau mot de passe provisoire',
  'staff.second-factor-forgotten': 'Collaborateur\u00A0: double authentification réinitialisée',
  'staff.signed-in': 'Connexion',
};

/** What an act is called in the journal; one that nobody named yet keeps its own name rather than a wrong one. */
export function actInWords(act: string): string {
  if (Object.hasOwn(WHOLE, act)) return WHOLE[act]!;
  const [noun = '', verb = ''] = act.split('.');
  return Object.hasOwn(NOUNS, noun) && Object.hasOwn(VERBS, verb) ? `${NOUNS[noun]}\u00A0: ${VERBS[verb]}` : act;
}

const FIELDS: Record<string, string> = {
  active: 'Actif', addressLine1: 'Adresse', addressLine2: 'Complément d’adresse', after: 'Après', ape: 'Code APE', audience: 'Destinataires', before: 'Avant', builtYear: 'Construit en', cardIssuer: 'Carte délivrée par', cardNumber: 'Carte professionnelle',
  cardUntil: 'Carte valable jusqu’au', city: 'Ville', clientSecondFactor: 'Double authentification des clients', code: 'Code', companyForm: 'Forme et capital', domain: 'Nom de domaine', email: 'Courriel', features: 'Droits ouverts', firstName: 'Prénom', floor: 'Étage', fromOn: 'Depuis le', guaranteeCents: 'Montant de la garantie (centimes)',
  guaranteeNumber: 'Garantie n°', guaranteeProvider: 'Garant', guaranteeUntil: 'Garantie jusqu’au', holder: 'Titulaire', insuranceNumber: 'Assurance n°', insuranceProvider: 'Assureur', insuranceUntil: 'Assurance jusqu’au', jobTitle: 'Fonction', label: 'Libellé', lastName: 'Nom', latitude: 'Latitude',
  legalForm: 'Forme juridique', legalNotice: 'Mentions légales', login: 'Identifiant', longitude: 'Longitude', management: 'Mode de gestion', managerName: 'Mandataire', managerTitle: 'Qualité du mandataire', name: 'Nom', notifyByEmail: 'Notification par courriel', number: 'Numéro', officeId: 'Bureau',
  open: 'Extranet ouvert', openingHours: 'Horaires', passwordLength: 'Longueur des mots de passe', phone: 'Téléphone', postalCode: 'Code postal', published: 'Publié', receivesSystemMessages: 'Reçoit les messages système', registry: 'Registre', rentalDocuments: 'Documents métier Gestion', reportsTo: 'Responsable',
  role: 'Rôle', showEmptyBinders: 'Classeurs vides affichés', sinceOn: 'Depuis le', siren: 'SIREN', siret: 'SIRET', staffSecondFactor: 'Double authentification des collaborateurs', syndicDocuments: 'Documents métier Syndic', temporaryPasswordDays: 'Jours de validité d’un mot de passe provisoire', title: 'Titre', titles: 'Titres',
  untilOn: 'Jusqu’au', validUntil: 'Valable jusqu’au', vatNumber: 'Numéro de TVA',
};

export interface DetailLine {
  field: string;
  /** Null when the act keeps no former value. */
  before: string | null;
  after: string | null;
}

/** What an act kept, as lines to read: a change says before and after, field by field; the rest says its values. */
export function detailInWords(detail: Readonly<Record<string, unknown>>): DetailLine[] {
  const { before, after } = detail;
  if (isRecord(before) && isRecord(after)) return Object.keys(after).map((field) => ({ field: fieldName(field), before: words(before[field]), after: words(after[field]) }));
  return Object.entries(detail).filter(([, value]) => value !== null && value !== undefined && value !== '').map(([field, value]) =>
    isRecord(value) && 'after' in value ? { field: fieldName(field), before: words(value.before), after: words(value.after) } : { field: fieldName(field), before: null, after: words(value) });
}

function fieldName(field: string): string {
  return Object.hasOwn(FIELDS, field) ? FIELDS[field]! : field;
}

function words(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'vide';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (Array.isArray(value)) return value.map(words).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
