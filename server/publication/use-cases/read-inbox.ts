import type { Id } from '../../kernel/ids.ts';
import { inAgency, type Tx } from '../../platform/database/connection.ts';
import { announce, type News } from '../../platform/events/announce.ts';
import { composeMessage } from '../../platform/mail/compose.ts';
import type { Platform } from '../../platform/module.ts';
import { forgetToken, markAct, readRecipient, takeAct, type Act } from '../repository/inbox.ts';
import { forgetFirstPassword } from '../repository/people.ts';
import { forgottenPasswordWords } from '../rules/notice-words.ts';

const RESET_MINUTES = 60;

/**
 * Reads what clients did on the extranet (schema extranet, acts), oldest first, each in its own transaction: taken once. One that cannot be served now stays
 * for the next look, and does not hold up the others.
 */
export async function readInbox(platform: Platform, agencyId: Id): Promise<void> {
  let later = false;
  for (let after: Id = '00000000-0000-0000-0000-000000000000'; ;) {
    const next = await inAgency(platform.office, agencyId, async (tx) => {
      const act = await takeAct(tx, after);
      if (!act) return null;
      const outcome = await serve(tx, platform, agencyId, act);
      if (outcome === null) later = true;
      else await markAct(tx, act.id, platform.clock.now(), outcome);
      return act.id;
    });
    if (next === null) break;
    after = next;
  }
  if (later) throw new Error('Some acts wait for the mail server.');
}

/** Null: not now. */
async function serve(tx: Tx, platform: Platform, agencyId: Id, act: Act): Promise<string | null> {
  const now = platform.clock.now();
  switch (act.kind) {
    case 'password-personalised':
    case 'password-regenerated':
      if (act.identityId) await forgetFirstPassword(tx, act.identityId, now, act.kind === 'password-personalised');
      return 'done';
    case 'forgotten-password':
      return mailReset(tx, platform, act, now);
    case 'request-written':
      await announce(tx, { kind: 'system', agencyId, reason: 'Demande d’un client' }, 'extranet.request-written', { requestId: String(act.payload.requestId), first: act.payload.first === true });
      return 'done';
    case 'payment-told':
      await announce(tx, { kind: 'system', agencyId, reason: 'Paiement en ligne' }, 'extranet.payment-told', { intentId: String(act.payload.intentId), fact: act.payload.fact as News['extranet.payment-told']['fact'], cents: BigInt(String(act.payload.cents)) });
      return 'done';
    default:
      // The choice itself is already in the extranet's own rows (notifications); the act is its trace.
      return 'noted';
  }
}

async function mailReset(tx: Tx, platform: Platform, act: Act, now: Date): Promise<string | null> {
  const over = now.getTime() - act.createdAt.getTime() > RESET_MINUTES * 60_000;
  const recipient = act.identityId === null ? null : await readRecipient(tx, act.identityId);
  const token = act.payload.token;
  if (over || !recipient?.active || !recipient.email || typeof token !== 'string') {
    await forgetToken(tx, act.id);
    return over ? 'too-late' : 'nobody';
  }
  const address = `${platform.settings.publicUrl}/${recipient.slug}/extranet/mot-de-passe?jeton=${encodeURIComponent(token)}`;
  const delivery = await platform.mailer.send(recipient.email, composeMessage(forgottenPasswordWords({ agencyName: recipient.agencyName, displayName: recipient.displayName, address, minutes: RESET_MINUTES })));
  if (delivery.outcome === 'retry') return null;
  await forgetToken(tx, act.id);
  return delivery.outcome === 'sent' ? 'sent' : 'refused';
}
