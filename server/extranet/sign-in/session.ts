import { inAgency } from '../../platform/database/connection.ts';
import type { FindSession } from '../../platform/http/access.ts';
import type { Platform } from '../../platform/module.ts';
import { readCookie, sessionIsOver, useIsToBeNoted } from '../../platform/sign-in/session-token.ts';
import { readSession, touchSession } from './repository/client-sessions.ts';

/** Who the clients' cookie belongs to, read at every request: a closed identity, extranet or licence stops it at once (EXT-084, PAR-230). */
export function extranetSession(platform: Platform): FindSession {
  return async (request) => {
    const cookie = readCookie(request.cookies.mitoyen_extranet);
    if (!cookie) return null;
    const now = platform.clock.now();
    return inAgency(platform.extranet, cookie.agencyId, async (tx) => {
      const session = await readSession(tx, cookie.tokenHash);
      if (!session || sessionIsOver(session, 'extranet', now)) return null;
      if (useIsToBeNoted(session.seenAt, now)) await touchSession(tx, cookie.tokenHash, now);
      return {
        viewer: { kind: 'client', agencyId: cookie.agencyId, identityId: session.identityId, name: session.name, seenAsBy: session.seenAsBy },
        session: cookie.tokenHash, pending: session.pending,
      };
    });
  };
}
