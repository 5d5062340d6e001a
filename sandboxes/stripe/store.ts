import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Charge {
  id: string;
  object: 'charge';
  amount: number;
  amount_refunded: number;
  refunded: boolean;
  disputed: boolean;
  created: number;
  currency: 'eur';
  status: 'succeeded' | 'failed';
  payment_intent: string;
  metadata: Record<string, string>;
}

export interface PaymentIntent {
  id: string;
  object: 'payment_intent';
  amount: number;
  created: number;
  currency: 'eur';
  description: string | null;
  status: 'requires_payment_method' | 'processing' | 'succeeded' | 'canceled';
  last_payment_error: { type: 'card_error' | 'invalid_request_error'; code: string; decline_code?: string; message: string } | null;
  latest_charge: string | null;
  metadata: Record<string, string>;
}

export interface Session {
  id: string;
  object: 'checkout.session';
  amount_total: number;
  cancel_url: string;
  client_reference_id: string | null;
  created: number;
  currency: 'eur';
  customer_email: string | null;
  expires_at: number;
  livemode: false;
  metadata: Record<string, string>;
  mode: 'payment';
  allowed_payment_method_types: string[];
  payment_intent: string | null;
  payment_status: 'paid' | 'unpaid';
  status: 'open' | 'complete' | 'expired';
  success_url: string;
  url: string | null;
}

export interface Refund {
  id: string;
  object: 'refund';
  amount: number;
  created: number;
  currency: 'eur';
  payment_intent: string;
  charge: string;
  status: 'succeeded';
}

export interface Dispute {
  id: string;
  object: 'dispute';
  amount: number;
  created: number;
  currency: 'eur';
  payment_intent: string;
  charge: string;
  reason: 'general';
  status: 'needs_response' | 'won' | 'lost';
  /** Money taken back, then given again when it is won. */
  balance_transactions: { created: number; amount: number }[];
}

export interface Endpoint {
  id: string;
  object: 'webhook_endpoint';
  url: string;
  enabled_events: string[];
  status: 'enabled';
  secret: string;
}

/** What one secret key sees. A session's label and the metadata of its coming payment are kept apart from what the API shows. */
export interface Account {
  sessions: Record<string, Session>;
  labels: Record<string, { label: string; metadata: Record<string, string> }>;
  payments: Record<string, PaymentIntent>;
  charges: Record<string, Charge>;
  refunds: Record<string, Refund>;
  disputes: Record<string, Dispute>;
  endpoints: Record<string, Endpoint>;
  /** Idempotency key → what was sent and what was answered. */
  answered: Record<string, { sent: string; status: number; body: unknown }>;
}

export interface Store {
  accounts: Record<string, Account>;
  save(): void;
}

/** In memory, and in `file` when one is given, so that a sandbox started again knows the payments under way. */
export function openStore(file: string | null): Store {
  const accounts = file !== null && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Record<string, Account> : {};
  // Kept by a sandbox that knew no disputes yet.
  for (const account of Object.values(accounts)) account.disputes ??= {};
  return {
    accounts,
    save: () => {
      if (file === null) return;
      writeFileSync(`${file}.new`, JSON.stringify(accounts), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

export function accountOf(store: Store, key: string): Account {
  return store.accounts[key] ??= { sessions: {}, labels: {}, payments: {}, charges: {}, refunds: {}, disputes: {}, endpoints: {}, answered: {} };
}

export const newName = (prefix: string): string => `${prefix}_${randomBytes(12).toString('hex')}`;
export const seconds = (): number => Math.floor(Date.now() / 1000);
