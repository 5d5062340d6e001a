import { Refusal } from '../../kernel/refusal.ts';
import { inAgency } from '../../platform/database/connection.ts';
import { findAgency } from '../../platform/sign-in/agency.ts';
import { claimAttempts, type Attempt } from '../../platform/sign-in/attempts.ts';
import { hashPassword, passwordFault } from '../../platform/sign-in/password.ts';
import { hashToken, newToken } from '../../platform/sign-in/session-token.ts';
import { demandOpen } from '../../platform/sign-in/steps.ts';
import type { SignInContext } from '../../platform/sign-in/store.ts';
import { LIMITS } from '../../platform/sign-in/throttle.ts';
import { RESET_MINUTES } from './acts.ts';
import { tellOffice } from './repository/acts.ts';
import { findReachable, findReset, keepReset, takeReset } from './repository/forgotten-password.ts';

/**
 * « Mot de passe oublié » (CLI-252). Says the same whoever is named: a stranger learns neither who is a client nor who has an address. Asked too often,
 * it says the same again and sends nothing: nobody's mailbox is filled by another.
 */
export async function askNewPassword({ database, platform, store }: SignInContext, request: { slug: string; login: string; address: string }): Promise<void> {
  const agency = await findAgency(database, request.slug);
  const login = request.login.trim().toLowerCase();
  const now = platform.clock.now();
  const attempts: Attempt[] = [
    { subject: `forgotten:${login}`, limit: LIMITS.forgotten, forgivesAll: true },
    { subject: `forgotten-from:${request.address}`, limit: LIMITS.address, forgivesAll: true },
  ];
  await inAgency(database, agency.id, async (tx) => {
    await demandOpen(tx, store);
    if (await claimAttempts(tx, store, agency.id, attempts, now)) return;
    const client = await findReachable(tx, login);
    if (!client) return;
    const token = newToken();
    await keepReset(tx, { tokenHash: hashToken(token), agencyId: agency.id, identityId: client.id, expiresAt: new Date(now.getTime() + RESET_MINUTES * 60_000) });
    await tellOffice(tx, agency.id, 'forgotten-password', { identityId: client.id, token }, now);
  });
}

const linkOver = () => new Refusal('link-over', 'Ce lien n’est plus valable. Demandez-en un nouveau par «\u00A0Mot de passe oublié\u00A0».', 422);

/** The password chosen through the mailed link. It opens no session: an authenticator, if there is one, is still asked at sign-in. */
export async function resetPassword({ database, platform, store }: SignInContext, request: { slug: string; token: string; password: string }): Promise<void> {
  const agency = await findAgency(database, request.slug);
  const tokenHash = hashToken(request.token);
  const now = platform.clock.now();
  const { reset, policy } = await inAgency(database, agency.id, async (tx) => {
    await demandOpen(tx, store);
    return { reset: await findReset(tx, tokenHash, now), policy: await store.policy(tx) };
  });
  if (!reset) throw linkOver();
  const fault = passwordFault(request.password, reset.login, policy.passwordLength);
  if (fault) throw new Refusal('bad-password', fault, 422, { password: fault });
  const hash = await hashPassword(request.password);
  await inAgency(database, agency.id, async (tx) => {
    const account = await store.lockById(tx, reset.identityId);
    if (!account?.active || !await takeReset(tx, tokenHash)) throw linkOver();
    await store.savePassword(tx, account.id, hash);
    await store.closeOtherSessions(tx, account.id, null);
    await store.tell(tx, agency.id, account, 'password-changed');
  });
}
