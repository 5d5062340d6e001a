import { compactIban } from '../../kernel/iban.ts';
import type { ContractFields } from '../model.ts';

/** What only outside checks can tell of typed identifiers (banks' own algorithms). */
export interface IdentifierChecks {
  isAccount: (iban: string) => boolean;
  isBic: (bic: string) => boolean;
  isCreditorId: (id: string) => boolean;
}

/** Identifiers as they are kept and put in files: no blanks, capitals. */
export function tidy<T extends ContractFields>(fields: T): T {
  const compact = (text: string | null) => (text === null ? null : compactIban(text) || null);
  return { ...fields, shopId: atLyra(fields.provider) ? compact(fields.shopId) : null, iban: compact(fields.iban), bic: compact(fields.bic), creditorId: compact(fields.creditorId) };
}

/**
 * Where money waits between the client's payment and the bank's: 511 (rental management only), 471, or a subdivision of 512 or 58. In a co-ownership 511 is not of the
 * nomenclature (arrêté of 14 March 2005, art. 7 and 8). The bank's own 512000 would hide what has not arrived yet.
 */
export function transitFault(account: string, building: boolean): string | null {
  if (!/^\d{3}[0-9A-Za-z]{0,9}$/.test(account)) return 'Écrivez un numéro de compte\u00A0: trois chiffres au moins, par exemple 471100.';
  if (account === '512000') return 'Choisissez un compte d’attente, pas celui de la banque\u00A0: on y verrait de l’argent qui n’est pas arrivé.';
  if (building && !/^(471|512)/.test(account)) return 'Dans une copropriété, choisissez une subdivision du compte 471 ou 512\u00A0: l’arrêté du 14 mars 2005 n’en permet pas d’autre.';
  if (!building && !/^(471|511|58)/.test(account)) return 'Choisissez une subdivision du compte 511, 471 ou 58.';
  return null;
}

/** Whose keys a contract holds: those of one provider say nothing to another, nor those of a sandbox to the real one. */
export function keyring(provider: ContractFields['provider']): 'Stripe' | 'Lyra' | 'sandbox of Stripe' | 'sandbox of Lyra' {
  return provider === 'stripe' ? 'Stripe' : provider === 'stripe-sandbox' ? 'sandbox of Stripe' : provider === 'lyra-sandbox' ? 'sandbox of Lyra' : 'Lyra';
}

const atLyra = (provider: ContractFields['provider']): boolean => keyring(provider).endsWith('Lyra');

/** Lyra's number of a shop. */
export const shopFault = (shopId: string): string | null => (/^\d{8}$/.test(shopId) ? null : 'L’identifiant de boutique a huit chiffres. Recopiez-le de l’onglet «\u00A0Clés d’API REST\u00A0» du back-office.');

/** Field by field, what keeps a contract from being used as asked; empty when nothing does. `keys`: whether each secret will be held. */
export function contractFaults(fields: ContractFields, building: boolean, keys: { secretKey: boolean; webhookSecret: boolean }, check: IdentifierChecks): Record<string, string> {
  const faults: Record<string, string> = {};
  const transit = transitFault(fields.transitAccount, building);
  if (transit !== null) faults.transitAccount = transit;
  if (fields.cardOn) {
    // PAR-229: with cards on, somebody at the agency hears of each payment.
    if (fields.merchantEmail === null) faults.merchantEmail = 'Pour encaisser par carte, écrivez l’adresse électronique qui reçoit une ligne par paiement.';
    const lyra = atLyra(fields.provider);
    if (lyra && fields.shopId === null) faults.shopId = 'Pour encaisser par carte, écrivez l’identifiant de votre boutique.';
    if (!keys.secretKey) faults.secretKey = lyra ? 'Pour encaisser par carte, collez le mot de passe de l’API de votre boutique.' : 'Pour encaisser par carte, collez la clé secrète de votre prestataire.';
    if (!keys.webhookSecret) faults.webhookSecret = lyra ? 'Pour encaisser par carte, collez la clé HMAC-SHA-256 de votre boutique.' : 'Pour encaisser par carte, collez le secret de notification de votre prestataire.';
  }
  const shop = fields.shopId === null ? null : shopFault(fields.shopId);
  if (shop !== null) faults.shopId = shop;
  if (fields.sepaOn && fields.iban === null) faults.iban = 'Pour prélever, écrivez l’IBAN du compte crédité.';
  if (fields.sepaOn && fields.creditorId === null) faults.creditorId = 'Pour prélever, écrivez l’identifiant créancier SEPA (ICS) que la Banque de France a donné.';
  if (fields.iban !== null && !check.isAccount(fields.iban)) faults.iban = 'Cet IBAN n’est pas valable. Recopiez-le du relevé d’identité bancaire.';
  if (fields.bic !== null && !check.isBic(fields.bic)) faults.bic = 'Ce BIC n’est pas valable\u00A0: 8 ou 11 signes. Laissez-le vide si vous ne l’avez pas.';
  if (fields.creditorId !== null && !check.isCreditorId(fields.creditorId)) faults.creditorId = 'Cet identifiant créancier (ICS) n’est pas valable. Recopiez celui que la banque a donné.';
  return faults;
}

/** Providers write the mode into the key. */
export const isTrialKey = (key: string): boolean => /^(?:(?:sk|rk)_test_|testpassword_)/.test(key);

/** Whether typed keys look like those of the provider; those of a sandbox are free. */
export function keyFaults({ provider, secretKey, webhookSecret }: { provider: ContractFields['provider']; secretKey?: string | null; webhookSecret?: string | null }): Record<string, string> {
  if (keyring(provider) === 'Lyra') {
    return {
      ...(secretKey && !/^(test|prod)password_\w+$/.test(secretKey) ? { secretKey: 'Ce n’est pas un mot de passe de l’API REST\u00A0: il commence par prodpassword_ (en essai, testpassword_).' } : {}),
      ...(webhookSecret && !/^[A-Za-z0-9]{16,}$/.test(webhookSecret) ? { webhookSecret: 'Ce n’est pas une clé HMAC-SHA-256\u00A0: elle n’a que des lettres et des chiffres, seize au moins. Recopiez-la de l’onglet «\u00A0Clés d’API REST\u00A0».' } : {}),
    };
  }
  if (provider !== 'stripe') return {};
  return {
    ...(secretKey && !/^(sk|rk)_(live|test)_\w+$/.test(secretKey) ? { secretKey: 'Ce n’est pas une clé secrète de Stripe\u00A0: elle commence par sk_live_ ou rk_live_ (en essai, sk_test_).' } : {}),
    ...(webhookSecret && !/^whsec_\S+$/.test(webhookSecret) ? { webhookSecret: 'Ce n’est pas un secret de notification de Stripe\u00A0: il commence par whsec_.' } : {}),
  };
}
