import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { StaffViewer } from '../../platform/access/viewer.ts';
import { record } from '../../platform/audit/record.ts';
import type { Platform } from '../../platform/module.ts';
import { hashToken, newToken } from '../../platform/sign-in/session-token.ts';
import { refusals } from '../errors.ts';
import { lockPassword, openSeenAsSession } from '../repository/identities.ts';
import { readStanding } from '../repository/people.ts';
import { actAsStaff } from './administer.ts';

export const SEEN_AS_MINUTES = 60;

/** Opens the extranet as this client sees it: reads only, no reading kept in the client's name, one hour, and audited. */
export function seeAs(platform: Platform, viewer: StaffViewer, identityId: Id, userAgent: string | null): Promise<{ cookie: string; slug: string }> {
  const now = platform.clock.now();
  return actAsStaff(platform, viewer, 'read', async (tx) => {
    const held = await lockPassword(tx, identityId);
    if (!held) throw notFound();
    if (held.kind !== 'client') throw refusals.notAClient();
    if (!held.active) throw refusals.identityClosed();
    const standing = await readStanding(tx, identityId, now);
    if (!standing?.agency.open) throw refusals.extranetClosed();
    const token = newToken();
    await openSeenAsSession(tx, {
      tokenHash: hashToken(token), agencyId: viewer.agencyId, identityId, seenAsBy: viewer.name, expiresAt: new Date(now.getTime() + SEEN_AS_MINUTES * 60_000), userAgent: userAgent?.slice(0, 300) ?? null,
    });
    await record(tx, viewer, 'extranet.seen-as', { kind: 'identity', id: identityId }, { name: held.name });
    return { cookie: `${viewer.agencyId}.${token}`, slug: standing.agency.slug };
  });
}
