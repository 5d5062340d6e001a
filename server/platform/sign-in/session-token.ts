import { createHash, randomBytes } from 'node:crypto';
import { isId, type Id } from '../../kernel/ids.ts';

/** A session's secret lives in the browser's cookie only; we keep its hash. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The cookie says which agency, so that row-level security is set before the session is looked up. */
export function readCookie(value: string | undefined): { agencyId: Id; tokenHash: string } | null {
  const dot = value?.indexOf('.') ?? -1;
  if (!value || dot < 0) return null;
  const agencyId = value.slice(0, dot);
  const token = value.slice(dot + 1);
  return isId(agencyId) && token.length >= 40 && token.length <= 60 ? { agencyId, tokenHash: hashToken(token) } : null;
}

const HOUR_MS = 3_600_000;
/** Without a request for this long, a session is over. */
const IDLE_MS = { office: 4 * HOUR_MS, extranet: 2 * HOUR_MS };
/** However busy, a session is over after this long: a working day, a month of a client's. */
export const ABSOLUTE_MS = { office: 14 * HOUR_MS, extranet: 30 * 24 * HOUR_MS };
/** Time given for a step still owed: a half-open session is not left lying about. */
const PENDING_MS = HOUR_MS / 2;
/** Use is noted once a minute, not at every request. */
const NOTED_EVERY_MS = 60_000;

export interface SessionTimes {
  createdAt: Date;
  seenAt: Date;
  expiresAt: Date;
  pending: string | null;
}

export function sessionIsOver(times: SessionTimes, face: 'office' | 'extranet', now: Date): boolean {
  const at = now.getTime();
  if (at >= times.expiresAt.getTime() || at - times.seenAt.getTime() >= IDLE_MS[face]) return true;
  return times.pending !== null && at - times.createdAt.getTime() >= PENDING_MS;
}

export function useIsToBeNoted(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= NOTED_EVERY_MS;
}
