import type { Id } from '../../kernel/ids.ts';
import { CardFault } from '../../partners/card/public.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import type { Intent } from '../model.ts';
import { addCall } from '../repository/calls.ts';
import { findContract } from '../repository/contracts.ts';
import { keepHeard } from './keep-heard.ts';
import { keepNews } from './keep-news.ts';
import { providerOf } from './provider-of.ts';

/** Asks the provider what a payment became, and keeps it. When it does not answer, the next reading is put off and the journal says so. */
export async function askProvider(platform: Platform, agencyId: Id, intent: Intent): Promise<void> {
  const { externalId } = intent;
  const now = platform.clock.now();
  // Nobody was ever given the address of a page: nothing can be paid.
  if (externalId === null) {
    await inAgency(platform.extranet, agencyId, (tx) => keepNews(tx, agencyId, intent.id, [{ kind: 'expired', at: now }], now));
    return;
  }
  const contract = await inAgency(platform.extranet, agencyId, (tx) => findContract(tx, intent.bankAccountId));
  try {
    const heard = await providerOf(platform, contract!, intent.provider).read(externalId);
    await inAgency(platform.extranet, agencyId, (tx) => keepHeard(tx, agencyId, intent.id, heard, { direction: 'out', kind: 'read', externalId }, now));
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    await inAgency(platform.extranet, agencyId, async (tx) => {
      await keepNews(tx, agencyId, intent.id, [], now, {}, 'unanswered');
      await addCall(tx, agencyId, { bankAccountId: intent.bankAccountId, intentId: intent.id, direction: 'out', kind: 'read', outcome: 'failed', detail: fault.message, externalId }, now);
    });
  }
}
