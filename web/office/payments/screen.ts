import type { Screen } from '../screen.ts';

const READ = 'payments.read';

/** What clients pay online: the contract of each bank account among the settings of the extranet. */
export const paymentsScreen: Screen = {
  routes: [
    { path: '/extranet/paiement-en-ligne', right: READ, load: () => import('./contracts.tsx').then((file) => file.PaymentContracts) },
  ],
  functions: [
    { kind: 'go', label: 'Paiement en ligne : contrats', to: '/extranet/paiement-en-ligne', right: READ, words: ['carte bancaire', 'CB', 'TPE', 'Stripe', 'prélèvement', 'SEPA', 'ICS', 'commerçant', 'sans e-mail'] },
  ],
};
