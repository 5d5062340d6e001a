import type { Day } from '../../kernel/day.ts';
import type { DueFacts, DueWords } from '../model.ts';

/**
 * What is said of days beside a balance. `passedOn`: all of what is owed fell due that day at the latest; null when nothing is owed, and when something was charged after the last call,
 * whose own day nobody said. Which call is still unpaid is not told: that is the debtor's to say when they pay (code civil, art. 1342-10). `next`: the call to come.
 */
export function dueOf(balanceCents: number | null, { lastCallOn, lastChargeOn, next }: DueFacts): DueWords {
  const owed = balanceCents !== null && balanceCents > 0;
  return { passedOn: owed && lastCallOn !== null && !after(lastChargeOn, lastCallOn) ? lastCallOn : null, next };
}

const after = (one: Day | null, other: Day): boolean => one !== null && one > other;
