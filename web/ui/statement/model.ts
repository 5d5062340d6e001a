/** How a balance reads: −100 (`accounting`, debit less credit) or +100 (`inverted`) when it is in the holder's favour. */
export type Sign = 'accounting' | 'inverted';

/** Cents are debit positive: what the holder owes. */
export interface HeldAccount {
  id: string;
  code: string;
  building: string | null;
  /** Whose account it is, where its holder's landlord reads it; null: one's own. */
  tenant: string | null;
  /** Null while nothing is published. */
  balanceCents: number | null;
  depositCents: number;
  firstOn: string | null;
  /** `passedOn`: all of what is owed fell due that day at the latest; null when nobody said it. `next`: the call to come. */
  due: { passedOn: string | null; next: { on: string; cents: number } | null };
}

export interface Accounts {
  today: string;
  sign: Sign;
  publishedAt: string | null;
  accounts: HeldAccount[];
}

export interface StatementLine {
  entryId: string;
  line: number;
  on: string;
  journal: string;
  label: string;
  piece: string | null;
  amountCents: number;
  /** Of the bank journal: money that came or went. */
  treasury: boolean;
  /** The documents behind it that the reader may open. */
  papers: { id: string; title: string }[];
  balanceCents: number;
  /** How many lines of the books stand in it; those of a group that opens are in `within`. */
  count: number;
  within: Omit<StatementLine, 'balanceCents' | 'count' | 'within'>[];
}

export interface Statement {
  today: string;
  sign: Sign;
  code: string;
  building: string | null;
  from: string | null;
  to: string;
  openingCents: number;
  closingCents: number;
  total: number;
  debitCents: number;
  creditCents: number;
  lines: StatementLine[];
}
