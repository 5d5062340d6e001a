import { api } from '../../api/api.ts';
import { ExpenseIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';
import { usePayments } from './calls.ts';

const READ = 'payments.read';

function useWaiting(): number | undefined {
  return usePayments(['bookings', 'count'], (signal) => api.get('/api/office/payments/bookings/count', { signal })).data?.waiting || undefined;
}

/** What clients pay online, and the contract of each bank account among the settings of the extranet. */
export const paymentsScreen: Screen = {
  routes: [
    { path: '/paiements', right: READ, load: () => import('./payments-list.tsx').then((file) => file.PaymentsList) },
    { path: '/paiements/$id', right: READ, load: () => import('./payment-record.tsx').then((file) => file.PaymentRecord) },
    { path: '/prelevements', right: READ, load: () => import('./debits.tsx').then((file) => file.DebitsPage) },
    { path: '/extranet/paiement-en-ligne', right: READ, load: () => import('./contracts.tsx').then((file) => file.PaymentContracts) },
  ],
  rail: [{ group: 'common', order: 65, label: 'Paiements', to: '/paiements', icon: ExpenseIcon, right: READ, useCount: useWaiting }],
  functions: [
    { kind: 'go', label: 'Paiements', to: '/paiements', right: READ, words: ['en ligne', 'carte bancaire', 'CB', 'prélèvement', 'remboursement', 'encaissement', 'contestation', 'impayé'] },
    { kind: 'go', label: 'Prélèvements', to: '/prelevements', right: READ, words: ['SEPA', 'mandat', 'RUM', 'pain.008', 'prélèvement unique', 'rejet'] },
    { kind: 'go', label: 'Paiement en ligne\u00A0: contrats', to: '/extranet/paiement-en-ligne', right: READ, words: ['carte bancaire', 'CB', 'TPE', 'Stripe', 'prélèvement', 'SEPA', 'ICS', 'e-mail du commerçant TPE', 'autoriser le paiement électronique aux clients sans e-mail', 'email'] },
  ],
};
