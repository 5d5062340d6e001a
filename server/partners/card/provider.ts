/** A payment asked of the provider's own page. Amounts are whole cents of euro. */
export interface CheckoutAsked {
  /**
   * Our name for the payment, given back in its news. Asked again under the same name, a provider that knows idempotency keys gives the same checkout; another opens
   * a second one: the caller keeps one, closes the other, and gives the address of one only.
   */
  reference: string;
  method: 'card' | 'debit';
  cents: bigint;
  /** What the payer reads on the page. */
  label: string;
  payerEmail: string | null;
  returnUrl: string;
  cancelUrl: string;
  /** Where news of this payment are to be sent; providers that learn it once, from their own settings, leave it aside. */
  notifyUrl: string;
  /** From then on the page takes no money any more; at least 30 minutes ahead. */
  expiresAt: Date;
}

export interface Checkout {
  externalId: string;
  redirectUrl: string;
}

/** What a provider says of one payment. Facts, each with its time; the reader puts them together. */
export type CardNews =
  | { kind: 'pending' | 'paid' | 'cancelled' | 'expired' | 'disputed' | 'dispute-lost' | 'dispute-won'; at: Date }
  /** `code` in one vocabulary, whoever the provider is: that of Stripe's declines (insufficient_funds, expired_card, lost_card…). */
  | { kind: 'failed'; at: Date; code: string }
  /** All that was given back so far. */
  | { kind: 'refunded'; at: Date; totalCents: bigint };

export interface ReadPayment {
  externalId: string;
  paymentReference: string | null;
  /** What the provider itself took or is to take: held against what was asked. Null where it does not say. */
  cents: bigint | null;
  news: CardNews[];
}

/** Proved to come from the provider. */
export interface Notification extends Omit<ReadPayment, 'externalId'> {
  eventId: string;
  type: string;
  /** Ours, when the provider gives it back. */
  reference: string | null;
  externalId: string | null;
  /** Something moved that the notification does not tell whole (a part given back, without the total): the provider is to be asked. */
  incomplete: boolean;
}

export interface RefundAsked {
  paymentReference: string;
  cents: bigint;
  /** Our name for the refund: asked twice, it is done once, by this name or, where the provider knows no such names, by the two fields below. */
  key: string;
  /** When it was first asked for: what was given back before is another refund. */
  since: Date;
  /** What the provider calls the other refunds of this payment. */
  others: readonly string[];
}

export interface RefundAnswer {
  externalId: string;
  state: 'done' | 'under-way' | 'failed';
}

/** One contract with a provider of payments by card. Every call fails with a CardFault, never otherwise. */
export interface PaymentProvider {
  createCheckout(asked: CheckoutAsked): Promise<Checkout>;
  /** `raw`: the untouched bytes of the request. Throws CardFault `unsigned` when nothing proves where they come from. */
  parseNotification(raw: Buffer, headers: Record<string, string | string[] | undefined>, now: Date): Notification;
  read(externalId: string): Promise<ReadPayment>;
  /** Closes the page so that no money can come any more, then reads: money that came before is told. */
  close(externalId: string, now: Date): Promise<ReadPayment>;
  /** Gives back a part of what was taken, or all of it. */
  refund(asked: RefundAsked): Promise<RefundAnswer>;
}

/**
 * away: no answer, or a fault of theirs: try again later. not-yet: they will, but not before some hours or days. credentials: the key is not, or no longer, good. refused: they will not, and say why.
 * unsigned: nothing proves that the notification is theirs.
 */
export type CardFaultKind = 'away' | 'not-yet' | 'credentials' | 'refused' | 'unsigned';

export class CardFault extends Error {
  readonly kind: CardFaultKind;
  constructor(kind: CardFaultKind, message: string) {
    super(message);
    this.name = 'CardFault';
    this.kind = kind;
  }
}
