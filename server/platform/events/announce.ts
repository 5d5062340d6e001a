import type { Viewer } from '../access/viewer.ts';
import type { Tx } from '../database/connection.ts';

/** News between modules, upward only: the module that knows tells, those above listen. Names are `<module>.<noun>-<past tense>`. */
export interface News {
  'properties.accounts-switched': { accountIds: string[]; published: boolean };
  'properties.transfer-recorded': { buildingId: string; sellerPartyId: string; buyerPartyId: string; sellerAccountIds: string[]; soldOn: string };
  'properties.notice-recorded': { leaseId: string; tenantPartyId: string };
  'properties.departure-recorded': { leaseId: string; tenantPartyId: string };
  'extranet.request-written': { requestId: string; first: boolean };
  /** A fact of an online payment, told once (payments/rules/told.ts). `cents`: of the payment, or of this refund. */
  'extranet.payment-told': { intentId: string; fact: 'paid' | 'refunded' | 'disputed' | 'dispute-lost' | 'dispute-won' | 'failed'; cents: bigint };
  'properties.departure-cancelled': { leaseId: string };
  'documents.events-published': { eventIds: string[] };
  'documents.events-unpublished': { eventIds: string[] };
}

/** Does its part in the transaction of the act. What staff should read of it comes back as sentences, for the confirmation before and the message after. */
type Listener<T> = (tx: Tx, viewer: Viewer, payload: T) => Promise<readonly string[] | void>;

const listeners = new Map<string, Listener<never>[]>();

/** Called once by a module when the program is put together. */
export function listen<K extends keyof News>(name: K, listener: Listener<News[K]>): void {
  listeners.set(name, [...listeners.get(name) ?? [], listener as Listener<never>]);
}

/** Tells the listeners inside the caller's transaction: what they write exists if and only if the news itself does. Answers with their sentences. */
export async function announce<K extends keyof News>(tx: Tx, viewer: Viewer, name: K, payload: News[K]): Promise<string[]> {
  const sentences: string[] = [];
  for (const listener of listeners.get(name) ?? []) sentences.push(...await (listener as unknown as Listener<News[K]>)(tx, viewer, payload) ?? []);
  return sentences;
}
