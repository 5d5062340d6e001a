import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Tx } from '../database/connection.ts';
import type { SignInStore } from './store.ts';
import { LIMITS, waitInWords, waitSeconds, WATCHED_MS, type Limit } from './throttle.ts';

export interface Attempt {
  subject: string;
  limit: Limit;
  /** A success forgives all failures of this subject; otherwise only its own attempt. */
  forgivesAll: boolean;
}

export function signInAttempts(login: string, address: string): Attempt[] {
  return [
    { subject: `login:${login}@${address}`, limit: LIMITS.loginHere, forgivesAll: true },
    { subject: `login:${login}`, limit: LIMITS.loginAnywhere, forgivesAll: true },
    // One good account of their own would otherwise wash away what somebody tried for others.
    { subject: `address:${address}`, limit: LIMITS.address, forgivesAll: false },
  ];
}

export function accountAttempt(kind: 'code' | 'ownPassword', accountId: Id): Attempt {
  return { subject: `${kind}:${accountId}`, limit: LIMITS[kind], forgivesAll: true };
}

/**
 * Counts the try as failed before it is judged, and gives the refusal when it must wait: a thousand guesses sent at the same instant queue here
 * and wait like the others. The caller commits, then judges, then forgives.
 */
export async function claimAttempts(tx: Tx, store: SignInStore, agencyId: Id, attempts: readonly Attempt[], now: Date): Promise<Refusal | null> {
  let wait = 0;
  for (const { subject, limit } of attempts) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${store.face}:${agencyId}:${subject}`}, 0))`.execute(tx);
    wait = Math.max(wait, waitSeconds(await store.failures(tx, subject, new Date(now.getTime() - WATCHED_MS)), now, limit));
  }
  if (wait > 0) return new Refusal('too-many-tries', `Trop d’essais. Réessayez dans ${waitInWords(wait)}.`, 429);
  for (const { subject } of attempts) await store.addFailure(tx, agencyId, subject, now);
  return null;
}

export async function forgiveAttempts(tx: Tx, store: SignInStore, attempts: readonly Attempt[], now: Date): Promise<void> {
  for (const { subject, forgivesAll } of attempts) await store.forgetFailures(tx, subject, forgivesAll ? undefined : now);
}
