import { EventIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

const READ = 'documents.read';
const WRITE = 'documents.write';

export const documentsScreen: Screen = {
  routes: [
    { path: '/evenements', right: READ, load: () => import('./events-list.tsx').then((file) => file.EventsList) },
    { path: '/evenements/nouveau', right: WRITE, load: () => import('./new-event.tsx').then((file) => file.NewEvent) },
    { path: '/evenements/$id', right: READ, load: () => import('./event-record.tsx').then((file) => file.EventRecord) },
  ],
  rail: [
    { group: 'common', order: 20, label: 'Événements', to: '/evenements', icon: EventIcon, right: READ },
  ],
  functions: [
    { label: 'Nouvel événement', to: '/evenements/nouveau', kind: 'do', right: WRITE, words: ['courrier', 'lettre', 'document', 'chrono'] },
  ],
};
