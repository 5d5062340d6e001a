import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, choice, DayText, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { MANAGEMENTS } from '../model.ts';
import { buildingSheet, createBuilding, deleteBuilding, listBuildings, readBuilding, updateBuilding } from '../use-cases/buildings.ts';
import { may, removed } from './may.ts';

const required = { code: Name, name: Name, management: choice(MANAGEMENTS) };
const free = {
  addressLine1: Words, postalCode: Words, city: Words, registrationNumber: Words, builtYear: nullable(Type.Integer({ minimum: 1000, maximum: 2200 })),
  fiscalYearFrom: nullable(DayText), fiscalYearUntil: nullable(DayText), iban: Words, bic: Words, accountsAssemblyOn: nullable(DayText), managerStaffId: nullable(Uuid),
};
const row = { id: Uuid, version: Version, ...required, ...free, managerName: Words, lotCount: Type.Integer() };
const Row = Type.Object(row);
const Detail = Type.Object({ ...row, acts: Acts });
const Create = Type.Object({ ...required, ...Type.Partial(Type.Object(free)).properties }, strict);
const Change = Type.Object({ version: Version, ...Type.Partial(Type.Object({ ...required, ...free })).properties }, strict);
const facets = { management: Type.Optional(choice(MANAGEMENTS)), managerStaffId: Type.Optional(Uuid), city: Type.Optional(Type.String()) };
const List = Type.Object({ ...ListQuery.properties, ...facets });

export function buildingRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/buildings', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Row) } } },
    (request) => work(request, (tx, viewer) => listBuildings(tx, viewer, listRequest(request.query), request.query)));
  app.get('/buildings/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listBuildings(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Immeubles', buildingSheet, rows, request.query);
  });
  app.get('/buildings/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readBuilding(tx, viewer, request.params.id)));
  app.post('/buildings', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createBuilding(tx, viewer, trimmed(request.body))));
  app.patch('/buildings/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateBuilding(tx, viewer, request.params.id, trimmed(request.body))));
  app.delete('/buildings/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteBuilding(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
