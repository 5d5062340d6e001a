import { Link } from '@tanstack/react-router';
import { dayAndTime, money } from '../../ui/format.ts';
import { ListPage } from '../../ui/list/list-page.tsx';
import type { GivenView, ListColumn, ListFilter } from '../../ui/list/model.ts';
import { Status } from '../../ui/tag.tsx';
import type { Payment } from './calls.ts';
import { WaitingCard } from './waiting-card.tsx';
import { METHODS, STATES } from './words.ts';

const columns: readonly ListColumn<Payment>[] = [
  { key: 'createdAt', head: 'Le', width: 170, cell: (row) => dayAndTime(row.createdAt) },
  { key: 'clientName', head: 'Client', width: 220, title: true, phone: 'title', cell: (row) => row.clientName },
  { key: 'accountCode', head: 'Compte', width: 100, cell: (row) => row.accountCode },
  { key: 'place', head: 'Payé à', width: 200, cell: (row) => row.place ?? 'Gérance' },
  { key: 'method', head: 'Moyen', width: 150, sortable: false, cell: (row) => METHODS[row.method] },
  { key: 'amountCents', head: 'Montant', width: 120, align: 'right', phone: 'aside', cell: (row) => money(row.amountCents) },
  { key: 'state', head: 'État', width: 200, phone: 'line', cell: (row) => <Status kind={STATES[row.state].kind}>{STATES[row.state].words}</Status> },
  { key: 'receiptNumber', head: 'Reçu n°', width: 90, align: 'right', cell: (row) => row.receiptNumber },
];

const filters: readonly ListFilter[] = [
  { kind: 'choice', key: 'state', label: 'État', choices: Object.entries(STATES).map(([value, { words }]) => ({ value, label: words.toLocaleLowerCase('fr') })) },
  { kind: 'choice', key: 'method', label: 'Moyen', choices: Object.entries(METHODS).map(([value, words]) => ({ value, label: words.toLocaleLowerCase('fr') })) },
];
const views: readonly GivenView[] = [{ name: 'Contestés', filters: { state: { value: 'DISPUTED', words: 'contesté' } } }, { name: 'Échoués', filters: { state: { value: 'FAILED', words: 'échoué' } } }];

/** What clients paid online, and above it the entries that wait for somebody. */
export function PaymentsList() {
  return (
    <ListPage<Payment>
      name="payments" path="/api/office/payments" title="Paiements en ligne" caption="Paiements en ligne" noun={{ one: 'paiement', several: 'paiements' }} columns={columns} filters={filters} views={views} exportable={false}
      placeholder="Client, compte, immeuble, numéro de reçu…" nameOf={(row) => `${money(row.amountCents)} de ${row.clientName}`} hrefOf={(row) => `/paiements/${row.id}`} above={<><p><Link to={'/prelevements' as never}>Prélèvements&nbsp;: mandats et fichiers</Link></p><WaitingCard /></>}
      empty={{ text: 'Aucun paiement en ligne. Ils arrivent ici dès qu’un client en commence un depuis son compte.' }}
    />
  );
}
