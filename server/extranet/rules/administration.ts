import type { Space, Trade } from '../model.ts';

/** The home of the administration: "Syndic" and "Gérance", as far as something was published for them (ADM-181). */
export type AdministrationModule = Trade;
export const MODULE_LABELS: Record<AdministrationModule, string> = { syndic: 'Syndic', rental: 'Gérance' };

export interface Button {
  key: string;
  label: string;
  /** Why it does not open yet; null when it does. */
  closed: string | null;
}

/** The same eleven buttons in both modules; what they show follows the module (ADM-182, ADM-183). "Organiseur" and "J'informe" never reach the back office (ADM-184). */
export const BUTTONS: readonly Button[] = [
  open('dashboard', 'Tableau de bord'), open('agency', 'Agence'), open('portfolio', 'Portefeuille'), open('documents', 'Documents'), open('photos', 'Photos'), open('identities', 'Identités'),
  open('requests', 'Demandes'), open('tickets', 'Tickets'),
  closed('organiser', 'Organiseur', 'Outil propre à l’extranet, pas encore ouvert.'), closed('news', 'J’informe', 'Outil propre à l’extranet, pas encore ouvert.'),
  open('utilities', 'Utilitaires'),
];

function open(key: string, label: string): Button {
  return { key, label, closed: null };
}

function closed(key: string, label: string, why: string): Button {
  return { key, label, closed: why };
}

export type Category = 'coOwners' | 'landlords' | 'tenants' | 'buildings' | 'lots' | 'contractors' | 'staff';

const LABELS: Record<Category, string> = {
  coOwners: 'Copropriétaires', landlords: 'Propriétaires', tenants: 'Locataires', buildings: 'Immeubles', lots: 'Lots', contractors: 'Fournisseurs', staff: 'Collaborateurs',
};

/** The categories of the portfolio, by module (ADM-193, ADM-194). */
export function categoriesOf(module: AdministrationModule): { category: Category; label: string }[] {
  const people: Category[] = module === 'syndic' ? ['coOwners'] : ['landlords', 'tenants'];
  return [...people, 'buildings' as const, 'lots' as const, 'contractors' as const, 'staff' as const].map((category) => ({ category, label: LABELS[category] }));
}

export function spaceOf(category: Category): Space | null {
  return category === 'coOwners' ? 'coOwner' : category === 'landlords' ? 'landlord' : category === 'tenants' ? 'tenant' : null;
}

export type Tab = 'general' | 'account' | 'tree' | 'events' | 'documents' | 'photos';

/** Who owns has lots to show by building; who only rents has none (ADM-204). */
export function ownsSomething(kind: 'client' | 'staff', spaces: readonly Space[]): boolean {
  return kind === 'client' && (spaces.includes('coOwner') || spaces.includes('landlord'));
}

/** The tabs of a client's record (ADM-195). The account opens as it does for the client: not while the agency shuts the rubric (PAR-225). Staff have their own record elsewhere. */
export function tabsOf(kind: 'client' | 'staff', spaces: readonly Space[], accountsOpen: boolean): { tab: Tab; label: string; closed: string | null }[] {
  const general = { tab: 'general' as const, label: 'Général', closed: null };
  if (kind === 'staff') return [general];
  return [
    general,
    { tab: 'account', label: 'Situation compte', closed: accountsOpen ? null : 'La rubrique «\u00A0Compte\u00A0» est fermée\u00A0: aucun client ne la voit. Elle s’ouvre dans Paramètres, «\u00A0Mon compte\u00A0».' },
    ...(ownsSomething(kind, spaces) ? [{ tab: 'tree' as const, label: 'Arborescence', closed: null }] : []),
    { tab: 'events', label: 'Événements', closed: 'S’ouvrira avec les envois depuis l’extranet.' },
    { tab: 'documents', label: 'Documents', closed: null },
    { tab: 'photos', label: 'Photos', closed: null },
  ];
}

/** The role a member of staff holds stands on their card; clients say what they are by their spaces. */
export function kindLabel(kind: 'client' | 'staff', spaces: readonly Space[]): string {
  if (kind === 'staff') return 'Collaborateur';
  const words: Record<Space, string> = { coOwner: 'Copropriétaire', landlord: 'Propriétaire', tenant: 'Locataire' };
  const said = (['coOwner', 'landlord', 'tenant'] as const).filter((space) => spaces.includes(space)).map((space, index) => (index === 0 ? words[space] : words[space].toLowerCase()));
  return said.join(', ') || 'Client';
}
