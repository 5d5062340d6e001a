import { choice, needed, optional, table, tick } from './field.ts';

const building = optional('code', 'Immeuble', ['Code immeuble', 'N° immeuble', 'Résidence']);
const lot = optional('code', 'N° lot', ['Lot', 'Num lot', 'Numéro de lot', 'Code lot']);
const file = needed('file', 'Fichier', ['Nom fichier', 'Nom du fichier', 'Chemin', 'Document', 'Pièce jointe']);
const TRADES = { syndic: ['syndic', 'copropriete', 's'], rental: ['gerance', 'gestion locative', 'locatif', 'g'] } as const;

export const binders = table({
  name: 'binders', label: 'Classeurs', noun: { the: 'le classeur', gender: 'm' }, fileWords: ['classeurs', 'rubriques', 'ged'],
  fields: {
    path: needed('path', 'Classeur', ['Nom', 'Nom du classeur', 'Libellé', 'Rubrique']),
    trade: choice('Métier', ['Module', 'Activité', 'Domaine'], TRADES),
    personal: tick('Personnel', ['Individuel', 'Nominatif', 'Perso']),
    coOwner: tick('Copropriétaire', ['Copropriétaires', 'Copro', 'Niveau copropriétaire']),
    member: tick('Membre CS', ['Membre', 'Conseil syndical', 'Membre du conseil syndical', 'CS']),
    president: tick('Président CS', ['Président', 'Président du conseil syndical']),
    landlord: tick('Propriétaire', ['Propriétaires', 'Bailleur', 'Mandant']),
    tenant: tick('Locataire', ['Locataires']),
    lot: tick('Lot', ['Par lot']),
    contractor: tick('Prestataire', ['Fournisseur', 'Prestataires']),
  },
  identity: ['path'], unique: ['trade', 'path'], references: [],
});

export const templates = table({
  name: 'templates', label: 'Modèles d’événement', noun: { the: 'le modèle', gender: 'm' }, fileWords: ['modeles', 'modeles evenement', 'types documents'],
  fields: {
    code: needed('code', 'Code modèle', ['Code', 'Modèle', 'Réf modèle']),
    label: needed('text', 'Libellé', ['Nom', 'Intitulé', 'Désignation', 'Libellé modèle']),
    trade: choice('Module', ['Métier', 'Activité', 'Domaine'], { ...TRADES, all: ['tous', 'syndic et gerance', 'tous modules', 'les deux'] }),
    binder: optional('path', 'Classeur', ['Nom du classeur', 'Rubrique']),
    termMonths: optional('integer', 'Durée de publication (mois)', ['Durée publication', 'Durée', 'Durée mois', 'Nb mois', 'Durée en mois']),
    notify: tick('Notifier', ['Notification', 'Avertir', 'Prévenir', 'Notifier par mail']),
    groupByFolderType: tick('Regrouper par type de dossier', ['Regroupement', 'Regrouper', 'Grouper par type de dossier']),
    prefixFolderReference: tick('Préfixer (réf. dossier)', ['Préfixer', 'Préfixe', 'Préfixer par la référence du dossier']),
  },
  identity: ['code'], unique: ['code'], references: [{ table: 'binders', fields: ['binder'] }],
});

export const folders = table({
  name: 'folders', label: 'Dossiers', noun: { the: 'le dossier', gender: 'm' }, fileWords: ['dossiers', 'dossier', 'affaires'],
  fields: {
    reference: needed('code', 'Référence', ['Réf dossier', 'N° dossier', 'Dossier', 'Code dossier', 'Référence dossier']),
    type: needed('text', 'Type', ['Type de dossier', 'Nature', 'Catégorie']),
    label: optional('text', 'Libellé', ['Intitulé', 'Objet', 'Nom']),
    building, lot,
    openedOn: needed('day', 'Ouvert le', ['Date ouverture', 'Ouverture', 'Date', 'Créé le', 'Date création']),
    closedOn: optional('day', 'Fermé le', ['Date fermeture', 'Clôture', 'Clos le', 'Date clôture']),
  },
  identity: ['reference'], unique: ['reference'], references: [{ table: 'buildings', fields: ['building'] }, { table: 'lots', fields: ['building', 'lot'] }],
});

export const documents = table({
  name: 'documents', label: 'Documents', noun: { the: 'le document', gender: 'm' }, fileWords: ['documents', 'index documents', 'documents index', 'index'],
  fields: {
    file, building, lot,
    party: optional('code', 'Tiers', ['Code tiers', 'N° tiers', 'Destinataire', 'Réf tiers']),
    account: optional('code', 'Compte', ['N° compte', 'Code compte', 'Compte auxiliaire']),
    lease: optional('code', 'N° bail', ['Bail', 'Code bail', 'Réf bail']),
    binder: optional('path', 'Classeur', ['Nom du classeur', 'Rubrique']),
    title: needed('text', 'Titre', ['Libellé', 'Intitulé', 'Nom du document', 'Objet']),
    datedOn: needed('day', 'Date', ['Date document', 'Date du document', 'Date pièce', 'Daté du']),
    template: optional('code', 'Modèle', ['Code modèle', 'Type de document', 'Réf modèle']),
    folder: optional('code', 'Dossier', ['Réf dossier', 'N° dossier', 'Référence dossier']),
  },
  identity: ['file'], unique: ['file'],
  references: [
    { table: 'buildings', fields: ['building'] }, { table: 'lots', fields: ['building', 'lot'] }, { table: 'parties', fields: ['party'] }, { table: 'accounts', fields: ['account'] },
    { table: 'leases', fields: ['lease'] }, { table: 'binders', fields: ['binder'] }, { table: 'templates', fields: ['template'] }, { table: 'folders', fields: ['folder'] },
  ],
});

export const photos = table({
  name: 'photos', label: 'Photos', noun: { the: 'la photo', gender: 'f' }, fileWords: ['photos', 'photos index', 'images'],
  fields: {
    file: { ...file, synonyms: [...file.synonyms, 'Photo', 'Image'] },
    building: needed('code', 'Immeuble', building.synonyms), lot: needed('code', 'N° lot', lot.synonyms),
    position: needed('integer', 'Ordre', ['Position', 'Rang', 'N° ordre']),
    caption: optional('text', 'Légende', ['Libellé', 'Titre', 'Commentaire']),
  },
  identity: ['file'], unique: ['file'], references: [{ table: 'lots', fields: ['building', 'lot'] }],
});
