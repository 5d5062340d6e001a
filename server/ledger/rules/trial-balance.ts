import { isResult } from './chart.ts';

export interface Moved {
  account: string;
  auxiliary: string;
  debitCents: bigint;
  creditCents: bigint;
}

export interface TrialBalanceRow extends Moved {
  /** What it stood at when the exercise began, debit positive; 0 for charges and income. */
  openingCents: bigint;
  closingCents: bigint;
}

export interface TrialBalance {
  rows: TrialBalanceRow[];
  /** Charges less income of exercises before that nobody shared out: part of no account of this one. */
  earlierResultCents: bigint;
  totals: { debitCents: bigint; creditCents: bigint; openingCents: bigint; closingCents: bigint };
}

/** One line an account (and auxiliary, when `detail`): opening, what moved, where it stands. Σ debit = Σ credit, and openings and closings come out at nothing with the earlier result. */
export function trialBalance(before: readonly { account: string; auxiliary: string; cents: bigint }[], moved: readonly Moved[], detail: boolean): TrialBalance {
  const rows = new Map<string, TrialBalanceRow>();
  const rowOf = (account: string, auxiliary: string): TrialBalanceRow => {
    const key = detail ? `${account}\u001F${auxiliary}` : account;
    const row = rows.get(key) ?? { account, auxiliary: detail ? auxiliary : '', debitCents: 0n, creditCents: 0n, openingCents: 0n, closingCents: 0n };
    rows.set(key, row);
    return row;
  };
  let earlierResultCents = 0n;
  for (const { account, auxiliary, cents } of before) {
    if (isResult(account)) earlierResultCents += cents;
    else if (cents !== 0n) rowOf(account, auxiliary).openingCents += cents;
  }
  for (const { account, auxiliary, debitCents, creditCents } of moved) {
    const row = rowOf(account, auxiliary);
    row.debitCents += debitCents;
    row.creditCents += creditCents;
  }
  const all = [...rows.values()].map((row) => ({ ...row, closingCents: row.openingCents + row.debitCents - row.creditCents }))
    .filter((row) => row.openingCents !== 0n || row.debitCents !== 0n || row.creditCents !== 0n).toSorted((a, b) => (a.account + a.auxiliary < b.account + b.auxiliary ? -1 : 1));
  const sum = (of: (row: TrialBalanceRow) => bigint): bigint => all.reduce((total, row) => total + of(row), 0n);
  return { rows: all, earlierResultCents, totals: { debitCents: sum((row) => row.debitCents), creditCents: sum((row) => row.creditCents), openingCents: sum((row) => row.openingCents), closingCents: sum((row) => row.closingCents) } };
}
