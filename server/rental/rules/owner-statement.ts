import type { Day } from '../../kernel/day.ts';
import type { Id } from '../../kernel/ids.ts';

export type Movement =
  | { kind: 'receipt'; on: Day; label: string; cents: bigint }
  | { kind: 'expense'; on: Day; label: string; cents: bigint }
  | { kind: 'fee'; on: Day; label: string; /** Null for a fee of books that were brought over. */ netCents: bigint | null; vatCents: bigint | null; cents: bigint }
  | { kind: 'payout'; on: Day; label: string; cents: bigint; /** The list that carried it; null for a transfer of books that were brought over. */ listId: Id | null };

/** What somebody was paid over a period, and their share as it was each time. */
export interface PaidTo {
  name: string;
  /** « 1/3 » */
  shares: string;
  cents: bigint;
}

export interface OwnerStatement {
  fromOn: Day;
  untilOn: Day;
  /** Credit positive: what the owner was due. */
  openingCents: bigint;
  receiptsCents: bigint;
  expensesCents: bigint;
  feesCents: bigint;
  payoutsCents: bigint;
  closingCents: bigint;
  movements: Movement[];
  /** Payouts of the period by beneficiary, when they are not the owner's alone. */
  shares: PaidTo[];
  /** In memo, no part of the balance. */
  memo: { depositsCents: bigint; overpaymentsCents: bigint; keptCents: bigint };
}

/**
 * The statement of a mandate (compte rendu de gérance; décret n° 72-678, art. 66: accounts rendered at least once a year). `movements` are all of the mandate;
 * those before the period make the opening balance. `opening + receipts − expenses − fees − payouts = closing`.
 */
export function ownerStatement(movements: readonly Movement[], { fromOn, untilOn }: { fromOn: Day; untilOn: Day }, memo: OwnerStatement['memo'], paid: PaidTo[] = [], ownerName = ''): OwnerStatement {
  const within = movements.filter((one) => fromOn <= one.on && one.on <= untilOn);
  const openingCents = movements.filter((one) => one.on < fromOn).reduce((sum, one) => sum + signed(one), 0n);
  const total = (kind: Movement['kind']) => within.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.cents, 0n);
  const [receiptsCents, expensesCents, feesCents, payoutsCents] = [total('receipt'), total('expense'), total('fee'), total('payout')];
  return { fromOn, untilOn, openingCents, receiptsCents, expensesCents, feesCents, payoutsCents, closingCents: openingCents + receiptsCents - expensesCents - feesCents - payoutsCents, movements: within.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)), shares: withOwner(paid, payoutsCents, ownerName), memo };
}

/** Beneficiaries, then the owner for what went to them alone in the same period: together, all that was paid. */
function withOwner(paid: PaidTo[], payoutsCents: bigint, name: string): PaidTo[] {
  const rest = payoutsCents - paid.reduce((sum, { cents }) => sum + cents, 0n);
  return paid.length === 0 || rest === 0n ? paid : [...paid, { name, shares: '', cents: rest }];
}

function signed(movement: Movement): bigint {
  return movement.kind === 'receipt' ? movement.cents : -movement.cents;
}
