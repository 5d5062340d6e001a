/** Days after a payment until which a card may be disputed (Visa and Mastercard). */
export const LAST_LOOK_DAYS = 120;

/** Days from a payment to its payout, holidays included: Stripe pays out within seven days in France, banks’ contracts sooner. */
export const PAYOUT_DELAY_DAYS = 10;

/**
 * Whether a payout says that money went back unheard: the provider took instead of giving, it gave more than the books know of, or more is left with it than what was
 * paid lately – what should have come was kept back.
 */
export function payoutInDoubt({ cents, leftCents, recentCents }: { cents: bigint; leftCents: bigint; recentCents: bigint }): boolean {
  return cents < 0n || leftCents < 0n || leftCents > recentCents;
}
