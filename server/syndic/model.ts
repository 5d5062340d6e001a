import type { Day } from '../kernel/day.ts';
import type { Id } from '../kernel/ids.ts';

/** Why a rule answers what it answers: where the law says it, and a French sentence with the numbers of the case. */
export interface Reason {
  article: string;
  sentence: string;
}

export interface Explained<T> {
  value: T;
  reasons: Reason[];
}

/** What a lot weighs in a key: shares of the by-laws, or a meter's consumption, as whole numbers. */
export interface Weight {
  lotId: Id;
  /** As printed, « 12 bis »: ties are settled by the order in which people count lots. */
  number: string;
  weight: bigint;
}

/** What falls to a lot. */
export interface Part {
  lotId: Id;
  cents: bigint;
}

/** Weights of a key until a day, excluded; `null` for those in force now. */
export interface KeyVersion {
  untilOn: Day | null;
  weights: readonly Weight[];
}

/** Who owns a lot for which part, on a day. */
export interface Owner {
  partyId: Id;
  /** The account the agency opened for this co-owner in this building; its code is the auxiliary of the books. Null: none was opened. */
  accountCode: string | null;
  name: string;
  numerator: number;
  denominator: number;
}

/** A call for funds is of one of these kinds: each goes to its own account (arrêté du 14 mars 2005, art. 10). */
export type CallKind = 'budget' | 'works' | 'worksFund' | 'advance' | 'loan';

/** A line of an entry to be posted: exactly one side is above zero. */
export interface Posting {
  account: string;
  /** '' when the account has none. */
  auxiliary: string;
  label: string;
  debitCents: bigint;
  creditCents: bigint;
  keyId?: Id | undefined;
  lotId?: Id | undefined;
}

/** What somebody owes: a call, a closing difference, a cost put to one owner alone. */
export interface Debt {
  id: Id;
  kind: CallKind | 'arrears' | 'costs';
  label: string;
  dueOn: Day;
  cents: bigint;
}
