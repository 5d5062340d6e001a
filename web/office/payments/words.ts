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

const ASKED: Record<string, string> = { create: 'Page de paiement demandée', read: 'État du paiement relu', close: 'Page de paiement fermée', refund: 'Remboursement demandé' };
const NEWS: Record<string, string> = { redirected: 'client envoyé à la page', pending: 'en cours', paid: 'payé', failed: 'échoué', cancelled: 'abandonné', expired: 'expiré', refunded: 'remboursé', disputed: 'contesté', 'dispute-lost': 'contestation perdue', 'dispute-won': 'contestation gagnée', done: 'fait', 'under-way': 'en cours chez le prestataire', 'not-yet': 'pas encore possible, la banque n’a pas pris le paiement' };

/** One exchange with the provider in the agency's words; under it, what the provider itself calls it, to quote to its support. */
export function exchangeWords({ direction, kind, detail }: Pick<PaymentDetail['calls'][number], 'direction' | 'kind' | 'detail'>): { words: string; raw: string | null } {
  const news = detail?.split(', ').map((one) => NEWS[one] ?? null) ?? [];
  const said = news.length > 0 && news.every((one) => one !== null) ? news.join(', ') : null;
  const words = direction === 'out' ? ASKED[kind] ?? 'Demande au prestataire' : 'Annonce du prestataire';
  return { words: said === null ? words : `${words}\u00A0: ${said}`, raw: [direction === 'in' || !(kind in ASKED) ? kind : null, said === null ? detail : null].filter(Boolean).join('\u00A0: ') || null };
}
