import { ExpenseIcon, NotificationIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

const READ = 'syndic.read';
const WRITE = 'syndic.write';

/** The year of a co-ownership: budget, calls, expenses, works, closing, annexes; and what is not paid. */
export const syndicScreen: Screen = {
  routes: [
    { path: '/exercices', right: READ, load: () => import('./exercise-list.tsx').then((file) => file.ExerciseList) },
    { path: '/exercices/$id', right: READ, load: () => import('./exercise-record.tsx').then((file) => file.ExerciseRecord) },
    { path: '/exercices/$id/$tab', right: READ, load: () => import('./exercise-record.tsx').then((file) => file.ExerciseRecord) },
    { path: '/etat-date', right: READ, load: () => import('./dated-statement.tsx').then((file) => file.DatedStatement) },
    { path: '/mutations/$id/comptes', right: READ, load: () => import('./sale-accounts.tsx').then((file) => file.SaleAccountsPage) },
    { path: '/impayes', right: READ, load: () => import('./arrears-list.tsx').then((file) => file.ArrearsList) },
    { path: '/impayes/$id', right: READ, load: () => import('./situation-record.tsx').then((file) => file.SituationRecord) },
  ],
  rail: [
    { group: 'syndic', order: 50, label: 'Exercices et appels', to: '/exercices', icon: ExpenseIcon, right: READ, module: 'syndic' },
    { group: 'syndic', order: 60, label: 'Impayés', to: '/impayes', icon: NotificationIcon, right: READ, module: 'syndic' },
  ],
  functions: [
    { kind: 'go', label: 'Exercices et appels', to: '/exercices', right: READ, module: 'syndic', words: ['budget prévisionnel', 'appel de fonds', 'provisions', 'régularisation', 'annexes', 'clôture', 'fonds de travaux', 'travaux votés', 'facture'] },
    { kind: 'go', label: 'Impayés', to: '/impayes', right: READ, module: 'syndic', words: ['relance', 'mise en demeure', 'déchéance du terme', 'recouvrement', 'encaissement', 'débiteurs'] },
    { kind: 'go', label: 'État daté', to: '/etat-date', right: READ, module: 'syndic', words: ['notaire', 'vente', 'mutation', 'article 5', 'pré-état daté'] },
    { kind: 'go', label: 'Opposition et avances d’une vente', to: '/mutations', right: READ, module: 'syndic', words: ['article 20', 'opposition', 'avis de mutation', 'notaire', 'avance'] },
    { kind: 'do', label: 'Ouvrir un exercice', to: '/exercices', right: WRITE, module: 'syndic', words: ['nouveau budget', 'budget prévisionnel'] },
  ],
};
