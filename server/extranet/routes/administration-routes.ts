import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { listBinder, listPortfolio, openPublishedFile, readAllBinders, readModules, searchIdentities } from '../use-cases/read-portfolio.ts';
import { addDocument, changeDocument, deleteDocuments, openSyndicFile, readSyndicDocuments } from '../use-cases/keep-syndic-documents.ts';
import { changeExtranetSettings, readExtranetSettings } from '../use-cases/settings.ts';
import type { ExtranetSettings, SyndicDocument } from '../model.ts';
import { refusals } from '../errors.ts';
import {
  AllBindersReply, AudienceName, IdentitiesQuery, IdentityRowReply, ModuleQuery, ModulesReply, PortfolioParams, PortfolioQuery, PortfolioRowReply, PublishedRowReply, SettingsBody, SettingsReply,
  SyndicDocumentReply,
} from './administration-routes.schema.ts';
import { FileQuery } from './client-routes.schema.ts';
import { instant } from './present.ts';

const reads = { access: { kind: 'staff' as const, right: 'extranet.read' } };
const writes = { access: { kind: 'staff' as const, right: 'extranet.write' } };

/** The agency's administration of its extranet: what is published, « Documents du syndic », and the settings. The records of people are in identity-administration-routes.ts. */
export function administrationRoutes(app: App, platform: Platform): void {
  app.get('/extranet/modules', { config: reads, schema: { response: { 200: ModulesReply } } }, async (request) => readModules(platform, staffOf(request)));

  app.get('/extranet/portfolio/:category', { config: reads, schema: { params: PortfolioParams, querystring: PortfolioQuery, response: { 200: listReply(PortfolioRowReply) } } }, async (request) => {
    const page = await listPortfolio(platform, staffOf(request), request.query.module, request.params.category, listRequest(request.query));
    return { total: page.total, rows: page.rows.map((row) => ({ ...row, lastSignedInAt: instant(row.lastSignedInAt) })) };
  });
  app.get('/extranet/identities', { config: reads, schema: { querystring: IdentitiesQuery, response: { 200: listReply(IdentityRowReply) } } }, async (request) => {
    const { kind, space, active, signedIn } = request.query;
    const page = await searchIdentities(platform, staffOf(request), listRequest(request.query), { kind, space, active, signedIn });
    return { total: page.total, rows: page.rows.map((row) => ({ ...row, lastSignedInAt: instant(row.lastSignedInAt) })) };
  });

  app.get('/extranet/binders', { config: reads, schema: { querystring: ModuleQuery, response: { 200: AllBindersReply } } }, async (request) => readAllBinders(platform, staffOf(request), request.query.module));
  app.get('/extranet/binders/:id/documents', { config: reads, schema: { params: IdParams, querystring: ListQuery, response: { 200: listReply(PublishedRowReply) } } }, async (request) => {
    const page = await listBinder(platform, staffOf(request), request.params.id, listRequest(request.query));
    return { total: page.total, rows: page.rows.map((row) => ({ ...row, publishedAt: instant(row.publishedAt) })) };
  });
  app.get('/extranet/documents/:id/file', { config: reads, compress: false, schema: { params: IdParams, querystring: FileQuery } }, async (request, reply) =>
    sendFile(request, reply, platform.files, await openPublishedFile(platform, staffOf(request), request.params.id), request.query.disposition ?? 'attachment'));

  syndicDocumentRoutes(app, platform);

  app.get('/extranet/settings', { config: reads, schema: { response: { 200: SettingsReply } } }, async (request) => presentSettings(await readExtranetSettings(platform, staffOf(request))));
  app.patch('/extranet/settings', { config: writes, schema: { body: SettingsBody, response: { 200: SettingsReply } } }, async (request) => presentSettings(await changeExtranetSettings(platform, staffOf(request), request.body)));
}

function syndicDocumentRoutes(app: App, platform: Platform): void {
  app.get('/extranet/syndic-documents', { config: reads, schema: { response: { 200: listReply(SyndicDocumentReply) } } }, async (request) => {
    const rows = (await readSyndicDocuments(platform, staffOf(request))).map(presentSyndicDocument);
    return { total: rows.length, rows };
  });
  // The body is the file itself, multipart; for whom it is stands in the address, so that it is known before the first byte.
  app.post('/extranet/syndic-documents', { config: writes, schema: { querystring: Type.Object({ audience: Type.Optional(AudienceName) }), response: { 200: SyndicDocumentReply } } }, async (request) => {
    // One byte more than we take, so that the store refuses what is too large instead of keeping it cut.
    const part = request.isMultipart() ? await request.file({ limits: { fileSize: platform.settings.maxUploadBytes + 1 } }) : undefined;
    if (!part) throw refusals.noFile();
    return presentSyndicDocument(await addDocument(platform, staffOf(request), { content: part.file, name: part.filename, audience: request.query.audience ?? 'council' }));
  });
  app.patch('/extranet/syndic-documents/:id', { config: writes, schema: { params: IdParams, body: Type.Object({ title: Type.Optional(Type.String({ maxLength: 200 })), audience: Type.Optional(AudienceName) }, { additionalProperties: false }), response: { 200: SyndicDocumentReply } } },
    async (request) => presentSyndicDocument(await changeDocument(platform, staffOf(request), request.params.id, request.body)));
  app.post('/extranet/syndic-documents/delete', { config: writes, schema: { body: Type.Object({ ids: Type.Array(Type.String({ format: 'uuid' }), { maxItems: 500 }) }), response: { 200: Type.Object({ deleted: Type.Integer() }) } } },
    async (request) => ({ deleted: await deleteDocuments(platform, staffOf(request), request.body.ids) }));
  app.get('/extranet/syndic-documents/:id/file', { config: reads, compress: false, schema: { params: IdParams, querystring: FileQuery } }, async (request, reply) =>
    sendFile(request, reply, platform.files, await openSyndicFile(platform, staffOf(request), request.params.id), request.query.disposition ?? 'attachment'));
}

function presentSyndicDocument(document: SyndicDocument) {
  return { ...document, addedAt: instant(document.addedAt) };
}

function presentSettings(settings: ExtranetSettings) {
  return { ...settings, lastPublishedAt: instant(settings.lastPublishedAt), activatedAt: instant(settings.activatedAt) };
}
