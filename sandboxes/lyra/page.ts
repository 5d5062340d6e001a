import { DONE, euros, OVER, REFUSED, safe, testPage } from '../page.ts';
import type { Order } from './store.ts';

/** The page of a payment order: the card pays, is refused (three times at most), or the payer goes back. */
export function payPage({ status, amount, label }: Order, refused: boolean): string {
  return testPage('Lyra (Systempay, Scellius, Sogecommerce, PayZen)', status === 'RUNNING'
    ? `<p class="amount">${euros(amount)}</p><p>${safe(label)}</p>${refused ? REFUSED : ''}
      <form method="post"><button name="act" value="pay" class="main">Payer ${euros(amount)}</button>
      <button name="act" value="refuse">Refuser (carte sans provision)</button><button name="act" value="cancel">Annuler et revenir</button></form>`
    : status === 'PAID' ? DONE : status === 'REFUSED' ? '<p class="refused" role="alert">Votre carte a été refusée trois fois. Revenez sur le site de votre cabinet.</p>' : OVER);
}
