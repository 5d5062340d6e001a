import { sendSystemMessage } from '../../agency/public.ts';
import { listen } from '../../platform/events/announce.ts';
import { findPayment } from '../repository/payments.ts';
import { endCovered } from '../repository/refunds.ts';
import { euros } from '../rules/words.ts';
import { proposeBookings } from './propose.ts';

/** The clock of the program that runs: asked at each piece of news, so that one started again in the same process is not told the time of the one before. */
let now: (() => Date) | null = null;

/** What clients paid, got back or contest: its entry is proposed, and what went wrong is told to whoever receives the agency's messages. */
export function hearNews(clock: () => Date): void {
  const heard = now !== null;
  now = clock;
  if (heard) return;
  listen('extranet.payment-told', async (tx, { agencyId }, { intentId, fact, cents }) => {
    await proposeBookings(tx, agencyId, intentId, now!());
    if (fact === 'refunded') await endCovered(tx, intentId, now!());
    const debit = (await findPayment(tx, intentId))?.method === 'SEPA_OOFF';
    const words = {
      disputed: debit ? null : 'est contesté par le client', 'dispute-lost': debit ? 'est revenu impayé' : 'est perdu\u00A0: la contestation est acceptée, l’argent est repris', 'dispute-won': 'reste acquis\u00A0: la contestation est rejetée',
      failed: 'a échoué\u00A0: l’argent n’est pas venu', paid: null, refunded: null,
    }[fact];
    if (words !== null) await sendSystemMessage(tx, agencyId, { subject: `Un paiement en ligne de ${euros(cents)} ${words}`, body: 'Ouvrez le paiement pour voir ses écritures et ses échanges.', link: `/paiements/${intentId}` });
  });
}
