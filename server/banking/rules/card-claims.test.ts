import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { claimOf, type ClaimedPayment } from './card-claims.ts';

const payment = (id: string, cents: bigint, claimed = false): ClaimedPayment => ({ id, clientName: 'Hélène Garnier', receiptNumber: 3, paidOn: day('2026-11-02'), cents, claimed });

test('[EXT-078] a contested card in the bank’s words is proposed for the only payment of its amount, taken back or given again; several, or none, are said', () => {
  const payments = [payment('a', 30_000n), payment('b', 20_000n), payment('c', 20_000n), payment('d', 12_500n, true)];
  for (const note of ['IMPAYE CB 021126', 'Contestation carte bancaire', 'REJET CARTE 4970', 'CHARGEBACK CB']) expect(claimOf({ cents: -30_000n, note }, payments)).toMatchObject({ paymentId: 'a', explanation: expect.stringContaining('reçu n°\u00A03') });
  expect(claimOf({ cents: -20_000n, note: 'IMPAYÉ CB' }, payments)).toMatchObject({ paymentId: null, explanation: expect.stringContaining('2 ont ce montant') });
  expect(claimOf({ cents: -12_500n, note: 'IMPAYE CB' }, payments)).toMatchObject({ paymentId: null, explanation: expect.stringContaining('aucun') });
  expect(claimOf({ cents: 12_500n, note: 'LITIGE CB REPRESENTATION' }, payments)).toMatchObject({ paymentId: 'd' });
  expect(claimOf({ cents: 30_000n, note: 'LITIGE CB' }, payments)).toMatchObject({ paymentId: null });
});

test('what does not speak of a contested card is left alone: remittances and fees of cards, rejected transfers, words that hold these letters', () => {
  for (const note of ['REMISE CB 021126', 'FRAIS CB', 'FRAIS IMPAYE CB', 'COMMISSION IMPAYE CARTE', 'REJET VIREMENT', 'IMPAYE PRLV', 'CARTERON IMPAYE', '']) expect(claimOf({ cents: -30_000n, note }, [payment('a', 30_000n)])).toBeNull();
});
