/**
 * Nomenclature of the accounts of a co-ownership: arrêté of 14 March 2005, art. 7, with the accounts that came later (105, 106, 12-1, 12-2, 450-5, 650, 674, 705, 706:
 * after the loi ALUR and the ordonnance of 30 October 2019). Official code, label; the hyphen of an official code is dropped in ours.
 */
export const BUILDING_CHART: readonly (readonly [official: string, label: string])[] = [
  ['102', 'Provisions pour travaux décidés'], ['103', 'Avances'], ['1031', 'Avances de trésorerie'], ['1032', 'Avances travaux (article 18)'], ['1033', 'Autres avances'], ['105', 'Fonds de travaux'],
  ['106', 'Provisions pour travaux délégués au conseil syndical'], ['12', 'Solde en attente sur travaux et opérations exceptionnelles'], ['12-1', 'Solde en attente, travaux décidés par l’assemblée générale'],
  ['12-2', 'Solde en attente, travaux délégués au conseil syndical'], ['13', 'Subventions'], ['131', 'Subventions accordées en instance de versement'],
  ['401', 'Fournisseurs, factures parvenues'], ['408', 'Fournisseurs, factures non parvenues'], ['409', 'Fournisseurs débiteurs'], ['421', 'Rémunérations dues'], ['431', 'Sécurité sociale'], ['432', 'Autres organismes sociaux'],
  ['441', 'État et autres organismes, subventions à recevoir'], ['442', 'État, impôts et versements assimilés'], ['443', 'Collectivités territoriales, aides'],
  ['450', 'Copropriétaire individualisé'], ['450-1', 'Copropriétaire, budget prévisionnel'], ['450-2', 'Copropriétaire, travaux et opérations exceptionnelles'], ['450-3', 'Copropriétaire, avances'], ['450-4', 'Copropriétaire, emprunts'],
  ['450-5', 'Copropriétaire, fonds de travaux'], ['459', 'Copropriétaire, créances douteuses'], ['461', 'Débiteurs divers'], ['462', 'Créditeurs divers'],
  ['471', 'Compte en attente d’imputation débiteur'], ['472', 'Compte en attente d’imputation créditeur'], ['486', 'Charges payées d’avance'], ['487', 'Produits encaissés d’avance'],
  ['491', 'Dépréciation des comptes de copropriétaires'], ['492', 'Dépréciation des comptes de tiers'], ['501', 'Compte à terme'], ['502', 'Autre compte de placement'], ['512', 'Banque'], ['514', 'Chèques postaux'], ['53', 'Caisse'],
  ['601', 'Eau'], ['602', 'Électricité'], ['603', 'Chauffage, énergie et combustibles'], ['604', 'Produits d’entretien et petits équipements'], ['605', 'Matériel'], ['606', 'Fournitures'],
  ['611', 'Nettoyage des locaux'], ['612', 'Locations immobilières'], ['613', 'Locations mobilières'], ['614', 'Contrats de maintenance'], ['615', 'Entretien et petites réparations'], ['616', 'Primes d’assurances'],
  ['621', 'Rémunérations du syndic sur gestion de la copropriété'], ['6211', 'Rémunération du syndic'], ['6212', 'Débours'], ['6213', 'Frais postaux'], ['622', 'Autres honoraires du syndic'], ['6221', 'Honoraires sur travaux'],
  ['6222', 'Prestations particulières'], ['6223', 'Autres honoraires'], ['623', 'Rémunérations de tiers intervenants'], ['624', 'Frais du conseil syndical'],
  ['632', 'Taxe de balayage'], ['633', 'Taxe foncière'], ['634', 'Autres impôts et taxes'], ['641', 'Salaires'], ['642', 'Charges sociales et organismes sociaux'], ['643', 'Taxe sur les salaires'], ['644', 'Autres frais de personnel'],
  ['65', 'Montant alloué au conseil syndical (délégation)'], ['661', 'Remboursement d’annuités d’emprunt'], ['662', 'Autres charges financières et agios'],
  ['671', 'Travaux décidés par l’assemblée générale'], ['672', 'Travaux urgents'], ['673', 'Études techniques, diagnostics, consultations'], ['674', 'Travaux délégués au conseil syndical'], ['677', 'Pertes sur créances irrécouvrables'], ['678', 'Charges exceptionnelles'],
  ['68', 'Dotations aux dépréciations sur créances douteuses'],
  ['701', 'Provisions sur opérations courantes'], ['702', 'Provisions sur travaux et opérations exceptionnelles'], ['703', 'Avances'], ['704', 'Remboursements d’annuités d’emprunts'], ['705', 'Affectation du fonds de travaux'],
  ['706', 'Provisions sur délégation au conseil syndical'], ['706-1', 'Délégation, opérations courantes'], ['706-2', 'Délégation, travaux et opérations exceptionnelles'],
  ['711', 'Subventions'], ['712', 'Emprunts'], ['713', 'Indemnités d’assurances'], ['714', 'Produits divers'], ['716', 'Produits financiers'], ['718', 'Produits exceptionnels'], ['78', 'Reprises de dépréciations sur créances douteuses'],
];

/** Codes met in other programs for these notions, which are not of the nomenclature (arrêté of 14 March 2005, art. 8): what to use instead. */
export const FOREIGN_CODES: readonly (readonly [code: string, instead: string])[] = [
  ['110', '12'], ['112', '12'], ['411', '450-1'], ['164', '712'], ['16', '712'], ['445', '442'], ['404', '401'], ['455', '450-1'], ['607', '606'], ['627', '662'], ['758', '714'], ['768', '716'],
];
