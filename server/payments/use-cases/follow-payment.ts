import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { CardFault } from '../../partners/card/public.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { mayPay } from '../access.ts';
import { refusals } from '../errors.ts';
import type { NamedIntent } from '../model.ts';
import { addCall, wasRead } from '../repository/calls.ts';
import { findContract } from '../repository/contracts.ts';
import { findOwnIntent, listOwnIntents } from '../repository/intents.ts';
import { isOpen } from '../rules/intent.ts';
import { askProvider } from './ask-provider.ts';
import { keepHeard } from './keep-heard.ts';
import { keepNews, OWN_BANK } from './keep-news.ts';
import { providerOf } from './provider-of.ts';
import { giveUpMandate } from './sign-mandate.ts';

export function readOwnPayments(platform: Platform, viewer: ClientViewer): Promise<NamedIntent[]> {
  return inAgency(platform.extranet, viewer.agencyId, (tx) => listOwnIntents(tx, viewer.identityId));
}

export async function readOwnPayment(platform: Platform, viewer: ClientViewer, id: Id): Promise<NamedIntent> {
  const found = await inAgency(platform.extranet, viewer.agencyId, (tx) => findOwnIntent(tx, viewer.identityId, id));
  if (!found) throw notFound();
  return found;
}

/** The provider is not asked more often than this about one payment, however often a page asks us. */
const BETWEEN_READINGS_MS = 5_000;

/** Back from the provider's page, which proves nothing: the provider itself is asked, unless its word is there already. */
export async function refreshPayment(platform: Platform, viewer: ClientViewer, id: Id): Promise<NamedIntent> {
  if (!mayPay(viewer)) throw notFound();
  const intent = await readOwnPayment(platform, viewer, id);
  const now = platform.clock.now();
  const lately = await inAgency(platform.extranet, viewer.agencyId, (tx) => wasRead(tx, id, new Date(now.getTime() - BETWEEN_READINGS_MS)));
  if (!isOpen(intent.state) || intent.externalId === null || lately) return intent;
  await askProvider(platform, viewer.agencyId, intent);
  return readOwnPayment(platform, viewer, id);
}

/** The client gives up: the page is closed first, so that no money comes after; what came before is told instead. */
export async function cancelPayment(platform: Platform, viewer: ClientViewer, id: Id): Promise<NamedIntent> {
  if (!mayPay(viewer)) throw notFound();
  const intent = await readOwnPayment(platform, viewer, id);
  const { externalId } = intent;
  if (intent.provider === OWN_BANK && isOpen(intent.state)) {
    await inAgency(platform.extranet, viewer.agencyId, (tx) => giveUpMandate(tx, viewer.agencyId, id, platform.clock.now()));
    return readOwnPayment(platform, viewer, id);
  }
  if (intent.state === 'PENDING') throw refusals.tooLate();
  if (!isOpen(intent.state)) return intent;
  const now = platform.clock.now();
  const inOne = <T>(work: Parameters<typeof inAgency<T>>[2]) => inAgency(platform.extranet, viewer.agencyId, work);
  if (externalId === null) {
    await inOne((tx) => keepNews(tx, viewer.agencyId, id, [{ kind: 'cancelled', at: now }], now));
    return readOwnPayment(platform, viewer, id);
  }
  try {
    const contract = await inOne((tx) => findContract(tx, intent.bankAccountId));
    const heard = await providerOf(platform, contract!, intent.provider).close(externalId, now);
    await inOne((tx) => keepHeard(tx, viewer.agencyId, id, heard, { direction: 'out', kind: 'close', externalId }, now));
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    await inOne((tx) => addCall(tx, viewer.agencyId, { bankAccountId: intent.bankAccountId, intentId: id, direction: 'out', kind: 'close', outcome: 'failed', detail: fault.message, externalId }, now));
    throw refusals.notClosed();
  }
  return readOwnPayment(platform, viewer, id);
}
