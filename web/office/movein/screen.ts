import { MoveInIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';
import { useMoveInJobs } from './jobs.ts';

const RIGHT = 'movein.run';

export const moveInScreen: Screen = {
  routes: [
    { path: '/reprise', right: RIGHT, load: () => import('./runs-list.tsx').then((file) => file.RunsList) },
    { path: '/reprise/$id', right: RIGHT, load: () => import('./run-wizard.tsx').then((file) => file.RunWizard) },
  ],
  rail: [{ group: 'agency', order: 40, label: 'Reprise de données', to: '/reprise', icon: MoveInIcon, right: RIGHT }],
  functions: [{ label: 'Reprendre les données d’un autre logiciel', to: '/reprise', kind: 'do', right: RIGHT, words: ['import', 'importer', 'migration', 'csv', 'fec', 'portefeuille'] }],
  useRunningJobs: useMoveInJobs,
};
