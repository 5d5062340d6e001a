import { AccountIcon, DocumentIcon, ExpenseIcon, FundIcon, PublicationIcon } from '../../ui/icons.ts';
import type { Screen } from '../screen.ts';

const READ = 'rental.read';
const WRITE = 'rental.write';

/** The money of rental management, in the order of a month: rents, fees, payouts; then what comes from suppliers. */
export const rentalScreen: Screen = {
  routes: [
    { path: '/quittancement', right: READ, load: () => import('./rent-calls.tsx').then((file) => file.RentCalls) },
    { path: '/encaissements/$id', right: READ, load: () => import('./tenant-account.tsx').then((file) => file.TenantAccountPage) },
    { path: '/revisions', right: READ, load: () => import('./rent-reviews.tsx').then((file) => file.RentReviewsPage) },
    { path: '/charges', right: READ, load: () => import('./charges.tsx').then((file) => file.Charges) },
    { path: '/honoraires', right: READ, load: () => import('./fee-run.tsx').then((file) => file.FeeRun) },
    { path: '/reversements', right: READ, load: () => import('./payouts.tsx').then((file) => file.Payouts) },
    { path: '/reversements/$id', right: READ, load: () => import('./payout-list.tsx').then((file) => file.PayoutListRecord) },
    { path: '/remboursements', right: READ, load: () => import('./refunds.tsx').then((file) => file.RefundsPage) },
    { path: '/comptes-rendus', right: READ, load: () => import('./owner-statements.tsx').then((file) => file.OwnerStatements) },
    { path: '/compte-rendu/$id', right: READ, load: () => import('./owner-statement.tsx').then((file) => file.OwnerStatementPage) },
    { path: '/factures-electroniques', right: READ, load: () => import('./invoices.tsx').then((file) => file.Invoices) },
  ],
  rail: [
    { group: 'rental', order: 30, label: 'Quittancement', to: '/quittancement', icon: ExpenseIcon, right: READ, module: 'rental' },
    { group: 'rental', order: 35, label: 'Révisions', to: '/revisions', icon: AccountIcon, right: READ, module: 'rental' },
    { group: 'rental', order: 37, label: 'Charges', to: '/charges', icon: FundIcon, right: READ, module: 'rental' },
    { group: 'rental', order: 40, label: 'Honoraires', to: '/honoraires', icon: FundIcon, right: READ, module: 'rental' },
    { group: 'rental', order: 50, label: 'Reversements', to: '/reversements', icon: PublicationIcon, right: READ, module: 'rental' },
    { group: 'rental', order: 52, label: 'Remboursements', to: '/remboursements', icon: PublicationIcon, right: READ, module: 'rental' },
    { group: 'rental', order: 55, label: 'Comptes rendus', to: '/comptes-rendus', icon: DocumentIcon, right: READ, module: 'rental' },
    { group: 'rental', order: 70, label: 'Factures reçues', to: '/factures-electroniques', icon: DocumentIcon, right: READ, module: 'rental' },
  ],
  functions: [
    { kind: 'go', label: 'Quittancement', to: '/quittancement', right: READ, module: 'rental', words: ['loyers', 'avis d’échéance', 'quittance', 'appel de loyer', 'encaissement', 'honoraires de location', 'état des lieux', 'trop-perçu', 'remboursement'] },
    { kind: 'do', label: 'Quittancer un mois', to: '/quittancement', right: WRITE, module: 'rental', words: ['loyers', 'avis d’échéance'] },
    { kind: 'go', label: 'Révision des loyers', to: '/revisions', right: READ, module: 'rental', words: ['IRL', 'indice', 'Insee', 'indexation', 'ILC', 'ILAT'] },
    { kind: 'go', label: 'Régularisation des charges', to: '/charges', right: READ, module: 'rental', words: ['provisions', 'décompte', 'locataires', 'récupérables'] },
    { kind: 'do', label: 'Calculer les honoraires de gestion', to: '/honoraires', right: WRITE, module: 'rental', words: ['trop-perçu', 'TVA', 'affectation'] },
    { kind: 'go', label: 'Honoraires de gestion', to: '/honoraires', right: READ, module: 'rental', words: ['trop-perçu', 'TVA'] },
    { kind: 'do', label: 'Virer les honoraires à l’agence', to: '/honoraires', right: WRITE, module: 'rental', words: ['compte de l’agence', 'pain.001', 'prélever'] },
    { kind: 'go', label: 'Journal des ventes de l’agence', to: '/honoraires', right: READ, module: 'rental', words: ['FEC', 'honoraires', 'TVA', '706'] },
    { kind: 'go', label: 'Reversements aux propriétaires', to: '/reversements', right: READ, module: 'rental', words: ['virements', 'SEPA', 'pain.001', 'compte rendu de gérance', 'CRG', '2044', 'fonds mandants', 'compte bancaire'] },
    { kind: 'do', label: 'Rembourser des locataires', to: '/remboursements', right: WRITE, module: 'rental', words: ['trop-perçu', 'dépôt de garantie', 'restitution', 'virements', 'SEPA', 'pain.001'] },
    { kind: 'go', label: 'Comptes rendus de gérance', to: '/comptes-rendus', right: READ, module: 'rental', words: ['CRG', 'propriétaires', 'reddition'] },
    { kind: 'do', label: 'Faire les quittances du mois', to: '/quittancement', right: WRITE, module: 'rental', words: ['reçu', 'avis d’échéance', 'imprimer'] },
    { kind: 'do', label: 'Importer une facture électronique', to: '/factures-electroniques', right: WRITE, module: 'rental', words: ['Factur-X', 'fournisseur', 'PDF'] },
  ],
};
