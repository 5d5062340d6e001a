import type { Id } from '../../kernel/ids.ts';
import { notFound } from '../../kernel/refusal.ts';
import type { ClientViewer } from '../../platform/access/viewer.ts';
import { inAgency } from '../../platform/database/connection.ts';
import type { FileToSend } from '../../platform/http/send-file.ts';
import type { Platform } from '../../platform/module.ts';
import { mayWriteOwn } from '../access.ts';
import type { InterventionFile, OwnRequestRow, Space, ThreadMessage, Ticket } from '../model.ts';
import { readTicketsOption } from '../repository/office-requests.ts';
import { findOwnRequest, listOwnRequests, markSeen } from '../repository/own-requests.ts';
import { findThreadFile, listInterventionFiles, readThread } from '../repository/threads.ts';
import { readTicket } from '../repository/tickets.ts';

export function readOwnRequests(platform: Platform, viewer: ClientViewer): Promise<OwnRequestRow[]> {
  return inAgency(platform.extranet, viewer.agencyId, (tx) => listOwnRequests(tx, viewer.identityId));
}

export interface OwnRequest extends OwnRequestRow {
  messages: ThreadMessage[];
  ticket: Ticket | null;
}

/** One's own request with its thread and its follow-up (EXT-086). Reading it takes « Nouvelle réponse » away, unless staff look "as" the client. */
export function readOwnRequest(platform: Platform, viewer: ClientViewer, id: Id): Promise<OwnRequest> {
  const now = platform.clock.now();
  return inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const found = await findOwnRequest(tx, viewer.identityId, id);
    if (!found) throw notFound();
    const ticket = await readTicketsOption(tx) ? await readTicket(tx, id, { identityId: viewer.identityId, now }) : null;
    if (found.unread && mayWriteOwn(viewer)) await markSeen(tx, id, now);
    return { ...found, messages: await readThread(tx, id), ticket };
  });
}

/** Documents of one's own interventions, listed under the binders (ADM-211); none while the agency does not follow interventions. */
export function readInterventionFiles(platform: Platform, viewer: ClientViewer, space: Space): Promise<InterventionFile[]> {
  return inAgency(platform.extranet, viewer.agencyId, async (tx) => (await readTicketsOption(tx) ? listInterventionFiles(tx, viewer.identityId, space) : []));
}

export function openOwnFile(platform: Platform, viewer: ClientViewer, requestId: Id, fileId: Id): Promise<FileToSend> {
  return inAgency(platform.extranet, viewer.agencyId, async (tx) => {
    const file = await findOwnRequest(tx, viewer.identityId, requestId) ? await findThreadFile(tx, requestId, fileId) : null;
    if (!file) throw notFound();
    return file;
  });
}
