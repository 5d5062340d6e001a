import { choice, needed, optional, table, tick } from './field.ts';

const building = needed('code', 'Immeuble', ['Code immeuble', 'N° immeuble', 'Résidence', 'Copropriété', 'Code copropriété', 'Réf immeuble', 'Immeuble code']);
const lot = needed('code', 'N° lot', ['Lot', 'Num lot', 'Numéro de lot', 'Code lot', 'Réf lot', 'Lot n°']);
const party = needed('code', 'Tiers', ['Code tiers', 'N° tiers', 'Code copropriétaire', 'Copropriétaire', 'Propriétaire', 'Code propriétaire', 'Réf tiers']);

export const buildings = table({
  name: 'buildings', label: 'Immeubles', noun: { the: 'l’immeuble', gender: 'm' }, fileWords: ['immeubles', 'immeuble', 'residences', 'coproprietes'],
  fields: {
    code: needed('code', 'Code immeuble', ['Code', 'N° immeuble', 'Immeuble', 'Réf immeuble', 'Code résidence', 'Code copropriété']),
    name: needed('text', 'Nom', ['Nom immeuble', 'Libellé', 'Nom de la résidence', 'Désignation', 'Raison sociale']),
    addressLine1: optional('text', 'Adresse', ['Adresse 1', 'Adresse ligne 1', 'Rue', 'Voie']),
    postalCode: optional('code', 'Code postal'),
    city: optional('text', 'Ville', ['Commune', 'Localité']),
    management: choice('Mode de gestion', ['Mode', 'Gestion', 'Type de gestion', 'Type'], {
      both: ['syndic et gerance', 'syndic + gerance', 'gerance et syndic', 'mixte', 'les deux', 'syndic/gerance'], syndic: ['syndic', 'copropriete', 'copro', 's'], rental: ['gerance', 'gestion locative', 'locatif', 'g'],
    }),
    registrationNumber: optional('code', 'N° d’immatriculation', ['Immatriculation', 'N° registre', 'Immatriculation registre', 'RNIC', 'N° RNIC']),
    builtYear: optional('integer', 'Année de construction', ['Année', 'Construction', 'Année construct']),
    fiscalYearFrom: optional('day', 'Début d’exercice', ['Début exercice comptable', 'Exercice du', 'Date début exercice']),
    fiscalYearUntil: optional('day', 'Fin d’exercice', ['Fin exercice comptable', 'Exercice au', 'Date fin exercice', 'Clôture']),
    iban: optional('iban', 'IBAN', ['IBAN compte', 'Compte bancaire', 'IBAN syndicat']),
    accountsAssemblyOn: optional('day', 'Date AG comptes', ['Date AG comptes 2025', 'Date AG', 'AG comptes', 'Date assemblée', 'Dernière AG', 'Date AG approbation des comptes']),
  },
  identity: ['code'], unique: ['code'], references: [],
});

export const lots = table({
  name: 'lots', label: 'Lots', noun: { the: 'le lot', gender: 'm' }, fileWords: ['lots', 'lot'],
  fields: {
    building, number: lot,
    kind: optional('text', 'Type', ['Type de lot', 'Nature', 'Nature du lot', 'Désignation', 'Catégorie']),
    floor: optional('code', 'Étage', ['Niveau', 'Étg']),
    areaHundredths: optional('area', 'Surface totale', ['Surface', 'Superficie', 'Surface m2', 'Superficie totale']),
    roomCount: optional('integer', 'Nb pièces', ['Nombre de pièces', 'Pièces', 'Nb de pièces']),
    internetReference: optional('code', 'Référence internet', ['Réf internet', 'Réf annonce', 'Référence annonce', 'Réf web']),
    available: tick('Disponible', ['Libre', 'Vacant', 'À louer', 'Dispo']),
  },
  identity: ['building', 'number'], unique: ['building', 'number'], references: [{ table: 'buildings', fields: ['building'] }],
});

export const rooms = table({
  name: 'rooms', label: 'Surfaces', noun: { the: 'la pièce', gender: 'f' }, fileWords: ['surfaces', 'pieces', 'metrages', 'carrez'],
  fields: {
    building, lot,
    line: needed('integer', 'Ligne', ['N° ligne', 'Ordre', 'Rang', 'N° ordre']),
    name: needed('text', 'Pièce', ['Nom pièce', 'Libellé', 'Désignation', 'Local', 'Nom de la pièce', 'Libellé pièce']),
    areaHundredths: needed('area', 'Surface', ['Surface m2', 'Superficie', 'Surface pièce']),
    excludeCarrez: tick('Exclure Carrez', ['Hors Carrez', 'Exclu Carrez', 'Exclue Carrez', 'Exclure de la surface Carrez', 'Excl Carrez']),
  },
  identity: ['building', 'lot', 'line'], unique: ['building', 'lot', 'line'], references: [{ table: 'lots', fields: ['building', 'lot'] }],
});

