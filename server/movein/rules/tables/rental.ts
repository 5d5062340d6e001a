import { choice, needed, optional, table } from './field.ts';

const building = needed('code', 'Immeuble', ['Code immeuble', 'N° immeuble', 'Résidence']);
const lots = needed('list', 'Lots', ['N° lots', 'Lot', 'N° lot', 'Liste des lots', 'Lots loués', 'Lots gérés']);
const account = optional('code', 'Compte', ['N° compte', 'Code compte', 'Compte auxiliaire', 'Compte propriétaire', 'Compte locataire']);

export const mandates = table({
  name: 'mandates', label: 'Mandats de gestion', noun: { the: 'le mandat', gender: 'm' }, fileWords: ['mandats', 'mandat', 'gerance'],
  fields: {
    number: needed('code', 'N° mandat', ['Mandat', 'Code mandat', 'Réf mandat', 'Num mandat']),
    owner: needed('code', 'Propriétaire', ['Tiers', 'Code tiers', 'Bailleur', 'Mandant', 'Code propriétaire', 'N° propriétaire']),
    account, building, lots,
    fromOn: needed('day', 'Date début', ['Début', 'Date effet', 'Du', 'Début mandat', 'Prise d’effet', 'Date d’effet']),
    untilOn: optional('day', 'Date fin', ['Fin', 'Au', 'Fin mandat', 'Date résiliation', 'Résilié le']),
    feeBasisPoints: optional('percent', 'Honoraires %', ['Honoraires', 'Taux honoraires', 'Taux', 'Pourcentage honoraires']),
  },
  identity: ['number'], unique: ['number'],
  references: [{ table: 'parties', fields: ['owner'] }, { table: 'accounts', fields: ['account'] }, { table: 'buildings', fields: ['building'] }, { table: 'lots', fields: ['building', 'lots'] }],
});

export const leases = table({
  name: 'leases', label: 'Baux', noun: { the: 'le bail', gender: 'm' }, fileWords: ['baux', 'bail', 'locations', 'locataires'],
  fields: {
    number: needed('code', 'N° bail', ['Bail', 'Code bail', 'Réf bail', 'Num bail', 'N° location']),
    mandate: optional('code', 'N° mandat', ['Mandat', 'Code mandat', 'Réf mandat']),
    building, lots,
    tenant: needed('code', 'Locataire', ['Tiers', 'Code tiers', 'Code locataire', 'Preneur', 'N° locataire']),
    guarantor: optional('code', 'Garant', ['Caution', 'Code garant', 'Tiers garant']),
    account,
    entryOn: needed('day', 'Entrée', ['Date entrée', 'Date d’entrée', 'Début', 'Date début', 'Entré le', 'Date effet']),
    noticeReceivedOn: optional('day', 'Préavis reçu le', ['Date préavis', 'Préavis', 'Date de préavis', 'Congé reçu le', 'Date congé']),
    exitOn: optional('day', 'Sortie', ['Date sortie', 'Date de sortie', 'Fin', 'Date fin', 'Sorti le', 'Départ', 'Date départ']),
    rentCents: optional('cents', 'Loyer', ['Montant loyer', 'Loyer HC', 'Loyer hors charges', 'Loyer mensuel']),
    chargesCents: optional('cents', 'Provision charges', ['Charges', 'Provision sur charges', 'Provisions', 'Montant charges']),
    depositCents: optional('cents', 'Dépôt de garantie', ['Dépôt', 'DG', 'Montant dépôt de garantie', 'Dépôt garantie']),
    state: choice('État', ['Statut', 'Situation', 'État du bail'], {
      current: ['en cours', 'actif', 'loue', 'present', 'encours'], notice: ['preavis', 'en preavis', 'conge', 'conge donne', 'sous preavis'], departed: ['parti', 'sorti', 'termine', 'clos', 'resilie', 'ancien'],
    }, 'current'),
  },
  identity: ['number'], unique: ['number'],
  references: [
    { table: 'mandates', fields: ['mandate'] }, { table: 'buildings', fields: ['building'] }, { table: 'lots', fields: ['building', 'lots'] },
    { table: 'parties', fields: ['tenant'] }, { table: 'parties', fields: ['guarantor'] }, { table: 'accounts', fields: ['account'] },
  ],
});
