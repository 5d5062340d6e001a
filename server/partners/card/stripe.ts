import { Stripe } from 'stripe';
import { CardFault, type CardNews, type Notification, type PaymentProvider, type ReadPayment } from './provider.ts';
import { addressOf, said } from './stripe-call.ts';
import { newsOfEvent, newsOfSession } from './stripe-news.ts';

export interface StripeContract {
  secretKey: string;
  webhookSecret: string;
  /** Where the API is when it is not Stripe's own: a sandbox of the same API. */
  address?: string | null;
}

/** A client waits on the other side: three tries fit in what a browser waits for. */
const TIMEOUT_MS = 6_000;
const RETRIES = 2;

/** Stripe Checkout: a page of Stripe's, so that no card is ever seen here; the API's version is the one the library's types describe. */
export function stripeProvider({ secretKey, webhookSecret, address }: StripeContract): PaymentProvider {
  const stripe = new Stripe(secretKey, { timeout: TIMEOUT_MS, maxNetworkRetries: RETRIES, telemetry: false, ...addressOf(address) });

  /** How a dispute ended is told by the dispute alone. A key that may not read them leaves the charge's own word: disputed. */
  const disputesOf = async ({ payment_intent }: Stripe.Checkout.Session): Promise<Stripe.Dispute[]> => {
    const charge = typeof payment_intent === 'object' ? payment_intent?.latest_charge : null;
    if (typeof charge !== 'object' || !charge?.disputed) return [];
    try {
      return (await said(stripe.disputes.list({ charge: charge.id, limit: 10 }))).data;
    } catch (fault) {
      if (fault instanceof CardFault && fault.kind === 'credentials') return [];
      throw fault;
    }
  };

  const read = async (externalId: string): Promise<ReadPayment> => {
    const session = await said(stripe.checkout.sessions.retrieve(externalId, { expand: ['payment_intent.latest_charge'] }));
    return { externalId: session.id, paymentReference: idOf(session.payment_intent), cents: centsOf(session.amount_total), news: newsOfSession(session, await disputesOf(session)) };
  };

  return {
    createCheckout: async (asked) => {
      const session = await said(stripe.checkout.sessions.create({
        mode: 'payment', locale: 'fr', allowed_payment_method_types: [asked.method === 'card' ? 'card' : 'sepa_debit'],
        line_items: [{ quantity: 1, price_data: { currency: 'eur', unit_amount: Number(asked.cents), product_data: { name: asked.label } } }],
        client_reference_id: asked.reference, metadata: { reference: asked.reference }, payment_intent_data: { description: asked.label, metadata: { reference: asked.reference } },
        success_url: asked.returnUrl, cancel_url: asked.cancelUrl, expires_at: Math.floor(asked.expiresAt.getTime() / 1000),
        ...(asked.payerEmail === null ? {} : { customer_email: asked.payerEmail }),
      }, { idempotencyKey: asked.reference }));
      if (session.url === null) throw new CardFault('refused', 'The checkout has no page.');
      return { externalId: session.id, redirectUrl: session.url };
    },

    parseNotification: (raw, headers, now) => {
      const signature = headers['stripe-signature'];
      let event: Stripe.Event;
      try {
        event = stripe.webhooks.constructEvent(raw, typeof signature === 'string' ? signature : '', webhookSecret, undefined, undefined, now.getTime());
      } catch {
        // What the library says may hold the body: it goes no further.
        throw new CardFault('unsigned', 'The signature is missing, wrong or more than five minutes old.');
      }
      return notificationOf(event);
    },

    read,

    close: async (externalId, now) => {
      try {
        await said(stripe.checkout.sessions.expire(externalId));
      } catch (fault) {
        // Complete or expired already: what it became is read below.
        if (!(fault instanceof CardFault) || fault.kind !== 'refused') throw fault;
        return read(externalId);
      }
      const closed = await read(externalId);
      return { ...closed, news: closed.news.map((one): CardNews => (one.kind === 'expired' ? { kind: 'cancelled', at: now } : one)) };
    },

    refund: async ({ paymentReference, cents, key }) => {
      const refund = await said(stripe.refunds.create({ payment_intent: paymentReference, amount: Number(cents) }, { idempotencyKey: key }));
      return { externalId: refund.id, state: refund.status === 'succeeded' ? 'done' : refund.status === 'failed' || refund.status === 'canceled' ? 'failed' : 'under-way' };
    },
  };
}

function notificationOf(event: Stripe.Event): Notification {
  const { news, reference, externalId, paymentReference, cents } = newsOfEvent(event);
  return { eventId: event.id, type: event.type, news, reference, externalId, paymentReference, cents, incomplete: false };
}

const idOf = (thing: string | { id: string } | null | undefined): string | null => (typeof thing === 'string' ? thing : thing?.id ?? null);
const centsOf = (amount: number | null): bigint | null => (amount === null ? null : BigInt(amount));