export const allocationKeys = table({
  name: 'allocationKeys', label: 'Clés de répartition', noun: { the: 'la clé', gender: 'f' }, fileWords: ['cles', 'cle', 'repartition'],
  fields: {
    building,
    code: needed('code', 'Code clé', ['Clé', 'Clé de répartition', 'N° clé', 'Code']),
    label: needed('text', 'Libellé', ['Libellé clé', 'Nom', 'Désignation', 'Intitulé']),
    announcedTotal: optional('whole', 'Total', ['Total tantièmes', 'Base', 'Total annoncé', 'Total clé', 'Base de répartition']),
    general: tick('Clé générale', ['Générale', 'Charges générales', 'Est générale']),
  },
  identity: ['building', 'code'], unique: ['building', 'code'], references: [{ table: 'buildings', fields: ['building'] }],
});

export const keyShares = table({
  name: 'keyShares', label: 'Tantièmes', noun: { the: 'la ligne de tantièmes', gender: 'f' }, fileWords: ['tantiemes', 'milliemes', 'quotes'],
  fields: {
    building,
    key: needed('code', 'Code clé', ['Clé', 'Clé de répartition', 'N° clé']),
    lot,
    shares: needed('whole', 'Tantièmes', ['Nb tantièmes', 'Millièmes', 'Quote-part', 'Nombre de tantièmes', 'Valeur', 'Poids']),
  },
  identity: ['building', 'key', 'lot'], unique: ['building', 'key', 'lot'],
  references: [{ table: 'buildings', fields: ['building'] }, { table: 'allocationKeys', fields: ['building', 'key'] }, { table: 'lots', fields: ['building', 'lot'] }],
});

export const ownerships = table({
  name: 'ownerships', label: 'Copropriétaires', noun: { the: 'la ligne de propriété', gender: 'f' }, fileWords: ['coproprietaires', 'proprietaires', 'proprietes', 'mutations', 'detentions'],
  fields: {
    building, lot, party,
    account: optional('code', 'Compte', ['N° compte', 'Compte copropriétaire', 'Code compte', 'Compte auxiliaire']),
    share: needed('fraction', 'Quote-part', ['Part', 'Fraction', 'Quotité', 'Part détenue'], { otherwise: { numerator: 1, denominator: 1 } }),
    fromOn: needed('day', 'Date début', ['Depuis le', 'Propriétaire depuis', 'Date achat', 'Date entrée', 'Début', 'Du', 'Date acquisition', 'Date d’achat']),
    untilOn: optional('day', 'Date fin', ['Date vente', 'Jusqu’au', 'Fin', 'Date sortie', 'Au', 'Date de vente', 'Date cession']),
    endReason: optional('text', 'Motif de fin', ['Motif', 'Motif fin', 'Raison', 'Cause de fin', 'Motif sortie']),
  },
  identity: ['building', 'lot', 'party'], unique: ['building', 'lot', 'party', 'fromOn'],
  references: [{ table: 'lots', fields: ['building', 'lot'] }, { table: 'parties', fields: ['party'] }, { table: 'accounts', fields: ['account'] }],
});

export const councilSeats = table({
  name: 'councilSeats', label: 'Conseil syndical', noun: { the: 'le siège', gender: 'm' }, fileWords: ['conseil', 'conseil syndical', 'cs'],
  fields: {
    building, party: { ...party, synonyms: [...party.synonyms, 'Membre', 'Conseiller', 'Membre CS'] },
    office: choice('Fonction', ['Rôle', 'Qualité', 'Titre'], { member: ['membre', 'conseiller', 'membre cs', 'm'], president: ['president', 'presidente', 'president cs', 'president du conseil syndical', 'p'] }),
    fromOn: needed('day', 'Début mandat', ['Date début', 'Début', 'Élu le', 'Depuis le', 'Date élection', 'Date début mandat', 'Du']),
    untilOn: optional('day', 'Fin mandat', ['Date fin', 'Fin', 'Jusqu’au', 'Date fin mandat', 'Au']),
  },
  identity: ['building', 'party'], unique: ['building', 'party', 'fromOn'],
  references: [{ table: 'buildings', fields: ['building'] }, { table: 'parties', fields: ['party'] }],
});
