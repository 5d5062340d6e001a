import { Type } from 'typebox';
import { IdParams, ListQuery, listReply, listRequest } from '../../platform/http/list-query.ts';
import type { App } from '../../platform/http/server.ts';
import type { Platform } from '../../platform/module.ts';
import { choice, Name, nullable, strict, Uuid, Version } from '../../platform/records/fields.ts';
import { staffWork } from '../../platform/records/staff-work.ts';
import { createBinder, deleteBinder, listBinders, orderBinders, readBinder, updateBinder } from '../use-cases/binders.ts';
import { Trade } from './event-routes.schema.ts';
import { may, removed, said } from './may.ts';

const Tick = Type.Boolean();
const ticks = { coOwner: Tick, member: Tick, president: Tick, landlord: Tick, tenant: Tick, lot: Tick, contractor: Tick };
const Row = Type.Object({
  id: Uuid, version: Version, trade: Trade, path: Type.String(), reserved: nullable(choice(['invoices', 'syndic-documents'])), personal: Type.Boolean(), ticks: Type.Object(ticks), position: Type.Integer(),
  templateCount: Type.Integer(), eventCount: Type.Integer(), warnings: Type.Array(Type.Object({ code: Type.String(), sentence: Type.String() })), mayRename: Type.Boolean(), takesEvents: Type.Boolean(),
});
const free = { personal: Type.Boolean(), ticks: Type.Object(Type.Partial(Type.Object(ticks)).properties, strict) };
const Create = Type.Object({ trade: Trade, path: Name, ...Type.Partial(Type.Object(free)).properties }, strict);
const Change = Type.Object({ version: Version, path: Type.Optional(Name), ...Type.Partial(Type.Object(free)).properties }, strict);
const Order = Type.Object({ trade: Trade, ids: Type.Array(Uuid, { maxItems: 1000 }) }, strict);
const List = Type.Object({ ...ListQuery.properties, trade: Type.Optional(Trade) });

export function binderRoutes(app: App, platform: Platform): void {
  const work = staffWork(platform);
  app.get('/binders', { config: may('read'), schema: { ...said('Classeurs', 'Classeurs par métier, avec leurs niveaux et leurs avertissements'), querystring: List, response: { 200: listReply(Row) } } },
    (request) => work(request, (tx, viewer) => listBinders(tx, viewer, listRequest(request.query), request.query)));
  app.get('/binders/:id', { config: may('read'), schema: { ...said('Classeurs', 'Un classeur'), params: IdParams, response: { 200: Row } } }, (request) => work(request, (tx, viewer) => readBinder(tx, viewer, request.params.id)));
  app.post('/binders', { config: may('write'), schema: { ...said('Classeurs', 'Crée un classeur ; « / » ouvre un niveau'), body: Create, response: { 200: Row } } }, (request) => work(request, (tx, viewer) => createBinder(tx, viewer, request.body)));
  app.patch('/binders/:id', { config: may('write'), schema: { ...said('Classeurs', 'Renomme un classeur ou change ses niveaux'), params: IdParams, body: Change, response: { 200: Row } } },
    (request) => work(request, (tx, viewer) => updateBinder(tx, viewer, request.params.id, request.body)));
  app.put('/binders/order', { config: may('write'), schema: { ...said('Classeurs', 'Ordre des classeurs d’un métier'), body: Order, response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => orderBinders(tx, viewer, request.body.trade, request.body.ids));
    return reply.status(204).send(null);
  });
  app.delete('/binders/:id', { config: may('write'), schema: { ...said('Classeurs', 'Supprime un classeur, en déplaçant ce qu’il contient'), params: IdParams, querystring: Type.Object({ moveTo: Type.Optional(Uuid) }), response: removed } }, async (request, reply) => {
    await work(request, (tx, viewer) => deleteBinder(tx, viewer, request.params.id, request.query.moveTo ?? null));
    return reply.status(204).send(null);
  });
}
