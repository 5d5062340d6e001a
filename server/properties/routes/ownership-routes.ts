import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, DayText, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { createOwnership, deleteOwnership, listOwnerships, ownershipSheet, readOwnership, updateOwnership } from '../use-cases/ownerships.ts';
import { may, removed } from './may.ts';

const Part = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const row = {
  id: Uuid, version: Version, buildingId: Uuid, buildingCode: Type.String(), buildingName: Type.String(), lotId: Uuid, lotNumber: Type.String(), lotKind: Words, partyId: Uuid, partyCode: Type.String(),
  partyName: Type.String(), accountId: nullable(Uuid), accountCode: Words, shareNumerator: Part, shareDenominator: Part, fromOn: DayText, untilOn: nullable(DayText), endReason: Words,
};
const Detail = Type.Object({ ...row, acts: Acts });
const optional = Type.Partial(Type.Object({ shareNumerator: Part, shareDenominator: Part, untilOn: nullable(DayText), endReason: Words })).properties;
const Create = Type.Object({ lotId: Uuid, partyId: Uuid, accountId: Type.Optional(Uuid), fromOn: DayText, ...optional }, strict);
const Change = Type.Object({ version: Version, fromOn: Type.Optional(DayText), ...optional }, strict);
const List = Type.Object({ ...ListQuery.properties, ...Type.Partial(Type.Object({ buildingId: Uuid, lotId: Uuid, partyId: Uuid, accountId: Uuid, on: DayText, current: Type.Boolean() })).properties });

export function ownershipRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/ownerships', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listOwnerships(tx, viewer, listRequest(request.query), request.query, today())));
  app.get('/ownerships/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listOwnerships(tx, viewer, wholeList(listRequest(request.query)), request.query, today()));
    return sendSheet(reply, 'Copropriétaires', ownershipSheet, rows, request.query);
  });
  app.get('/ownerships/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readOwnership(tx, viewer, request.params.id)));
  app.post('/ownerships', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createOwnership(tx, viewer, trimmed(request.body))));
  app.patch('/ownerships/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateOwnership(tx, viewer, request.params.id, trimmed(request.body))));
  app.delete('/ownerships/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteOwnership(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
