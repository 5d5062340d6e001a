import { CardFault, stripeProvider, type PaymentProvider } from '../../partners/card/public.ts';
import type { Platform } from '../../platform/module.ts';
import type { PaymentAccount } from '../model.ts';

/** The provider a contract is with, its keys opened. A contract that cannot be used fails as a provider that does not answer. */
export function providerOf(platform: Pick<Platform, 'secrets' | 'settings'>, { provider, secretKeySealed, webhookSecretSealed }: Pick<PaymentAccount, 'provider' | 'secretKeySealed' | 'webhookSecretSealed'>): PaymentProvider {
  const address = provider === 'stripe-sandbox' ? platform.settings.stripeSandboxUrl : null;
  if (secretKeySealed === null || webhookSecretSealed === null) throw new CardFault('credentials', 'The contract has no keys.');
  if (provider === 'stripe-sandbox' && address === null) throw new CardFault('away', 'This installation has no sandbox.');
  return stripeProvider({ secretKey: platform.secrets.open(secretKeySealed), webhookSecret: platform.secrets.open(webhookSecretSealed), address });
}
