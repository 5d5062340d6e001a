import { decimalText } from '../../kernel/money.ts';
import type { Intent } from '../model.ts';
import { reasonWords } from './debit.ts';

/** « 1 234,56 € » */
export function euros(cents: bigint): string {
  return `${decimalText(cents, ',').replace(/\B(?=(\d{3})+(?=,))/g, '\u00A0')}\u00A0€`;
}

const CARD_FAILURES: Record<string, string> = {
  insufficient_funds: 'provision insuffisante', expired_card: 'carte expirée', incorrect_cvc: 'cryptogramme inexact', invalid_cvc: 'cryptogramme inexact', incorrect_number: 'numéro de carte inexact', invalid_number: 'numéro de carte inexact',
  lost_card: 'carte mise en opposition', stolen_card: 'carte mise en opposition', card_velocity_exceeded: 'plafond de la carte atteint', withdrawal_count_limit_exceeded: 'plafond de la carte atteint',
  authentication_required: 'authentification non aboutie', payment_intent_authentication_failure: 'authentification non aboutie', card_declined: 'refus de la banque', generic_decline: 'refus de la banque', do_not_honor: 'refus de la banque',
  processing_error: 'incident chez le prestataire', provider: 'le prestataire de paiement n’a pas ouvert sa page',
};

/** Why nothing came, in words a payer understands; null when no reason is known. */
export function failureWords({ failureCode, method }: Pick<Intent, 'failureCode' | 'method'>): string | null {
  if (failureCode === null) return null;
  const known = CARD_FAILURES[failureCode];
  if (known !== undefined) return known;
  return method === 'SEPA_OOFF' ? reasonWords(failureCode) : 'refus de la banque';
}
