import { addDays, type Day } from '../../kernel/day.ts';
import type { AccountFacts, InactivationOptions, LeaseFacts, OwnershipFacts } from '../model.ts';
import { frenchDay } from './french-words.ts';

/** What was just recorded. Leases and ownerships of the facts are those after the recording. */
export type RecordedAct =
  | { kind: 'notice'; leaseId: string; recordedOn: Day }
  | { kind: 'departure'; leaseId: string; recordedOn: Day }
  | { kind: 'sale'; sellerAccountIds: readonly string[]; soldOn: Day; recordedOn: Day };

export type AccountStatusFacts = { accounts: readonly AccountFacts[]; leases: readonly LeaseFacts[]; ownerships: readonly OwnershipFacts[] };

/** From `on`, the account is no longer published. `reason` is what staff read on the account. */
export type Unpublishing = { accountId: string; on: Day; rule: keyof InactivationOptions; reason: string };

/**
 * "Inactiver uniquement les comptes…": without its option a published account stays published whatever becomes of its holder (SET-133). The question is asked
 * when an act is recorded, not at each run, so that an account which staff publish again by hand stays as they put it.
 */
export function accountsToUnpublish(act: RecordedAct, facts: AccountStatusFacts, options: InactivationOptions): Unpublishing[] {
  const decided = act.kind === 'sale' ? afterSale(act, facts, options) : afterLeaseAct(act, facts, options);
  const published = new Set(facts.accounts.filter((account) => account.published).map(({ id }) => id));
  return decided.filter(({ accountId }) => published.has(accountId));
}

/** Notice: on the day it is recorded. Departure: the day after the last day of the lease, or at once when that day has passed. */
function afterLeaseAct(act: Exclude<RecordedAct, { kind: 'sale' }>, { leases }: AccountStatusFacts, options: InactivationOptions): Unpublishing[] {
  const rule = act.kind === 'notice' ? 'tenantAtNotice' : 'tenantAtDeparture';
  const lease = leases.find(({ id }) => id === act.leaseId);
  if (!options[rule] || !lease || lease.accountId === null) return [];
  const { accountId } = lease;
  const on = act.kind === 'departure' && lease.exitOn !== null ? later(addDays(lease.exitOn, 1), act.recordedOn) : act.recordedOn;
  // One account may carry a second lease (a garage, a move inside the building): the tenant stays a client through it.
  if (leases.some((other) => other.id !== lease.id && other.accountId === accountId && !other.departed && (other.exitOn === null || other.exitOn >= on))) return [];
  const reason = act.kind === 'notice'
    ? `Préavis du bail ${lease.number} enregistré le ${frenchDay(act.recordedOn)}.`
    : `Départ du locataire enregistré le ${frenchDay(act.recordedOn)}, bail ${lease.number}.`;
  return [{ accountId, on, rule, reason }];
}

/** From the day of the sale, or at once when it has passed. A seller who keeps another lot through the same account stays. */
function afterSale(act: Extract<RecordedAct, { kind: 'sale' }>, { ownerships }: AccountStatusFacts, options: InactivationOptions): Unpublishing[] {
  if (!options.sellerAtSale) return [];
  const on = later(act.soldOn, act.recordedOn);
  const reason = `Vente du ${frenchDay(act.soldOn)}, enregistrée le ${frenchDay(act.recordedOn)}. Aucun autre lot sur ce compte.`;
  return [...new Set(act.sellerAccountIds)]
    .filter((accountId) => !ownerships.some((owned) => owned.accountId === accountId && (owned.until === null || owned.until > on)))
    .map((accountId): Unpublishing => ({ accountId, on, rule: 'sellerAtSale', reason }));
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
