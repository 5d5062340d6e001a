import { PersonIcon, TicketIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

export const partiesScreen: Screen = {
  routes: [
    { path: '/tiers', right: 'parties.read', load: () => import('./parties-list.tsx').then((file) => file.PartiesList) },
    { path: '/prestataires', right: 'parties.read', load: () => import('./contractors-list.tsx').then((file) => file.ContractorsList) },
  ],
  rail: [
    { group: 'agency', order: 10, label: 'Tiers et contacts', to: '/tiers', icon: PersonIcon, right: 'parties.read' },
    { group: 'agency', order: 20, label: 'Prestataires', to: '/prestataires', icon: TicketIcon, right: 'parties.read' },
  ],
};
