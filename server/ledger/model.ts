import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

/** One set of books: that of a co-ownership, or that of rental management. */
export type EntityKind = 'building' | 'rental';

export interface Entity {
  id: Id;
  kind: EntityKind;
  buildingId: Id | null;
}

/** What a line says beside its account. On classes 6 and 7 of a co-ownership, the key and the nature are needed (décret n° 2005-240, art. 7; arrêté of 14 March 2005, art. 2). */
export interface Dimensions {
  keyId: Id | null;
  lotId: Id | null;
  /** Current operations, or works and exceptional operations; follows from the account when it is not said. */
  nature: Nature | null;
  operationId: Id | null;
  analytic: string | null;
  /** Paid out to the owner. */
  payable: boolean;
}

export type Nature = 'current' | 'exceptional';

export interface EntryLine extends Partial<Dimensions> {
  account: string;
  /** '' when the account has none. */
  auxiliary: string;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  lettering: string | null;
  letteredOn: Day | null;
}

/** An entry that comes with its own number, from other books. */
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

/** A line to post: one side above zero. Without `label`, that of the entry; without `auxiliary`, none. */
export interface NewLine extends Partial<Omit<Dimensions, 'payable'>> {
  account: string;
  auxiliary?: string;
  label?: string;
  debitCents?: bigint;
  creditCents?: bigint;
  /** Null or not said: as its analytic account says. */
  payable?: boolean | null;
}

/** A line of a draft, as it was said: what follows from its account is only worked out when it is posted. */
export type DraftLine = Required<NewLine>;

/** An entry to post, or a draft of one. The number comes with posting. */
export interface DraftEntry {
  journal: string;
  entryOn: Day;
  label: string;
  pieceReference?: string | null;
  pieceOn?: Day | null;
  lines: readonly NewLine[];
  /** Events whose files are the papers of the entry. */
  documents?: readonly Id[];
  /** What makes it: 'staff', 'calls', 'rents'… and its key there. The same source and key posted again change nothing. */
  source: string;
  sourceKey?: string | null;
}

/** What papers hang on. */
export interface PaperOwner {
  kind: 'draft' | 'entry';
  id: Id;
}

/** A supporting document: an event with its files, or a file of its own. */
export interface Paper {
  kind: 'event' | 'file';
  id: Id;
  /** Of the event; of a file, its name. */
  title: string;
  /** The file to open first; null for an event without one. */
  partId: Id | null;
}

export interface Posted {
  id: Id;
  number: string;
  /** False: this source and key were posted before. */
  created: boolean;
}

export type FiscalYearState = 'open' | 'arrested' | 'approved';

export interface FiscalYear {
  id: Id;
  entityId: Id;
  version: number;
  fromOn: Day;
  untilOn: Day;
  state: FiscalYearState;
  closedUntil: Day | null;
  arrestedOn: Day | null;
  approvedOn: Day | null;
  /** Module whose own closing this arrest follows, and which alone approves or opens again; null: arrested from the books. */
  arrestedBy: string | null;
}

/** An account of the nomenclature: what it is called officially, and here. */
export interface ChartAccount {
  /** `450-1` */
  official: string;
  /** Three digits at least, as files want them: `450100`. */
  number: string;
  label: string;
  /** Each line names a third party. */
  individual: boolean;
  /** Kept for old books: nothing new is posted. */
  closed: boolean;
}

export interface LineRef {
  entryId: Id;
  line: number;
}

/** Debit positive, credit negative, as all balances. */
export interface Balance {
  account: string;
  auxiliary: string;
  cents: bigint;
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
