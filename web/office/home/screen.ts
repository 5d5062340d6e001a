import { HomeIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

export const homeScreen: Screen = {
  routes: [{ path: '/', load: () => import('./home.tsx').then((file) => file.Home) }],
  rail: [{ group: 'common', order: 0, label: 'Accueil', to: '/', icon: HomeIcon }],
};
