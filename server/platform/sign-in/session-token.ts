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

export const IDLE_MS = { office: 4 * 3_600_000, extranet: 2 * 3_600_000 };
export const ABSOLUTE_MS = { office: 14 * 3_600_000, extranet: 30 * 86_400_000 };
