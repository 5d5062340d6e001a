import { Type } from 'typebox';
import { staffOf } from '../../platform/http/access.ts';
import { IdParams } from '../../platform/http/list-query.ts';
import { sendFile } from '../../platform/http/send-file.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { readAccounts, readStatement } from '../use-cases/read-account.ts';
import { printExtract } from '../use-cases/print-extract.ts';
import { openFileOf } from '../use-cases/open-file.ts';
import { readBinders, searchDocuments } from '../use-cases/read-documents.ts';
import { demandClient, readIdentity, readOwnedLots } from '../use-cases/read-portfolio.ts';
import { draftPassword, validatePassword } from '../use-cases/regenerate-password.ts';
import { SEEN_AS_MINUTES, seeAs } from '../use-cases/see-as.ts';
import { DraftReply, IdentityReply, SeeAsReply, TreeReply } from './administration-routes.schema.ts';
import { AccountsReply, BindersReply, DocumentsQuery, DocumentsReply, ExtractQuery, FileQuery, SpaceQuery, StatementQuery, StatementReply } from './client-routes.schema.ts';
import { extractAskedOf, instant, presentAccounts, presentDocument, presentStatement, searchOf, statementSearchOf } from './present.ts';
import { sendExtract } from './send-extract.ts';

const reads = { access: { kind: 'staff' as const, right: 'extranet.read' } };
const writes = { access: { kind: 'staff' as const, right: 'extranet.write' } };

/** The record of a client on the extranet, tab by tab, and the two acts on it: a new first password, and looking as they do. */
export function identityAdministrationRoutes(app: App, platform: Platform): void {
  app.get('/extranet/identities/:id', { config: reads, schema: { params: IdParams, response: { 200: IdentityReply } } }, async (request) => {
    const found = await readIdentity(platform, staffOf(request), request.params.id);
    return { ...found, lastSignedInAt: instant(found.lastSignedInAt) };
  });
  app.get('/extranet/identities/:id/lots', { config: reads, schema: { params: IdParams, response: { 200: TreeReply } } }, async (request) => ({ buildings: await readOwnedLots(platform, staffOf(request), request.params.id) }));

  // The account as its holder sees it, with the same search (ADM-202).
  app.get('/extranet/identities/:id/accounts', { config: reads, schema: { params: IdParams, querystring: SpaceQuery, response: { 200: AccountsReply } } }, async (request) =>
    presentAccounts(await readAccounts(platform, await demandClient(platform, staffOf(request), request.params.id), request.query.space)));
  app.get('/extranet/identities/:id/accounts/:accountId/lines', { config: reads, schema: { params: Type.Object({ ...IdParams.properties, accountId: Type.String({ format: 'uuid' }) }), querystring: StatementQuery, response: { 200: StatementReply } } }, async (request) =>
    presentStatement(await readStatement(platform, await demandClient(platform, staffOf(request), request.params.id), request.params.accountId, statementSearchOf(request.query))));
  app.get('/extranet/identities/:id/accounts/:accountId/extract', { config: reads, compress: false, schema: { params: Type.Object({ ...IdParams.properties, accountId: Type.String({ format: 'uuid' }) }), querystring: ExtractQuery } }, async (request, reply) =>
    sendExtract(reply, await printExtract(platform, await demandClient(platform, staffOf(request), request.params.id), request.params.accountId, extractAskedOf(request.query))));

  app.get('/extranet/identities/:id/binders', { config: reads, schema: { params: IdParams, querystring: SpaceQuery, response: { 200: BindersReply } } }, async (request) =>
    readBinders(platform, await demandClient(platform, staffOf(request), request.params.id), request.query.space));
  app.get('/extranet/identities/:id/documents', { config: reads, schema: { params: IdParams, querystring: DocumentsQuery, response: { 200: DocumentsReply } } }, async (request) => {
    const page = await searchDocuments(platform, await demandClient(platform, staffOf(request), request.params.id), request.query.space, searchOf(request.query));
    return { ...page, rows: page.rows.map(presentDocument) };
  });
  app.get('/extranet/identities/:id/documents/:documentId/file', { config: reads, compress: false, schema: { params: Type.Object({ ...IdParams.properties, documentId: Type.String({ format: 'uuid' }) }), querystring: FileQuery } }, async (request, reply) => {
    const person = await demandClient(platform, staffOf(request), request.params.id);
    return sendFile(request, reply, platform.files, await openFileOf(platform, person, request.params.documentId), request.query.disposition ?? 'attachment');
  });

  app.post('/extranet/identities/:id/password/draft', { config: writes, schema: { params: IdParams, response: { 200: DraftReply } } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return draftPassword(platform, staffOf(request), request.params.id);
  });
  app.post('/extranet/identities/:id/password/validate', { config: writes, schema: { params: IdParams, body: Type.Object({ draft: Type.String({ maxLength: 2000 }) }), response: { 200: Type.Object({}) } } }, async (request) => {
    await validatePassword(platform, staffOf(request), request.params.id, request.body.draft);
    return {};
  });

  app.post('/extranet/identities/:id/see-as', { config: reads, schema: { params: IdParams, response: { 200: SeeAsReply } } }, async (request, reply) => {
    const { cookie, slug } = await seeAs(platform, staffOf(request), request.params.id, request.headers['user-agent'] ?? null);
    // The clients' cookie, on the clients' path: the staff's own session is another one and stays.
    reply.setCookie('mitoyen_extranet', cookie, { path: '/api/extranet', httpOnly: true, sameSite: 'strict', secure: platform.settings.publicUrl.startsWith('https:'), maxAge: SEEN_AS_MINUTES * 60 });
    return { address: `/${slug}/extranet/`, minutes: SEEN_AS_MINUTES };
  });
}
