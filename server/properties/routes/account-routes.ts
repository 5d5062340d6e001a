import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, choice, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { ACCOUNT_KINDS } from '../model.ts';
import { accountSheet, createAccount, deleteAccount, listAccounts, readAccount, updateAccount } from '../use-cases/accounts.ts';
import { publishAccounts } from '../use-cases/publish-accounts.ts';
import { may, removed } from './may.ts';

const row = {
  id: Uuid, version: Version, code: Type.String(), kind: choice(ACCOUNT_KINDS), partyId: Uuid, partyCode: Type.String(), partyName: Type.String(), email: Words,
  buildingId: nullable(Uuid), buildingCode: Words, buildingName: Words, published: Type.Boolean(), publishedReason: Words, publishedChangedAt: Words,
};
const Detail = Type.Object({ ...row, acts: Acts });
const Create = Type.Object({ kind: choice(ACCOUNT_KINDS), partyId: Uuid, buildingId: Type.Optional(nullable(Uuid)), code: Type.Optional(Name) }, strict);
const Change = Type.Object({ version: Version, code: Name }, strict);
const facets = { kind: Type.Optional(choice(ACCOUNT_KINDS)), published: Type.Optional(Type.Boolean()), buildingId: Type.Optional(Uuid), partyId: Type.Optional(Uuid) };
const List = Type.Object({ ...ListQuery.properties, ...facets });
/** Some accounts, or all those that the list shows under a filter and its facets but a few; `published` is what they become. */
const Publication = Type.Object({
  published: Type.Boolean(), ids: Type.Optional(Type.Array(Uuid, { maxItems: 5000 })), all: Type.Optional(Type.Literal(true)), filter: Type.Optional(Type.String({ maxLength: 200 })),
  facets: Type.Optional(Type.Object(facets, strict)), except: Type.Optional(Type.Array(Uuid, { maxItems: 5000 })),
}, strict);

export function accountRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/accounts', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listAccounts(tx, viewer, listRequest(request.query), request.query)));
  app.get('/accounts/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listAccounts(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Comptes', accountSheet, rows, request.query);
  });
  app.post('/accounts/publication', { config: may('write'), schema: { body: Publication, response: { 200: Type.Object({ selected: Type.Integer(), changed: Type.Integer(), message: Type.String() }) } } }, (request) => {
    const { published, ids, all, filter, facets: asked = {}, except } = request.body;
    const selection = all ? { all, filter: (filter ?? '').trim(), facets: asked, except } : { ids: ids ?? [] };
    return work(request, (tx, viewer) => publishAccounts(tx, viewer, selection, published, platform.clock.now()));
  });
  app.get('/accounts/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readAccount(tx, viewer, request.params.id)));
  app.post('/accounts', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createAccount(tx, viewer, trimmed(request.body))));
  app.patch('/accounts/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateAccount(tx, viewer, request.params.id, trimmed(request.body))));
  app.delete('/accounts/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteAccount(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
