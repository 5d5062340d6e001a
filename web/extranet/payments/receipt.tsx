import { DescriptionList, type Description } from '../../ui/descriptions.tsx';
import { dayAndTime, money } from '../../ui/format.ts';
import { FrenchText } from '../../ui/french-text.tsx';
import { useSession } from '../session.tsx';
import { placeOf, type Payment } from './payments.ts';

/** What was paid, to whom, when: on paper it is the receipt. */
export function Receipt({ payment }: { payment: Payment }) {
  const { agency, person } = useSession();
  const paid = payment.receiptNumber !== null;
  const items: Description[] = [
    ['Montant', <b key="m" className="figure">{money(payment.amountCents)}</b>],
    ...(payment.refundedCents > 0 ? [['Remboursé', money(payment.refundedCents)] as Description] : []),
    ['Bénéficiaire', <FrenchText key="b">{payment.beneficiary}</FrenchText>],
    ['Compte', <FrenchText key="c">{placeOf(payment)}</FrenchText>],
    ...(paid ? [['Payé par', <FrenchText key="p">{person.name}</FrenchText>] as Description] : []),
    ['Moyen de paiement', payment.method === 'CARD' ? 'Carte bancaire' : 'Prélèvement SEPA unique'],
    ...(payment.mandate ? [['Référence du mandat', payment.mandate.reference] as Description] : []),
    [paid ? 'Payé le' : 'Commencé le', <FrenchText key="d">{dayAndTime(payment.paidAt ?? payment.createdAt)}</FrenchText>],
  ];
  return (
    <div className="receipt">
      {paid ? <p className="print-only">{agency.name}. Reçu de paiement en ligne n°&nbsp;{payment.receiptNumber}.</p> : null}
      <DescriptionList items={items} />
      {paid && payment.accountKind === 'tenant' ? <p className="muted small">Ce reçu constate un paiement&#8239;; il ne remplace pas la quittance de loyer.</p> : null}
    </div>
  );
}
