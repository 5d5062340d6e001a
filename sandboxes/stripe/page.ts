import { DONE, euros, OVER, REFUSED, safe, testPage } from '../page.ts';
import type { Session } from './store.ts';

/** Stripe Checkout's page: a card pays, is refused, or the payer goes back; a debit is allowed. */
export function payPage(session: Session, label: string, refused: boolean): string {
  const debit = session.allowed_payment_method_types.includes('sepa_debit');
  return testPage('Stripe', session.status === 'open'
    ? `<p class="amount">${euros(session.amount_total)}</p><p>${safe(label)}</p>${refused ? REFUSED : ''}
      <form method="post"><button name="act" value="pay" class="main">${debit ? 'Autoriser le prélèvement de' : 'Payer'} ${euros(session.amount_total)}</button>
      ${debit ? '' : '<button name="act" value="refuse">Refuser (carte sans provision)</button>'}<button name="act" value="cancel">Annuler et revenir</button></form>`
    : session.status === 'complete' ? DONE : OVER);
}
