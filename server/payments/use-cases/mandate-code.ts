import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { composeMessage } from '../../platform/mail/compose.ts';
import type { Platform } from '../../platform/module.ts';
import { mayPay } from '../access.ts';
import { refusals } from '../errors.ts';
import type { ConfirmedCode } from '../model.ts';
import { codesSince, countTry, forgetCode, insertCode, lastCode, lockCodes } from '../repository/mandate-codes.ts';
import { CODE_MS, codeFault, contentText, MOST_TRIES, whyNoCode, type MandateContent } from '../rules/mandate-code.ts';
import { setMandate } from './mandate-paper.ts';
import { prepareMandate, type AskedContent } from './prepare-mandate.ts';

const HOUR_MS = 3_600_000;

/**
 * Sends the code that confirms a signature to the client's own address. It is good for this mandate alone, word for word; the one sent last takes the place of the
 * others. What would keep the mandate from being signed is refused first, so that nobody gets a code for nothing.
 */
export async function sendMandateCode(platform: Platform, viewer: ClientViewer, asked: AskedContent): Promise<{ sentTo: string; expiresAt: Date }> {
  if (!mayPay(viewer)) throw notFound();
  const now = platform.clock.now();
  const inOne = <T>(work: Parameters<typeof inAgency<T>>[2]) => inAgency(platform.extranet, viewer.agencyId, work);
  const prepared = await inOne((tx) => prepareMandate(tx, platform, viewer, asked, now));
  const { payer, contract, content } = prepared;
  const sentTo = payer.email;
  if (sentTo === null) throw refusals.noEmailForDebit();
  // A name that cannot be printed is told now, not once the code is there.
  await setMandate(platform, prepared, { id: newId(), signedAt: now, ip: '', login: '', code: null });
  const id = newId();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = new Date(now.getTime() + CODE_MS);
  await inOne(async (tx) => {
    await lockCodes(tx, viewer.identityId);
    const fault = whyNoCode(await codesSince(tx, viewer.identityId, new Date(now.getTime() - HOUR_MS)), now);
    if (fault) throw fault.why === 'too-soon' ? refusals.codeTooSoon(fault.seconds) : refusals.codeTooMany();
    await insertCode(tx, viewer.agencyId, viewer.identityId, { id, contentHash: hashOf(contentText(content)), codeSealed: platform.secrets.seal(codeHash(id, code)), sentTo, madeAt: now, expiresAt });
  });
  const delivery = await platform.mailer.send(sentTo, composeMessage({
    agencyName: payer.agencyName, subject: `Votre code de signature\u00A0: ${code}`, greeting: `Bonjour ${viewer.name},`,
    paragraphs: [`Votre code pour signer le mandat de prélèvement au profit de ${contract.holder}\u00A0: ${code}`, 'Il vaut dix minutes, pour ce mandat seulement. Ne le donnez à personne\u00A0: ni votre cabinet ni votre banque ne vous le demanderont.'],
    footer: `Vous recevez ce message parce que ce code a été demandé depuis votre espace client de ${payer.agencyName}. Si ce n’est pas vous, changez votre mot de passe et prévenez votre cabinet.`,
  }));
  if (delivery.outcome !== 'sent') {
    await inOne((tx) => forgetCode(tx, id));
    throw delivery.outcome === 'retry' ? refusals.codeNotSent() : refusals.codeAddressRefused(sentTo);
  }
  return { sentTo, expiresAt };
}

/** Whether what was typed confirms this mandate. A wrong try is counted for good, whatever becomes of the request; the code is used up by the signature itself. */
export async function confirmCode(platform: Platform, viewer: ClientViewer, content: MandateContent, typed: string | null, now: Date): Promise<ConfirmedCode> {
  if (typed === null) throw refusals.codeMissing();
  const { code, fault } = await inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    await lockCodes(tx, viewer.identityId);
    const last = await lastCode(tx, viewer.identityId);
    const found = codeFault(last, { contentHash: hashOf(contentText(content)), matches: last !== null && same(platform.secrets.open(last.codeSealed), codeHash(last.id, typed)) }, now);
    if (found === 'wrong') await countTry(tx, last!.id);
    return { code: last, fault: found };
  });
  switch (fault) {
    case 'none': throw refusals.codeNone();
    case 'other-mandate': throw refusals.codeOther();
    case 'expired': throw refusals.codeExpired();
    case 'spent': throw refusals.codeSpent();
    case 'wrong': throw refusals.codeWrong(MOST_TRIES - code!.tries - 1);
    case null: return { id: code!.id, sentTo: code!.sentTo, sentAt: code!.madeAt };
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Two equal codes have two hashes. */
const codeHash = (id: Id, code: string): string => hashOf(`${id} ${code}`);
const same = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));
