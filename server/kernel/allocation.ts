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

/** Below this, one multiplication by the quotient of the total and the sum finds the whole part of each share (see `allocateWhole`). */
const MOST = 2n ** 50n;

/**
 * The same for amounts whose product with the sum of the shares is below 2^50, as nearly all are: doubles, no sort, and no division but one. `total` is not negative.
 * The exact value of a part is a multiple of 1/sum: half of one more keeps the quotient off whole numbers by more than its roundings (3 × 2^-53 of it) can move it.
 * Remainders are counted by rank as they come: only those of the rank where the units run out are compared with one another.
 */
export function allocateWhole(total: number, shares: Float64Array): Float64Array {
  let sum = 0;
  for (let index = 0; index < shares.length; index += 1) sum += shares[index]!;
  const parts = new Float64Array(shares.length);
  const { ranks, counts } = scratchFor(shares.length);
  const quotient = total / sum;
  const half = 0.5 / sum;
  const scale = RANKS / sum;
  let left = total;
  for (let index = 0; index < shares.length; index += 1) {
    const share = shares[index]!;
    const part = Math.floor(share * quotient + half);
    const rank = (share * total - part * sum) * scale | 0;
    parts[index] = part;
    ranks[index] = rank;
    counts[rank]! += 1;
    left -= part;
  }
  if (left > 0) giveLeft(total, shares, sum, parts, left);
  return parts;
}

/** Ranks hold in a byte. A remainder is at most the sum less one, and its rank below this number. */
const RANKS = 256;

/** What an allocation writes down on its way, kept for the next one: making room anew would cost as much as the arithmetic. */
let scratch = { ranks: new Uint8Array(0), counts: new Int32Array(RANKS), among: new Int32Array(0), remainders: new Float64Array(0), sorted: new Float64Array(0) };

function scratchFor(length: number): typeof scratch {
  if (scratch.ranks.length < length) {
    scratch = { ranks: new Uint8Array(length), counts: scratch.counts, among: new Int32Array(length), remainders: new Float64Array(length), sorted: new Float64Array(length) };
  }
  scratch.counts.fill(0);
  return scratch;
}

/** One unit more to the `left` largest remainders; those equal to the last one served, in the given order. */
function giveLeft(total: number, shares: Float64Array, sum: number, parts: Float64Array, left: number): void {
  const { ranks, counts, among, remainders, sorted } = scratch;
  let last = RANKS - 1;
  let served = left;
  for (; counts[last]! < served; last -= 1) served -= counts[last]!;
  let found = 0;
  for (let index = 0; index < parts.length; index += 1) {
    const rank = ranks[index]!;
    parts[index]! += last - rank >>> 31; // 1 above the last rank served. Every second one is: a processor that has to guess which is wrong half the time.
    if (rank === last) among[found++] = index;
  }
  for (let at = 0; at < found; at += 1) {
    const index = among[at]!;
    sorted[at] = remainders[at] = shares[index]! * total - parts[index]! * sum;
  }
  const smallest = nthLargest(sorted, found, served);
  for (let at = 0; at < found; at += 1) if (remainders[at]! > smallest) served -= 1;
  for (let at = 0; at < found; at += 1) {
    const equal = remainders[at] === smallest;
    if (remainders[at]! < smallest || (equal && served === 0)) continue;
    parts[among[at]!]! += 1;
    if (equal) served -= 1;
  }
}

/** Hoare's selection among the first `length` values: they are moved about, each pass leaves the part that holds the answer. */
function nthLargest(values: Float64Array, length: number, rank: number): number {
  let from = 0;
  let until = length - 1;
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
