import { CardFault, isPlatform, lyraProvider, PLATFORMS, stripeProvider, type PaymentProvider } from '../../partners/card/public.ts';
import type { Platform } from '../../platform/module.ts';
import type { PaymentAccount } from '../model.ts';

type Contract = Pick<PaymentAccount, 'provider' | 'shopId' | 'secretKeySealed' | 'webhookSecretSealed'>;

/** Contracts of a sandbox count only where the installation was told of one. */
export function isReachable({ stripeSandboxUrl, lyraSandboxUrl }: Platform['settings'], provider: PaymentAccount['provider']): boolean {
  return provider === 'stripe-sandbox' ? stripeSandboxUrl !== null : provider === 'lyra-sandbox' ? lyraSandboxUrl !== null : true;
}

/**
 * The provider a contract is with, its keys opened. A contract that cannot be used fails as a provider that does not answer. `startedWith`: the provider of the payment
 * that is spoken of, for a contract may have gone to another since, which knows nothing of it.
 */
export function providerOf(platform: Pick<Platform, 'secrets' | 'settings'>, { provider, shopId, secretKeySealed, webhookSecretSealed }: Contract, startedWith: string = provider): PaymentProvider {
  if (startedWith !== provider) throw new CardFault('credentials', `The payment was started with ${startedWith}; the contract is with ${provider} now.`);
  if (secretKeySealed === null || webhookSecretSealed === null) throw new CardFault('credentials', 'The contract has no keys.');
  if (!isReachable(platform.settings, provider)) throw new CardFault('away', 'This installation has no sandbox.');
  const [key, notificationKey] = [platform.secrets.open(secretKeySealed), platform.secrets.open(webhookSecretSealed)];
  if (provider === 'stripe' || provider === 'stripe-sandbox') return stripeProvider({ secretKey: key, webhookSecret: notificationKey, address: provider === 'stripe' ? null : platform.settings.stripeSandboxUrl });
  if (shopId === null) throw new CardFault('credentials', 'The contract has no shop.');
  return lyraProvider({ shopId, password: key, hmacKey: notificationKey, address: isPlatform(provider) ? PLATFORMS[provider] : platform.settings.lyraSandboxUrl! });
}
