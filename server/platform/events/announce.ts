import type { Day } from '../../kernel/day.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Tx } from '../database/connection.ts';

/** What brought contracts say, by their numbers; null: nothing, and what was there stays. */
export interface BroughtTerms {
  on: Day;
  leases: BroughtLeaseTerms[];
  mandates: BroughtMandateTerms[];
  /** Filled in by the listener: numbers of the contracts whose terms it wrote. */
  changed: { leases: Set<string>; mandates: Set<string> };
}

export interface BroughtLeaseTerms {
  number: string;
  kind: 'unfurnished' | 'furnished' | 'mobility' | 'commercial' | 'other' | null;
  chargesMode: 'provision' | 'forfait' | 'none' | null;
  reviewClause: boolean | null;
  reviewIndex: 'IRL' | 'ILC' | 'ILAT' | 'ICC' | null;
  reviewQuarter: 1 | 2 | 3 | 4 | null;
  reviewOn: Day | null;
  signedOn: Day | null;
  termYears: number | null;
  renewedOn: Day | null;
  energyClass: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | null;
  electronicSince: Day | null;
  electronicProof: string | null;
  depositHeldBy: 'agency' | 'owner' | null;
  depositReceivedOn: Day | null;
}

export interface BroughtMandateTerms {
  number: string;
  feeBase: 'receipts' | 'calls' | null;
  feeWithCharges: boolean | null;
  reserveCents: bigint | null;
  thresholdCents: bigint | null;
  payoutBlock: string | null;
}

/** News between modules, upward only: the module that knows tells, those above listen. Names are `<module>.<noun>-<past tense>`. */
export interface News {
  /** A move-in has brought contracts and their books: what they agree on, for the trade that acts on it. */
  'movein.contracts-brought': BroughtTerms;
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
