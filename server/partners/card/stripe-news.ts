import type { Stripe } from 'stripe';
import type { CardNews } from './provider.ts';

interface Said {
  news: CardNews[];
  reference: string | null;
  externalId: string | null;
  paymentReference: string | null;
  cents: bigint | null;
}

/** What one event says. Events that say nothing of a payment give no news; a card refused while the page is open neither, for the payer may try another. */
export function newsOfEvent(event: Stripe.Event): Said {
  const at = instant(event.created);
  switch (event.type) {
    case 'checkout.session.completed': {
      const session = event.data.object;
      // A debit completes the page while the money is still to come.
      return ofSession(session, session.payment_status === 'paid' ? [{ kind: 'paid', at }] : [{ kind: 'pending', at }]);
    }
    case 'checkout.session.async_payment_succeeded': return ofSession(event.data.object, [{ kind: 'paid', at }]);
    case 'checkout.session.async_payment_failed': return ofSession(event.data.object, [{ kind: 'pending', at }, { kind: 'failed', at, code: codeOf(event.data.object.payment_intent) }]);
    case 'checkout.session.expired': return ofSession(event.data.object, [{ kind: 'expired', at }]);
    case 'charge.refunded': {
      const { payment_intent, metadata, amount_refunded, amount } = event.data.object;
      return { news: [{ kind: 'refunded', at, totalCents: BigInt(amount_refunded) }], reference: metadata.reference ?? null, externalId: null, paymentReference: idOf(payment_intent), cents: BigInt(amount) };
    }
    case 'charge.dispute.created': return ofDispute(event.data.object, [{ kind: 'disputed', at }]);
    case 'charge.dispute.closed': return ofDispute(event.data.object, newsOfDispute(event.data.object, at));
    default: return { news: [], reference: null, externalId: null, paymentReference: null, cents: null };
  }
}

/** A dispute, and how it ended. `endedAt`: when. */
function newsOfDispute({ status, created }: Stripe.Dispute, endedAt: Date): CardNews[] {
  const end: CardNews[] = status === 'lost' ? [{ kind: 'dispute-lost', at: endedAt }] : status === 'won' || status === 'warning_closed' ? [{ kind: 'dispute-won', at: endedAt }] : [];
  return [{ kind: 'disputed', at: instant(created) }, ...end];
}

/** What a checkout that was read, with its payment, its last charge and the disputes of it, amounts to. No day is told of a dispute’s end but that of the money’s return. */
export function newsOfSession(session: Stripe.Checkout.Session, disputes: readonly Stripe.Dispute[] = []): CardNews[] {
  const payment = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  const charge = typeof payment?.latest_charge === 'object' ? payment.latest_charge : null;
  const at = instant(charge?.created ?? payment?.created ?? session.created);
  if (session.payment_status === 'paid') {
    const back: CardNews[] = charge && charge.amount_refunded > 0 ? [{ kind: 'refunded', at, totalCents: BigInt(charge.amount_refunded) }] : [];
    const claims = disputes.flatMap((one) => newsOfDispute(one, instant(one.balance_transactions?.at(-1)?.created ?? one.created)));
    return [{ kind: 'paid', at }, ...back, ...(claims.length > 0 ? claims : charge?.disputed ? [{ kind: 'disputed', at } as const] : [])];
  }
  const code = payment?.last_payment_error?.decline_code ?? payment?.last_payment_error?.code;
  if (session.status === 'complete') return [{ kind: 'pending', at }, ...(payment && payment.status !== 'processing' && payment.status !== 'succeeded' ? [{ kind: 'failed', at, code: code ?? 'failed' } as const] : [])];
  if (session.status !== 'expired') return [];
  // The page is over: the last refusal, if there was one, is why nothing came.
  return [{ kind: 'expired', at: instant(session.expires_at) }, ...(code ? [{ kind: 'failed', at, code } as const] : [])];
}

function ofSession({ id, client_reference_id, metadata, payment_intent, amount_total }: Stripe.Checkout.Session, news: CardNews[]): Said {
  return { news, reference: metadata?.reference ?? client_reference_id, externalId: id, paymentReference: idOf(payment_intent), cents: amount_total === null ? null : BigInt(amount_total) };
}

/** A dispute carries nothing of ours: it is found again by its payment. */
function ofDispute({ payment_intent }: Stripe.Dispute, news: CardNews[]): Said {
  return { news, reference: null, externalId: null, paymentReference: idOf(payment_intent), cents: null };
}

function codeOf(payment: string | Stripe.PaymentIntent | null): string {
  return typeof payment === 'object' && payment?.last_payment_error ? payment.last_payment_error.decline_code ?? payment.last_payment_error.code ?? 'failed' : 'failed';
}

const instant = (seconds: number): Date => new Date(seconds * 1000);
const idOf = (thing: string | { id: string } | null): string | null => (typeof thing === 'string' ? thing : thing?.id ?? null);
