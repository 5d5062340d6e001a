import type { Id } from '../../kernel/ids.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Intent, IntentNews } from '../model.ts';
import { lockIntent, nextReceiptNumber, saveIntent, tellOffice } from '../repository/intents.ts';
import { learn, nextReading, stateOf, type Answer } from '../rules/intent.ts';
import { newlyTold } from '../rules/told.ts';

/** Provider of debits that the agency carries to its own bank. */
export const OWN_BANK = 'bank';

/** What is learnt beside the facts: where the provider keeps the payment. */
export type Marks = Partial<Pick<Intent, 'externalId' | 'paymentReference' | 'redirectUrl'>>;

/**
 * Keeps what was heard of one payment, whoever told it: facts, state, receipt number, next reading, and word for the office of what is new, in the caller's
 * transaction. Told twice, late, in another order or by two at once, the same is kept and the office hears it once. Null: no such payment here.
 * `now`: when the next reading is counted from. `answer`: of the provider, where the news come from asking it.
 */
export async function keepNews(tx: Tx, agencyId: Id, intentId: Id, news: readonly IntentNews[], now: Date, marks: Marks = {}, answer: Answer = null): Promise<Intent | null> {
  const before = await lockIntent(tx, intentId);
  if (!before) return null;
  const learnt: Intent = { ...news.reduce(learn, before), ...marks };
  const after: Intent = {
    ...learnt,
    state: stateOf(learnt),
    receiptNumber: learnt.paidAt !== null && before.receiptNumber === null ? await nextReceiptNumber(tx, agencyId) : before.receiptNumber,
    // Nobody can be asked about a debit of the agency's own bank: its statement tells.
    readAt: learnt.provider === OWN_BANK ? null : nextReading(learnt, now, answer),
  };
  await saveIntent(tx, before, after);
  await tellOffice(tx, agencyId, after, newlyTold(before, after), now);
  return after;
}
