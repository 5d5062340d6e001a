import { SpreadsheetIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

const READ = 'ledger.read';
const WRITE = 'ledger.write';

export const ledgerScreen: Screen = {
  routes: [
    { path: '/comptabilite', right: READ, load: () => import('./books-list.tsx').then((file) => file.BooksListPage) },
    { path: '/comptabilite/ecritures/$id', right: READ, load: () => import('./entry-page.tsx').then((file) => file.EntryPage) },
    { path: '/comptabilite/brouillons/$id', right: WRITE, load: () => import('./draft-page.tsx').then((file) => file.DraftPage) },
    { path: '/comptabilite/$id', right: READ, load: () => import('./books-page.tsx').then((file) => file.BooksPage) },
    { path: '/comptabilite/$id/nouvelle-ecriture', right: WRITE, load: () => import('./draft-page.tsx').then((file) => file.NewEntryPage) },
    { path: '/comptabilite/$id/$tab', right: READ, load: () => import('./books-page.tsx').then((file) => file.BooksPage) },
  ],
  rail: [{ group: 'common', order: 55, label: 'Comptabilité', to: '/comptabilite', icon: SpreadsheetIcon, right: READ }],
  functions: [
    { kind: 'go', label: 'Comptabilité', to: '/comptabilite', right: READ, words: ['écritures', 'journal', 'grand livre', 'balance', 'plan comptable', 'lettrage', 'exercice', 'clôture', 'livres'] },
    { kind: 'do', label: 'Saisir une écriture', to: '/comptabilite', right: WRITE, words: ['opération diverse', 'OD', 'extourne', 'saisie comptable'] },
    { kind: 'do', label: 'Importer ou produire un fichier FEC', to: '/comptabilite', right: READ, words: ['fichier des écritures comptables', 'contrôle fiscal', 'export comptable'] },
  ],
};
