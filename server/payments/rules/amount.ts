export interface Limits {
  leastCents: bigint;
  /** Null: nothing is due, nothing can be paid. */
  mostCents: bigint | null;
  /** What is proposed: what is due, less what is already under way. */
  proposedCents: bigint;
}

/**
 * What may be paid on an account: from the least the agency takes to what is due and a margin above it (rounded up to the cent). What is under way counts as
 * paid, so that nobody pays twice for want of having seen it arrive.
 */
export function limitsOf(balanceCents: bigint, underWayCents: bigint, { leastCents, aboveBasisPoints }: { leastCents: bigint; aboveBasisPoints: number }): Limits {
  const due = balanceCents - underWayCents;
  if (due <= 0n) return { leastCents, mostCents: null, proposedCents: 0n };
  const most = (due * BigInt(10_000 + aboveBasisPoints) + 9_999n) / 10_000n;
  // A debt below the least amount may still be paid, whole.
  return { leastCents: due < leastCents ? due : leastCents, mostCents: most > leastCents ? most : leastCents, proposedCents: due };
}

export function amountFault(cents: bigint, limits: Limits): 'nothing-due' | 'too-little' | 'too-much' | null {
  if (limits.mostCents === null) return 'nothing-due';
  if (cents < limits.leastCents) return 'too-little';
  return cents > limits.mostCents ? 'too-much' : null;
}

const TWIN_MS = 10 * 60_000;

/** The same amount on the same account within ten minutes: perhaps a second press, so the client is asked. What failed or was given up does not count. */
export function isTwin(earlier: { amountCents: bigint; createdAt: Date; over: boolean }, asked: { amountCents: bigint; at: Date }): boolean {
  return !earlier.over && earlier.amountCents === asked.amountCents && asked.at.getTime() - earlier.createdAt.getTime() < TWIN_MS;
}
