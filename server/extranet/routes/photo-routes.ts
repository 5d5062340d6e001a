import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { openPhoto, readPhotos, readPhotosOf } from '../use-cases/read-photos.ts';
import { ModuleQuery } from './administration-routes.schema.ts';

const reads = { access: { kind: 'staff' as const, right: 'extranet.read' } };
const tags = ['Administration de l’extranet'];
const Id = Type.String({ format: 'uuid' });
const Photo = Type.Object({ id: Id, title: Type.String() });
const PhotosReply = Type.Object({ buildings: Type.Array(Type.Object({ id: Id, name: Type.String(), lots: Type.Array(Type.Object({ id: Id, label: Type.String(), photos: Type.Array(Photo) })) })) });

/** Published photos of lots, for the agency: all of a module, or those of one client's lots. */
export function photoRoutes(app: App, platform: Platform): void {
  app.get('/extranet/photos', { config: reads, schema: { tags, summary: 'Photos publiées d’un métier, par immeuble', querystring: ModuleQuery, response: { 200: PhotosReply } } },
    async (request) => ({ buildings: await readPhotos(platform, staffOf(request), request.query.module) }));
  app.get('/extranet/identities/:id/photos', { config: reads, schema: { tags, summary: 'Photos publiées des lots d’un client', params: IdParams, response: { 200: PhotosReply } } },
    async (request) => ({ buildings: await readPhotosOf(platform, staffOf(request), request.params.id) }));
  app.get('/extranet/photos/:id/file', { config: reads, compress: false, schema: { tags, summary: 'Une photo publiée', params: IdParams } }, async (request, reply) =>
    sendFile(request, reply, platform.files, await openPhoto(platform, staffOf(request), request.params.id), 'inline'));
}
