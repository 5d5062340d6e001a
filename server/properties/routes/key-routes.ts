import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, Name, nullable, strict, Uuid, Version, Whole, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { createKey, deleteKey, keySheet, listKeys, readKey, replaceShares, updateKey } from '../use-cases/allocation-keys.ts';
import { may, removed } from './may.ts';

const row = {
  id: Uuid, version: Version, buildingId: Uuid, buildingCode: Type.String(), buildingName: Type.String(), code: Type.String(), label: Type.String(), general: Type.Boolean(),
  announcedTotal: nullable(Whole), computedTotal: Whole, warning: Words,
};
const Detail = Type.Object({ ...row, lots: Type.Array(Type.Object({ lotId: Uuid, number: Type.String(), kind: Words, shares: nullable(Whole) })), acts: Acts });
const optional = { announcedTotal: Type.Optional(nullable(Whole)), general: Type.Optional(Type.Boolean()) };
const Create = Type.Object({ buildingId: Uuid, code: Name, label: Name, ...optional }, strict);
const Change = Type.Object({ version: Version, code: Type.Optional(Name), label: Type.Optional(Name), ...optional }, strict);
const Shares = Type.Object({ version: Version, shares: Type.Array(Type.Object({ lotId: Uuid, shares: Whole }, strict), { maxItems: 20_000 }) }, strict);
const List = Type.Object({ ...ListQuery.properties, buildingId: Type.Optional(Uuid), differing: Type.Optional(Type.Boolean()) });

export function keyRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/allocation-keys', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listKeys(tx, viewer, listRequest(request.query), request.query)));
  app.get('/allocation-keys/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listKeys(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Clés de répartition', keySheet, rows, request.query);
  });
  app.get('/allocation-keys/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readKey(tx, viewer, request.params.id)));
  app.post('/allocation-keys', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createKey(tx, viewer, trimmed(request.body))));
  app.patch('/allocation-keys/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateKey(tx, viewer, request.params.id, trimmed(request.body))));
  app.put('/allocation-keys/:id/shares', { config: may('write'), schema: { params: IdParams, body: Shares, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => replaceShares(tx, viewer, request.params.id, {
    version: request.body.version, shares: request.body.shares.map(({ lotId, shares }) => ({ lotId, shares: BigInt(shares) })),
  })));
  app.delete('/allocation-keys/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteKey(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
