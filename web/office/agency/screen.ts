import { HistoryIcon, MailIcon, PeopleIcon, SettingsIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';
import { useUnread } from './unread.ts';

export const agencyScreen: Screen = {
  routes: [
    { path: '/agence', right: 'agency.read', load: () => import('./general.tsx').then((file) => file.AgencyGeneral) },
    { path: '/agence/mandataire', right: 'agency.read', load: () => import('./manager.tsx').then((file) => file.AgencyManager) },
    { path: '/agence/bureaux', right: 'agency.read', load: () => import('./offices.tsx').then((file) => file.AgencyOffices) },
    { path: '/agence/licence', right: 'agency.read', load: () => import('./licence.tsx').then((file) => file.AgencyLicence) },
    { path: '/agence/securite', right: 'agency.read', load: () => import('./security.tsx').then((file) => file.AgencySecurity) },
    { path: '/collaborateurs', right: 'agency.read', load: () => import('./staff-list.tsx').then((file) => file.StaffList) },
    { path: '/collaborateurs/organigramme', right: 'agency.read', load: () => import('./organisation-chart.tsx').then((file) => file.OrganisationChart) },
    { path: '/collaborateurs/nouveau', right: 'agency.write', load: () => import('./staff-record.tsx').then((file) => file.NewStaff) },
    { path: '/collaborateurs/$id', right: 'agency.read', load: () => import('./staff-record.tsx').then((file) => file.StaffMember) },
    { path: '/messages', load: () => import('./messages.tsx').then((file) => file.Messages) },
    { path: '/journal', right: 'audit.read', load: () => import('./journal.tsx').then((file) => file.Journal) },
  ],
  rail: [
    { group: 'common', order: 90, label: 'Messages', to: '/messages', icon: MailIcon, useCount: useUnread },
    { group: 'agency', order: 60, label: 'Agence', to: '/agence', icon: SettingsIcon, right: 'agency.read' },
    { group: 'agency', order: 70, label: 'Collaborateurs', to: '/collaborateurs', icon: PeopleIcon, right: 'agency.read' },
    { group: 'agency', order: 80, label: 'Journal', to: '/journal', icon: HistoryIcon, right: 'audit.read' },
  ],
  functions: [
    { label: 'Valider une licence', to: '/agence/licence', kind: 'do', right: 'agency.write' },
    { label: 'Nom de domaine de l’extranet', to: '/agence', kind: 'go', right: 'agency.read' },
    { label: 'Mandataire, carte professionnelle, garantie, assurance', to: '/agence/mandataire', kind: 'go', right: 'agency.read' },
    { label: 'Bureaux', to: '/agence/bureaux', kind: 'go', right: 'agency.read' },
    { label: 'Double authentification et mots de passe', to: '/agence/securite', kind: 'go', right: 'agency.read' },
    { label: 'Organigramme', to: '/collaborateurs/organigramme', kind: 'go', right: 'agency.read' },
    { label: 'Nouveau collaborateur', to: '/collaborateurs/nouveau', kind: 'do', right: 'agency.write' },
  ],
};
