import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, DayText, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { createMandate, deleteMandate, listMandates, mandateSheet, readMandate, updateMandate } from '../use-cases/mandates.ts';
import { may, removed } from './may.ts';

const Fee = nullable(Type.Integer({ minimum: 0, maximum: 10_000 }));
const Lots = Type.Array(Uuid, { maxItems: 500 });
const row = {
  id: Uuid, version: Version, number: Type.String(), ownerPartyId: Uuid, ownerName: Type.String(), accountId: nullable(Uuid), accountCode: Words, buildingId: Uuid, buildingCode: Type.String(),
  buildingName: Type.String(), lots: Type.Array(Type.Object({ id: Uuid, number: Type.String() })), fromOn: DayText, untilOn: nullable(DayText), feeBasisPoints: Fee, active: Type.Boolean(),
};
const Detail = Type.Object({ ...row, acts: Acts });
const optional = Type.Partial(Type.Object({ number: Name, untilOn: nullable(DayText), feeBasisPoints: Fee })).properties;
const Create = Type.Object({ ownerPartyId: Uuid, buildingId: Uuid, fromOn: DayText, lotIds: Lots, accountId: Type.Optional(Uuid), ...optional }, strict);
const Change = Type.Object({ version: Version, fromOn: Type.Optional(DayText), lotIds: Type.Optional(Lots), ...optional }, strict);
const List = Type.Object({ ...ListQuery.properties, ...Type.Partial(Type.Object({ buildingId: Uuid, ownerPartyId: Uuid, lotId: Uuid, active: Type.Boolean() })).properties });

export function mandateRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/mandates', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listMandates(tx, viewer, listRequest(request.query), request.query, today())));
  app.get('/mandates/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listMandates(tx, viewer, wholeList(listRequest(request.query)), request.query, today()));
    return sendSheet(reply, 'Mandats', mandateSheet, rows, request.query);
  });
  app.get('/mandates/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readMandate(tx, viewer, request.params.id, today())));
  app.post('/mandates', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createMandate(tx, viewer, trimmed(request.body), today())));
  app.patch('/mandates/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateMandate(tx, viewer, request.params.id, trimmed(request.body), today())));
  app.delete('/mandates/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteMandate(tx, viewer, request.params.id, today()));
    return reply.status(204).send(null);
  });
}
