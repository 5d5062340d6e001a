import type { Screen } from '../screen.ts';

export const ownProfileScreen: Screen = {
  routes: [{ path: '/mon-profil', load: () => import('./own-profile.tsx').then((file) => file.OwnProfile) }],
  functions: [{ label: 'Mon profil et ma sécurité', to: '/mon-profil', kind: 'go', words: ['changer mon mot de passe', 'double authentification', 'clés d’accès', 'mon compte'] }],
};
