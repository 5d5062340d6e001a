import type { Id } from '../kernel/ids.ts';

export const PROVIDERS = ['stripe', 'systempay', 'scellius', 'sogecommerce', 'payzen', 'lyra', 'stripe-sandbox', 'lyra-sandbox'] as const;
export const DEBIT_FILES = ['pain.008.001.08', 'pain.008.001.02'] as const;

/** What is agreed for one bank account: that of a co-ownership, or (without building) that of rental management. */
export interface ContractFields {
  holder: string;
  cardOn: boolean;
  provider: (typeof PROVIDERS)[number];
  /** The number of the shop, where the provider knows its contracts by one; null elsewhere. */
  shopId: string | null;
  merchantEmail: string | null;
  transitAccount: string;
  leastCents: bigint;
  aboveBasisPoints: number;
  sepaOn: boolean;
  creditorId: string | null;
  iban: string | null;
  bic: string | null;
  debitVersion: (typeof DEBIT_FILES)[number];
  leadDays: number;
  cutOffHour: number;
}

/** Sealed: read by nobody, told by their last four signs. */
export interface ContractSecrets {
  secretKeySealed: string | null;
  webhookSecretSealed: string | null;
}

export interface Contract extends ContractFields, ContractSecrets {
  id: Id;
  version: number;
  buildingId: Id | null;
  buildingName: string | null;
}

/** Of the agency, for all its contracts. */
export interface PaymentChoices {
  /** Clients without an e-mail address may pay (PAR-228). */
  withoutEmail: boolean;
  /** They sign debits without a code: the proof is their login, the time and the address they sign from. Counts only with `withoutEmail`. */
  debitWithoutCode: boolean;
  /** For how long words exchanged with providers are kept: 13 to 60. */
  keptMonths: number;
}

export const PAYMENT_STATES = ['CREATED', 'REDIRECTED', 'PENDING', 'PAID', 'BOOKED', 'CANCELLED', 'EXPIRED', 'FAILED', 'REFUNDED', 'DISPUTED', 'LOST', 'WON'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** What of a payment moves the books. */
export interface PaymentFacts {
  amountCents: bigint;
  paidAt: Date | null;
  refundedCents: bigint;
  disputedAt: Date | null;
  lostAt: Date | null;
  wonAt: Date | null;
}

export type BookingKind = 'receipt' | 'refund' | 'dispute' | 'dispute-won';

/** One movement of money: in is positive. */
export interface Movement {
  key: string;
  kind: BookingKind;
  cents: bigint;
}

export type BookingState = 'proposed' | 'posted' | 'dismissed';
