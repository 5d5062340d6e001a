import { accountOf, newName, seconds, type Account, type Dispute, type PaymentIntent, type Session, type Store } from './store.ts';
import type { Webhooks } from './webhooks.ts';

/** What happens to a checkout and to its payment, each told to the account's endpoints. */
export function openPayments(store: Store, webhooks: Webhooks, address: () => string) {
  const changed = (account: Account, type: string, object: unknown): void => {
    store.save();
    webhooks.tell(account, type, object);
  };

  const paymentOf = (account: Account, session: Session): PaymentIntent => {
    if (session.payment_intent !== null) return account.payments[session.payment_intent]!;
    const { label, metadata } = account.labels[session.id]!;
    const payment: PaymentIntent = { id: newName('pi'), object: 'payment_intent', amount: session.amount_total, created: seconds(), currency: 'eur', description: label, status: 'requires_payment_method', last_payment_error: null, latest_charge: null, metadata };
    account.payments[payment.id] = payment;
    session.payment_intent = payment.id;
    return payment;
  };

  const take = (account: Account, payment: PaymentIntent): void => {
    const charge = { id: newName('ch'), object: 'charge', amount: payment.amount, amount_refunded: 0, refunded: false, disputed: false, created: seconds(), currency: 'eur', status: 'succeeded', payment_intent: payment.id, metadata: payment.metadata } as const;
    account.charges[charge.id] = { ...charge };
    payment.status = 'succeeded';
    payment.latest_charge = charge.id;
    payment.last_payment_error = null;
  };

  const expire = (account: Account, session: Session): void => {
    session.status = 'expired';
    session.url = null;
    changed(account, 'checkout.session.expired', session);
  };

  const find = (id: string): { account: Account; session: Session } | null => {
    for (const account of Object.values(store.accounts)) {
      const session = account.sessions[id];
      if (session) return { account, session };
    }
    return null;
  };

  return {
    find,
    /** The payer presses « Payer »: a card pays at once, a debit is on its way. */
    pay: ({ account, session }: { account: Account; session: Session }): void => {
      const payment = paymentOf(account, session);
      session.status = 'complete';
      session.url = null;
      if (session.allowed_payment_method_types.includes('sepa_debit')) payment.status = 'processing';
      else {
        take(account, payment);
        session.payment_status = 'paid';
      }
      changed(account, 'checkout.session.completed', session);
    },
    /** The card is refused: the page stays open, and the payer may try another. */
    refuse: ({ account, session }: { account: Account; session: Session }): void => {
      const payment = paymentOf(account, session);
      payment.last_payment_error = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds', message: 'Your card has insufficient funds.' };
      changed(account, 'payment_intent.payment_failed', payment);
    },
    /** Days later, the bank has paid the debit, or not. */
    endDebit: ({ account, session }: { account: Account; session: Session }, succeeded: boolean): void => {
      const payment = account.payments[session.payment_intent ?? ''];
      if (payment?.status !== 'processing') return;
      if (succeeded) {
        take(account, payment);
        session.payment_status = 'paid';
      } else {
        payment.status = 'requires_payment_method';
        payment.last_payment_error = { type: 'invalid_request_error', code: 'payment_intent_payment_attempt_failed', decline_code: 'insufficient_funds', message: 'The debit came back.' };
      }
      changed(account, succeeded ? 'checkout.session.async_payment_succeeded' : 'checkout.session.async_payment_failed', session);
    },
    expire,
    expireWhenOver: (account: Account, session: Session): void => {
      if (session.status === 'open' && session.expires_at < seconds()) expire(account, session);
    },
    refund: (account: Account, payment: PaymentIntent, amount: number) => {
      const charge = account.charges[payment.latest_charge!]!;
      const refund = { id: newName('re'), object: 'refund', amount, created: seconds(), currency: 'eur', payment_intent: payment.id, charge: charge.id, status: 'succeeded' } as const;
      account.refunds[refund.id] = refund;
      charge.amount_refunded += amount;
      charge.refunded = charge.amount_refunded === charge.amount;
      changed(account, 'charge.refunded', charge);
      return refund;
    },
    /** The payer's bank takes the money back, then decides. */
    dispute: (account: Account, payment: PaymentIntent, status: 'needs_response' | 'won' | 'lost'): void => {
      const charge = account.charges[payment.latest_charge!]!;
      charge.disputed = true;
      const id = `du_${payment.id}`;
      const dispute: Dispute = account.disputes[id] ??= { id, object: 'dispute', amount: payment.amount, created: seconds(), currency: 'eur', payment_intent: payment.id, charge: charge.id, reason: 'general', status, balance_transactions: [{ created: seconds(), amount: -payment.amount }] };
      dispute.status = status;
      if (status === 'won') dispute.balance_transactions.push({ created: seconds(), amount: payment.amount });
      changed(account, status === 'needs_response' ? 'charge.dispute.created' : 'charge.dispute.closed', dispute);
    },
    create: (key: string, asked: { cents: number; label: string; method: string; reference: string | null; email: string | null; success: string; cancel: string; expires: number; metadata: Record<string, string>; paymentMetadata: Record<string, string> }): Session => {
      const account = accountOf(store, key);
      const id = `cs_test_${newName('a').slice(2)}`;
      const session: Session = {
        id, object: 'checkout.session', amount_total: asked.cents, cancel_url: asked.cancel, client_reference_id: asked.reference, created: seconds(), currency: 'eur', customer_email: asked.email, expires_at: asked.expires, livemode: false,
        metadata: asked.metadata, mode: 'payment', allowed_payment_method_types: [asked.method], payment_intent: null, payment_status: 'unpaid', status: 'open', success_url: asked.success, url: `${address()}/pay/${id}`,
      };
      account.sessions[id] = session;
      account.labels[id] = { label: asked.label, metadata: asked.paymentMetadata };
      store.save();
      return session;
    },
  };
}

export type Payments = ReturnType<typeof openPayments>;
