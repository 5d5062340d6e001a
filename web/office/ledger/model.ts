/** What the office is told of books; amounts are whole cents, balances debit positive. */
export interface BooksRow {
  id: string;
  kind: 'building' | 'rental';
  buildingId: string | null;
  code: string | null;
  name: string;
  drafts: number;
  lastEntryOn: string | null;
  yearFromOn: string | null;
  yearUntilOn: string | null;
  yearState: YearState | null;
}

export type YearState = 'open' | 'arrested' | 'approved';

export interface BooksList {
  rows: BooksRow[];
  missing: { buildings: { id: string; name: string }[]; rental: boolean };
  acts: string[];
}

export interface Year {
  id: string;
  version: number;
  fromOn: string;
  untilOn: string;
  state: YearState;
  closedUntil: string | null;
  arrestedOn: string | null;
  approvedOn: string | null;
  acts: string[];
}

export interface Journal {
  code: string;
  label: string;
  counterpart: string | null;
}

export interface Books extends BooksRow {
  journals: Journal[];
  years: Year[];
  acts: string[];
}

/** A supporting document: an event with its files, or a file of its own. `partId` is the file to open first. */
export interface Paper {
  kind: 'event' | 'file';
  id: string;
  title: string;
  partId: string | null;
}

export interface EntryRow {
  id: string;
  number: string;
  journal: string;
  entryOn: string;
  label: string;
  pieceReference: string | null;
  amountCents: number;
  papers: Paper[];
  reversed: boolean;
  reverses: boolean;
}

export interface Line {
  account: string;
  auxiliary: string;
  label: string;
  debitCents: number;
  creditCents: number;
  keyId: string | null;
  lotId: string | null;
  nature: Nature | null;
  operationId: string | null;
  analytic: string | null;
}

export type Nature = 'current' | 'exceptional';

/** Of a draft: null where it follows from the account, or from the analytic account. */
export interface DraftLine extends Line {
  payable: boolean | null;
  accountLabel: string | null;
  auxiliaryLabel: string | null;
  lotNumber: string | null;
}

export interface Entry {
  id: string;
  entityId: string;
  booksName: string;
  journal: string;
  number: string;
  entryOn: string;
  label: string;
  pieceReference: string | null;
  pieceOn: string | null;
  validatedOn: string | null;
  /** Of an entry that one may take back: what follows, or where it is undone instead. */
  takingBack: { allowed: boolean; follows: string[]; sentence: string | null; link: { to: string; label: string } | null } | null;
  reversesId: string | null;
  reversesNumber: string | null;
  reversedById: string | null;
  reversedByNumber: string | null;
  lines: (Line & { line: number; accountLabel: string; auxiliaryLabel: string | null; keyName: string | null; lotNumber: string | null; lettering: string | null; partialLettering: string | null; letteredOn: string | null })[];
  papers: Paper[];
  acts: string[];
}

export interface Draft {
  id: string;
  version: number;
  entityId: string;
  journal: string;
  entryOn: string;
  label: string;
  pieceReference: string | null;
  pieceOn: string | null;
  createdByName: string;
  lines: DraftLine[];
  papers: Paper[];
  acts: string[];
}

export interface DraftRow {
  id: string;
  journal: string;
  entryOn: string;
  label: string;
  createdByName: string;
  debitCents: number;
  creditCents: number;
  papers: Paper[];
}

export interface Sums {
  debitCents: number;
  creditCents: number;
  openingCents: number;
  closingCents: number;
}

export interface TrialBalance {
  booksName: string;
  until: string;
  rows: (Sums & { account: string; auxiliary: string; label: string })[];
  totals: Sums;
  earlierResultCents: number;
  byKey: { keyId: string | null; code: string | null; label: string | null; account: string; accountLabel: string; cents: number }[];
}

export interface LedgerLine {
  entryId: string;
  line: number;
  entryOn: string;
  journal: string;
  number: string;
  auxiliary: string;
  auxiliaryLabel: string | null;
  label: string;
  debitCents: number;
  creditCents: number;
  balanceCents: number;
  lettering: string | null;
  partialLettering: string | null;
  papers: Paper[];
}

export interface AccountLedger {
  booksName: string;
  account: string;
  accountLabel: string;
  openingCents: number;
  closingCents: number;
  more: boolean;
  lines: LedgerLine[];
  acts: string[];
}

export interface Account {
  number: string;
  official: string | null;
  label: string;
  individual: boolean;
  closed: boolean;
}

export interface Analytic {
  code: string;
  label: string;
  payable: boolean;
}

export interface FecImport {
  id: string;
  name: string;
  state: 'waiting' | 'working' | 'imported' | 'refused' | 'failed';
  progress: { done: number; total: number } | null;
  counts: { lines: number; entries: number; errors: number; warnings: number; created: number; skipped: number } | null;
  findings: { level: 'error' | 'warning'; line: number; column: string | null; message: string }[];
  failure: string | null;
  createdAt: string;
  createdByName: string;
}
