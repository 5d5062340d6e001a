import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, choice, DayText, nullable, strict, Uuid, Version } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { SEATS } from '../model.ts';
import { createSeat, deleteSeat, listSeats, readSeat, seatSheet, updateSeat } from '../use-cases/council-seats.ts';
import { may, removed } from './may.ts';

const row = {
  id: Uuid, version: Version, buildingId: Uuid, buildingCode: Type.String(), buildingName: Type.String(), partyId: Uuid, partyName: Type.String(), office: choice(SEATS), fromOn: DayText, untilOn: nullable(DayText),
};
const Detail = Type.Object({ ...row, acts: Acts });
const Create = Type.Object({ buildingId: Uuid, partyId: Uuid, office: choice(SEATS), fromOn: DayText, untilOn: Type.Optional(nullable(DayText)) }, strict);
const Change = Type.Object({ version: Version, ...Type.Partial(Type.Object({ office: choice(SEATS), fromOn: DayText, untilOn: nullable(DayText) })).properties }, strict);
const List = Type.Object({ ...ListQuery.properties, ...Type.Partial(Type.Object({ buildingId: Uuid, partyId: Uuid, office: choice(SEATS), on: DayText, current: Type.Boolean() })).properties });

export function seatRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  const today = () => platform.clock.today();
  app.get('/council-seats', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listSeats(tx, viewer, listRequest(request.query), request.query, today())));
  app.get('/council-seats/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listSeats(tx, viewer, wholeList(listRequest(request.query)), request.query, today()));
    return sendSheet(reply, 'Conseil syndical', seatSheet, rows, request.query);
  });
  app.get('/council-seats/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readSeat(tx, viewer, request.params.id)));
  app.post('/council-seats', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createSeat(tx, viewer, request.body)));
  app.patch('/council-seats/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateSeat(tx, viewer, request.params.id, request.body)));
  app.delete('/council-seats/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteSeat(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
