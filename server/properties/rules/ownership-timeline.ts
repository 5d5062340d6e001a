import type { Day } from '../../kernel/day.ts';
import type { Ownership } from '../model.ts';

type Held = Pick<Ownership, 'lotId' | 'fromOn' | 'untilOn' | 'shareNumerator' | 'shareDenominator'>;

/** The end is the day of the sale: the seller no longer owns on it. */
export function ownsOn({ fromOn, untilOn }: Pick<Held, 'fromOn' | 'untilOn'>, day: Day): boolean {
  return fromOn <= day && (untilOn === null || day < untilOn);
}

/** The first day on which a lot would have more than one whole of owners; null when there is none. Only the first day of an ownership can be it. */
export function firstOverfullDay(ownerships: readonly Held[]): { lotId: string; day: Day } | null {
  const starts = [...ownerships].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  for (const { lotId, fromOn } of starts) {
    const together = ownerships.filter((one) => one.lotId === lotId && ownsOn(one, fromOn));
    if (exceedsWhole(together)) return { lotId, day: fromOn };
  }
  return null;
}

/** Exact: fractions over one common denominator, in whole numbers. */
function exceedsWhole(shares: readonly Held[]): boolean {
  const common = shares.reduce((product, { shareDenominator }) => product * BigInt(shareDenominator), 1n);
  const sum = shares.reduce((total, { shareNumerator, shareDenominator }) => total + common / BigInt(shareDenominator) * BigInt(shareNumerator), 0n);
  return sum > common;
}
