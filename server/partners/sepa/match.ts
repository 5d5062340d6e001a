/** Something that a movement of the bank may settle: due by a client, or sent by us. */
export interface OpenItem {
  id: string;
  /** Credit positive, as on the bank's side: a due rent is positive, a payout sent negative. */
  cents: bigint;
  endToEndId: string | null;
  mandateId: string | null;
  /** Codes a payer writes: of the account, of the call. */
  references: readonly string[];
  /** Accounts this payer is known to use. */
  ibans: readonly string[];
  name: string;
  /** What is paid without saying for what goes on this account, oldest first. */
  accountId: string;
  /** The item was settled by an earlier movement; only a return looks at it. */
  settled?: boolean;
  /** What payment of ours it is a side of (awaited, or able to come back): one movement is never of two sides of one. */
  payment?: string;
  /** That payment coming back, told without saying so. */
  back?: boolean;
}

/** The list, or the lists of one file, that a movement is, and the name in our file by which they are settled. */
export interface MatchedList {
  id: string;
  reference: string;
}

export type MatchStep = 'end-to-end' | 'mandate' | 'list' | 'list-return' | 'reference' | 'iban-amount' | 'iban-account' | 'name-amount' | 'list-amount' | 'none';

export interface Match {
  step: MatchStep;
  /** Certain: posted and lettered as it is. A proposal waits for somebody. Nothing found: receipts to identify. */
  certainty: 'certain' | 'proposal' | 'unknown';
  itemIds: string[];
  accountId: string | null;
  /** 0 to 100. */
  score: number;
  explanation: string;
  /** Set when it is all that is still awaited of a list: `itemIds` are its payments. */
  list: MatchedList | null;
  /** It is all of `itemIds` together, no list: payments of ours that come back in one movement, or that the bank names one by one without their amounts. */
  several: boolean;
}

export const unknown = (step: MatchStep, explanation: string): Match => ({ step, certainty: 'unknown', itemIds: [], accountId: null, score: 0, explanation, list: null, several: false });
