import { isId } from '../../kernel/ids.ts';
import { clientOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { refusals } from '../errors.ts';
import type { Space } from '../model.ts';
import { openOwnFile, readInterventionFiles, readOwnRequest, readOwnRequests } from '../use-cases/read-own-requests.ts';
import { demandRoom, writeAgain, writeRequest } from '../use-cases/write-request.ts';
import { presentDetail, presentRow } from './present.ts';
import { receiveMessage } from './receive-message.ts';
import { FileParams, FileQuery, InterventionFiles, OwnDetail, OwnList, SpaceQuery, Written } from './request-routes.schema.ts';

const client = { access: { kind: 'client' as const } };
const writes = { access: { kind: 'client' as const, write: true } };
const tags = ['Demandes'];
const SPACES: readonly string[] = ['coOwner', 'landlord', 'tenant'];

/** « Demandes » on the clients' side (EXT-085). Bodies are forms, because a message may carry files. */
export function clientRequestRoutes(app: App, platform: Platform): void {
  app.get('/requests', { config: client, schema: { tags, summary: 'Mes demandes', response: { 200: OwnList } } }, async (request) => {
    const rows = await readOwnRequests(platform, clientOf(request));
    return { total: rows.length, unread: rows.filter(({ unread }) => unread).length, rows: rows.map(presentRow) };
  });
  app.get('/requests/documents', { config: client, schema: { tags, summary: 'Documents de mes interventions, montrés sous mes classeurs', querystring: SpaceQuery, response: { 200: InterventionFiles } } }, async (request) => ({
    rows: (await readInterventionFiles(platform, clientOf(request), request.query.space as Space)).map((row) => ({ ...row, writtenAt: row.writtenAt.toISOString() })),
  }));
  app.get('/requests/:id', { config: client, schema: { tags, summary: 'Une de mes demandes, son fil et son suivi', params: IdParams, response: { 200: OwnDetail } } },
    async (request) => presentDetail(await readOwnRequest(platform, clientOf(request), request.params.id)));
  app.get('/requests/:id/files/:fileId', { config: client, compress: false, schema: { tags, summary: 'Un fichier du fil', params: FileParams, querystring: FileQuery } }, async (request, reply) =>
    sendFile(request, reply, platform.files, await openOwnFile(platform, clientOf(request), request.params.id, request.params.fileId), request.query.disposition ?? 'attachment'));

  app.post('/requests', { config: writes, schema: { tags, summary: 'Écrit une demande (formulaire\u00A0: subject, text, space, placeId, fichiers)', response: { 200: Written } } }, async (request) => {
    const viewer = clientOf(request);
    await demandRoom(platform, viewer);
    const { fields, files } = await receiveMessage(platform, request);
    const { subject = '', text = '', space = '', placeId = '' } = fields;
    if (!SPACES.includes(space)) throw refusals.unknownSpace();
    if (placeId !== '' && !isId(placeId)) throw refusals.unknownPlace();
    return { id: await writeRequest(platform, viewer, { subject, text, space: space as Space, placeId: placeId || null, files }) };
  });
  app.post('/requests/:id/messages', { config: writes, schema: { tags, summary: 'Répond dans le fil (formulaire\u00A0: text, fichiers)', params: IdParams, response: { 200: Written } } }, async (request) => {
    const viewer = clientOf(request);
    await demandRoom(platform, viewer);
    const { fields, files } = await receiveMessage(platform, request);
    await writeAgain(platform, viewer, request.params.id, { text: fields.text ?? '', files });
    return { id: request.params.id };
  });
}
