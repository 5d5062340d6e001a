import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../database/connection.ts';
import { ABSOLUTE_MS, hashToken, newToken } from './session-token.ts';
import type { Account, Next, SignInContext, SignInStore } from './store.ts';

export interface Opened {
  /** The cookie's value. */
  cookie: string;
  next: Next;
}

export async function demandOpen(tx: Tx, store: SignInStore): Promise<void> {
  const reason = await store.closedReason(tx);
  if (reason !== null) throw new Refusal('extranet-closed', reason, 403);
}

/** Opens a session, whole or owing a step. A passkey proves possession and its owner at once: it never owes a code, nor the enrolling of one. */
export async function openSession(tx: Tx, { platform, store }: SignInContext, agencyId: Id, account: Account, by: { secondFactorDone: boolean; userAgent: string | null; challenge: string | null }): Promise<Opened> {
  const now = platform.clock.now();
  const owed = await nextStep(tx, store, account, by.secondFactorDone);
  const next = by.challenge !== null && owed === 'enrol-second-factor' ? 'done' : owed;
  const token = newToken();
  // A first password serves for one sign-in: whoever used it before, and did not go on, is out.
  if (account.mustChangePassword) await store.closeOtherSessions(tx, account.id, null);
  await store.openSession(tx, {
    tokenHash: hashToken(token), agencyId, accountId: account.id, pending: next === 'done' ? null : next, at: now, expiresAt: new Date(now.getTime() + ABSOLUTE_MS[store.face]),
    userAgent: by.userAgent?.slice(0, 300) ?? null, challenge: by.challenge,
  });
  await store.markSignedIn(tx, account.id, now);
  await store.tell(tx, agencyId, account, 'signed-in');
  return { cookie: `${agencyId}.${token}`, next };
}

export async function nextStep(tx: Tx, store: SignInStore, account: Account, secondFactorDone: boolean): Promise<Next> {
  if (account.authenticator !== null && !secondFactorDone) return 'second-factor';
  if (account.mustChangePassword) return 'change-password';
  if (account.authenticator === null && (await store.policy(tx)).secondFactor === 'required') return 'enrol-second-factor';
  return 'done';
}

export function signedOut(): Refusal {
  return new Refusal('signed-out', 'Votre session est terminée. Connectez-vous à nouveau.', 401);
}

/** Writes down what the session still owes, and gives it back. */
export async function goOn(tx: Tx, store: SignInStore, tokenHash: string, next: Next): Promise<Next> {
  await store.setPending(tx, tokenHash, next === 'done' ? null : next);
  return next;
}
