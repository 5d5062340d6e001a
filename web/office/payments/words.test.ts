import { expect, test } from 'vitest';
import { exchangeWords } from './words.ts';

test('an exchange with the provider is said in French; what the provider calls it stays beside, to quote', () => {
  expect(exchangeWords({ direction: 'out', kind: 'refund', detail: 'done' })).toEqual({ words: 'Remboursement demandé\u00A0: fait', raw: null });
  expect(exchangeWords({ direction: 'in', kind: 'checkout.session.completed', detail: 'paid' })).toEqual({ words: 'Annonce du prestataire\u00A0: payé', raw: 'checkout.session.completed' });
  expect(exchangeWords({ direction: 'out', kind: 'create', detail: 'No such key' })).toEqual({ words: 'Page de paiement demandée', raw: 'No such key' });
  expect(exchangeWords({ direction: 'out', kind: 'refund', detail: 'not-yet' })).toEqual({ words: 'Remboursement demandé\u00A0: pas encore possible, la banque n’a pas pris le paiement', raw: null });
  expect(exchangeWords({ direction: 'in', kind: 'V4/Payment', detail: 'paid, refunded' })).toEqual({ words: 'Annonce du prestataire\u00A0: payé, remboursé', raw: 'V4/Payment' });
  expect(exchangeWords({ direction: 'in', kind: 'notification', detail: null })).toEqual({ words: 'Annonce du prestataire', raw: 'notification' });
});
