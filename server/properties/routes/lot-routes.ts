import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, DayText, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { createLot, deleteLot, listLots, lotSheet, readLot, replaceRooms, updateLot } from '../use-cases/lots.ts';
import { may, removed } from './may.ts';

const Area = Type.Integer({ minimum: 0, maximum: 100_000_000 });
const free = { kind: Words, floor: Words, areaHundredths: nullable(Area), roomCount: nullable(Type.Integer({ minimum: 0, maximum: 1000 })), internetReference: Words, available: Type.Boolean() };
const row = { id: Uuid, version: Version, buildingId: Uuid, buildingCode: Type.String(), buildingName: Type.String(), number: Type.String(), ...free, carrezHundredths: Area };
const Row = Type.Object({ ...row, owners: Type.Array(Type.String()) });
const Room = Type.Object({ name: Name, areaHundredths: Area, excludeCarrez: Type.Boolean() }, strict);
const Owner = Type.Object({ partyId: Uuid, name: Type.String(), accountId: nullable(Uuid), shareNumerator: Type.Integer(), shareDenominator: Type.Integer(), fromOn: DayText });
const Share = Type.Object({ keyId: Uuid, code: Type.String(), label: Type.String(), shares: Type.Integer() });
const Detail = Type.Object({ ...row, rooms: Type.Array(Room), shares: Type.Array(Share), owners: Type.Array(Owner), acts: Acts });
const optional = Type.Partial(Type.Object(free)).properties;
const Create = Type.Object({ buildingId: Uuid, number: Name, ...optional }, strict);
const Change = Type.Object({ version: Version, number: Type.Optional(Name), ...optional }, strict);
const Rooms = Type.Object({ version: Version, rooms: Type.Array(Room, { maxItems: 200 }) }, strict);
const List = Type.Object({ ...ListQuery.properties, buildingId: Type.Optional(Uuid), kind: Type.Optional(Type.String()), available: Type.Optional(Type.Boolean()), ownerPartyId: Type.Optional(Uuid) });

export function lotRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/lots', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Row) } } },
    (request) => work(request, (tx, viewer) => listLots(tx, viewer, listRequest(request.query), request.query, today())));
  app.get('/lots/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listLots(tx, viewer, wholeList(listRequest(request.query)), request.query, today()));
    return sendSheet(reply, 'Lots', lotSheet, rows, request.query);
  });
  app.get('/lots/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readLot(tx, viewer, request.params.id, today())));
  app.post('/lots', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createLot(tx, viewer, trimmed(request.body), today())));
  app.patch('/lots/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateLot(tx, viewer, request.params.id, trimmed(request.body), today())));
  app.put('/lots/:id/rooms', { config: may('write'), schema: { params: IdParams, body: Rooms, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => replaceRooms(tx, viewer, request.params.id, request.body, today())));
  app.delete('/lots/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteLot(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
