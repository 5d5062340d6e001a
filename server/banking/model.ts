import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';
import type { Match, OpenItem, OpenList } from '../partners/sepa/public.ts';

/** A bank account of the agency's: of rental management (no building), or of a co-ownership. */
export interface OwnAccount {
  /** Without blanks. */
  iban: string;
  label: string;
  buildingId: Id | null;
}

/** What a movement settles: the rent of a lease, a payout to an owner, what a co-owner or the co-ownership owes, a debit that a client signed online; all payments of a list that the bank booked as one; a card payment that is contested; or several debits or payouts together, `id` the first of `partIds`. */
export interface Target {
  kind: 'lease' | 'payout' | 'payoutList' | 'payouts' | 'coOwner' | 'supplier' | 'debit' | 'debitList' | 'debits' | 'provider' | 'cardClaim';
  id: Id;
  partIds?: readonly Id[] | undefined;
}

/** All that is targeted: several of one kind, or the one. */
export const partsOf = ({ id, partIds }: Target): readonly Id[] => [...new Set(partIds ?? [id])];

/** Something a movement may settle, or, `returnsId`, take back. */
export interface Candidate {
  item: OpenItem;
  target: Target;
  returnsId: Id | null;
}

/** A list that a movement may be; its payments are candidates of their own. `open.id`: that of the target. */
export interface CandidateList {
  open: OpenList;
  kind: 'payoutList' | 'debitList';
}

export interface Statement {
  id: Id;
  accountIban: string;
  buildingId: Id | null;
  number: string;
  openingCents: bigint | null;
  closingCents: bigint | null;
  untilOn: Day | null;
  /** Held: a check failed, and nothing is posted before somebody has looked. */
  state: 'taken' | 'held';
  faults: string[];
  importedAt: Date;
  importedByName: string;
  movements: number;
  waiting: number;
}

export interface Proposal {
  step: Match['step'] | 'card-claim';
  certainty: Match['certainty'];
  explanation: string;
  target: Target | null;
  returnsId: Id | null;
  /** The name, in our file, of the list or lists that it is; null for a single payment. */
  listReference: string | null;
}

export interface Movement extends Proposal {
  id: Id;
  statementId: Id;
  place: number;
  movedOn: Day;
  /** Credit positive, as on the statement. */
  cents: bigint;
  name: string | null;
  iban: string | null;
  note: string;
  endToEndId: string | null;
  mandateId: string | null;
  reversal: boolean;
  returnReason: string | null;
  state: 'waiting' | 'posted' | 'unidentified';
  entryId: Id | null;
  /** How often what it made was taken back. */
  reopened: number;
}

/** What posting a movement made. `entryId`: of a list, its first entry; each payment keeps its own. `madeId`: the receipt of rental management, or the entry, that a return would take back. */
export interface Made {
  entryId: Id;
  madeId: Id | null;
}
