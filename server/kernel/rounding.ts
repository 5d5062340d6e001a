/** `amount × numerator / denominator` to the nearest unit, a half away from zero, so that a reversal cancels to the unit what it reverses. */
export function timesHalfUp(amount: bigint, numerator: bigint, denominator: bigint): bigint {
  const product = amount * numerator;
  const negative = product < 0n !== denominator < 0n;
  const [top, bottom] = [product < 0n ? -product : product, denominator < 0n ? -denominator : denominator];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return negative ? -rounded : rounded;
}

/** `amount × numerator / denominator` cut towards zero: for what "may not exceed" a bound. */
export function timesCut(amount: bigint, numerator: bigint, denominator: bigint): bigint {
  return amount * numerator / denominator;
}
