import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** A payment order (ordre de paiement par URL): the page a payer is sent to. */
export interface Order {
  id: string;
  amount: number;
  orderId: string;
  label: string;
  email: string | null;
  status: 'RUNNING' | 'PAID' | 'REFUSED' | 'CANCELLED' | 'EXPIRED';
  refusals: number;
  createdAt: string;
  changedAt: string | null;
  expiresAt: string;
  successUrl: string;
  cancelUrl: string;
  ipnTargetUrl: string | null;
}

export interface Transaction {
  uuid: string;
  orderId: string;
  amount: number;
  operationType: 'DEBIT' | 'CREDIT';
  status: 'PAID' | 'RUNNING' | 'UNPAID' | 'ABANDONED';
  detailedStatus: 'AUTHORISED' | 'CAPTURED' | 'REFUSED' | 'CANCELLED' | 'CAPTURE_FAILED' | 'ABANDONED';
  createdAt: string;
  parent: string | null;
  refused: boolean;
}

/** What one shop and password see. */
export interface Shop {
  orders: Record<string, Order>;
  transactions: Transaction[];
}

export interface Store {
  /** By « shop:password ». */
  shops: Record<string, Shop>;
  save(): void;
}

/** In memory, and in `file` when one is given, so that a sandbox started again knows the payments under way. */
export function openStore(file: string | null): Store {
  const shops = file !== null && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Record<string, Shop> : {};
  return {
    shops,
    save: () => {
      if (file === null) return;
      writeFileSync(`${file}.new`, JSON.stringify(shops), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
  };
}

export const shopOf = (store: Store, key: string): Shop => store.shops[key] ??= { orders: {}, transactions: [] };
export const newName = (): string => randomBytes(16).toString('hex');
/** As they write instants: whole seconds, +00:00. */
export const instant = (at = new Date()): string => at.toISOString().replace(/\.\d+Z$/, '+00:00');
