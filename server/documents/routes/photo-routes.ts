import { Type } from 'typebox';
import { IdParams } from '../../platform/http/list-query.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { nullable, strict, Uuid, Whole, Words } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { addPhotos, demandLotForPhotos, findPhoto, listPhotos, orderPhotos, removePhoto, retitlePhoto } from '../use-cases/photos.ts';
import { FileQuery } from './event-file-routes.ts';
import { may, removed, said } from './may.ts';
import { receiveFiles } from '../../platform/http/receive-files.ts';

const Photo = Type.Object({ id: Uuid, lotId: Uuid, position: Type.Integer(), title: Words, size: Whole, mime: Type.String() });
const Photos = Type.Object({ photos: Type.Array(Photo) });
const Title = nullable(Type.String({ maxLength: 200 }));

export function photoRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/lots/:id/photos', { config: may('read'), schema: { ...said('Photos', 'Photos d’un lot, dans leur ordre'), params: IdParams, response: { 200: Photos } } },
    (request) => work(request, async (tx, viewer) => ({ photos: await listPhotos(tx, viewer, request.params.id) })));
  app.post('/lots/:id/photos', { config: may('write'), schema: { ...said('Photos', 'Ajoute des photos (multipart) sous un même titre'), params: IdParams, querystring: Type.Object({ title: Type.Optional(Type.String({ maxLength: 200 })) }), response: { 200: Photos } } }, async (request) => {
    await work(request, (tx, viewer) => demandLotForPhotos(tx, viewer, request.params.id));
    const files = await receiveFiles(platform, request);
    return work(request, async (tx, viewer) => ({ photos: await addPhotos(tx, viewer, request.params.id, files, request.query.title ?? null) }));
  });
  app.put('/lots/:id/photos/order', { config: may('write'), schema: { ...said('Photos', 'Ordre des photos'), params: IdParams, body: Type.Object({ ids: Type.Array(Uuid, { maxItems: 500 }) }, strict), response: { 200: Photos } } },
    (request) => work(request, async (tx, viewer) => ({ photos: await orderPhotos(tx, viewer, request.params.id, request.body.ids) })));
  app.patch('/photos/:id', { config: may('write'), schema: { ...said('Photos', 'Titre d’une photo'), params: IdParams, body: Type.Object({ title: Title }, strict), response: { 200: Photo } } },
    (request) => work(request, (tx, viewer) => retitlePhoto(tx, viewer, request.params.id, request.body.title)));
  app.delete('/photos/:id', { config: may('write'), schema: { ...said('Photos', 'Retire une photo'), params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => removePhoto(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
  app.get('/photos/:id/file', { config: may('read'), compress: false, schema: { ...said('Photos', 'L’image'), params: IdParams, querystring: FileQuery } }, async (request, reply) => {
    const { hash, size, mime, title } = await work(request, (tx, viewer) => findPhoto(tx, viewer, request.params.id));
    return sendFile(request, reply, platform.files, { hash, size, mime, fileName: `${title ?? 'photo'}.${mime.replace('image/', '')}` }, request.query.disposition ?? 'inline');
  });
}
