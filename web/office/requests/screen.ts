import { RequestIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';
import { useWaiting } from './calls.ts';

export const requestsScreen: Screen = {
  routes: [
    { path: '/demandes', right: 'requests.read', load: () => import('./requests-list.tsx').then((file) => file.RequestsList) },
    { path: '/demandes/$id', right: 'requests.read', load: () => import('./request-record.tsx').then((file) => file.RequestRecord) },
  ],
  rail: [{ group: 'common', order: 60, label: 'Demandes', to: '/demandes', icon: RequestIcon, right: 'requests.read', useCount: useWaiting }],
  functions: [{ label: 'Suivi des interventions (option)', to: '/demandes', kind: 'go', right: 'extranet.write' }],
};
