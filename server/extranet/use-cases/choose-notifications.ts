import { newId, type Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { Platform } from '../../platform/module.ts';
import { mayChoose } from '../access.ts';
import { leaveAct, readStanding, saveNotifications } from '../repository/people.ts';

export interface OwnRecord {
  id: Id;
  name: string;
  login: string;
  email: string | null;
  address: string | null;
  /** The client's own choice (PAR-235). */
  notifications: boolean;
  /** The agency's: without it nobody is written to (PAR-234). */
  agencyNotifies: boolean;
  /** Whether an authenticator is asked at sign-in. */
  secondFactor: boolean;
  lastSignedInAt: Date | null;
}

export async function readOwnRecord(platform: Platform, viewer: ClientViewer): Promise<OwnRecord> {
  const standing = await inAgency(platform.extranet, viewer.agencyId, (tx) => readStanding(tx, viewer.identityId, platform.clock.now()));
  if (!standing) throw notFound();
  const { person, agency } = standing;
  return { ...person, lastSignedInAt: person.lastSignedInAt === null ? null : new Date(person.lastSignedInAt), agencyNotifies: agency.notifyByEmail };
}

/** The client keeps or stops the e-mails about new documents. The legal channel of notices and calls does not follow from it (décret n° 67-223, art. 64-2). */
export async function chooseNotifications(platform: Platform, viewer: ClientViewer, notifications: boolean): Promise<OwnRecord> {
  if (!mayChoose(viewer)) throw notFound();
  await inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    await saveNotifications(tx, viewer.identityId, notifications);
    await leaveAct(tx, { id: newId(), agencyId: viewer.agencyId, identityId: viewer.identityId, kind: 'notifications-changed', payload: { notifications }, at: platform.clock.now() });
  });
  return readOwnRecord(platform, viewer);
}
