import { Type } from 'typebox';
import { contentDisposition } from '../../platform/files/sniff.ts';
import { clientOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { printExtract } from '../use-cases/print-extract.ts';
import { chooseNotifications, readOwnRecord, type OwnRecord } from '../use-cases/choose-notifications.ts';
import { downloadShelf, openFile } from '../use-cases/open-file.ts';
import { readAccounts, readStatement } from '../use-cases/read-account.ts';
import { explainDocument, readBinders, readRecent, searchDocuments } from '../use-cases/read-documents.ts';
import { readOwnPlaces } from '../use-cases/read-own-places.ts';
import { readAgencyContacts, readSession } from '../use-cases/read-session.ts';
import {
  AccountsReply, ArchiveQuery, BindersReply, ContactsReply, DocumentReply, DocumentsQuery, DocumentsReply, ExtractQuery, FileQuery, OwnRecordReply, PlacesReply, RecentQuery, RecentReply, SessionReply, SpaceQuery, StatementQuery, StatementReply,
} from './client-routes.schema.ts';
import { extractAskedOf, instant, presentAccounts, presentDocument, presentStatement, searchOf, statementSearchOf } from './present.ts';
import { sendExtract } from './send-extract.ts';

const client = { access: { kind: 'client' as const } };

/** What clients read, and the one thing they choose here. Nothing is written when a member of staff looks "as" the client. */
export function clientRoutes(app: App, platform: Platform): void {
  app.get('/session', { config: client, schema: { response: { 200: SessionReply } } }, async (request) => readSession(platform, clientOf(request)));
  app.get('/contacts', { config: client, schema: { response: { 200: ContactsReply } } }, async (request) => readAgencyContacts(platform, clientOf(request)));
  app.get('/places', { config: client, schema: { querystring: SpaceQuery, response: { 200: PlacesReply } } }, async (request) => ({ buildings: await readOwnPlaces(platform, clientOf(request), request.query.space) }));

  app.get('/accounts', { config: client, schema: { querystring: SpaceQuery, response: { 200: AccountsReply } } }, async (request) => presentAccounts(await readAccounts(platform, clientOf(request), request.query.space)));
  app.get('/accounts/:id/lines', { config: client, schema: { params: IdParams, querystring: StatementQuery, response: { 200: StatementReply } } },
    async (request) => presentStatement(await readStatement(platform, clientOf(request), request.params.id, statementSearchOf(request.query))));
  app.get('/accounts/:id/extract', { config: client, compress: false, schema: { params: IdParams, querystring: ExtractQuery } }, async (request, reply) =>
    sendExtract(reply, await printExtract(platform, clientOf(request), request.params.id, extractAskedOf(request.query))));

  app.get('/me', { config: client, schema: { response: { 200: OwnRecordReply } } }, async (request) => presentRecord(await readOwnRecord(platform, clientOf(request))));
  app.patch('/me', { config: { access: { kind: 'client', write: true } }, schema: { body: Type.Object({ notifications: Type.Boolean() }, { additionalProperties: false }), response: { 200: OwnRecordReply } } },
    async (request) => presentRecord(await chooseNotifications(platform, clientOf(request), request.body.notifications)));

  app.get('/binders', { config: client, schema: { querystring: SpaceQuery, response: { 200: BindersReply } } }, async (request) => readBinders(platform, clientOf(request), request.query.space));
  app.get('/recent', { config: client, schema: { querystring: RecentQuery, response: { 200: RecentReply } } }, async (request) => {
    const recent = await readRecent(platform, clientOf(request), request.query.space, request.query.limit ?? 5);
    return { ...recent, rows: recent.rows.map(presentDocument) };
  });
  app.get('/documents', { config: client, schema: { querystring: DocumentsQuery, response: { 200: DocumentsReply } } }, async (request) => {
    const page = await searchDocuments(platform, clientOf(request), request.query.space, searchOf(request.query));
    return { ...page, rows: page.rows.map(presentDocument) };
  });
  app.get('/documents/archive', { config: client, compress: false, schema: { querystring: ArchiveQuery } }, async (request, reply) => {
    const { space, binder, subfolder, year, id } = request.query;
    const archive = await downloadShelf(platform, clientOf(request), space, { binderIds: binder, subfolder, years: year ?? [], documentIds: id });
    return reply.type('application/zip').header('content-disposition', contentDisposition(`${subfolder ?? 'Mes documents'}.zip`, false)).header('cache-control', 'private, no-store').send(archive);
  });
  app.get('/documents/:id', { config: client, schema: { params: IdParams, response: { 200: DocumentReply } } }, async (request) => {
    const found = await explainDocument(platform, clientOf(request), request.params.id);
    return { ...presentDocument(found), firstReadAt: instant(found.firstReadAt) };
  });
  app.get('/documents/:id/file', { config: client, compress: false, schema: { params: IdParams, querystring: FileQuery } }, async (request, reply) => {
    const file = await openFile(platform, clientOf(request), request.params.id, { sent: request.method === 'GET' });
    return sendFile(request, reply, platform.files, file, request.query.disposition ?? 'attachment');
  });
}

function presentRecord(record: OwnRecord) {
  return { ...record, lastSignedInAt: instant(record.lastSignedInAt) };
}
