import type { Posting } from '../model.ts';
import { ACCOUNTS } from './accounts.ts';
import { contrary, credit, debit } from './entries.ts';
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
  /** Works done since the vote (671). */
  done: bigint;
}

/** `all-to-12` moves what is left of 102 to 702 first, so that column E of annexe 5 is the balance of account 12; `progress-only` leaves it in 102. */
export type WorksClosing = 'all-to-12' | 'progress-only';

/**
 * Works that go on after the closing (arrêté du 14 mars 2005, art. 10): what was called and done waits in account 12, taken back on the first day of the next
 * exercise. Works called and not begun stay in 102. `stillDue` is column E of annexe 5: called − done, a shortfall being negative.
 */
export function closeWorks(operation: OperationAtClosing, setting: WorksClosing): { entries: Posting[][]; reversals: Posting[][]; stillDue: bigint } {
  const { chargeAccount, keyId, called, earned, done, provisions } = operation;
  const stillDue = called - done;
  if (done === 0n) return { entries: [], reversals: [], stillDue };
  const moved = setting === 'all-to-12' ? total(provisions, 'left') : 0n;
  const entries = [
    setting === 'all-to-12' ? provisionsToIncome(operation) : [],
    [...debit(ACCOUNTS.worksIncome, earned + moved, { keyId }), ...credit(ACCOUNTS.pendingWorks, earned + moved)],
    [...debit(ACCOUNTS.pendingWorks, done), ...credit(chargeAccount, done, { keyId })],
  ].filter((entry) => entry.length > 0);
  return { entries, reversals: entries.map(contrary), stillDue };
}

/** Works that are finished: what is left of 102 becomes income, and the difference is shared between the lots as that of the budget is. */
export function finishWorks(operation: Pick<OperationAtClosing, 'provisionAccount' | 'keyId' | 'provisions'>): Posting[] {
  return provisionsToIncome(operation);
}

function provisionsToIncome({ provisionAccount, keyId, provisions }: Pick<OperationAtClosing, 'provisionAccount' | 'keyId' | 'provisions'>): Posting[] {
  return [...drawLines(provisionAccount, keyId, allLeft(provisions)), ...credit(ACCOUNTS.worksIncome, total(provisions, 'left'), { keyId })];
}
