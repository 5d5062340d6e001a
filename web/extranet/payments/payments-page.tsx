import { Link } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { day, dayOf, french, money } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { Glyph } from '../../ui/glyph.tsx';
import { AccountIcon } from '../../ui/icons.ts';
import { Page } from '../../ui/page.tsx';
import { EmptyState, ErrorState, QueryState } from '../../ui/states.tsx';
import { Status } from '../../ui/tag.tsx';
import { useSession } from '../session.tsx';
import { useSpace } from '../space.tsx';
import { PayNotes } from './pay-act.tsx';
import { placeOf, stateWords, usePayable, usePayments, type PayableAccount, type Payment } from './payments.ts';
import './payments.css';

/** What can be paid, then what was, with its receipts. */
export function PaymentsPage() {
  const { seenAs } = useSession();
  const { space } = useSpace();
  const payable = usePayable(space);
  const payments = usePayments();
  const accounts = payable.data ?? [];
  return (
    <Page title="Mes paiements" tags={<Link to="/compte">Mon compte</Link>}>
      <div className="cards">
        <PayNotes />
        {payable.isError && payable.data === undefined ? <Card title="Mes comptes" flush><ErrorState error={payable.error} what="Ce qui peut être payé n’a pas pu être lu." onRetry={() => void payable.refetch()} /></Card> : null}
        {accounts.length > 0 ? (
          <Card title="Mes comptes" flush>
            <ul className="lines">{accounts.map((account) => <Payable key={account.id} account={account} mayPay={!seenAs} />)}</ul>
          </Card>
        ) : null}
        <Card title="Paiements en ligne" flush>
          <QueryState query={payments} what="Vos paiements n’ont pas pu être lus.">
            {({ rows }) => rows.length === 0 ? <EmptyState>Aucun paiement en ligne pour l’instant. Vos paiements et leurs reçus se trouveront ici.</EmptyState> : <ul className="lines">{rows.map((row) => <Line key={row.id} payment={row} />)}</ul>}
          </QueryState>
        </Card>
      </div>
    </Page>
  );
}

function Payable({ account: { id, code, building, beneficiary, whyNot, proposedCents, underWayCents }, mayPay }: { account: PayableAccount; mayPay: boolean }) {
  const due = whyNot === 'under-way' ? 'Un paiement en cours couvre ce que vous devez.' : proposedCents > 0 ? (underWayCents > 0 ? `Il reste ${money(proposedCents)} à payer.` : `Vous devez ${money(proposedCents)}.`) : 'Rien à payer aujourd’hui.';
  return (
    <li className="payable">
      <span className="grow"><b><FrenchText>{placeOf({ building, accountCode: code })}</FrenchText></b><span>{due}</span><span className="muted small"><FrenchText>{french(`Bénéficiaire\u00A0: ${beneficiary}`)}</FrenchText></span></span>
      {whyNot === null && mayPay ? <ButtonLink to={`/paiements/nouveau/${id}`} variant="primary">Payer<span className="vh"> sur le compte {code}</span></ButtonLink> : null}
    </li>
  );
}

function Line({ payment }: { payment: Payment }) {
  const [kind, words] = stateWords(payment);
  return (
    <li>
      <Link to="/paiements/$id" params={{ id: payment.id }} className="document-line">
        <Glyph icon={AccountIcon} />
        <span className="grow"><b>{money(payment.amountCents)}</b><span className="muted small"><FrenchText>{french(`${day(dayOf(payment.paidAt ?? payment.createdAt))}, ${payment.beneficiary}${payment.receiptNumber === null ? '' : `, reçu n°\u00A0${payment.receiptNumber}`}`)}</FrenchText></span></span>
        <Status kind={kind}>{words}</Status>
      </Link>
    </li>
  );
}
