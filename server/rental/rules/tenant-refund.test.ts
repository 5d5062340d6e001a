import { expect, test } from 'vitest';
import { day } from '../../kernel/day.ts';
import { decideRefund, type OwedToTenant } from './tenant-refund.ts';

const owed: OwedToTenant = { what: 'overpayment', cents: 13_000n, sinceOn: day('2026-03-05'), name: 'M. MARTIN', iban: 'FR7630006000011234567890189', ibanChangedOn: null, exitOn: null, debt: null, departure: null };
const on = day('2026-03-20');

test('an overpayment of a lease that runs may be given back and is not chosen by itself; of a tenant who left, it is', () => {
  expect(decideRefund(owed, on)).toMatchObject({ outcome: 'pay', proposed: false, explanation: expect.stringContaining('calcul d’honoraires') });
  expect(decideRefund({ ...owed, exitOn: day('2026-03-20') }, on).proposed).toBe(false);
  expect(decideRefund({ ...owed, exitOn: day('2026-03-19') }, on)).toMatchObject({ outcome: 'pay', proposed: true, explanation: expect.stringContaining('parti le 19/03/2026') });
});

test('a debt, an IBAN that is missing, one whose check digits are wrong or one that has just changed stops it, and the reason says whose', () => {
  const code = (more: Partial<OwedToTenant>) => decideRefund({ ...owed, ...more }, on).code;
  expect([code({ debt: { code: 'debt-remains', sentence: 'Il doit.' } }), code({ iban: null }), code({ iban: 'FR7630006000011234567890188' }), code({ ibanChangedOn: day('2026-03-18') }), code({ ibanChangedOn: day('2026-03-17') })]).toEqual(['debt-remains', 'iban-invalid', 'iban-invalid', 'iban-changed', 'pay']);
  expect(decideRefund({ ...owed, iban: null }, on).explanation).toContain('M. MARTIN');
});

test('a deposit is chosen by itself, with the day it is due back; lateness since its reckoning is told, not added', () => {
  const deposit: OwedToTenant = { ...owed, what: 'refund', sinceOn: day('2026-04-20'), departure: { kind: 'unfurnished', keysOn: day('2026-03-31'), inventoryMatches: true, addressGiven: true, rentCents: 85_000n } };
  expect(decideRefund(deposit, day('2026-04-30'))).toMatchObject({ proposed: true, explanation: 'Dépôt de garantie, décompte du 20/04/2026. À rendre le 30/04/2026 au plus tard.' });
  expect(decideRefund(deposit, day('2026-05-01')).explanation).toMatch(/coûte 85,00.€ de plus au propriétaire/);
  expect(decideRefund({ ...deposit, what: 'release' }, day('2026-05-01'))).toMatchObject({ proposed: true, explanation: 'Provision gardée sur le dépôt, soldée le 20/04/2026.' });
});
