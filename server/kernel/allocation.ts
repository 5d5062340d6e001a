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

/**
 * The same for amounts whose product with the sum of the shares is a safe integer, as nearly all are: doubles, and no sort. `total` is not negative.
 * Remainders are counted by rank as they come: only those of the rank where the units run out are compared with one another.
 */
export function allocateWhole(total: number, shares: Float64Array): Float64Array {
  let sum = 0;
  for (let index = 0; index < shares.length; index += 1) sum += shares[index]!;
  const parts = new Float64Array(shares.length);
  const remainders = new Float64Array(shares.length);
  const ranks = new Uint8Array(shares.length);
  const counts = new Int32Array(RANKS + 1);
  const scale = RANKS / sum;
  let left = total;
  for (let index = 0; index < shares.length; index += 1) {
    const product = total * shares[index]!;
    let part = Math.floor(product / sum);
    let remainder = product - part * sum;
    if (remainder < 0) { // The quotient was rounded up to a whole number.
      part -= 1;
      remainder += sum;
    }
    const rank = remainder * scale | 0;
    parts[index] = part;
    remainders[index] = remainder;
    ranks[index] = rank;
    counts[rank]! += 1;
    left -= part;
  }
  if (left > 0) giveLeft(parts, remainders, ranks, counts, left);
  return parts;
}

/** Ranks hold in a byte with one to spare: the product of the greatest remainder and the scale may round up. */
const RANKS = 255;

/** One unit more to the `left` largest remainders; those equal to the last one served, in the given order. */
function giveLeft(parts: Float64Array, remainders: Float64Array, ranks: Uint8Array, counts: Int32Array, left: number): void {
  let last = RANKS;
  let served = left;
  for (; counts[last]! < served; last -= 1) served -= counts[last]!;
  const among = new Int32Array(counts[last]!);
  let found = 0;
  for (let index = 0; index < ranks.length; index += 1) {
    if (ranks[index]! > last) parts[index]! += 1;
    else if (ranks[index] === last) among[found++] = index;
  }
  const smallest = nthLargest(Float64Array.from(among, (index) => remainders[index]!), served);
  for (const index of among) if (remainders[index]! > smallest) served -= 1;
  for (const index of among) {
    if (remainders[index]! > smallest) parts[index]! += 1;
    else if (remainders[index] === smallest && served > 0) {
      parts[index]! += 1;
      served -= 1;
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
