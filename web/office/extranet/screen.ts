import { ExtranetIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

const right = 'extranet.read';

export const extranetScreen: Screen = {
  routes: [
    { path: '/extranet', right, load: () => import('./home.tsx').then((file) => file.ExtranetHome) },
    { path: '/extranet/identites', right, load: () => import('./identities.tsx').then((file) => file.Identities) },
    { path: '/extranet/identites/$id', right, load: () => import('./identity-record.tsx').then((file) => file.IdentityRecord) },
    { path: '/extranet/identites/$id/$tab', right, load: () => import('./identity-record.tsx').then((file) => file.IdentityRecord) },
    { path: '/extranet/parametres', right, load: () => import('./settings.tsx').then((file) => file.ExtranetParameters) },
    { path: '/extranet/ouvrir', right, load: () => import('./opening.tsx').then((file) => file.OpenExtranet) },
    { path: '/extranet/$module', right, load: () => import('./home.tsx').then((file) => file.ExtranetModule) },
    { path: '/extranet/$module/portefeuille/$category', right, load: () => import('./portfolio.tsx').then((file) => file.Portfolio) },
    { path: '/extranet/$module/documents', right, load: () => import('./binders.tsx').then((file) => file.Binders) },
    { path: '/extranet/$module/documents/$binder', right, load: () => import('./binders.tsx').then((file) => file.BinderDocuments) },
    { path: '/extranet/$module/photos', right, load: () => import('./photos.tsx').then((file) => file.PublishedPhotos) },
    { path: '/extranet/syndic/documents-du-syndic', right, load: () => import('./syndic-documents.tsx').then((file) => file.SyndicDocuments) },
  ],
  rail: [{ group: 'common', order: 60, label: 'Extranet', to: '/extranet', icon: ExtranetIcon, right }],
  functions: [
    { label: 'Identités de l’extranet', words: ['clients', 'identifiants', 'mot de passe client', 'situation compte', 'collaborateurs publiés'], to: '/extranet/identites', kind: 'go', right },
    { label: 'Documents du syndic', words: ['DOCUMENTS_du_SYNDIC', 'carte professionnelle', 'ELAN'], to: '/extranet/syndic/documents-du-syndic', kind: 'go', right, module: 'syndic' },
    { label: 'Paramètres de l’extranet', words: ['utilitaires', 'configuration', 'activation du module', 'mon compte', 'sens de présentation', 'débit crédit', 'vue sur les comptes de ses locataires', 'mes documents', 'afficher les classeurs vides', 'documents métier gestion et syndic', 'notification de nouveaux documents', 'liste des dépenses', 'fonds travaux', 'mentions légales'], to: '/extranet/parametres', kind: 'go', right },
    { label: 'Ouvrir l’extranet', words: ['questionnaire', 'activation'], to: '/extranet/ouvrir', kind: 'do', right: 'extranet.write' },
  ],
};
