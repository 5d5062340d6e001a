import { BankIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

const READ = 'bank.read';

export const bankingScreen: Screen = {
  routes: [
    { path: '/releves', right: READ, load: () => import('./statements.tsx').then((file) => file.Statements) },
    { path: '/releves/$id', right: READ, load: () => import('./statement-record.tsx').then((file) => file.StatementRecord) },
  ],
  rail: [{ group: 'common', order: 57, label: 'Relevés bancaires', to: '/releves', icon: BankIcon, right: READ }],
  functions: [
    { kind: 'go', label: 'Relevés bancaires', to: '/releves', right: READ, words: ['camt.053', 'rapprochement', 'banque', 'encaissements'] },
    { kind: 'do', label: 'Importer un relevé bancaire', to: '/releves', right: 'bank.write', words: ['camt.053', 'rapprochement', 'banque'] },
  ],
};
