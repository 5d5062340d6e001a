import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/descriptions.tsx';
import { dayAndTime, integer, money } from '../../ui/format.ts';
import { DayText, typeset } from '../../ui/french-text.tsx';
import { Page } from '../../ui/page.tsx';
import { EmptyState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { usePayments, type PaymentDetail } from './calls.ts';
import { RefundDialog } from './refund-dialog.tsx';
import { BOOKING_STATES, CALL_OUTCOMES, exchangeWords, METHODS, REFUND_STATES, REFUND_WAITS, STATES } from './words.ts';

/** One payment: what is known of it, what it moved in the books, what was given back, and every word exchanged about it. */
export function PaymentRecord() {
  const id = (useParams({ strict: false }) as { id?: string }).id ?? '';
  const query = usePayments(['payment', id], (signal) => api.get('/api/office/payments/{id}', { params: { id }, signal }));
  return <QueryState query={query} what="Le paiement n’a pas pu être lu.">{(payment) => <PaymentPage payment={payment} />}</QueryState>;
}

function PaymentPage({ payment }: { payment: PaymentDetail }) {
  const [refunding, setRefunding] = useState(false);
  const may = useSession().can('payments.write');
  const state = STATES[payment.state];
  const refused = payment.whyNotRefundable ? REFUSALS[payment.whyNotRefundable] : payment.refundableCents === 0 ? 'Des remboursements du montant entier sont déjà demandés.' : null;
  return (
    <Page acts={may && payment.paidAt ? <Button refusedBecause={refused} onClick={() => setRefunding(true)}>Rembourser</Button> : null} title={`${money(payment.amountCents)} de ${payment.clientName}`} screen="Paiements en ligne" crumbs={[{ label: 'Paiements en ligne', to: '/paiements' }]} facts={`${METHODS[payment.method]}, ${dayAndTime(payment.createdAt)}`}>
      <div className="stack">
        <Card title="Paiement">
          <DescriptionList items={([
            ['État', <Status key="state" kind={state.kind}>{state.words}</Status>],
            ['Compte', <Link key="account" to={`/comptes/${payment.accountId}`}>{payment.accountCode}</Link>],
            ['Payé à', payment.place !== null && payment.holder.includes(payment.place) ? payment.holder : `${payment.holder} (${payment.place ?? 'gérance'})`],
            ['Payé le', payment.paidAt ? dayAndTime(payment.paidAt) : null],
            ['Reçu n°', payment.receiptNumber],
            ['Remboursé', payment.refundedCents > 0 ? money(payment.refundedCents) : null],
            ['Motif d’échec', payment.failure === null || payment.failure.startsWith(payment.failureCode!) ? payment.failure : `${payment.failure} (${payment.failureCode})`],
            ['E-mail du payeur', payment.payerEmail],
            ['Référence du prestataire', payment.paymentReference ?? payment.externalId],
          ] as const).filter(([, value]) => value !== null)} />
        </Card>
        <Card title="Écritures" count={integer(payment.bookings.length)} flush>
          {payment.bookings.length === 0 ? <div className="in"><EmptyState>Aucune écriture&nbsp;: rien n’est proposé avant que l’argent soit arrivé.</EmptyState></div> : (
            <div className="table-scroll">
              <table className="table entries">
                <thead><tr><th scope="col">Le</th><th scope="col">Écriture</th><th scope="col">État</th><th scope="col" className="right">Montant</th></tr></thead>
                <tbody>{payment.bookings.map((row) => <tr key={row.id}><td className="nowrap"><DayText on={row.bookedOn} /></td><td>{row.madeEntryId ? <Link to={`/comptabilite/ecritures/${row.madeEntryId}`}>{row.label}</Link> : row.label}{row.dismissedReason ? <span className="sub">{row.dismissedReason}</span> : null}</td><td><Status kind={BOOKING_STATES[row.state].kind}>{BOOKING_STATES[row.state].words}</Status>{row.doneByName ? <span className="sub">{row.doneByName}, {typeset(dayAndTime(row.doneAt!))}</span> : null}</td><td className="right">{money(row.cents)}</td></tr>)}</tbody>
              </table>
            </div>
          )}
        </Card>
        {payment.refunds.length === 0 ? null : (
          <Card title="Remboursements" count={integer(payment.refunds.length)} flush>
            <div className="table-scroll">
              <table className="table entries">
                <thead><tr><th scope="col">Demandé</th><th scope="col">Motif</th><th scope="col">État</th><th scope="col" className="right">Montant</th></tr></thead>
                <tbody>{payment.refunds.map((row) => <tr key={row.id}><td>{typeset(dayAndTime(row.askedAt))}<span className="sub">{row.askedBy}</span></td><td>{row.reason}</td><td><Status kind={REFUND_STATES[row.state].kind}>{REFUND_STATES[row.state].words}</Status>{row.failure ? <span className="sub">{row.state === 'ASKED' ? REFUND_WAITS : row.failure}</span> : null}</td><td className="right">{money(row.cents)}</td></tr>)}</tbody>
              </table>
            </div>
          </Card>
        )}
        <Card title="Échanges avec le prestataire" count={integer(payment.calls.length)} flush>
          {payment.calls.length === 0 ? <div className="in"><EmptyState>Aucun échange n’est noté pour ce paiement.</EmptyState></div> : (
            <div className="table-scroll">
              <table className="table entries">
                <thead><tr><th scope="col">Le</th><th scope="col">Échange</th><th scope="col">Suite</th></tr></thead>
                <tbody>{payment.calls.map((row) => <tr key={row.id}><td className="nowrap">{typeset(dayAndTime(row.at))}</td><td><Exchange row={row} /></td><td><Status kind={CALL_OUTCOMES[row.outcome].kind}>{CALL_OUTCOMES[row.outcome].words}</Status></td></tr>)}</tbody>
              </table>
            </div>
          )}
        </Card>
      </div>
      {refunding ? <RefundDialog payment={payment} onClose={() => setRefunding(false)} /> : null}
    </Page>
  );
}

const REFUSALS = {
  debit: 'Un prélèvement de votre banque se rembourse par virement.', 'not-paid': 'Rien n’est arrivé\u00A0: il n’y a rien à rembourser.', claimed: 'L’argent est déjà repris par la banque du client.', 'nothing-left': 'Tout est déjà remboursé.',
};

function Exchange({ row }: { row: PaymentDetail['calls'][number] }) {
  const { words, raw } = exchangeWords(row);
  return <>{words}{raw ? <span className="sub">{raw}</span> : null}</>;
}
