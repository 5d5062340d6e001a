import { Stripe } from 'stripe';
import { addressOf, said } from './stripe-call.ts';

/** The events that speak of payments (stripe-news.ts). */
const EVENTS = [
  'checkout.session.completed', 'checkout.session.async_payment_succeeded', 'checkout.session.async_payment_failed', 'checkout.session.expired', 'charge.refunded', 'charge.dispute.created', 'charge.dispute.closed',
] as const;

/** Has Stripe send its notifications to `url`, and to no other of this key's; answers the secret they are signed with, which Stripe tells once. */
export async function openStripeEndpoint({ secretKey, address, url }: { secretKey: string; address: string | null; url: string }): Promise<string> {
  const stripe = new Stripe(secretKey, { telemetry: false, timeout: 6_000, ...addressOf(address) });
  const { data } = await said(stripe.webhookEndpoints.list({ limit: 100 }));
  for (const { id } of data) await said(stripe.webhookEndpoints.del(id));
  const { secret } = await said(stripe.webhookEndpoints.create({ url, enabled_events: [...EVENTS] }));
  return secret!;
}
