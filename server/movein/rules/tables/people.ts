import { choice, needed, optional, table, tick } from './field.ts';

export const parties = table({
  name: 'parties', label: 'Tiers', noun: { the: 'le tiers', gender: 'm' }, fileWords: ['tiers', 'personnes', 'contacts', 'clients'],
  fields: {
    code: needed('code', 'Code tiers', ['Code', 'N° tiers', 'Tiers', 'Réf tiers', 'Identifiant', 'Code client', 'N° client']),
    kind: choice('Nature', ['Type', 'Nature du tiers', 'Type de tiers', 'Forme', 'Forme juridique', 'Statut'], {
      person: ['personne physique', 'physique', 'particulier', 'pp', 'personne', 'individu'],
      couple: ['couple', 'epoux', 'm. et mme', 'm et mme', 'menage', 'concubins', 'pacs'],
      jointOwnership: ['indivision', 'indivis', 'succession', 'indivisaires'],
      company: ['sci', 'societe', 'personne morale', 'pm', 'morale', 'sarl', 'sas', 'sasu', 'eurl', 'sa', 'snc', 'association', 'entreprise', 'etablissement'],
      dividedOwnership: ['demembrement', 'usufruit', 'usufruit / nue-propriete', 'usufruit/nue-propriete', 'demembre'],
    }),
    civility: optional('text', 'Civilité', ['Titre', 'Civ', 'Politesse']),
    lastName: needed('text', 'Nom', ['Nom de famille', 'Raison sociale', 'Nom ou raison sociale', 'Dénomination', 'Nom tiers']),
    firstName: optional('text', 'Prénom', ['Prénoms', 'Prénom usuel']),
    representative: optional('text', 'Représentant', ['Représenté par', 'Code représentant', 'Mandataire', 'Tiers représentant']),
    addressLine1: optional('text', 'Adresse', ['Adresse 1', 'Adresse ligne 1', 'Rue', 'Voie']),
    addressLine2: optional('text', 'Complément d’adresse', ['Adresse 2', 'Adresse ligne 2', 'Complément']),
    postalCode: optional('code', 'Code postal'),
    city: optional('text', 'Ville', ['Commune', 'Localité']),
    phone: optional('phone', 'Téléphone', ['Téléphone fixe', 'Tél fixe', 'Fixe', 'Tél domicile']),
    mobile: optional('phone', 'Mobile', ['Portable', 'Tél portable', 'Tél mobile', 'GSM', 'Téléphone portable', 'Téléphone mobile']),
    email: optional('email', 'Courriel', ['E-mail', 'Mail', 'Adresse électronique', 'Adresse mail', 'Adresse e-mail']),
    iban: optional('iban', 'IBAN', ['Compte bancaire', 'IBAN tiers', 'Code IBAN']),
    siret: optional('siret', 'SIRET', ['N° SIRET', 'Siret tiers']),
    notes: optional('text', 'Notes', ['Commentaire', 'Remarques', 'Observations', 'Mémo']),
  },
  identity: ['code'], unique: ['code'], references: [],
});

export const partyMembers = table({
  name: 'partyMembers', label: 'Membres des tiers', noun: { the: 'le membre', gender: 'm' }, fileWords: ['membres', 'tiers membres', 'indivisaires', 'associes'],
  fields: {
    group: needed('code', 'Groupe', ['Code groupe', 'Tiers groupe', 'Entité', 'Indivision', 'Tiers principal']),
    member: needed('code', 'Membre', ['Code membre', 'Tiers membre', 'Personne']),
    quality: choice('Qualité', ['Rôle', 'Lien', 'Fonction', 'Qualité du membre'], {
      commonAgent: ['mandataire commun', 'mandataire', 'representant commun'], jointOwner: ['indivisaire', 'coindivisaire', 'co-indivisaire'], usufructuary: ['usufruitier', 'usufruitiere', 'usufruit'],
      bareOwner: ['nu-proprietaire', 'nu proprietaire', 'nue-proprietaire', 'nue proprietaire', 'nue-propriete'], manager: ['gerant', 'gerante', 'co-gerant', 'representant legal', 'dirigeant'],
      associate: ['associe', 'associee'], spouse: ['conjoint', 'conjointe', 'epoux', 'epouse', 'partenaire'],
    }),
  },
  identity: ['group', 'member'], unique: ['group', 'member', 'quality'],
  references: [{ table: 'parties', fields: ['group'] }, { table: 'parties', fields: ['member'] }],
});

export const accounts = table({
  name: 'accounts', label: 'Comptes', noun: { the: 'le compte', gender: 'm' }, fileWords: ['comptes', 'comptes clients'],
  fields: {
    code: needed('code', 'Compte', ['N° compte', 'Code compte', 'Code', 'Compte auxiliaire']),
    kind: choice('Type', ['Type de compte', 'Nature', 'Rôle'], {
      coOwner: ['coproprietaire', 'copro', 'c'], landlord: ['proprietaire', 'bailleur', 'mandant', 'proprietaire bailleur', 'p'], tenant: ['locataire', 'l'],
    }),
    party: needed('code', 'Tiers', ['Code tiers', 'N° tiers', 'Titulaire', 'Code titulaire', 'Réf tiers']),
    building: optional('code', 'Immeuble', ['Code immeuble', 'N° immeuble', 'Résidence', 'Code copropriété']),
    contract: optional('code', 'Mandat ou bail', ['Contrat', 'N° mandat ou bail', 'Mandat / bail', 'N° contrat']),
    published: tick('Publié', ['Publication', 'Extranet', 'Publier', 'Publié extranet', 'Accès extranet']),
  },
  identity: ['code'], unique: ['code'],
  references: [
    { table: 'parties', fields: ['party'] }, { table: 'buildings', fields: ['building'] },
    { table: 'mandates', fields: ['contract'], when: { field: 'kind', is: 'landlord' }, ahead: true }, { table: 'leases', fields: ['contract'], when: { field: 'kind', is: 'tenant' }, ahead: true },
  ],
});

export const suppliers = table({
  name: 'suppliers', label: 'Fournisseurs', noun: { the: 'le fournisseur', gender: 'm' }, fileWords: ['fournisseurs', 'prestataires', 'entreprises'],
  fields: {
    code: needed('code', 'Code', ['Code fournisseur', 'N° fournisseur', 'Fournisseur', 'Réf fournisseur']),
    name: needed('text', 'Raison sociale', ['Nom', 'Dénomination', 'Nom fournisseur', 'Société']),
    trade: optional('text', 'Métier', ['Activité', 'Corps d’état', 'Profession', 'Spécialité']),
    siret: optional('siret', 'SIRET', ['N° SIRET']),
    iban: optional('iban', 'IBAN', ['Compte bancaire', 'Code IBAN']),
    email: optional('email', 'Courriel', ['E-mail', 'Mail', 'Adresse électronique', 'Adresse mail']),
    phone: optional('phone', 'Téléphone', ['Téléphone fixe', 'Tél fixe']),
    addressLine1: optional('text', 'Adresse', ['Adresse 1', 'Rue']),
    postalCode: optional('code', 'Code postal'),
    city: optional('text', 'Ville', ['Commune']),
  },
  identity: ['code'], unique: ['code'], references: [],
});
