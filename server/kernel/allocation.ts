/**
 * Shares a whole amount so that the parts add up exactly: each part is the floor of its exact value, and the units left over go to the largest remainders,
 * ties to the earlier one in the given order (callers order by lot number, so that an owner who asks gets an answer). A negative total mirrors the positive one.
 */
export function allocate(total: bigint, shares: readonly bigint[]): bigint[] {
  if (shares.some((share) => share < 0n)) throw new RangeError('A share is never negative.');
  const sum = shares.reduce((all, share) => all + share, 0n);
  if (sum === 0n) throw new RangeError('There must be a share to allocate to.');
  if (total < 0n) return allocate(-total, shares).map((part) => -part);

  const parts = shares.map((share) => total * share / sum);
  const left = Number(total - parts.reduce((all, part) => all + part, 0n));
  const byRemainder = shares.map((share, index) => ({ index, remainder: total * share % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1n;
  return parts;
}
