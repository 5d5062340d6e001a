import { newId, type Id } from '../../kernel/ids.ts';
import { notFound, Refusal } from '../../kernel/refusal.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { mayPay } from '../access.ts';
import { refusals } from '../errors.ts';
import { insertMandate, loginOf, mandateOf, moveMandate } from '../repository/mandates.ts';
import { useCode } from '../repository/mandate-codes.ts';
import { step } from '../rules/debit.ts';
import { keepNews } from './keep-news.ts';
import { confirmCode } from './mandate-code.ts';
import { setMandate } from './mandate-paper.ts';
import { agreedMandate, debiting, prepareMandate, type AskedContent } from './prepare-mandate.ts';
import { knownAttempt, writeIntent } from './start-payment.ts';

export interface AskedMandate extends AskedContent {
  /** Of the screen: one press of the button, however often it is sent. */
  attempt: Id;
  /** As received by e-mail; null from a client without an address, where the agency allows it. */
  code: string | null;
}

/**
 * A client signs a one-off debit (CLI-266). What was agreed to is kept word for word, with who, when, from where, under which login and which address confirmed it, and
 * as a paper with its hash; the payment is under way until the agency's bank says otherwise. One press of the button, however often it is sent, signs one mandate.
 */
export async function signMandate(platform: Platform, viewer: ClientViewer, ip: string, asked: AskedMandate): Promise<{ id: Id }> {
  if (!mayPay(viewer)) throw notFound();
  const signed = () => inAgency(platform.extranet, viewer.agencyId, (tx) => knownAttempt(tx, viewer, { ...asked, method: 'SEPA_OOFF' }));
  const known = await signed();
  if (known) return { id: known.id };
  try {
    return await sign(platform, viewer, ip, asked);
  } catch (refusal) {
    // Sent twice at once: the other one signed meanwhile, and used the code up.
    const other = refusal instanceof Refusal ? await signed() : null;
    if (other) return { id: other.id };
    throw refusal;
  }
}

async function sign(platform: Platform, viewer: ClientViewer, ip: string, asked: AskedMandate): Promise<{ id: Id }> {
  const now = platform.clock.now();
  const inOne = <T>(work: Parameters<typeof inAgency<T>>[2]) => inAgency(platform.extranet, viewer.agencyId, work);
  const { prepared, login } = await inOne(async (tx) => ({ prepared: await prepareMandate(tx, platform, viewer, asked, now), login: await loginOf(tx, viewer.identityId) }));
  const code = prepared.payer.email === null ? null : await confirmCode(platform, viewer, prepared.content, asked.code, now);
  const mandate = await setMandate(platform, prepared, { id: newId(), signedAt: now, ip, login, code });
  return inOne(async (tx) => {
    const { intent, contract } = await writeIntent(tx, platform, viewer, { ...asked, method: 'SEPA_OOFF', id: mandate.intentId });
    if (await mandateOf(tx, intent.id) !== null) return { id: intent.id };
    if (agreedMandate(debiting(contract), asked, now).wording !== mandate.wording) throw refusals.attemptUsed();
    if (code !== null && !(await useCode(tx, code.id, now))) throw refusals.codeNone();
    await insertMandate(tx, viewer.agencyId, mandate);
    await keepNews(tx, viewer.agencyId, intent.id, [{ kind: 'pending', at: now }], now);
    return { id: intent.id };
  });
}

/** The client gives a debit up: as long as no file holds it. */
export async function giveUpMandate(tx: Tx, agencyId: Id, intentId: Id, now: Date): Promise<void> {
  const mandate = await mandateOf(tx, intentId);
  const next = mandate && step(mandate.state, 'cancel');
  if (!mandate || next === null || !(await moveMandate(tx, mandate.id, mandate.state, next))) throw refusals.tooLate();
  await keepNews(tx, agencyId, intentId, [{ kind: 'cancelled', at: now }], now);
}
