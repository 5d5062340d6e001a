import { expect, test } from 'vitest';
import { isAccount, isBic, isCreditorId } from '../../partners/sepa/public.ts';
import type { ContractFields } from '../model.ts';
import { contractFaults, isTrialKey, keyFaults, keyring, tidy, transitFault } from './contract.ts';

const check = { isAccount, isBic, isCreditorId };
const BLANK: ContractFields = { holder: 'SDC Les Tilleuls', cardOn: false, provider: 'stripe', shopId: null, merchantEmail: null, transitAccount: '471100', leastCents: 100n, aboveBasisPoints: 1000, sepaOn: false, creditorId: null, iban: null, bic: null, debitVersion: 'pain.008.001.08', leadDays: 1, cutOffHour: 12 };
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

test('[PAR-229] a bank’s own provider needs the number of the shop, its password and its HMAC key, each said in the words of its back office', () => {
  const cards = { ...BLANK, cardOn: true, provider: 'systempay' as const, merchantEmail: 'compta@example.org' };
  expect(contractFaults(cards, true, none, check)).toMatchObject({ shopId: expect.stringContaining('boutique'), secretKey: expect.stringContaining('mot de passe'), webhookSecret: expect.stringContaining('HMAC') });
  const typed = tidy({ ...cards, shopId: ' 7323 9078 ' });
  expect([typed.shopId, contractFaults(typed, true, { secretKey: true, webhookSecret: true }, check)]).toEqual(['73239078', {}]);
  expect(Object.keys(contractFaults({ ...cards, shopId: '7323' }, true, { secretKey: true, webhookSecret: true }, check))).toEqual(['shopId']);
  // Elsewhere a shop means nothing.
  expect(tidy({ ...cards, provider: 'stripe', shopId: '73239078' }).shopId).toBe(null);
  expect(keyFaults({ provider: 'scellius', secretKey: 'testpassword_ab12', webhookSecret: '38453613e7f44dc58732bad3dca2bca3' })).toEqual({});
  expect(keyFaults({ provider: 'payzen', secretKey: 'prodpassword_ab12', webhookSecret: 'SbEbeOueaMDyg8Rtei1b' })).toEqual({});
  expect(Object.keys(keyFaults({ provider: 'sogecommerce', secretKey: 'sk_live_ab12', webhookSecret: 'whsec_abc' }))).toEqual(['secretKey', 'webhookSecret']);
  // The public key stands beside the others in the same table.
  expect(Object.keys(keyFaults({ provider: 'lyra', secretKey: '73239078:testpublickey_ab12', webhookSecret: '73239078:testpublickey_ab12' }))).toEqual(['secretKey', 'webhookSecret']);
  expect(keyFaults({ provider: 'lyra-sandbox', secretKey: 'essai', webhookSecret: 'essai' })).toEqual({});
});

test('one bank’s name or another, the keys are Lyra’s; a sandbox has its own; the key says whether money moves', () => {
  expect(new Set((['systempay', 'scellius', 'sogecommerce', 'payzen', 'lyra'] as const).map(keyring))).toEqual(new Set(['Lyra']));
  expect(new Set((['stripe', 'stripe-sandbox', 'lyra', 'lyra-sandbox'] as const).map(keyring)).size).toBe(4);
  expect(['sk_test_1', 'rk_test_1', 'testpassword_1', 'sk_live_1', 'prodpassword_1', ''].map(isTrialKey)).toEqual([true, true, true, false, false, false]);
});
