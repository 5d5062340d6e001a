import { BinderIcon, DocumentIcon, EventIcon, MoreIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

const READ = 'documents.read';
const WRITE = 'documents.write';

export const documentsScreen: Screen = {
  routes: [
    { path: '/evenements', right: READ, load: () => import('./events-list.tsx').then((file) => file.EventsList) },
    { path: '/evenements/nouveau', right: WRITE, load: () => import('./new-event.tsx').then((file) => file.NewEvent) },
    { path: '/evenements/$id', right: READ, load: () => import('./event-record.tsx').then((file) => file.EventRecord) },
    { path: '/modeles', right: READ, load: () => import('./templates-list.tsx').then((file) => file.TemplatesList) },
    { path: '/modeles/$id', right: READ, load: () => import('./template-record.tsx').then((file) => file.TemplateRecord) },
    { path: '/classeurs', right: READ, load: () => import('./binders.tsx').then((file) => file.Binders) },
    { path: '/dossiers', right: READ, load: () => import('./folders-list.tsx').then((file) => file.FoldersList) },
    { path: '/dossiers/$id', right: READ, load: () => import('./folder-record.tsx').then((file) => file.FolderRecord) },
  ],
  rail: [
    { group: 'common', order: 20, label: 'Événements', to: '/evenements', icon: EventIcon, right: READ },
    { group: 'common', order: 25, label: 'Dossiers', to: '/dossiers', icon: MoreIcon, right: READ },
    { group: 'agency', order: 30, label: 'Modèles d’événements', to: '/modeles', icon: DocumentIcon, right: READ },
    { group: 'agency', order: 35, label: 'Classeurs', to: '/classeurs', icon: BinderIcon, right: READ },
  ],
  functions: [
    { label: 'Nouvel événement', to: '/evenements/nouveau', kind: 'do', right: WRITE, words: ['courrier', 'lettre', 'document', 'chrono'] },
    { label: 'Nouveau dossier', to: '/dossiers/nouveau', kind: 'do', right: WRITE, words: ['sinistre', 'impayé', 'affaire'] },
    { label: 'Modèles d’événements', to: '/modeles', kind: 'go', right: READ, words: ['administration métier', 'tous modules', 'extranet', 'durée de publication'] },
    { label: 'Classeurs', to: '/classeurs', kind: 'go', right: READ, words: ['GED', 'droits', 'copropriétaire', 'conseil syndical', 'niveaux'] },
  ],
};
