import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, strict, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { addAttachments, demandOpenEvent, orderAttachments, removeAttachment, renameAttachment } from '../use-cases/attachments.ts';
import { previewBody } from '../use-cases/preview-body.ts';
import { openPart } from '../use-cases/read-events.ts';
import { AttachmentsReply, EventPreview } from './event-routes.schema.ts';
import { may, said } from './may.ts';
import { receiveFiles } from '../../platform/http/receive-files.ts';

const PartParams = Type.Object({ id: Uuid, partId: Uuid });
export const FileQuery = Type.Object({ disposition: Type.Optional(choice(['inline', 'attachment'])) });

/** The files of an event: its text as PDF, and its attachments. */
export function eventFileRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const attachments = { 200: AttachmentsReply };

  app.post('/events/preview', { config: may('write'), schema: { ...said('Événements', 'Le PDF que donnerait ce texte ; rien n’est enregistré'), body: EventPreview } }, async (request, reply) => {
    const pdf = await previewBody(platform, staffOf(request), request.body);
    return reply.type('application/pdf').header('content-disposition', 'inline').header('cache-control', 'private, no-store').send(pdf);
  });
  app.get('/events/:id/parts/:partId/file', { config: may('read'), compress: false, schema: { ...said('Événements', 'Le texte (sous l’identifiant de l’événement) ou une pièce jointe'), params: PartParams, querystring: FileQuery } }, async (request, reply) => {
    const { name, ...file } = await work(request, (tx, viewer) => openPart(tx, viewer, request.params.id, request.params.partId));
    return sendFile(request, reply, platform.files, { ...file, fileName: name }, request.query.disposition ?? 'attachment');
  });

  app.post('/events/:id/attachments', { config: may('write'), schema: { ...said('Événements', 'Joint des fichiers (multipart)'), params: IdParams, response: attachments } }, async (request) => {
    await work(request, (tx, viewer) => demandOpenEvent(tx, viewer, request.params.id));
    const files = await receiveFiles(platform, request);
    return work(request, async (tx, viewer) => ({ attachments: await addAttachments(tx, viewer, request.params.id, files) }));
  });
  app.put('/events/:id/attachments/order', { config: may('write'), schema: { ...said('Événements', 'Ordre des pièces jointes'), params: IdParams, body: Type.Object({ ids: Type.Array(Uuid, { maxItems: 500 }) }, strict), response: attachments } },
    (request) => work(request, async (tx, viewer) => ({ attachments: await orderAttachments(tx, viewer, request.params.id, request.body.ids) })));
  app.patch('/events/:id/attachments/:partId', { config: may('write'), schema: { ...said('Événements', 'Renomme une pièce jointe'), params: PartParams, body: Type.Object({ name: Type.String({ maxLength: 300 }) }, strict), response: attachments } },
    (request) => work(request, async (tx, viewer) => ({ attachments: await renameAttachment(tx, viewer, request.params.id, request.params.partId, request.body.name) })));
  app.delete('/events/:id/attachments/:partId', { config: may('write'), schema: { ...said('Événements', 'Retire une pièce jointe'), params: PartParams, response: attachments } },
    (request) => work(request, async (tx, viewer) => ({ attachments: await removeAttachment(tx, viewer, request.params.id, request.params.partId) })));
}
