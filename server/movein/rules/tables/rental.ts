import { choice, needed, optional, optionalChoice, table } from './field.ts';

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
    // What is agreed on fees and payouts. A column that is missing, or an empty cell, leaves what is there.
    feeBase: optionalChoice('Assiette des honoraires', ['Assiette', 'Base honoraires', 'Base de calcul'], {
      receipts: ['encaissements', 'encaissement', 'encaisse', 'loyers encaisses', 'recettes'], calls: ['quittancement', 'quittance', 'quittances', 'loyers quittances', 'appele', 'appels'],
    }),
    feeWithCharges: optional('yesNo', 'Honoraires sur charges', ['Charges dans l’assiette', 'Assiette charges comprises']),
    reserveCents: optional('cents', 'Réserve', ['Fonds de réserve', 'Réserve propriétaire', 'Provision propriétaire']),
    thresholdCents: optional('cents', 'Seuil de reversement', ['Seuil', 'Minimum de reversement']),
    payoutBlock: optional('text', 'Blocage des reversements', ['Blocage', 'Motif de blocage', 'Opposition']),
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
    // Clauses of the lease. A column that is missing, or an empty cell, leaves what is there.
    kind: optionalChoice('Nature du bail', ['Type de bail', 'Régime du bail', 'Nature'], {
      unfurnished: ['vide', 'nu', 'location vide', 'location nue', 'non meuble', 'habitation vide'], furnished: ['meuble', 'location meublee', 'meublee', 'habitation meublee'], mobility: ['mobilite', 'bail mobilite'],
      commercial: ['commercial', 'bail commercial'], other: ['autre', 'code civil', 'garage', 'parking', 'stationnement'],
    }),
    chargesMode: optionalChoice('Mode de charges', ['Régime des charges', 'Type de charges'], { provision: ['provision', 'provisions', 'au reel', 'reel'], forfait: ['forfait', 'forfaitaire', 'forfaitaires'], none: ['aucune', 'sans', 'sans charges', 'neant'] }),
    reviewClause: optional('yesNo', 'Clause de révision', ['Révision', 'Révisable', 'Indexation', 'Clause d’indexation']),
    reviewIndex: optionalChoice('Indice', ['Indice de révision', 'Indice de référence', 'Type d’indice'], { IRL: ['irl'], ILC: ['ilc'], ILAT: ['ilat'], ICC: ['icc'] }),
    reviewQuarter: optionalChoice('Trimestre de l’indice', ['Trimestre', 'Trimestre de référence', 'Trimestre IRL'], { 1: ['t1', '1t', '1er trimestre'], 2: ['t2', '2t', '2e trimestre', '2eme trimestre'], 3: ['t3', '3t', '3e trimestre', '3eme trimestre'], 4: ['t4', '4t', '4e trimestre', '4eme trimestre'] }),
    reviewOn: optional('day', 'Date de révision', ['Révision le', 'Date d’indexation', 'Date anniversaire']),
    signedOn: optional('day', 'Signé le', ['Date de signature', 'Signature']),
    termYears: optional('integer', 'Durée en années', ['Durée du bail', 'Durée']),
    renewedOn: optional('day', 'Renouvelé le', ['Date de renouvellement', 'Dernier renouvellement', 'Reconduit le']),
    energyClass: optionalChoice('DPE', ['Classe énergie', 'Classe DPE', 'Étiquette énergie', 'Classe énergétique'], { A: ['a'], B: ['b'], C: ['c'], D: ['d'], E: ['e'], F: ['f'], G: ['g'] }),
    electronicSince: optional('day', 'Accord quittance électronique', ['Accord quittance dématérialisée', 'Quittance électronique', 'Quittance dématérialisée']),
    electronicProof: optional('text', 'Preuve de l’accord', ['Preuve accord quittance', 'Preuve']),
    depositHeldBy: optionalChoice('Dépôt détenu par', ['Détenteur du dépôt', 'Dépôt conservé par'], { agency: ['agence', 'cabinet', 'mandataire'], owner: ['proprietaire', 'bailleur', 'mandant'] }),
    depositReceivedOn: optional('day', 'Dépôt reçu le', ['Date du dépôt', 'Dépôt versé le', 'Date dépôt de garantie']),
  },
  identity: ['number'], unique: ['number'],
  references: [
    { table: 'mandates', fields: ['mandate'] }, { table: 'buildings', fields: ['building'] }, { table: 'lots', fields: ['building', 'lots'] },
    { table: 'parties', fields: ['tenant'] }, { table: 'parties', fields: ['guarantor'] }, { table: 'accounts', fields: ['account'] },
  ],
});
