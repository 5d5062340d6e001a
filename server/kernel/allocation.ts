/**
 * Shares a whole amount so that the parts add up exactly: each part is the floor of its exact value, and the units left over go to the largest remainders,
 * ties to the earlier one in the given order (callers order by lot number, so that an owner who asks gets an answer). A negative total mirrors the positive one.
 */
export function allocate(total: bigint, shares: readonly bigint[]): bigint[] {
  if (shares.some((share) => share < 0n)) throw new RangeError('A share is never negative.');
  const sum = shares.reduce((all, share) => all + share, 0n);
  if (sum === 0n) throw new RangeError('There must be a share to allocate to.');
  if (total < 0n) return allocate(-total, shares).map((part) => -part);
  if (total * sum <= MOST) return Array.from(allocateWhole(Number(total), Float64Array.from(shares, Number)), BigInt);

  const parts = shares.map((share) => total * share / sum);
  const left = Number(total - parts.reduce((all, part) => all + part, 0n));
  const byRemainder = shares.map((share, index) => ({ index, remainder: total * share % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, left)) parts[index]! += 1n;
  return parts;
}

/** Products below this are exact in a double. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/** The same for amounts whose product with the sum of the shares is a safe integer, as nearly all are: doubles, and no sort. `total` is not negative. */
export function allocateWhole(total: number, shares: Float64Array): Float64Array {
  let sum = 0;
  for (const share of shares) sum += share;
  const parts = new Float64Array(shares.length);
  const remainders = new Float64Array(shares.length);
  let left = total;
  for (let index = 0; index < shares.length; index += 1) {
    const product = total * shares[index]!;
    // The remainder is exact; so is the quotient of what divides.
    const remainder = product % sum;
    remainders[index] = remainder;
    parts[index] = (product - remainder) / sum;
    left -= parts[index]!;
  }
  if (left > 0) giveLeft(parts, remainders, left);
  return parts;
}

/** One unit more to the `left` largest remainders; those equal to the last one served, in the given order. */
function giveLeft(parts: Float64Array, remainders: Float64Array, left: number): void {
  const last = nthLargest(remainders.slice(), left);
  let equal = left;
  for (const remainder of remainders) if (remainder > last) equal -= 1;
  for (let index = 0; index < parts.length; index += 1) {
    if (remainders[index]! > last) parts[index]! += 1;
    else if (remainders[index] === last && equal > 0) {
      parts[index]! += 1;
      equal -= 1;
    }
  }
}

/** Hoare's selection: the values are moved about, each pass leaves the part that holds the answer. */
function nthLargest(values: Float64Array, rank: number): number {
  let from = 0;
  let until = values.length - 1;
  const at = rank - 1;
  while (from < until) {
    const pivot = values[(from + until) >> 1]!;
    let low = from;
    let high = until;
    while (low <= high) {
      while (values[low]! > pivot) low += 1;
      while (values[high]! < pivot) high -= 1;
      if (low > high) break;
      const kept = values[low]!;
      values[low] = values[high]!;
      values[high] = kept;
      low += 1;
      high -= 1;
    }
    if (at <= high) until = high;
    else if (at >= low) from = low;
    else return values[at]!;
  }
  return values[at]!;
}
