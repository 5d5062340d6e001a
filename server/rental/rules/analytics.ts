import type { Day } from '../../kernel/day.ts';

/** A line of an owner's account, with the analytic code it carries. An analytic is a dimension of the line, never an account. */
export interface OwnerLine {
  id: string;
  on: Day;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  analytic: { code: string; payable: boolean } | null;
}

export interface OwnerView {
  /** Debit minus credit, of the lines shown alone. */
  openingCents: bigint;
  lines: (OwnerLine & { balanceCents: bigint })[];
  closingCents: bigint;
}

/** Debit minus credit of everything, as the books have it. */
export function ledgerBalance(lines: readonly OwnerLine[]): bigint {
  return lines.reduce((sum, line) => sum + line.debitCents - line.creditCents, 0n);
}

/** What may be paid to the owner (credit positive): lines of analytics kept as a provision do not count. */
export function payableBalance(lines: readonly OwnerLine[]): bigint {
  return -ledgerBalance(lines.filter(isPayable));
}

/**
 * What the owner sees between two days. With `excludeKept`, lines of analytics that are not paid back are hidden, so that the balance shown is what will be paid;
 * the opening balance, the running one and the closing one are those of the same filtered set.
 */
export function ownerView(lines: readonly OwnerLine[], { fromOn, untilOn, excludeKept }: { fromOn: Day; untilOn: Day; excludeKept: boolean }): OwnerView {
  const shown = excludeKept ? lines.filter(isPayable) : [...lines];
  const openingCents = ledgerBalance(shown.filter((line) => line.on < fromOn));
  let balanceCents = openingCents;
  const within = shown.filter((line) => fromOn <= line.on && line.on <= untilOn).map((line) => ({ ...line, balanceCents: balanceCents += line.debitCents - line.creditCents }));
  return { openingCents, lines: within, closingCents: balanceCents };
}

function isPayable(line: OwnerLine): boolean {
  return line.analytic === null || line.analytic.payable;
}
