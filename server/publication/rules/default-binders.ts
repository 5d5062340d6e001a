import type { BinderTicks, ReservedBinder, Trade } from '../model.ts';

export type DefaultBinder = { trade: Trade; path: string; personal: boolean; reserved: ReservedBinder | null; ticks: BinderTicks };

/**
 * What a new agency finds. The syndic set covers the minimum lists of décret n° 2019-502 of 23 May 2019: article 1 for all co-owners, article 2 for one
 * co-owner about their own lots, article 3 for the council. All co-owners is always the three ticks together, never "copropriétaire" alone: a council
 * member need not be a co-owner (loi n° 65-557, art. 21).
 */
export const DEFAULT_BINDERS: readonly DefaultBinder[] = [
  // Article 1: every co-owner of the building.
  syndic('Règlement de copropriété', 'all'),
  syndic('Fiche synthétique', 'all'),
  syndic('Carnet d’entretien', 'all'),
  syndic('Diagnostics techniques', 'all'),
  syndic('Contrats / Assurances', 'all'),
  syndic('Contrats / Contrats et marchés', 'all'),
  syndic('Contrats / Entretien', 'all'),
  syndic('Contrat de syndic', 'all'),
  syndic('Assemblées générales / Procès-verbaux', 'all'),
  syndic('Assemblées générales / Devis votés', 'all'),
  syndic('Assemblées générales / Convocations', 'all'),
  syndic('Vie de la résidence', 'all'),
  // Article 2: one co-owner, their own lots, and nobody else, council included.
  syndic('Mes comptes / Comptes annuels', 'personal'),
  syndic('Mes comptes / Charges', 'personal'),
  syndic('Mes comptes / Fonds travaux', 'personal'),
  syndic('Mes comptes / Appels de fonds', 'personal'),
  syndic('Mes comptes / Relevés', 'personal'),
  syndic('Courriers / Copropriétaires', 'personal'),
  // Article 3: the council. Supporting invoices are not on the list, but due to the council on request (loi n° 65-557, art. 21).
  syndic('Conseil syndical / Balances', 'council'),
  syndic('Conseil syndical / Relevé des charges et produits', 'council'),
  syndic('Conseil syndical / Relevés bancaires', 'council'),
  syndic('Conseil syndical / Liste des copropriétaires', 'council'),
  syndic('Procédures', 'council'),
  syndic('Factures', 'council', 'invoices'),
  syndic('Documents du syndic', 'council', 'syndic-documents'),
  syndic('Conseil syndical / Notes au président', 'president'),
  // Rental: sixteen binders, the number the source shows (SET-094).
  rental('Mandats', 'landlord'),
  rental('Baux', 'landlord', 'tenant'),
  rental('États des lieux', 'landlord', 'tenant'),
  rental('Diagnostics du logement', 'landlord', 'tenant'),
  rental('Notices du logement', 'tenant'),
  rental('Travaux / Devis', 'landlord'),
  rental('Travaux / Factures', 'landlord'),
  rental('Assurances / Propriétaires', 'landlord'),
  rental('Assurances / Locataires', 'landlord', 'tenant'),
  rental('Comptes rendus de gérance', 'personal', 'landlord'),
  rental('Déclarations fiscales', 'personal', 'landlord'),
  rental('Avis d’échéance', 'personal', 'tenant'),
  rental('Quittances', 'personal', 'tenant'),
  rental('Régularisations de charges', 'personal', 'tenant'),
  rental('Courriers / Propriétaires', 'personal', 'landlord'),
  rental('Courriers / Locataires', 'tenant'),
];

function syndic(path: string, level: 'all' | 'council' | 'president' | 'personal', reserved: ReservedBinder | null = null): DefaultBinder {
  const toAll = level === 'all' || level === 'personal';
  return {
    trade: 'syndic', path, personal: level === 'personal', reserved,
    ticks: { coOwner: toAll, member: toAll || level === 'council', president: true, landlord: false, tenant: false },
  };
}

function rental(path: string, ...levels: ('personal' | 'landlord' | 'tenant')[]): DefaultBinder {
  return {
    trade: 'rental', path, personal: levels.includes('personal'), reserved: null,
    ticks: { coOwner: false, member: false, president: false, landlord: levels.includes('landlord'), tenant: levels.includes('tenant') },
  };
}
