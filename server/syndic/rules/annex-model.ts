import type { Id } from '../../kernel/ids.ts';

/** A charge or income of an exercise under a key, debit positive. */
export interface ResultLine {
  account: string;
  /** Null: an entry without a key, brought from elsewhere. Nothing can then be said by key. */
  keyId: Id | null;
  nature: 'current' | 'exceptional';
  /** The works operation it belongs to. */
  operationId?: Id | null;
  cents: bigint;
}

export interface BudgetLine {
  keyId: Id;
  account: string;
  cents: bigint;
}

export interface BalanceLine {
  account: string;
  auxiliary: string;
  cents: bigint;
}

/** A works operation at the end of the exercise. What is not known of it (works taken over from other books) is null. */
export interface WorksFacts {
  id: Id;
  label: string;
  keyId: Id | null;
  /** Null for those taken over: these books hold no charge of theirs. */
  chargeAccount: string | null;
  voted: CellCents;
  paid: CellCents;
  done: bigint;
  /** Called from the co-owners, with the loans and subsidies received. */
  received: bigint;
  /** Subsidies and loans still to come. */
  expected: CellCents;
  /** Closed in the exercise: annexe 4; otherwise annexe 5. */
  finished: boolean;
}

export interface AnnexFacts {
  /** Balances at the closing, after allocation; those of the exercise before when it is in these books. */
  balances: readonly BalanceLine[];
  formerBalances: readonly BalanceLine[] | null;
  result: readonly ResultLine[];
  formerResult: readonly ResultLine[] | null;
  budgets: { voted: readonly BudgetLine[] | null; running: readonly BudgetLine[] | null; toVote: readonly BudgetLine[] | null };
  works: readonly WorksFacts[];
  loansLeft: bigint;
  accountLabel: (account: string) => string;
  keyLabel: (keyId: Id) => string;
}

/** Null: not known. An unknown is never a zero. */
export type CellCents = bigint | null;

export interface AnnexRow {
  code: string;
  label: string;
  cells: CellCents[];
  /** `group`: the sum of the lines that follow, as the chart groups their accounts. */
  kind: 'line' | 'heading' | 'group' | 'total';
}

export interface Annex {
  number: 1 | 2 | 3 | 4 | 5;
  title: string;
  columns: string[];
  rows: AnnexRow[];
}

export interface Check {
  code: 'current-by-key' | 'works-by-key' | 'pending-works' | 'balanced' | 'two-balances';
  state: 'ok' | 'gap' | 'cannot tell';
  sentence: string;
  article: string;
}

export interface Annexes {
  annexes: Annex[];
  checks: Check[];
  /** Every check says ok: they may be sent to the assembly. */
  sendable: boolean;
}
