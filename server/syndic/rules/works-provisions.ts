import { allocate } from '../../kernel/allocation.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Part, Posting } from '../model.ts';
import { credit, debit } from './entries.ts';

/** What an operation's account of provisions (102) comes to for one lot, in cents. Lists are in the order of lot numbers. */
export interface LotProvision {
  /** Undefined: entries that name no lot, as calls did before provisions were kept lot by lot. */
  lotId: Id | undefined;
  /** Still in 102, credit positive. */
  left: bigint;
  /** Became income (702) as works were done. */
  used: bigint;
}

/** Lines of 102 for what each lot gives (positive) or gets back. */
export type LotShare = Pick<LotProvision, 'lotId'> & { cents: bigint };

/**
 * What works done take from the provisions of each lot (arrêté du 14 mars 2005, art. 10): as far as they were called, by what each lot has left, largest remainder.
 * No lot ever gives more than it has, and the last of it leaves every lot at nothing.
 */
export function drawn(cents: bigint, provisions: readonly LotProvision[]): LotShare[] {
  const held = total(provisions, 'left');
  return shared(cents < held ? cents : held, provisions, ({ left }) => left);
}

/** What a credit note of works gives back: what was used beyond the works still done, to the lots it was taken from. */
export function givenBack(doneAfter: bigint, provisions: readonly LotProvision[]): LotShare[] {
  return shared(total(provisions, 'used') - (doneAfter > 0n ? doneAfter : 0n), provisions, ({ used }) => used).map(({ lotId, cents }) => ({ lotId, cents: -cents }));
}

/** All that is left, lot by lot. */
export function allLeft(provisions: readonly LotProvision[]): LotShare[] {
  return provisions.map(({ lotId, left }) => ({ lotId, cents: left })).filter(({ cents }) => cents !== 0n);
}

export function drawLines(account: string, keyId: Id | undefined, shares: readonly LotShare[]): Posting[] {
  return shares.flatMap(({ lotId, cents }) => debit(account, cents, { keyId, lotId }));
}

/**
 * Provisions that name no lot go to the lots by what calls asked from each (`asked`, in the order of lot numbers), so that the sum of the lots is the account; the account
 * itself does not move. Without anything to go by they stay as they are, and closing empties them as it does a lot.
 */
export function detailByLot(account: string, keyId: Id | undefined, provisions: readonly LotProvision[], asked: readonly Part[]): Posting[] {
  const nowhere = provisions.find(({ lotId }) => lotId === undefined)?.left ?? 0n;
  const weights = asked.filter(({ cents }) => cents > 0n);
  if (nowhere === 0n || weights.length === 0) return [];
  const parts = allocate(nowhere, weights.map(({ cents }) => cents));
  return [...debit(account, nowhere, { keyId }), ...weights.flatMap(({ lotId }, index) => credit(account, parts[index]!, { keyId, lotId }))];
}

function shared(cents: bigint, provisions: readonly LotProvision[], by: (one: LotProvision) => bigint): LotShare[] {
  const some = provisions.filter((one) => by(one) > 0n);
  if (cents <= 0n || some.length === 0) return [];
  const parts = allocate(cents, some.map(by));
  return some.map(({ lotId }, index) => ({ lotId, cents: parts[index]! })).filter((one) => one.cents !== 0n);
}

export function total(provisions: readonly LotProvision[], of: 'left' | 'used'): bigint {
  return provisions.reduce((sum, one) => sum + one[of], 0n);
}
