import { Stripe } from 'stripe';
import { addressOf, said } from './stripe-call.ts';

/** The events that speak of payments (stripe-news.ts). */
const EVENTS = [
  'checkout.session.completed', 'checkout.session.async_payment_succeeded', 'checkout.session.async_payment_failed', 'checkout.session.expired', 'charge.refunded', 'charge.dispute.created', 'charge.dispute.closed',
] as const;

interface Asked {
  secretKey: string;
  address: string | null;
  /** Where notifications are to be sent. */
  url: string;
}

export interface OpenedEndpoint {
  id: string;
  /** What its notifications are signed with; Stripe tells it once. */
  secret: string;
  /** Other endpoints of this key, with their addresses: former ones of ours, or of other programs. */
  others: { id: string; url: string }[];
}

const open = ({ secretKey, address }: Omit<Asked, 'url'>): Stripe => new Stripe(secretKey, { telemetry: false, timeout: 6_000, ...addressOf(address) });

/** Has Stripe send its notifications to `url`, beside whatever it sends already. */
export async function addStripeEndpoint({ url, ...asked }: Asked): Promise<OpenedEndpoint> {
  const stripe = open(asked);
  const { data } = await said(stripe.webhookEndpoints.list({ limit: 100 }));
  const { id, secret } = await said(stripe.webhookEndpoints.create({ url, enabled_events: [...EVENTS] }));
  return { id, secret: secret!, others: data.map((one) => ({ id: one.id, url: one.url })) };
}

export async function closeStripeEndpoints(asked: Omit<Asked, 'url'>, ids: readonly string[]): Promise<void> {
  const stripe = open(asked);
  for (const id of ids) await said(stripe.webhookEndpoints.del(id));
}

/** Has Stripe send its notifications to `url`, and to no other of this key's; answers the secret they are signed with. For keys that nobody else uses. */
export async function openStripeEndpoint(asked: Asked): Promise<string> {
  const { secret, others } = await addStripeEndpoint(asked);
  await closeStripeEndpoints(asked, others.map(({ id }) => id));
  return secret;
}
