import type { FindSession } from '../../platform/http/access.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { readCookie, sessionIsOver, useIsToBeNoted } from '../../platform/sign-in/session-token.ts';
import { rightsOf } from '../access.ts';
import { readSession, touchSession } from '../repository/staff-sessions.ts';

/** Who the office's cookie belongs to, read at every request: a role taken away, or a closed account, counts from the next click. */
export function officeSession(platform: Platform): FindSession {
  return async (request) => {
    const cookie = readCookie(request.cookies.mitoyen_office);
    if (!cookie) return null;
    const now = platform.clock.now();
    return inAgency(platform.office, cookie.agencyId, async (tx) => {
      const session = await readSession(tx, cookie.tokenHash);
      if (!session || sessionIsOver(session, 'office', now)) return null;
      if (useIsToBeNoted(session.seenAt, now)) await touchSession(tx, cookie.tokenHash, now);
      return {
        viewer: { kind: 'staff', agencyId: cookie.agencyId, staffId: session.staffId, name: session.name, rights: rightsOf(session.role) },
        session: cookie.tokenHash, pending: session.pending,
      };
    });
  };
}
