import { choice, needed, optional, table } from './field.ts';

/** The FEC: eighteen columns in the order of article A. 47 A-1 of the livre des procédures fiscales; Montant and Sens may stand for Debit and Credit (same article, VII). */
export const entries = table({
  name: 'entries', label: 'Écritures (FEC)', noun: { the: 'l’écriture', gender: 'f' }, fileWords: ['ecritures', 'fec', 'grand livre', 'journal'],
  fields: {
    journalCode: needed('code', 'JournalCode', ['Code journal', 'Journal']),
    journalLabel: optional('text', 'JournalLib', ['Libellé journal']),
    entryNumber: needed('code', 'EcritureNum', ['N° écriture', 'Numéro écriture']),
    entryOn: needed('day', 'EcritureDate', ['Date écriture', 'Date comptable', 'Date']),
    account: needed('code', 'CompteNum', ['N° compte', 'Compte', 'Compte général']),
    accountLabel: optional('text', 'CompteLib', ['Libellé compte', 'Intitulé compte']),
    auxiliary: optional('code', 'CompAuxNum', ['Compte auxiliaire', 'N° compte auxiliaire', 'Auxiliaire']),
    auxiliaryLabel: optional('text', 'CompAuxLib', ['Libellé compte auxiliaire', 'Libellé auxiliaire']),
    pieceReference: optional('text', 'PieceRef', ['Référence pièce', 'N° pièce', 'Pièce']),
    pieceOn: optional('day', 'PieceDate', ['Date pièce']),
    label: optional('text', 'EcritureLib', ['Libellé écriture', 'Libellé']),
    debitCents: optional('cents', 'Debit', ['Débit', 'Montant débit'], { mayBeNegative: true }),
    creditCents: optional('cents', 'Credit', ['Crédit', 'Montant crédit'], { mayBeNegative: true }),
    amountCents: optional('cents', 'Montant', [], { mayBeNegative: true }),
    direction: { ...choice('Sens', [], { debit: ['d', 'debit', '+1', '1', '+'], credit: ['c', 'credit', '-1', '-'] }), required: false },
    lettering: optional('code', 'EcritureLet', ['Lettrage', 'Lettre']),
    letteredOn: optional('day', 'DateLet', ['Date lettrage']),
    validatedOn: optional('day', 'ValidDate', ['Date validation']),
    currencyAmountCents: optional('cents', 'Montantdevise', ['Montant devise'], { mayBeNegative: true }),
    currency: optional('code', 'Idevise', ['Identifiant devise', 'Devise']),
  },
  identity: ['entryNumber'], unique: null, references: [], wholeFile: true,
});

export const analyticEntries = table({
  name: 'analyticEntries', label: 'Ventilation analytique', noun: { the: 'la ligne analytique', gender: 'f' }, fileWords: ['analytique', 'ecritures analytique', 'ventilation'],
  fields: {
    ledgerFile: needed('text', 'Fichier', ['Fichier écritures', 'Nom fichier', 'FEC']),
    entryNumber: needed('code', 'EcritureNum', ['N° écriture', 'Numéro écriture']),
    account: needed('code', 'CompteNum', ['N° compte', 'Compte']),
    axis: choice('Axe', ['Axe analytique', 'Type'], { key: ['cle', 'cle de repartition'], lot: ['lot'] }),
    building: needed('code', 'Immeuble', ['Code immeuble', 'N° immeuble', 'Résidence']),
    section: needed('code', 'Clé ou lot', ['Clé / lot', 'Section', 'Code analytique', 'Section analytique']),
    debitCents: optional('cents', 'Débit', ['Montant débit'], { mayBeNegative: true }),
    creditCents: optional('cents', 'Crédit', ['Montant crédit'], { mayBeNegative: true }),
  },
  identity: ['ledgerFile', 'entryNumber', 'account', 'section'], unique: null,
  references: [
    { table: 'buildings', fields: ['building'] },
    { table: 'allocationKeys', fields: ['building', 'section'], when: { field: 'axis', is: 'key' } }, { table: 'lots', fields: ['building', 'section'], when: { field: 'axis', is: 'lot' } },
  ],
});

export const expenses = table({
  name: 'expenses', label: 'Dépenses', noun: { the: 'la dépense', gender: 'f' }, fileWords: ['depenses', 'charges', 'factures'],
  fields: {
    building: needed('code', 'Immeuble', ['Code immeuble', 'N° immeuble', 'Résidence']),
    fiscalYear: needed('integer', 'Exercice', ['Année', 'Exercice comptable']),
    spentOn: needed('day', 'Date', ['Date dépense', 'Date facture', 'Date pièce']),
    key: needed('code', 'Code clé', ['Clé', 'Clé de répartition']),
    account: needed('code', 'Compte', ['N° compte', 'Compte de charge', 'CompteNum']),
    supplier: optional('code', 'Fournisseur', ['Code fournisseur', 'N° fournisseur', 'Prestataire']),
    label: needed('text', 'Libellé', ['Désignation', 'Intitulé', 'Objet']),
    amountCents: needed('cents', 'Montant TTC', ['Montant', 'TTC', 'Total TTC'], { mayBeNegative: true }),
    invoiceFile: optional('file', 'Facture', ['Fichier facture', 'Fichier', 'Pièce jointe', 'Document']),
    entryNumber: optional('code', 'EcritureNum', ['N° écriture', 'Numéro écriture']),
  },
  identity: ['building', 'entryNumber'], unique: null,
  references: [{ table: 'buildings', fields: ['building'] }, { table: 'allocationKeys', fields: ['building', 'key'] }, { table: 'suppliers', fields: ['supplier'] }],
});
