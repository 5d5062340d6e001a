import type { Id } from '../../kernel/ids.ts';
import { answerFor, standOnEntries, type WitnessAnswer } from '../../ledger/public.ts';
import type { Viewer } from '../../platform/access/viewer.ts';
import type { Tx } from '../../platform/database/connection.ts';
import { bookingOfEntry } from '../repository/bookings.ts';
import { euros } from '../rules/words.ts';

/** The books of an online payment follow the provider, who alone says what was paid and given back. */
async function answer(tx: Tx, _viewer: Viewer, { id }: { id: Id }): Promise<WitnessAnswer | null> {
  const booking = await bookingOfEntry(tx, id);
  return booking && {
    kind: 'elsewhere', sentence: `Cette écriture vient d’un paiement en ligne de ${euros(booking.cents)} («\u00A0${booking.label}\u00A0»). Rendez-le depuis sa fiche\u00A0: l’écriture contraire est proposée dès que l’argent est rendu.`,
    link: { to: `/paiements/${booking.intentId}`, label: 'Paiement en ligne' },
  };
}

/** Called when the program is put together. */
export function standOnPayments(): void {
  standOnEntries('collections', answer);
  answerFor('collections', {
    'online-payment': async () => ({ kind: 'books' }),
    'online-debit': async () => ({ kind: 'elsewhere', sentence: 'Cette écriture vient d’un prélèvement que la banque a montré sur un relevé. S’il revient, elle le montrera aussi\u00A0: validez alors ce mouvement, et ce qu’il avait payé est dû à nouveau.', link: { to: '/prelevements', label: 'Prélèvements' } }),
    'card-claim': async () => ({ kind: 'elsewhere', sentence: 'Cette écriture vient d’un paiement par carte contesté que la banque a montré sur un relevé. Si l’argent revient, elle le montrera aussi\u00A0: validez alors ce mouvement.', link: { to: '/paiements', label: 'Paiements en ligne' } }),
    // The movement of the bank that showed it opens again with it.
    'provider-payout': async () => ({ kind: 'books' }),
  });
}
