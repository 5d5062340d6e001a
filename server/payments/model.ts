import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import type { LyraPlatform } from '../partners/card/public.ts';

export type Method = 'CARD' | 'SEPA_OOFF';
export type AccountKind = 'coOwner' | 'landlord' | 'tenant';

export type IntentState = 'CREATED' | 'REDIRECTED' | 'PENDING' | 'PAID' | 'BOOKED' | 'CANCELLED' | 'EXPIRED' | 'FAILED' | 'REFUNDED' | 'DISPUTED' | 'LOST' | 'WON';

/** What is known of a payment. Facts are only ever added, so the order in which they are learnt does not matter; the state is what they amount to. */
export interface IntentFacts {
  amountCents: bigint;
  redirectedAt: Date | null;
  pendingAt: Date | null;
  paidAt: Date | null;
  bookedAt: Date | null;
  /** Set aside by the office, which booked it by hand: no line of its own is to come. */
  dismissedAt: Date | null;
  cancelledAt: Date | null;
  expiredAt: Date | null;
  failedAt: Date | null;
  failureCode: string | null;
  disputedAt: Date | null;
  lostAt: Date | null;
  wonAt: Date | null;
  refundedCents: bigint;
}

/** News of one payment: from the provider, the bank or the office. */
export type IntentNews =
  | { kind: 'redirected' | 'pending' | 'paid' | 'booked' | 'dismissed' | 'cancelled' | 'expired' | 'disputed' | 'dispute-lost' | 'dispute-won'; at: Date }
  | { kind: 'failed'; at: Date; code: string }
  /** All that was given back so far. */
  | { kind: 'refunded'; at: Date; totalCents: bigint };

/** The bank account that is paid, with its contract for online payments. */
export interface PaymentAccount {
  id: Id;
  version: number;
  /** Null: rental management. */
  buildingId: Id | null;
  holder: string;
  cardOn: boolean;
  sepaOn: boolean;
  /** partners/card: Stripe, or the bank's name for Lyra's service; a sandbox of one or the other. */
  provider: 'stripe' | 'stripe-sandbox' | LyraPlatform | 'lyra-sandbox';
  /** At Lyra's: the number of the shop; null elsewhere. */
  shopId: string | null;
  secretKeySealed: string | null;
  webhookSecretSealed: string | null;
  merchantEmail: string | null;
  aboveBasisPoints: number;
  leastCents: bigint;
  transitAccount: string;
  /** Of one-off debits: who collects, on which account, and what the bank's contract says of their files. */
  creditorId: string | null;
  iban: string | null;
  leadDays: number;
  cutOffHour: number;
}

export interface Intent extends IntentFacts {
  id: Id;
  accountId: Id;
  accountCode: string;
  accountKind: AccountKind;
  bankAccountId: Id;
  payerId: Id;
  payerEmail: string | null;
  attempt: Id;
  method: Method;
  provider: string;
  externalId: string | null;
  paymentReference: string | null;
  redirectUrl: string | null;
  state: IntentState;
  createdAt: Date;
  receiptNumber: number | null;
  readAt: Date | null;
}

/** The one-time code that confirms a signature. */
export interface ConfirmedCode {
  id: Id;
  sentTo: string;
  sentAt: Date;
}

/** A payment with the words that go with it. */
export type NamedIntent = Intent & {
  holder: string;
  building: string | null;
  /** Of a one-off debit through the agency’s own bank; null otherwise. */
  mandate: { state: 'signed' | 'filed' | 'collected' | 'returned' | 'cancelled'; collectOn: Day; reference: string; paper: boolean } | null;
};
