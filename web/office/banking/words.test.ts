import { expect, test } from 'vitest';
import { providerWords } from './words.ts';

test('what a provider of payments moves is named by its direction, whatever it was paid with', () => {
  expect([providerWords(12_000), providerWords(-500)]).toEqual(['Versement du prestataire de paiement', 'Reprise du prestataire de paiement']);
});
