import type { Id } from '../../kernel/ids.ts';
import type { CardNews } from '../../partners/card/public.ts';
import type { Tx } from '../../platform/database/connection.ts';
import type { Intent } from '../model.ts';
import { addCall, type Call } from '../repository/calls.ts';
import { lockIntent } from '../repository/intents.ts';
import { keepNews } from './keep-news.ts';

export interface Heard {
  externalId: string | null;
  paymentReference: string | null;
  cents: bigint | null;
  news: readonly CardNews[];
}

/**
 * Keeps what a provider said of one payment, with its line in the journal, in one transaction. An amount that is not the one asked for is kept out and written
 * down: nothing is said to be paid on it.
 */
export async function keepHeard(tx: Tx, agencyId: Id, intentId: Id, heard: Heard, call: Pick<Call, 'direction' | 'kind' | 'externalId'>, now: Date): Promise<Intent | null> {
  const before = await lockIntent(tx, intentId);
  if (!before) return null;
  const line = { ...call, bankAccountId: before.bankAccountId, intentId };
  if (heard.cents !== null && heard.cents !== before.amountCents) {
    await addCall(tx, agencyId, { ...line, outcome: 'refused', detail: `amount ${heard.cents}, asked ${before.amountCents}` }, now);
    return call.direction === 'out' ? keepNews(tx, agencyId, intentId, [], now, {}, 'answered') : before;
  }
  const after = await keepNews(tx, agencyId, intentId, heard.news, now, { externalId: before.externalId ?? heard.externalId, paymentReference: heard.paymentReference ?? before.paymentReference }, call.direction === 'out' ? 'answered' : null);
  await addCall(tx, agencyId, { ...line, outcome: heard.news.length > 0 ? 'done' : 'ignored', detail: heard.news.map(({ kind }) => kind).join(', ') || null }, now);
  return after;
}
