import { isId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import { CardFault, type Notification } from '../../partners/card/public.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import type { PaymentAccount } from '../model.ts';
import { addCall, addTrialHeard, countRefused, isTrial, wasHeard } from '../repository/calls.ts';
import { findContract } from '../repository/contracts.ts';
import { findIntent, findSpokenOf } from '../repository/intents.ts';
import { keepHeard } from './keep-heard.ts';
import { providerOf } from './provider-of.ts';

const HOUR = 3_600_000;
/** The address is open to anybody: what is not signed is written down, but does not fill the journal. */
const MOST_REFUSED_AN_HOUR = 50;

/**
 * A provider tells its news (webhook). Only a signed notification counts, and only of payments of the contract it was sent to. It is answered once it is kept;
 * a fault of ours makes the provider send it again.
 */
export async function takeNotification(platform: Platform, agencyId: Id, contractId: Id, raw: Buffer, headers: Record<string, string | string[] | undefined>): Promise<void> {
  const now = platform.clock.now();
  const contract = await inAgency(platform.extranet, agencyId, (tx) => findContract(tx, contractId));
  if (!contract || contract.webhookSecretSealed === null) throw notFound();
  const proof = await proved(platform, agencyId, contract, raw, headers, now);
  const told = proof.incomplete ? await completed(platform, agencyId, contract, proof, now) : proof;
  await inAgency(platform.extranet, agencyId, async (tx) => {
    const call = { direction: 'in', kind: told.type, externalId: told.eventId } as const;
    const again = await wasHeard(tx, contractId, told.eventId);
    const intentId = again || told.news.length === 0 ? null : await findSpokenOf(tx, contractId, spokenOf(told));
    if (intentId === null && !again && told.externalId !== null && await isTrial(tx, contractId, told.externalId)) {
      await addTrialHeard(tx, agencyId, { bankAccountId: contractId, kind: told.type, eventId: told.eventId, trial: told.externalId }, now);
      return;
    }
    if (intentId === null) {
      await addCall(tx, agencyId, { ...call, bankAccountId: contractId, intentId: null, outcome: 'ignored', detail: again ? 'told before' : told.news.length === 0 ? 'says nothing of a payment' : 'of a payment that is not here' }, now);
      return;
    }
    await keepHeard(tx, agencyId, intentId, told, call, now);
  });
}

/** Something moved that is not told whole: the provider is asked. When it does not answer, neither do we, so that it tells again. */
async function completed(platform: Platform, agencyId: Id, contract: PaymentAccount, told: Notification, now: Date): Promise<Notification> {
  const intent = await inAgency(platform.extranet, agencyId, async (tx) => {
    const id = await wasHeard(tx, contract.id, told.eventId) ? null : await findSpokenOf(tx, contract.id, spokenOf(told));
    return id === null ? null : findIntent(tx, id);
  });
  if (!intent || intent.externalId === null) return told;
  try {
    return { ...told, ...await providerOf(platform, contract, intent.provider).read(intent.externalId) };
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    await inAgency(platform.extranet, agencyId, (tx) => addCall(tx, agencyId, { bankAccountId: contract.id, intentId: intent.id, direction: 'in', kind: told.type, outcome: 'failed', detail: fault.message, externalId: null }, now));
    throw refusals.tellAgain();
  }
}

const spokenOf = (told: Notification) => ({ ...told, reference: told.reference !== null && isId(told.reference) ? told.reference : null });

async function proved(platform: Platform, agencyId: Id, contract: PaymentAccount, raw: Buffer, headers: Record<string, string | string[] | undefined>, now: Date): Promise<Notification> {
  try {
    return providerOf(platform, contract).parseNotification(raw, headers, now);
  } catch (fault) {
    if (!(fault instanceof CardFault)) throw fault;
    await inAgency(platform.extranet, agencyId, async (tx) => {
      if (await countRefused(tx, contract.id, new Date(now.getTime() - HOUR)) >= MOST_REFUSED_AN_HOUR) return;
      await addCall(tx, agencyId, { bankAccountId: contract.id, intentId: null, direction: 'in', kind: 'notification', outcome: 'refused', detail: fault.message, externalId: null }, now);
    });
    throw refusals.unsigned();
  }
}
