import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import { receiveFiles } from '../../platform/http/receive-files.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, Uuid } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { attachFiles, attachToEntry, demandOwner, detachFromEntry, openPaper, readPapers, removeFile } from '../use-cases/papers.ts';
import { Attached, may, Papers, said } from './ledger-routes.schema.ts';

const response = { 200: Papers };

/** Supporting documents of drafts and entries: files of their own, and events. */
export function paperRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  for (const [kind, path, words] of [['draft', 'drafts', 'un brouillon'], ['entry', 'entries', 'une écriture validée']] as const) {
    app.post(`/ledger/${path}/:id/files`, { config: may('write'), schema: { ...said(`Joint des fichiers à ${words} (multipart)`), params: IdParams, response } }, async (request) => {
      const owner = { kind, id: request.params.id };
      await work(request, (tx, viewer) => demandOwner(tx, viewer, owner));
      const files = await receiveFiles(platform, request);
      return work(request, async (tx, viewer) => {
        await attachFiles(tx, viewer, owner, files);
        return readPapers(tx, viewer, owner);
      });
    });
  }
  app.post('/ledger/entries/:id/documents', { config: may('write'), schema: { ...said('Rattache des événements à une écriture'), params: IdParams, body: Attached, response } }, (request) => work(request, async (tx, viewer) => {
    await attachToEntry(tx, viewer, request.params.id, request.body.eventIds);
    return readPapers(tx, viewer, { kind: 'entry', id: request.params.id });
  }));
  app.delete('/ledger/entries/:id/documents/:eventId', { config: may('write'), schema: { ...said('Détache un événement d’une écriture\u202F; l’événement reste'), params: Type.Object({ id: Uuid, eventId: Uuid }), response } }, (request) => work(request, async (tx, viewer) => {
    await detachFromEntry(tx, viewer, request.params.id, request.params.eventId);
    return readPapers(tx, viewer, { kind: 'entry', id: request.params.id });
  }));
  app.delete('/ledger/files/:id', { config: may('write'), schema: { ...said('Retire un fichier d’un brouillon ou d’une écriture\u202F; le journal des actions en garde la trace'), params: IdParams, response } },
    (request) => work(request, async (tx, viewer) => readPapers(tx, viewer, await removeFile(tx, viewer, request.params.id))));
  app.get('/ledger/files/:id', { config: may('read'), compress: false, schema: { ...said('Un fichier joint à une écriture'), params: IdParams, querystring: Type.Object({ disposition: Type.Optional(choice(['inline', 'attachment'])) }) } }, async (request, reply) => {
    const { name, ...file } = await work(request, (tx, viewer) => openPaper(tx, viewer, request.params.id));
    return sendFile(request, reply, platform.files, { ...file, fileName: name }, request.query.disposition ?? 'attachment');
  });
}
