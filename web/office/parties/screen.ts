import { PersonIcon, TicketIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

const party = () => import('./party-record.tsx').then((file) => file.PartyRecord);
const contractor = () => import('./contractor-record.tsx').then((file) => file.ContractorRecord);

export const partiesScreen: Screen = {
  routes: [
    { path: '/tiers', right: 'parties.read', load: () => import('./parties-list.tsx').then((file) => file.PartiesList) },
    { path: '/tiers/nouveau', right: 'parties.write', load: () => import('./new-party.tsx').then((file) => file.NewParty) },
    { path: '/tiers/$id', right: 'parties.read', load: party },
    { path: '/tiers/$id/$tab', right: 'parties.read', load: party },
    { path: '/prestataires', right: 'parties.read', load: () => import('./contractors-list.tsx').then((file) => file.ContractorsList) },
    { path: '/prestataires/nouveau', right: 'parties.write', load: () => import('./contractor-record.tsx').then((file) => file.NewContractor) },
    { path: '/prestataires/$id', right: 'parties.read', load: contractor },
    { path: '/prestataires/$id/$tab', right: 'parties.read', load: contractor },
  ],
  rail: [
    { group: 'agency', order: 10, label: 'Tiers et contacts', to: '/tiers', icon: PersonIcon, right: 'parties.read' },
    { group: 'agency', order: 20, label: 'Prestataires', to: '/prestataires', icon: TicketIcon, right: 'parties.read' },
  ],
  functions: [
    { label: 'Nouveau tiers', to: '/tiers/nouveau', kind: 'do', right: 'parties.write', words: ['créer un copropriétaire', 'nouveau propriétaire', 'nouveau locataire', 'nouveau client'] },
    { label: 'Nouveau prestataire', to: '/prestataires/nouveau', kind: 'do', right: 'parties.write', words: ['nouveau fournisseur', 'créer une entreprise'] },
    { label: 'Tiers et contacts', to: '/tiers', kind: 'go', right: 'parties.read', words: ['annuaire', 'fichier des clients', 'copropriétaires', 'locataires', 'identités'] },
    { label: 'Prestataires', to: '/prestataires', kind: 'go', right: 'parties.read', words: ['fournisseurs', 'entreprises', 'intervenants'] },
  ],
};
