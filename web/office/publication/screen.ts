import { PublicationIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';
import { useRunNotices } from './notices.ts';
import { useRunningJobs } from './queries.ts';

const READ = 'publication.read';

export const publicationScreen: Screen = {
  routes: [
    { path: '/publication', right: READ, load: () => import('./simulation.tsx').then((file) => file.PublicationSimulation) },
    { path: '/publication/envois', right: READ, load: () => import('./runs.tsx').then((file) => file.PublicationRuns) },
    { path: '/publication/envois/$id', right: READ, load: () => import('./run.tsx').then((file) => file.PublicationRun) },
    { path: '/publication/services', right: READ, load: () => import('./service.tsx').then((file) => file.PublicationService) },
    { path: '/publication/parametres', right: READ, load: () => import('./settings.tsx').then((file) => file.PublicationSettings) },
  ],
  rail: [{ group: 'common', order: 30, label: 'Publication', to: '/publication', icon: PublicationIcon, right: READ }],
  functions: [
    { label: 'Simuler la publication', to: '/publication', kind: 'do', right: READ },
    { label: 'Publier maintenant', to: '/publication', kind: 'do', right: 'publication.run' },
    { label: 'Envois et comptes rendus de publication', to: '/publication/envois', kind: 'go', right: READ },
    { label: 'Services système', to: '/publication/services', kind: 'go', right: READ, words: ['pi.sys.publier.xml'] },
    {
      label: 'Paramètres de publication', to: '/publication/parametres', kind: 'go', right: READ,
      words: ['regrouper les écritures de trésorerie', 'exclure les analytiques non reversés aux propriétaires', 'utiliser le nom des pièces jointes des événements', 'ne pas envoyer les coordonnées bancaires des copropriétés', 'IBAN', 'BIC', 'envoyer la liste des dépenses', 'publier ou envoyer les comptes 102xxx dans les fonds travaux', 'compte 105', 'inactiver uniquement les comptes', 'activer log', 'WinSCP', 'XML'],
    },
  ],
  useRunningJobs,
  useNotices: useRunNotices,
};
