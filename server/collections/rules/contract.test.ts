import { expect, test } from 'vitest';
import { isAccount, isBic, isCreditorId } from '../../partners/sepa/public.ts';
import type { ContractFields } from '../model.ts';
import { contractFaults, keyFaults, tidy, transitFault } from './contract.ts';

const check = { isAccount, isBic, isCreditorId };
const BLANK: ContractFields = { holder: 'SDC Les Tilleuls', cardOn: false, provider: 'stripe', merchantEmail: null, transitAccount: '471100', leastCents: 100n, aboveBasisPoints: 1000, sepaOn: false, creditorId: null, iban: null, bic: null, debitVersion: 'pain.008.001.08', leadDays: 1, cutOffHour: 12 };
const none = { secretKey: false, webhookSecret: false };

test('[PAR-229] cards are not switched on without the merchant’s e-mail and both keys', () => {
  expect(contractFaults(BLANK, true, none, check)).toEqual({});
  expect(Object.keys(contractFaults({ ...BLANK, cardOn: true }, true, none, check))).toEqual(['merchantEmail', 'secretKey', 'webhookSecret']);
  expect(contractFaults({ ...BLANK, cardOn: true, merchantEmail: 'compta@example.org' }, true, { secretKey: true, webhookSecret: true }, check)).toEqual({});
});

test('debits need a valid IBAN and creditor identifier; blanks and small letters are forgiven', () => {
  expect(Object.keys(contractFaults({ ...BLANK, sepaOn: true }, true, none, check))).toEqual(['iban', 'creditorId']);
  const typed = tidy({ ...BLANK, sepaOn: true, iban: 'fr76 3000 6000 0112 3456 7890 189', creditorId: 'fr72 zzz 123456', bic: '  ' });
  expect(typed).toMatchObject({ iban: 'FR7630006000011234567890189', creditorId: 'FR72ZZZ123456', bic: null });
  expect(contractFaults(typed, true, none, check)).toEqual({});
  // EX-31, the other side of each check.
  expect(Object.keys(contractFaults({ ...typed, iban: 'FR7630006000011234567890188', creditorId: 'FR73ZZZ123456', bic: 'TROP' }, true, none, check))).toEqual(['iban', 'bic', 'creditorId']);
});

test('money waits on an account of the books’ own nomenclature, never on the bank’s', () => {
  expect(['471100', '512900', '511000', '580000', '512000', '467000', '4x'].map((account) => transitFault(account, true) === null)).toEqual([true, true, false, false, false, false, false]);
  expect(['471100', '512900', '511000', '580000', '512000', '467000', '4x'].map((account) => transitFault(account, false) === null)).toEqual([true, false, true, true, false, false, false]);
});

test('keys of Stripe look like keys of Stripe; those of a sandbox are free', () => {
  expect(keyFaults({ provider: 'stripe', secretKey: 'sk_live_abc123', webhookSecret: 'whsec_abc' })).toEqual({});
  expect(Object.keys(keyFaults({ provider: 'stripe', secretKey: 'pk_live_abc123', webhookSecret: 'abc' }))).toEqual(['secretKey', 'webhookSecret']);
  expect(keyFaults({ provider: 'stripe-sandbox', secretKey: 'essai', webhookSecret: 'essai' })).toEqual({});
});
