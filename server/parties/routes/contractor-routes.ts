import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { Acts, Name, nullable, strict, Uuid, Version, Words } from '../../platform/records/fields.ts';
import { ExportQuery, sendSheet, wholeList } from '../../platform/records/sheet-reply.ts';
import { staffWork, trimmed } from '../../platform/records/staff-work.ts';
import { contractorSheet, createContractor, deleteContractor, listContractors, readContractor, updateContractor } from '../use-cases/contractors.ts';
import { may, removed } from './may.ts';

const free = { trade: Words, siret: Words, iban: Words, phone: Words, addressLine1: Words, postalCode: Words, city: Words };
const Email = nullable(Type.String({ format: 'email', maxLength: 254 }));
const row = { id: Uuid, version: Version, code: Type.String(), name: Type.String(), ...free, email: Words, active: Type.Boolean() };
const Detail = Type.Object({ ...row, acts: Acts });
const optional = Type.Partial(Type.Object({ code: Name, email: Email, active: Type.Boolean(), ...free })).properties;
const Create = Type.Object({ name: Name, ...optional }, strict);
const Change = Type.Object({ version: Version, name: Type.Optional(Name), ...optional }, strict);
const List = Type.Object({ ...ListQuery.properties, trade: Type.Optional(Type.String()), active: Type.Optional(Type.Boolean()) });

export function contractorRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/contractors', { config: may('read'), schema: { querystring: List, response: { 200: listReply(Type.Object(row)) } } },
    (request) => work(request, (tx, viewer) => listContractors(tx, viewer, listRequest(request.query), request.query)));
  app.get('/contractors/export', { config: may('read'), schema: { querystring: Type.Object({ ...List.properties, ...ExportQuery }) } }, async (request, reply) => {
    const { rows } = await work(request, (tx, viewer) => listContractors(tx, viewer, wholeList(listRequest(request.query)), request.query));
    return sendSheet(reply, 'Prestataires', contractorSheet, rows, request.query);
  });
  app.get('/contractors/:id', { config: may('read'), schema: { params: IdParams, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => readContractor(tx, viewer, request.params.id)));
  app.post('/contractors', { config: may('write'), schema: { body: Create, response: { 200: Detail } } }, (request) => work(request, (tx, viewer) => createContractor(tx, viewer, trimmed(request.body))));
  app.patch('/contractors/:id', { config: may('write'), schema: { params: IdParams, body: Change, response: { 200: Detail } } },
    (request) => work(request, (tx, viewer) => updateContractor(tx, viewer, request.params.id, trimmed(request.body))));
  app.delete('/contractors/:id', { config: may('write'), schema: { params: IdParams, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteContractor(tx, viewer, request.params.id));
    return reply.status(204).send(null);
  });
}
