import { sendSystemMessage } from '../../agency/public.ts';
import { listen } from '../../platform/events/announce.ts';
import { findRequest } from '../repository/office-requests.ts';

let hearing = false;

/** A client wrote: whoever receives the agency's messages finds it among theirs, with the way to the thread. */
export function hearNews(): void {
  if (hearing) return;
  hearing = true;
  listen('extranet.request-written', async (tx, viewer, { requestId, first }) => {
    const request = await findRequest(tx, requestId);
    if (!request) return;
    await sendSystemMessage(tx, viewer.agencyId, {
      subject: first ? `Nouvelle demande de ${request.clientName}` : `${request.clientName} a répondu à la demande n°\u00A0${request.number}`,
      body: [request.subject, request.place].filter(Boolean).join('\n'),
      link: `/demandes/${request.id}`,
    });
  });
}
