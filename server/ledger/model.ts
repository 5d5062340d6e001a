import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

/** One set of books: that of a co-ownership, or that of rental management. */
export type EntityKind = 'building' | 'rental';

export interface Entity {
  id: Id;
  kind: EntityKind;
  buildingId: Id | null;
}

export interface EntryLine {
  account: string;
  /** '' when the account has none. */
  auxiliary: string;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  lettering: string | null;
  letteredOn: Day | null;
}

export interface Entry {
  journal: string;
  number: string;
  entryOn: Day;
  label: string;
  pieceReference: string | null;
  pieceOn: Day | null;
  validatedOn: Day | null;
  lines: EntryLine[];
}

/** Debit positive, credit negative, as all balances. */
export interface Balance {
  account: string;
  auxiliary: string;
  cents: bigint;
}

export interface StatementLine {
  entryId: Id;
  entryOn: Day;
  journal: string;
  number: string;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  /** What the account stands at after this line. */
  balanceCents: bigint;
  lettering: string | null;
}

export interface AnalyticLine {
  entryId: Id;
  account: string;
  axis: 'key' | 'lot';
  sectionId: Id;
  debitCents: bigint;
  creditCents: bigint;
}

export interface Expense {
  buildingId: Id;
  fiscalYear: number;
  spentOn: Day;
  keyId: Id;
  account: string;
  contractorId: Id | null;
  label: string;
  amountCents: bigint;
  entryId: Id | null;
  invoiceEventId: Id | null;
}
