import type { Contract } from './calls.ts';

type Provider = Contract['provider'];

/** Those that an agency may have a contract with, then the trials. Banks sell Lyra’s service under names of their own. */
const NAMES: Record<Provider, string> = {
  stripe: 'Stripe', systempay: 'Systempay (Banque Populaire, Caisse d’Épargne)', scellius: 'Scellius (La Banque Postale)', sogecommerce: 'Sogecommerce (Société Générale)', payzen: 'PayZen', lyra: 'Lyra Collect',
  'stripe-sandbox': 'Essai à la manière de Stripe', 'lyra-sandbox': 'Essai à la manière de Systempay',
};
export const PROVIDERS = (Object.keys(NAMES) as Provider[]).map((value) => ({ value, label: NAMES[value] }));

/** « Systempay », without whose it is. */
export const providerName = (provider: Provider): string => NAMES[provider].replace(/ \(.*/, '');

export interface KeyWords {
  /** How the shop is found; null where contracts have none. */
  shop: string | null;
  key: string;
  keyHelp: string;
  notificationKey: string;
  notificationKeyHelp: string;
  /** Of the address for notifications, before and after it is known. */
  told: { before: string; after: string };
}

const STRIPE: KeyWords = {
  shop: null, key: 'Clé secrète', keyHelp: 'Gardée scellée\u00A0: elle ne s’affiche plus ensuite.',
  notificationKey: 'Secret de notification', notificationKeyHelp: 'Reçu de Stripe quand la notification s’enregistre, ou collé de son tableau de bord (webhook). Gardé scellé lui aussi.',
  told: { before: 'Enregistrez d’abord le contrat sans la carte\u00A0: la notification s’enregistre ensuite d’ici, chez le prestataire, par un bouton.', after: 'Adresse de notification, que le bouton ci-dessous donne au prestataire\u00A0:' },
};

const LYRA: KeyWords = {
  shop: 'Huit chiffres\u00A0: dans le back-office de la banque, Paramétrage, Boutique, onglet «\u00A0Clés d’API REST\u00A0». Les deux clés y sont aussi.',
  key: 'Mot de passe de l’API REST', keyHelp: 'De production (prodpassword_…), ou de test (testpassword_…) pour essayer sans argent. Gardé scellé\u00A0: il ne s’affiche plus ensuite.',
  notificationKey: 'Clé HMAC-SHA-256', notificationKeyHelp: 'Celle du même mode, test ou production. Gardée scellée elle aussi.',
  told: {
    before: 'Rien à régler pour les paiements\u00A0: l’adresse de notification part avec chacun. Elle s’affiche ici une fois le contrat enregistré.',
    after: 'Les paiements sont notifiés d’eux-mêmes. Pour l’être aussi de ce que vous faites dans le back-office de la banque (remboursement), donnez-y cette adresse, règle «\u00A0URL de notification sur une opération provenant du Back Office\u00A0», API REST\u00A0:',
  },
};

export const keyWords = (provider: Provider): KeyWords => (provider === 'stripe' || provider === 'stripe-sandbox' ? STRIPE : LYRA);
