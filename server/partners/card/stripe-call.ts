import { Stripe } from 'stripe';
import { CardFault } from './provider.ts';

/** Where the library calls: Stripe itself, or a sandbox of the same API. */
export function addressOf(address: string | null | undefined): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  if (!address) return {};
  const { hostname, port, protocol } = new URL(address);
  return { host: hostname, port: port || (protocol === 'https:' ? 443 : 80), protocol: protocol === 'https:' ? 'https' : 'http' };
}

/** Waits for an answer, and says a fault in our words: the library's may repeat what was sent. */
export async function said<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeAuthenticationError || error instanceof Stripe.errors.StripePermissionError) throw new CardFault('credentials', 'Stripe does not take this key.');
    if (error instanceof Stripe.errors.StripeInvalidRequestError) throw new CardFault('refused', [error.code, error.param].filter(Boolean).join(' ') || 'Stripe refused.');
    if (error instanceof Stripe.errors.StripeIdempotencyError) throw new CardFault('refused', 'The same reference was used for another payment.');
    throw new CardFault('away', error instanceof Stripe.errors.StripeError ? `Stripe did not answer (${error.type}).` : 'Stripe did not answer.');
  }
}
