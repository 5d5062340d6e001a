import type { Posting } from '../model.ts';
import { ACCOUNTS } from './accounts.ts';
import { contrary, credit, debit } from './entries.ts';
import { sumCents } from './words.ts';
import { allLeft, drawLines, total, type LotProvision } from './works-provisions.ts';

/** A works operation at the end of an exercise, before its closing entries. Amounts are positive cents. */
export interface OperationAtClosing {
  /** The account of what was called for it: 102000, 102001… */
  provisionAccount: string;
  chargeAccount: string;
  keyId?: string | undefined;
  /** All that was called for it since its vote and fell due by the closing. */
  called: bigint;
  /** What of it is left in 102, lot by lot. */
  provisions: readonly LotProvision[];
  /** What of it already became income (702), this year and before. */
  earned: bigint;
  /** Loans, subsidies and what the works fund gave (712, 711, 705…), since the vote, account by account. */
  otherIncome: readonly { account: string; cents: bigint }[];
  /** Works done since the vote (671). */
  done: bigint;
}

/** `all-to-12` moves what is left of 102 to 702 first, so that column E of annexe 5 is the balance of account 12; `progress-only` leaves it in 102. */
export type WorksClosing = 'all-to-12' | 'progress-only';

/**
 * Works that go on after the closing (arrêté du 14 mars 2005, art. 10): what was called and done, and every other income of theirs, waits in account 12, taken back on the first
 * day of the next exercise. What was called for works not begun stays in 102. `stillDue` is column E of annexe 5: called and received − done, a shortfall being negative.
 */
export function closeWorks(operation: OperationAtClosing, setting: WorksClosing): { entries: Posting[][]; reversals: Posting[][]; stillDue: bigint } {
  const { chargeAccount, keyId, called, earned, otherIncome, done, provisions } = operation;
  const other = sumCents(otherIncome);
  const begun = setting === 'all-to-12' && done !== 0n;
  const moved = begun ? total(provisions, 'left') : 0n;
  const entries = [
    begun ? provisionsToIncome(operation) : [],
    [...debit(ACCOUNTS.worksIncome, earned + moved, { keyId }), ...otherIncome.flatMap(({ account, cents }) => debit(account, cents)), ...credit(ACCOUNTS.pendingWorks, earned + moved + other)],
    [...debit(ACCOUNTS.pendingWorks, done), ...credit(chargeAccount, done, { keyId })],
  ].filter((entry) => entry.length > 0);
  return { entries, reversals: entries.map(contrary), stillDue: called + other - done };
}

/** Works that are finished: what is left of 102 becomes income, and the difference is shared between the lots as that of the budget is. */
export function finishWorks(operation: Pick<OperationAtClosing, 'provisionAccount' | 'keyId' | 'provisions'>): Posting[] {
  return provisionsToIncome(operation);
}

function provisionsToIncome({ provisionAccount, keyId, provisions }: Pick<OperationAtClosing, 'provisionAccount' | 'keyId' | 'provisions'>): Posting[] {
  return [...drawLines(provisionAccount, keyId, allLeft(provisions)), ...credit(ACCOUNTS.worksIncome, total(provisions, 'left'), { keyId })];
}
