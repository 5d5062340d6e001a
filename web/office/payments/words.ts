import type { StatusKind } from '../../ui/tag.tsx';
import type { Debits, Payment, PaymentDetail } from './calls.ts';

export const STATES: Record<Payment['state'], { words: string; kind: StatusKind }> = {
  CREATED: { words: 'Commencé', kind: 'running' }, REDIRECTED: { words: 'Chez le prestataire', kind: 'running' }, PENDING: { words: 'En cours', kind: 'running' }, PAID: { words: 'Payé, à comptabiliser', kind: 'soon' }, BOOKED: { words: 'Comptabilisé', kind: 'done' },
  CANCELLED: { words: 'Abandonné', kind: 'off' }, EXPIRED: { words: 'Expiré', kind: 'off' }, FAILED: { words: 'Échoué', kind: 'refused' }, REFUNDED: { words: 'Remboursé', kind: 'off' }, DISPUTED: { words: 'Contesté', kind: 'retained' },
  LOST: { words: 'Contestation perdue', kind: 'refused' }, WON: { words: 'Contestation gagnée', kind: 'done' },
};

export const METHODS: Record<Payment['method'], string> = { CARD: 'Carte bancaire', SEPA_OOFF: 'Prélèvement SEPA' };

export const BOOKING_STATES: Record<PaymentDetail['bookings'][number]['state'], { words: string; kind: StatusKind }> = { proposed: { words: 'À comptabiliser', kind: 'soon' }, posted: { words: 'Comptabilisée', kind: 'done' }, dismissed: { words: 'Écartée', kind: 'off' } };

export const REFUND_STATES: Record<PaymentDetail['refunds'][number]['state'], { words: string; kind: StatusKind }> = { ASKED: { words: 'Demandé', kind: 'running' }, DONE: { words: 'Fait', kind: 'done' }, FAILED: { words: 'Échoué', kind: 'refused' } };

/** A part of a card payment cannot go back before the bank has taken the whole. */
export const REFUND_WAITS = 'Attend que la banque ait pris le paiement, en général le lendemain. Il part ensuite de lui-même.';

export const CALL_OUTCOMES: Record<PaymentDetail['calls'][number]['outcome'], { words: string; kind: StatusKind }> = { done: { words: 'Fait', kind: 'done' }, ignored: { words: 'Sans effet', kind: 'off' }, refused: { words: 'Refusé', kind: 'refused' }, failed: { words: 'Échoué', kind: 'refused' } };

export const MANDATE_STATES: Record<Debits['mandates'][number]['state'], { words: string; kind: StatusKind }> = {
  signed: { words: 'À envoyer', kind: 'soon' }, filed: { words: 'À la banque', kind: 'running' }, collected: { words: 'Encaissé', kind: 'done' }, returned: { words: 'Revenu impayé', kind: 'refused' }, cancelled: { words: 'Abandonné', kind: 'off' },
};
